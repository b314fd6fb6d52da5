#include "tests/core/import/support.h"

#include "core/import/typography.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::importer;
using namespace citynet::test;

namespace {

/// The small edition with one of its texts replaced.
std::string edition_with(std::string_view text, std::string_view other) {
    std::string json = small_edition;
    const size_t at = json.find(text);
    REQUIRE(at != std::string::npos);
    return json.replace(at, text.size(), other);
}

} // namespace

TEST_CASE("A description is read with all its rules") {
    const Description it = described(small_edition);
    CHECK(it.name == "Harbour Guide");
    CHECK(it.source.id.text() == "harbour-guide");
    CHECK(it.furniture.front().lines.size() == 2);
    CHECK(it.headings[2].holds == Holds::projects);
    CHECK(it.parts.front().profiles.back().heading == Printed{"Lighthouses", "A Club"});
    CHECK(it.moved.front().to.text() == "harbours");
    CHECK(described(small_event).event->kind == EventKind::roundtable);
}

TEST_CASE("A mistake in a description is named with its place") {
    struct Sample {
        std::string text, other, place, message;
    };
    const Sample sample = GENERATE(values<Sample>({
        {R"("version": 1)", R"("version": 2)", "/format", "no description of an edition"},
        {R"("name": "Harbour Guide",)", "", "/name", "missing"},
        {R"("kind": "vision")", R"("kind": "dream")", "/headings/1/kind", "none of"},
        {R"("holds": "projects")", R"("holds": "works")", "/headings/2/holds", "none of"},
        {R"("holds": "projects")", R"("holds": "session")", "/headings/2/id", "no id"},
        {R"({"heading": ["AIMS"])", R"({"heading": ["AIMS"], "starts": "x")", "/headings/0", "either"},
        {R"("lines": ["HARBOUR GUIDE"])", R"("lines": [])", "/facts/0/lines", "at least one"},
        {R"("lines": ["HARBOUR GUIDE"])", R"("lines": ["..."])", "/facts/0/lines/0", "no word"},
        {R"("lines": ["HARBOUR GUIDE"])", R"("lines": "HARBOUR GUIDE")", "/facts/0/lines",
         "expected an array"},
        {R"("record": "source/harbour-guide")", R"("record": "harbour-guide")", "/facts/0/record",
         "no reference"},
        {R"("record": "organization/harbours")", R"("record": "city/port")", "/front/0/record",
         "can only go to"},
        {R"("id": "lighthouses")", R"("id": "Light Houses")", "/parts/0/profiles/1/id", "no id"},
        {R"("moved": [{)", R"("moved": [{"form": 1, )", "/moved/0/form", "no such member"},
        {R"("recognize": ["HARBOUR GUIDE"])", R"("recognize": [])", "/recognize", "at least one"},
        {R"("moved": [)", R"("event": {"id": "a", "title": "A", "kind": "day"}, "moved": [)", "",
         "either has"},
    }));
    INFO(sample.other);
    const auto read = read_description(edition_with(sample.text, sample.other));
    REQUIRE_FALSE(read.ok());
    CHECK(std::any_of(read.error().begin(), read.error().end(), [&](const Error& error) {
        return error.place == sample.place && error.message.find(sample.message) != std::string::npos;
    }));
}

TEST_CASE("What is no JSON, or no object, is no description") {
    for (const char* text :
         {"", "{", "[]", "{}", "7", R"({"format":"city-networks-directory","version":1})"}) {
        INFO(text);
        CHECK_FALSE(read_description(text).ok());
    }
}

TEST_CASE("The shipped descriptions are in order, and quote no sentence of the documents") {
    const auto editions = shipped_editions();
    REQUIRE(editions.size() == 5);
    const auto short_enough = [](const std::string& text) {
        INFO(text);
        CHECK(split_words(text).size() <= 12);
    };
    for (const Description& edition : editions) {
        for (const HeadingRule& rule : edition.headings) {
            short_enough(rule.starts);
            std::for_each(rule.heading.begin(), rule.heading.end(), short_enough);
        }
        for (const MovedRule& rule : edition.moved)
            short_enough(rule.starts);
        for (const FactRule& rule : edition.facts)
            std::for_each(rule.lines.begin(), rule.lines.end(), short_enough);
    }
}
