#include "core/formats/notes/notes.h"

#include "core/formats/json/json_format.h"
#include "core/formats/qr_code/qr_code.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Directory small() {
    Records records;
    records.countries = {country("nowhere")};
    records.countries[0].name = "Nowhere";
    records.cities = {city("testburg", "nowhere")};
    records.cities[0].name = "Testburg";
    records.organizations = {organization("harbours", "Harbours"), organization("silent", "Silent Towns"),
                             organization("writers", "Writing Cities")};
    records.organizations[0].contacts = {{ContactKind::email, "info@harbours.example"},
                                         {ContactKind::website, "not a site"},
                                         {ContactKind::website, "www.harbours.example"}};
    records.organizations[1].contacts = {{ContactKind::fax, "+41 22 555 01 02"}};
    records.organizations[2].contacts = {{ContactKind::phone, "+41 22 555 01 00"},
                                         {ContactKind::email, "post@writers.example"}};
    records.events = {event("quay-day", "Day of the Quay"), event("someday", "Some Day")};
    records.events[0].period.start = date("2031-05-04");
    records.events[0].place.city = Id<City>("testburg");
    records.events[0].contacts = {{ContactKind::website, "quay.example"}};
    return directory_of(records);
}

constexpr auto organization_kind = RecordKind::organization;
constexpr auto event_kind = RecordKind::event;

/// The records of notes, put together again as somebody would who has read them all.
std::vector<std::string> entries_of(const std::vector<std::string>& notes) {
    std::vector<std::string> entries;
    for (const std::string& note : notes)
        for (size_t at = note.find("\n\n"); at != note.npos;) {
            const size_t next = note.find("\n\n", at + 2);
            entries.push_back(note.substr(at + 2, next == note.npos ? note.npos : next - at - 2));
            at = next;
        }
    return entries;
}

} // namespace

TEST_CASE("a note names what was marked, and where to find it") {
    const auto notes = notes_of(small(),
                                {{organization_kind, "harbours"},
                                 {event_kind, "quay-day"},
                                 {organization_kind, "silent"},
                                 {event_kind, "someday"},
                                 {organization_kind, "writers"},
                                 {RecordKind::city, "testburg"}},
                                "Favourites");
    REQUIRE(notes.size() == 1);
    CHECK(notes[0] == "Favourites\n\n"
                      "Harbours\nwww.harbours.example\n\n"
                      "Day of the Quay\n4 May 2031, Testburg\nquay.example\n\n"
                      "Silent Towns\n\n"
                      "Some Day\n\n"
                      "Writing Cities\npost@writers.example\n\n"
                      "Testburg\nNowhere");
}

TEST_CASE("what the directory does not have is in no note, and of nothing there is none") {
    CHECK(notes_of(small(), {}, "Favourites").empty());
    CHECK(notes_of(small(), {{organization_kind, "gone"}, {event_kind, "gone"}}, "Favourites").empty());
    const auto notes =
        notes_of(small(), {{organization_kind, "gone"}, {organization_kind, "silent"}}, "Favourites");
    REQUIRE(notes.size() == 1);
    CHECK(notes[0] == "Favourites\n\nSilent Towns");
}

TEST_CASE("many records make several notes, none of which is long, and none of them is cut") {
    const auto shipped = load_json(shipped_data());
    REQUIRE(shipped);
    std::vector<Reference> all;
    std::vector<std::string> names;
    for (const Organization& one : shipped->all<Organization>()) {
        all.push_back({organization_kind, one.id.text()});
        names.push_back(one.name);
    }
    const auto notes = notes_of(*shipped, all, "Favourites");
    REQUIRE(notes.size() > 3);
    for (size_t i = 0; i < notes.size(); ++i) {
        INFO(notes[i]);
        CHECK(notes[i].size() <= longest_note);
        CHECK(notes[i].find("Favourites " + std::to_string(i + 1) + "/" + std::to_string(notes.size()) +
                            "\n\n") == 0);
        const auto code = QrCode::of(notes[i]);
        REQUIRE(code);
        CHECK(code->modules() <= 73);
    }
    const auto entries = entries_of(notes);
    REQUIRE(entries.size() == names.size());
    for (size_t i = 0; i < names.size(); ++i)
        CHECK(entries[i].substr(0, entries[i].find('\n')) == names[i]);
}

TEST_CASE("a record too long for a note stands in one of its own, whole") {
    Records records;
    records.organizations = {organization("long", std::string(500, 'x')), organization("short", "Short")};
    const auto notes = notes_of(directory_of(records),
                                {{organization_kind, "short"}, {organization_kind, "long"}}, "Favourites");
    REQUIRE(notes.size() == 2);
    CHECK(entries_of(notes) == std::vector<std::string>{"Short", std::string(500, 'x')});
}
