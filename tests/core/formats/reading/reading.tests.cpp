#include "core/formats/reading/reading.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a text is read in sentences, and titles and initials end none") {
    CHECK(sentences("One. Two? Three! Four") == Texts{"One.", "Two?", "Three!", "Four"});
    CHECK(sentences("Dr. A. Mayor spoke. It rained.") == Texts{"Dr. A. Mayor spoke.", "It rained."});
    CHECK(sentences("Version 1.5 of 3.") == Texts{"Version 1.5 of 3."});
    CHECK(sentences("  ").empty());
    CHECK(sentences("").empty());
}

TEST_CASE("a profile is read with its headings, the names of its facts, and addresses in words") {
    Records records;
    records.organizations = {organization("alpha", "Alpha & Friends")};
    Organization& alpha = records.organizations[0];
    alpha.acronym = "AF";
    alpha.summary = "Cities meet here. They talk.";
    alpha.contacts = {{.kind = ContactKind::website, .value = "https://www.alpha.example/en/"},
                      {.kind = ContactKind::email, .value = "dr.who@alpha.example"}};
    alpha.people = {person("who", "Dr. Who")};
    CHECK(reading_text(directory_of(records), {RecordKind::organization, "alpha"}) ==
          Texts{"Alpha & Friends", "AF", "Cities meet here.", "They talk.", "Kind: Network", "Contacts",
                "Website: alpha dot example slash en", "E-mail: dr dot who at alpha dot example", "People",
                "Dr. Who"});
}

TEST_CASE("what has no article is not read") {
    CHECK(reading_text(directory_of({}), {RecordKind::organization, "gone"}).empty());
    CHECK(reading_text(directory_of({}), {RecordKind::theme, "water"}).empty());
}

TEST_CASE("every shipped profile and event can be read, without markup and in bearable pieces") {
    const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    const auto check = [&](const Reference& record, const std::string& title) {
        const Texts read = reading_text(*directory, record);
        CAPTURE(record.text());
        REQUIRE(read.size() > 2);
        CHECK(read[0].substr(0, 4) == title.substr(0, 4));
        for (const std::string& sentence : read) {
            CAPTURE(sentence);
            CHECK(sentence.find_first_of("<>") == std::string::npos);
            CHECK(sentence.find("&amp;") == std::string::npos);
            CHECK(sentence.size() < 1000);
        }
    };
    for (const Organization& one : directory->all<Organization>())
        check(reference_to(one), one.name);
    for (const Event& one : directory->all<Event>())
        check(reference_to(one), one.title);
}
