#include "core/import/merge.h"

#include "tests/core/import/support.h"
#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

using namespace citynet;
using namespace citynet::importer;
using namespace citynet::test;

namespace {

using Texts = std::vector<std::string>;

const std::string full_text = R"(HARBOUR GUIDE

THE GUIDE

Union of Harbours (UOH)

We join harbours of all the seas.

“We sail.”

CAPTAIN ANN BOAT, THE PILOT

AIMS

Safe ships on every route.

WORKS

Rope school. Knots are taught there in all seasons.

Night lights. Lamps are lit at dusk by volunteers.

Finally, the old lighthouse museum keeps 12 lamps of brass.

www.example.org

Pilot: Bo Sail
)";

Block paragraph(std::string text) {
    return {.content = Paragraph{std::move(text)}, .notes = {}, .extras = {}};
}

/// A directory in our own words, as it is shipped.
Records ours() {
    Records records;
    records.sources = {source("harbour-guide")};
    Organization union_of_harbours = organization("harbours", "The Union");
    union_of_harbours.summary = "Our summary.";
    union_of_harbours.sections = {
        {.kind = SectionKind::membership,
         .heading = "Members",
         .blocks = {paragraph("Harbours.")},
         .extras = {}},
        {.kind = SectionKind::objectives, .heading = "Aims", .blocks = {paragraph("Safety.")}, .extras = {}}};
    union_of_harbours.projects = {{.name = "Rope school",
                                   .text = "A school.",
                                   .annotations = {{.text = "odd", .certainty = {}, .ask = ""}}},
                                  {.name = "", .text = "A museum in a lighthouse, with 12 lamps."}};
    union_of_harbours.people = {person("ann-boat", "Captain Ann Boat")};
    union_of_harbours.people[0].role = "the pilot";
    union_of_harbours.sdgs = {14};
    records.organizations = {union_of_harbours};
    return records;
}

/// Puts the text into what `change` makes of our directory.
struct Merged {
    Records records;
    DocumentReport report;
    const Organization& harbours() const { return records.organizations.front(); }
};
Merged merged(const std::function<void(Organization&)>& change = {}, std::string_view text = full_text) {
    Merged result{ours(), {}};
    if (change)
        change(result.records.organizations.front());
    auto document = read(text);
    merge(result.records, ours(), document);
    CHECK(Directory::create(result.records).ok());
    result.report = document.report;
    return result;
}

Texts headings(const Organization& record) {
    Texts found;
    for (const Section& section : record.sections)
        found.push_back(section.heading + ": " + std::to_string(section.blocks.size()));
    return found;
}

bool has(const DocumentReport& report, Remark remark, std::string_view words) {
    return std::any_of(report.entries.begin(), report.entries.end(), [&](const ReportEntry& entry) {
        return entry.remark == remark && entry.message.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("The document's text replaces ours; what is ours alone stays") {
    const Merged now = merged();
    const Organization& record = now.harbours();
    CHECK(headings(record) == Texts{": 2", "Aims: 1"});
    CHECK(in_words(record.sections[0].blocks)[1] == "quotation: Captain Ann Boat, the pilot: We sail.");
    CHECK(in_words(record.sections[1].blocks) == Texts{"paragraph: Safe ships on every route."});
    CHECK(record.name == "The Union");
    CHECK(record.summary == "Our summary.");
    CHECK(record.sdgs == std::vector<int>{14});
    CHECK(now.report.count(Remark::conflict) == 0);
}

TEST_CASE("Projects are matched by name or by what they speak of, and keep what is ours") {
    const Organization record = merged().harbours();
    REQUIRE(record.projects.size() == 3);
    CHECK(record.projects[0].text == "Knots are taught there in all seasons.");
    CHECK(record.projects[0].annotations.size() == 1);
    CHECK(record.projects[1].text.find("Finally, the old lighthouse") == 0);
    CHECK(record.projects[2].name == "Night lights");
    for (const Section& section : record.sections)
        CHECK(section.heading != "Works"); // its only paragraph became a project
}

TEST_CASE("Facts that the data lack are added, those they have are left alone") {
    const Merged now = merged([](Organization& record) {
        record.people.push_back(person("bo-sail", "Mr Bo Sail"));
        record.people.back().role = "Head pilot";
    });
    CHECK(now.harbours().people.size() == 2);
    CHECK(now.harbours().people[1].role == "Head pilot");
    REQUIRE(now.harbours().contacts.size() == 1);
    CHECK(has(now.report, Remark::added, "website"));
    CHECK(merged().harbours().people[1].id == "bo-sail");
}

TEST_CASE("A second person of the same name gets an id of its own") {
    const Merged now =
        merged([](Organization& record) { record.people.push_back(person("bo-sail", "Bob Sailor")); });
    CHECK(now.harbours().people.back().id == "bo-sail-2");
}

TEST_CASE("What was changed by hand stays and is named when the document says otherwise") {
    SECTION("a section") {
        const Merged now =
            merged([](Organization& record) { record.sections[1].blocks = {paragraph("By hand.")}; });
        CHECK(in_words(now.harbours().sections[1].blocks) == Texts{"paragraph: By hand."});
        CHECK(has(now.report, Remark::conflict, "section \"Aims\" changed by hand"));
    }
    SECTION("a section that only we have") {
        const Merged now =
            merged([](Organization& record) { record.sections[0].blocks = {paragraph("By hand.")}; });
        CHECK(headings(now.harbours()) == Texts{": 2", "Aims: 1", "Members: 1"});
    }
    SECTION("a section that was taken away") {
        const Merged now = merged([](Organization& record) { record.sections.pop_back(); });
        CHECK(headings(now.harbours()) == Texts{": 2"});
        CHECK(has(now.report, Remark::conflict, "section \"Aims\" taken away"));
    }
    SECTION("a project") {
        const Merged now = merged([](Organization& record) { record.projects[0].text = "By hand."; });
        CHECK(now.harbours().projects[0].text == "By hand.");
        CHECK(has(now.report, Remark::conflict, "project \"Rope school\" changed by hand"));
    }
    SECTION("a project that was taken away") {
        const Merged now =
            merged([](Organization& record) { record.projects.erase(record.projects.begin()); });
        CHECK(now.harbours().projects.front().name.empty());
        CHECK(has(now.report, Remark::conflict, "project \"Rope school\" taken away"));
    }
    SECTION("a person") {
        const Merged now = merged([](Organization& record) { record.people.clear(); },
                                  std::string(full_text) + "\n\nPilot: Captain Ann Boat\n");
        CHECK(now.harbours().people.size() == 1); // Bo Sail, who is new
        CHECK(has(now.report, Remark::conflict, "person changed or taken away"));
    }
}

TEST_CASE("A corrected contact is not brought back as it is printed") {
    Records shipped = ours();
    shipped.organizations[0].contacts = {{.kind = ContactKind::website, .value = "www.example.org"}};
    Records mine = shipped;
    mine.organizations[0].contacts[0].value = "www.example.com";
    auto document = read(full_text);
    merge(mine, shipped, document);
    REQUIRE(mine.organizations[0].contacts.size() == 1);
    CHECK(mine.organizations[0].contacts[0].value == "www.example.com");
    CHECK(has(document.report, Remark::conflict, "website changed or taken away"));
}

TEST_CASE("Importing twice is the same as once") {
    Merged once = merged();
    auto document = read(full_text);
    Records twice = once.records;
    merge(twice, ours(), document);
    CHECK(twice == once.records);
    CHECK(document.report.count(Remark::conflict) == 0);
    CHECK(document.report.count(Remark::added) == 0);
}

TEST_CASE("A record that was taken away by hand stays away") {
    Records mine = ours();
    mine.organizations.clear();
    auto document = read(full_text);
    merge(mine, ours(), document);
    CHECK(mine.organizations.empty());
    CHECK(has(document.report, Remark::conflict, "record taken away"));
}

TEST_CASE("A heading that stands twice gives two sections, each time the same ones") {
    const std::string text = document_with("AIMS\n\nSafe ships.\n\nAIMS\n\nCalm seas.");
    Records records;
    auto document = read(text);
    merge(records, {}, document);
    CHECK(headings(records.organizations[0]) == Texts{"Aims: 1", "Aims: 1"});
    Records again = records;
    auto second = read(text);
    merge(again, {}, second);
    CHECK(again == records);
    CHECK(second.report.count(Remark::conflict) == 0);
}

TEST_CASE("A record that never was is made") {
    Records nothing;
    auto again = read(full_text);
    merge(nothing, {}, again);
    REQUIRE(nothing.organizations.size() == 1);
    CHECK(nothing.organizations[0].name == "Union of Harbours");
    CHECK(nothing.organizations[0].citations.size() == 1);
    CHECK(nothing.sources.size() == 1);
    CHECK(Directory::create(nothing).ok());
}

TEST_CASE("A directory that was begun anew is told from one that lacks records") {
    Records other;
    other.organizations = {organization("elsewhere", "Elsewhere")};
    CHECK_FALSE(derives_from(other, ours()));
    CHECK(derives_from(ours(), ours()));
    CHECK_FALSE(derives_from({}, ours()));
}

TEST_CASE("A part of the document that adds to a record leaves its own sections alone") {
    const std::string greeting = "HARBOUR GUIDE\nGreeting\n\nWelcome, all of you.\n";
    const Merged now = merged({}, greeting);
    CHECK(headings(now.harbours()) == Texts{"Members: 1", "Aims: 1", "Greeting: 1"});
}

TEST_CASE("An event's lists are taken as wholes, its sessions by id") {
    const std::string text = "TIDE TALK\n\nGoals:\n- Learn.\n\nMorning\n\nWe began.\n";
    Records shipped;
    shipped.sources = {source("tide-talk")};
    shipped.events = {event("tide-talk", "Tide Talk")};
    shipped.events[0].objectives = {{"to learn", {}, {}}};
    shipped.events[0].sessions = {{.id = "morning", .title = "The morning", .summary = "ours"}};
    Records mine = shipped;
    auto document = read(text, small_event);
    merge(mine, shipped, document);
    CHECK(mine.events[0].objectives == std::vector<Item>{{"Learn.", {}, {}}});
    REQUIRE(mine.events[0].sessions.size() == 1);
    CHECK(mine.events[0].sessions[0].title == "The morning");
    CHECK(mine.events[0].sessions[0].summary == "ours");
    CHECK(mine.events[0].sessions[0].sections.size() == 1);

    Records changed = shipped;
    changed.events[0].objectives = {{"by hand", {}, {}}};
    auto again = read(text, small_event);
    merge(changed, shipped, again);
    CHECK(changed.events[0].objectives.front().text == "by hand");
    CHECK(has(again.report, Remark::conflict, "objectives changed by hand"));
}

TEST_CASE("Facts in a document's head are compared with the records") {
    const std::string edition = R"json({"format": "city-directory-edition", "version": 1, "name": "N",
        "source": {"id": "s", "title": "S"}, "recognize": ["Quay Day"], "facts": [
        {"lines": ["Quay Day", "31 October 2020 | Port, 9.05", "1 November 2020"], "record": "event/quay-day"},
        {"lines": ["No such thing"], "record": "event/none"}],
        "event": {"id": "quay-day", "title": "Quay Day", "kind": "day"}})json";
    auto document = read("Quay Day\n31 October 2020 | Port, 9.05\n1 November 2020\nNo such thing\n", edition);
    Records records;
    records.events = {event("quay-day", "Quay Day")};
    records.events[0].period.start = date("2020-10-31T09:05");
    records.events[0].place.note = "Port";
    check_facts(directory_of(records), document);
    CHECK(remarks(document.report, Remark::fact) ==
          Texts{"1: as the record has it", "2: as the record has it"});
    CHECK(remarks(document.report, Remark::not_understood) ==
          Texts{"3: the record says otherwise", "4: there is no such record"});
    CHECK(document.report.understood == 2);
    CHECK(document.report.not_understood == 2);
}
