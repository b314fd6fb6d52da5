#include "core/search/searcher.h"
#include "tests/generator/generator.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

void check_same(const SearchAnswer& one, const SearchAnswer& other) {
    CHECK(one.total == other.total);
    CHECK(one.partial == other.partial);
    CHECK(one.did_you_mean == other.did_you_mean);
    REQUIRE(one.hits.size() == other.hits.size());
    for (std::size_t i = 0; i < one.hits.size(); ++i) {
        CHECK(one.hits[i].record == other.hits[i].record);
        CHECK(one.hits[i].score == other.hits[i].score);
        CHECK(one.hits[i].match == other.hits[i].match);
        CHECK(one.hits[i].field == other.hits[i].field);
        CHECK(one.hits[i].snippet == other.hits[i].snippet);
        CHECK(one.hits[i].marks == other.hits[i].marks);
    }
}

/// The words of a text from the one at `first` on.
std::string words_from(const std::string& text, std::size_t first, std::size_t count) {
    std::size_t begin = 0;
    for (; first > 0; --first)
        begin = text.find(' ', begin) + 1;
    std::size_t end = begin;
    for (; count > 0; --count)
        end = std::min(text.find(' ', end + 1), text.size());
    return text.substr(begin, end - begin);
}

} // namespace

// Large enough that what was found for a beginning is kept.
TEST_CASE("what is typed on, taken back and typed otherwise is answered as if it were asked anew") {
    const auto directory = Directory::create(generator::generate({1500, 40, 3}));
    REQUIRE(directory);
    const SearchIndex index(*directory);
    const auto& organizations = directory->all<Organization>();
    std::vector<std::string> queries;
    for (const std::size_t at : {3u, 700u, 1400u}) {
        const Organization& one = organizations[at];
        std::string mistyped = one.name.substr(0, 9);
        std::swap(mistyped[2], mistyped[3]);
        queries.push_back(mistyped);
        queries.push_back(words_from(one.summary, 2, 1) + " " + one.people.front().name);
        queries.push_back("\"" + words_from(one.summary, 1, 4) + "\"");
        queries.push_back("\"" + words_from(one.summary, 1, 2) + " resi");
    }
    queries.push_back("resiliense networc");
    queries.push_back("country:germny councl");

    Searcher typist;
    for (const std::string& query : queries)
        for (std::size_t typed = 1; typed <= 2 * query.size(); ++typed) {
            const std::string_view text =
                std::string_view(query).substr(0, typed <= query.size() ? typed : 2 * query.size() - typed);
            INFO(text);
            check_same(typist.find(index, *directory, text), Searcher().find(index, *directory, text));
        }

    // Another directory, whose words stand elsewhere.
    const auto other = Directory::create(generator::generate({1400, 10, 4}));
    REQUIRE(other);
    const SearchIndex other_index(*other);
    for (const std::string& query : queries)
        check_same(typist.find(other_index, *other, query), Searcher().find(other_index, *other, query));
}

TEST_CASE("another form of a word is marked, a shorter one too") {
    Records records;
    Organization roses;
    roses.id = Id<Organization>("roses");
    roses.name = "A City for Roses";
    records.organizations = {roses};
    const auto directory = Directory::create(std::move(records));
    REQUIRE(directory);
    const SearchIndex index(*directory);
    const SearchAnswer answer = Searcher().find(index, *directory, "cities");
    REQUIRE(answer.hits.size() == 1);
    CHECK(answer.hits[0].match == MatchClass::form);
    CHECK(answer.hits[0].marks == std::vector<TextRange>{{2, 6}});
}
