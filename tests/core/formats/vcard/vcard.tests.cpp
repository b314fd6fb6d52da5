#include "core/formats/vcard/vcard.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/content_lines.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::test;

namespace {

Organization harbours() {
    Organization made = organization("harbours", "Harbours, Rivers; and Lakes");
    made.acronym = "HRL";
    made.contacts = {
        {ContactKind::website, "www.harbours.example/über"},
        {ContactKind::email, "info@harbours.example"},
        {ContactKind::email, "press@harbours.example", "", "Press"},
        {ContactKind::phone, "+41 (0)22 555 01 00"},
        {ContactKind::phone, "022 555 01 01"},
        {ContactKind::phone, "ask the porter"},
        {ContactKind::fax, "+41 22 555 01 02"},
        {ContactKind::address, "\"Quay\" 1; 1200 Testburg, Nowhere"},
        {ContactKind::social, "@harbours", "Chirper"},
        {ContactKind::social, "@rivers"},
    };
    made.contacts[1].annotations = {{"One letter looks odd."}};
    made.people = {person("ann-lee", "Dr Ann Lee")};
    made.people[0].role = "Director, Rivers";
    made.people[0].contacts = {{ContactKind::email, "ann@harbours.example"}};
    made.citations = {{Id<Source>("book"), "Page 7"}};
    return made;
}

Directory with(const Organization& organization) {
    Records records;
    records.sources = {source("book")};
    records.sources[0].title = "The Book";
    records.countries = {country("nowhere")};
    records.countries[0].name = "Nowhere";
    records.cities = {city("testburg", "nowhere")};
    records.cities[0].name = "Testburg";
    records.organizations = {organization};
    return directory_of(records);
}

std::vector<ContentLine> card(const Directory& directory, Extent extent = Extent::complete) {
    const auto made = save_vcard(directory, Id<Organization>("harbours"), extent);
    REQUIRE(made);
    return content_lines(*made);
}

} // namespace

TEST_CASE("An organization's card carries each printed contact in its own property") {
    const auto lines = card(with(harbours()));
    CHECK(lines.front().name == "BEGIN");
    CHECK(lines[1].name == "VERSION");
    CHECK(lines[1].value == "4.0");
    CHECK(lines.back().name == "END");
    CHECK(value_of(lines, "KIND") == "org");
    CHECK(value_of(lines, "FN") == "Harbours, Rivers; and Lakes");
    CHECK(value_of(lines, "ORG") == "Harbours, Rivers; and Lakes");
    CHECK(value_of(lines, "NICKNAME") == "HRL");
    CHECK(value_of(lines, "URL") == "https://www.harbours.example/%C3%BCber");
    CHECK(value_of(lines, "EMAIL") == "info@harbours.example");
    CHECK(value_of(lines, "item1.EMAIL") == "press@harbours.example");
    CHECK(value_of(lines, "item1.X-ABLabel") == "Press");
    CHECK(value_of(lines, "TEL;TYPE=voice;VALUE=uri") == "tel:+41225550100");
    CHECK(value_of(lines, "TEL;TYPE=voice;VALUE=text") == "0225550101");
    CHECK(value_of(lines, "TEL;TYPE=fax;VALUE=uri") == "tel:+41225550102");
    CHECK(value_of(lines, "SOCIALPROFILE;SERVICE-TYPE=\"Chirper\";VALUE=text") == "@harbours");
    CHECK(value_of(lines, "ADR;LABEL=\"^'Quay^' 1; 1200 Testburg, Nowhere\"") ==
          ";;\"Quay\" 1; 1200 Testburg, Nowhere;;;;");
    CHECK(value_of(lines, "NOTE") ==
          "info@harbours.example: One letter looks odd.\nTelephone: ask the porter\n"
          "Social media: @rivers\nSource: The Book, Page 7");
}

TEST_CASE("A card names its record in the same way each time") {
    const auto lines = card(with(harbours()));
    CHECK(value_of(lines, "UID;VALUE=text") == "city-networks-directory:organization/harbours");
    Organization other = harbours();
    other.name = "Another name";
    CHECK(value_of(card(with(other)), "UID;VALUE=text") == value_of(lines, "UID;VALUE=text"));
}

TEST_CASE("Where no address is printed, the headquarters stand in its parts") {
    Organization made = harbours();
    made.contacts.clear();
    made.headquarters.city = Id<City>("testburg");
    made.headquarters.country = Id<Country>("nowhere");
    made.headquarters.venue = "Quay; house";
    CHECK(value_of(card(with(made)), "ADR") == ";Quay; house;;Testburg;;;Nowhere");
    made.headquarters = {};
    CHECK(count_of(card(with(made)), "ADR") == 0);
}

TEST_CASE("A person's card names the organization and the role") {
    const Directory directory = with(harbours());
    const auto made = save_vcard(directory, Id<Organization>("harbours"), "ann-lee");
    REQUIRE(made);
    const auto lines = content_lines(*made);
    CHECK(value_of(lines, "KIND") == "individual");
    CHECK(value_of(lines, "FN") == "Dr Ann Lee");
    CHECK(value_of(lines, "ORG") == "Harbours, Rivers; and Lakes");
    CHECK(value_of(lines, "TITLE") == "Director, Rivers");
    CHECK(value_of(lines, "EMAIL") == "ann@harbours.example");
    CHECK(value_of(lines, "UID;VALUE=text") == "city-networks-directory:organization/harbours/ann-lee");
}

TEST_CASE("The brief card has one contact of each kind and no folds") {
    Organization made = harbours();
    made.name = std::string(100, 'n');
    const auto text = save_vcard(with(made), Id<Organization>("harbours"), Extent::brief);
    REQUIRE(text);
    CHECK(text->find("\r\n ") == std::string::npos);
    CHECK(text->find("press@") == std::string::npos);
    CHECK(text->find("NOTE") == std::string::npos);
    CHECK(text->find("X-ABLabel") == std::string::npos);
    CHECK(text->find("FN:" + made.name + "\r\n") != std::string::npos);
    CHECK(text->find("EMAIL:info@harbours.example\r\n") != std::string::npos);
}

TEST_CASE("Who is not there has no card") {
    const Directory directory = with(harbours());
    CHECK(save_vcard(directory, Id<Organization>("rivers")).error().code == ErrorCode::not_found);
    CHECK(save_vcard(directory, Id<Organization>("rivers"), "ann-lee").error().code == ErrorCode::not_found);
    CHECK(save_vcard(directory, Id<Organization>("harbours"), "bob").error().place ==
          "organization/harbours/bob");
}

TEST_CASE("The directory's cards are those of all organizations and their people") {
    const auto shipped = load_json(shipped_data());
    REQUIRE(shipped);
    const Directory& directory = *shipped;
    const auto lines = content_lines(save_vcards(directory));
    size_t expected = directory.all<Organization>().size();
    for (const Organization& one : directory.all<Organization>())
        expected += one.people.size();
    CHECK(count_of(lines, "BEGIN") == expected);
    CHECK(count_of(lines, "END") == expected);
    CHECK(count_of(lines, "FN") == expected);
    std::vector<std::string> uids;
    for (const ContentLine& line : lines)
        if (line.name == "UID;VALUE=text")
            uids.push_back(line.value);
    std::sort(uids.begin(), uids.end());
    CHECK(uids.size() == expected);
    CHECK(std::adjacent_find(uids.begin(), uids.end()) == uids.end());
}
