#include "core/search/searcher.h"

#include "core/search/suggest.h"
#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

using Ids = std::vector<std::string>;

Directory sample() {
    Records records;
    records.countries = {country("kenya"), country("norway")};
    records.countries[0].name = "Kenya";
    records.countries[1].name = "Norway";
    records.themes = {theme("health"), theme("climate")};
    records.themes[0].name = "Health";
    records.themes[1].name = "Climate";
    const auto add = [&](std::string id, std::string name, std::string acronym,
                         std::string summary) -> Organization& {
        Organization one = organization(std::move(id), std::move(name));
        one.acronym = std::move(acronym);
        one.summary = std::move(summary);
        records.organizations.push_back(one);
        return records.organizations.back();
    };
    add("gna", "Global Network of Age-friendly Towns", "GNAT", "Care for the old.").themes = {
        Id<Theme>("health")};
    add("towns", "Resilient Towns", "", "A member of GNAT that builds resilience.").themes = {
        Id<Theme>("climate")};
    records.organizations.back().headquarters.country = Id<Country>("kenya");
    add("resilience", "Resilience Desk", "", "Part of the Global Network of Age-friendly Towns.").themes = {
        Id<Theme>("climate"), Id<Theme>("health")};
    records.organizations.back().headquarters.country = Id<Country>("norway");
    Organization& phone = add("phone", "Harbour Office", "", "Ships.");
    phone.contacts.push_back({ContactKind::phone, "+41 (0)22 730 98 76", {}, {}, {}, {}});
    phone.people.push_back(person("ana", "Ana Łukasz"));
    return directory_of(std::move(records));
}

struct Searchable {
    Directory directory = sample();
    SearchIndex index{directory};
    mutable Searcher searcher;

    SearchAnswer find(std::string_view query, SearchOptions options = {}) const {
        return searcher.find(index, directory, query, options);
    }
    Ids ids(std::string_view query, SearchOptions options = {}) const {
        options.filters.push_back({Facet::kind, "organization"});
        Ids found;
        for (const SearchHit& hit : find(query, options).hits)
            found.push_back(hit.record.id);
        return found;
    }
};

} // namespace

TEST_CASE("exact words come first, then other forms, beginnings and typos") {
    const Searchable s;
    const SearchAnswer answer = s.find("resilience", {});
    REQUIRE(answer.hits.size() == 2);
    CHECK(answer.hits[0].record.id == "resilience");
    CHECK(answer.hits[0].match == MatchClass::exact);
    CHECK(answer.did_you_mean.empty());
    const SearchAnswer form = s.find("resiliency", {});
    REQUIRE(form.hits.size() == 2);
    CHECK(form.hits[0].match == MatchClass::form);
    CHECK(s.find("resil").hits.at(0).match == MatchClass::prefix);
    const SearchAnswer typo = s.find("tonws");
    REQUIRE_FALSE(typo.hits.empty());
    CHECK(typo.hits[0].match == MatchClass::typo);
    CHECK(typo.did_you_mean == "Towns");
    CHECK(s.find("xarbour").hits.at(0).record.id == "phone"); // also in the first letter
    CHECK(s.find("harbuor offcie").did_you_mean == "Harbour Office");
}

TEST_CASE("an acronym finds what is written out, and the other way round") {
    const Searchable s;
    const auto has = [](const Ids& ids, const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    CHECK(has(s.ids("gnat"), "resilience"));                            // it has the name in full
    CHECK(has(s.ids("global network of age-friendly towns"), "towns")); // it has the acronym
    CHECK(s.ids("gnat").front() == "gna");
}

TEST_CASE("telephone numbers are found in every spelling and by their parts") {
    const Searchable s;
    for (const char* query : {"+41 22 730 98 76", "0041227309876", "022 730 98 76", "0227309876", "730 98 76",
                              "7309876", "+41(0)22-730-98-76", "22 730 9"}) {
        CAPTURE(query);
        CHECK(s.ids(query) == Ids{"phone"});
        CHECK(s.find(query).hits.at(0).field == SearchField::contact);
    }
    CHECK(s.find("+41 22 731 00 00").partial); // no such number, but some of its parts
}

TEST_CASE("quotes ask for words side by side, a minus for none of them") {
    const Searchable s;
    CHECK(s.ids("\"resilient towns\"") == Ids{"towns"});
    CHECK(s.find("\"resilient towns\"").total == 1);
    CHECK(s.find("\"towns resilient\"").partial);
    CHECK(s.ids("\"age friendly towns\"") == Ids{"gna", "resilience"});
    CHECK(s.ids("\"resilient tow") == Ids{"towns"}); // still being typed
    CHECK(s.ids("towns -resilient -resilience") == Ids{"gna"});
    CHECK(s.ids("global -\"for the\"") == Ids{"resilience", "towns"});
}

TEST_CASE("a tag asks for a word of one field") {
    const Searchable s;
    CHECK(s.ids("country:kenya") == Ids{"towns"});
    CHECK(s.ids("country:ken") == Ids{"towns"});
    CHECK(s.ids("theme:climate country:norway") == Ids{"resilience"});
    CHECK(s.ids("person:lukasz") == Ids{"phone"});
    CHECK(s.ids("person:harbour").empty());
    CHECK(s.ids("COUNTRY:Kenya resilience") == Ids{"towns"});
}

TEST_CASE("facets count the whole answer, alternatives of their own facet included") {
    const Searchable s;
    SearchOptions options;
    options.count_facets = true;
    options.limit = 1;
    const auto count = [](const SearchAnswer& answer, Facet facet, std::string_view value) {
        for (const FacetCount& one : answer.facets)
            if (one.facet == facet && one.value == value)
                return static_cast<int>(one.count);
        return -1;
    };
    options.filters = {{Facet::kind, "organization"}};
    SearchAnswer answer = s.find("towns", options);
    CHECK(answer.total == 3);
    CHECK(answer.hits.size() == 1);
    CHECK(count(answer, Facet::theme, "health") == 2);
    CHECK(count(answer, Facet::theme, "climate") == 2);
    CHECK(count(answer, Facet::country, "kenya") == 1);
    options.filters.push_back({Facet::theme, "climate"});
    answer = s.find("towns", options);
    CHECK(answer.total == 2);
    CHECK(count(answer, Facet::theme, "health") == 2); // if it were chosen instead
    CHECK(count(answer, Facet::country, "norway") == 1);
    options.filters.push_back({Facet::theme, "health"});
    CHECK(s.find("towns", options).total == 3); // one or the other
    options.filters.push_back({Facet::country, "kenya"});
    CHECK(s.find("towns", options).total == 1);
}

TEST_CASE("when nothing has all words, what has most of them follows") {
    const Searchable s;
    const SearchAnswer answer = s.find("harbour resilient kangaroo");
    CHECK(answer.partial);
    CHECK(answer.total >= 2);
    CHECK(s.find("country:kenya harbour").partial == false); // a tag must hold
    CHECK(s.find("kangaroo").total == 0);
}

TEST_CASE("an explanation adds up to the score") {
    const Searchable s;
    SearchOptions options;
    options.explain = true;
    const SearchAnswer answer = s.find("resilient towns", options);
    REQUIRE_FALSE(answer.hits.empty());
    const SearchHit& hit = answer.hits.front();
    REQUIRE(hit.words.size() == 2);
    CHECK(hit.words[0].word == "resilient");
    CHECK(hit.words[0].found == "Resilient");
    CHECK(hit.words[0].field == SearchField::name);
    CHECK(hit.words[0].contribution + hit.words[1].contribution == hit.score);
}

TEST_CASE("any text is a query") {
    const Searchable s;
    for (const std::string& query :
         {std::string(1 << 20, 'a'), std::string(1 << 20, '"'), std::string("\xff\xfe\xc3\x28"),
          std::string("\"\"\"-\"-:"), std::string("country:"), std::string("- - -"),
          std::string("\xcc\x81\xcc\x81"), std::string(100000, '-'),
          std::string("a b c d e f g h i j k l m n o p q r s t u v w x y z")}) {
        CHECK(s.find(query).hits.size() <= 20);
    }
    CHECK_FALSE(asks_for_something("-towns \"\" country:"));
    CHECK(asks_for_something("country:k"));
}

TEST_CASE("an edit is found at once, as if the index had been made anew") {
    Searchable s;
    Organization added = organization("added", "Kangaroo Cities");
    added.themes = {Id<Theme>("health")};
    REQUIRE(s.directory.apply(Put{added, std::nullopt}));
    s.index.update(s.directory, reference_to(added));
    CHECK(s.ids("kangaroo") == Ids{"added"});
    for (int i = 0; i < 200; ++i) { // enough for parts to be merged
        added.name = "Wombat Cities " + std::to_string(i);
        REQUIRE(s.directory.apply(Put{added, std::nullopt}));
        s.index.update(s.directory, reference_to(added));
    }
    CHECK(s.find("kangaroo").total == 0);
    CHECK(s.ids("wombat 199") == Ids{"added"});
    CHECK(s.index.doc_count() == SearchIndex(s.directory).doc_count());
    REQUIRE(s.directory.apply(Remove{reference_to(added)}));
    s.index.update(s.directory, reference_to(added));
    CHECK(s.find("wombat").total == 0);
    CHECK(s.ids("towns") == Ids{"towns", "gna", "resilience"});
}

TEST_CASE("an index is made in slices, can be searched meanwhile, and ends the same") {
    const Directory directory = sample();
    SearchIndex index;
    index.begin();
    CHECK(index.per_mille() == 0);
    Searcher searcher;
    unsigned last = 0;
    while (index.step(directory, 1)) {
        CHECK(index.per_mille() >= last);
        last = index.per_mille();
        searcher.find(index, directory, "towns");
    }
    CHECK(index.complete());
    CHECK(index.per_mille() == 1000);
    CHECK(index.save(1) == SearchIndex(directory).save(1));
}

TEST_CASE("an index is the same whoever reads the records, in whatever order") {
    Records records;
    for (int i = 0; i < 5000; ++i) {
        const std::string number = std::to_string(i);
        records.organizations.push_back(
            organization("town-" + number, "Town " + std::to_string(i % 70) + " on the river " + number));
    }
    const Directory directory = directory_of(std::move(records));
    SearchIndex stepped;
    stepped.begin();
    while (stepped.step(directory, 10'000)) {
    }
    std::size_t jobs = 0;
    const SearchIndex backwards(directory, [&](std::size_t count, const auto& job) {
        for (jobs = count; count > 0; --count)
            job(count - 1);
    });
    CHECK(jobs > 1);
    CHECK(backwards.save(1) == stepped.save(1));
}

TEST_CASE("a saved index is used in place, and refused when it is not the right one") {
    const Searchable s;
    const std::vector<std::uint8_t> saved = s.index.save(7);
    const auto opened = SearchIndex::open(saved, 7);
    REQUIRE(opened);
    const SearchAnswer here = Searcher().find(*opened, s.directory, "resilient towns");
    const SearchAnswer there = s.find("resilient towns");
    REQUIRE(here.hits.size() == there.hits.size());
    for (std::size_t i = 0; i < here.hits.size(); ++i)
        CHECK(here.hits[i].record == there.hits[i].record);
    CHECK_FALSE(SearchIndex::open(saved, 8));
    for (const std::size_t at : {std::size_t{0}, std::size_t{8}, saved.size() / 2, saved.size() - 1}) {
        auto damaged = saved;
        damaged[at] ^= 1;
        CHECK_FALSE(SearchIndex::open(damaged, 7));
    }
    CHECK_FALSE(SearchIndex::open(std::span(saved).first(saved.size() - 8), 7));
    CHECK_FALSE(SearchIndex::open({}, 7));
}

TEST_CASE("tags and their values are offered as they are typed") {
    const Directory directory = sample();
    const SearchIndex index(directory);
    CHECK(suggest(directory, index, "health cou") == Ids{"health country:"});
    CHECK(suggest(directory, index, "country:k") == Ids{"country:Kenya"});
    CHECK(suggest(directory, index, "x country:") == Ids{"x country:Kenya", "x country:Norway"});
    CHECK(suggest(directory, index, "person:luk") == Ids{"person:\"Ana Łukasz\""});
    CHECK(suggest(directory, index, "kind:ev") == Ids{"kind:event"});
    CHECK(suggest(directory, index, "harbour").empty());
    CHECK(suggest(directory, index, "").empty());
}
