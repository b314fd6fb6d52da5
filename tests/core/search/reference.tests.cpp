// The engine against the plain way of searching, on random directories and random queries: the same records,
// in the same order, with the same classes and scores.

#include "tests/core/search/reference.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace citynet;
using namespace citynet::test;

namespace {

/// Words that are near each other in every way the engine knows.
const std::vector<std::string> vocabulary{"city",
                                          "cities",
                                          "citys",
                                          "climate",
                                          "climat",
                                          "climatic",
                                          "resilience",
                                          "resilient",
                                          "resiliency",
                                          "resilent",
                                          "network",
                                          "networks",
                                          "netwrok",
                                          "health",
                                          "healthy",
                                          "helath",
                                          "Zürich",
                                          "Łódź",
                                          "Straße",
                                          "Ærø",
                                          "l'Aviny",
                                          "city-to-city",
                                          "citytocity",
                                          "sub-national",
                                          "UCLG",
                                          "GNAFCC",
                                          "CITY",
                                          "C40",
                                          "Москва",
                                          "москвы",
                                          "Αθήνα",
                                          "日内瓦",
                                          "北京市",
                                          "القاهرة",
                                          "القاهره",
                                          "a",
                                          "of",
                                          "the",
                                          "water",
                                          "waters",
                                          "office@uclg.example",
                                          "www.uclg.example",
                                          "2020",
                                          "2021",
                                          "42",
                                          "R&D",
                                          "housing",
                                          "hosuing",
                                          "mayors",
                                          "mayor",
                                          "governance",
                                          "governing",
                                          "governments",
                                          "Genève",
                                          "Geneva",
                                          "geneve"};

class Chance {
  public:
    explicit Chance(unsigned seed) : numbers_(seed) {}
    std::size_t below(std::size_t end) { return numbers_() % end; } // the same on every machine
    bool in(std::size_t of) { return below(of) == 0; }
    const std::string& word() { return vocabulary[below(vocabulary.size())]; }
    std::string words(std::size_t most) {
        std::string text;
        for (std::size_t i = 0, count = 1 + below(most); i < count; ++i)
            text += (text.empty() ? "" : " ") + word();
        return text;
    }

  private:
    std::mt19937 numbers_;
};

Directory random_directory(Chance& chance, std::size_t most) {
    Records records;
    records.regions = {region("africa"), region("europe")};
    for (const char* id : {"kenya", "norway", "peru"}) {
        Country one = country(id, chance.in(2) ? "africa" : "europe");
        one.name = std::string(1, static_cast<char>(id[0] - 'a' + 'A')) + (id + 1);
        records.countries.push_back(one);
    }
    for (const char* id : {"water", "climate", "health-care"}) {
        Theme one = theme(id);
        one.name = id;
        one.sdgs = {static_cast<int>(1 + chance.below(17))};
        records.themes.push_back(one);
    }
    City one_city = city("geneva", "norway");
    one_city.name = "Geneva";
    one_city.other_names = {"Genève"};
    records.cities.push_back(one_city);
    for (std::size_t i = 0, count = chance.below(most + 1); i < count; ++i) {
        Organization one = organization("o" + std::to_string(i), chance.words(4));
        if (chance.in(2))
            one.acronym = chance.in(3) ? "UCLG" : chance.in(2) ? "GNAFCC" : "UN-" + std::to_string(i);
        if (chance.in(2))
            one.other_names.push_back(chance.words(2));
        if (chance.in(2))
            one.summary = chance.words(20);
        if (chance.in(3)) {
            one.people.push_back(person("p", chance.words(2)));
            one.people.back().role = chance.words(2);
        }
        if (chance.in(3))
            one.contacts.push_back(
                {ContactKind::email, "info@o" + std::to_string(i) + ".example", {}, {}, {}, {}});
        if (chance.in(3))
            one.contacts.push_back({ContactKind::phone,
                                    "+41 (0)22 730 " + std::to_string(10 + chance.below(40)) + " 76",
                                    {},
                                    {},
                                    {},
                                    {}});
        if (chance.in(2))
            one.headquarters.country = records.countries[chance.below(3)].id;
        if (chance.in(4))
            one.headquarters.city = Id<City>("geneva");
        for (const Theme& of_all : records.themes)
            if (chance.in(3))
                one.themes.push_back(of_all.id);
        if (chance.in(2))
            one.sdgs = {static_cast<int>(1 + chance.below(17))};
        if (chance.in(3))
            one.regions = {Id<Region>(chance.in(2) ? "africa" : "europe")};
        if (chance.in(4))
            one.founded = date(std::to_string(2019 + chance.below(4)));
        if (chance.in(3) && !records.organizations.empty()) // the name of another in full, or its acronym
            one.summary += " " + records.organizations[chance.below(i)].name + " " +
                           records.organizations[chance.below(i)].acronym;
        records.organizations.push_back(one);
    }
    for (std::size_t i = 0, count = chance.below(4); i < count; ++i) {
        Event one = event("e" + std::to_string(i), chance.words(5));
        one.summary = chance.words(10);
        one.period.start = date(std::to_string(2019 + chance.below(4)));
        one.themes = {Id<Theme>("climate")};
        records.events.push_back(one);
    }
    return directory_of(std::move(records));
}

std::string with_typo(Chance& chance, std::string word) {
    const std::size_t at = chance.below(word.size());
    switch (chance.below(4)) {
    case 0:
        word.insert(at, 1, static_cast<char>('a' + chance.below(26)));
        break;
    case 1:
        word.erase(at, 1);
        break;
    case 2:
        word[at] = static_cast<char>('a' + chance.below(26));
        break;
    default:
        if (at + 1 < word.size())
            std::swap(word[at], word[at + 1]);
    }
    return word;
}

std::string random_query(Chance& chance) {
    const std::vector<std::string> tagged{"country:kenya",
                                          "country:nor",
                                          "country:ke",
                                          "city:geneva",
                                          "city:genv",
                                          "theme:climate",
                                          "theme:healht",
                                          "sdg:1",
                                          "sdg:13",
                                          "person:mayor",
                                          "year:2020",
                                          "year:20",
                                          "kind:event",
                                          "kind:org",
                                          "kind:netwrok",
                                          "country:",
                                          "theme:\"health care\""};
    const std::vector<std::string> phones{
        "+41 22 730 12 76", "0041227301276", "022 730 2",     "227301", "73012",
        "730-15-76",        "41 22",         "2020 2021 2022"};
    std::string query;
    for (std::size_t i = 0, count = 1 + chance.below(3); i < count; ++i) {
        std::string word = chance.word();
        if (chance.in(3))
            word = with_typo(chance, word);
        if (chance.in(3))
            word = word.substr(0, 1 + chance.below(word.size() + 1));
        switch (chance.below(14)) {
        case 0:
            word = '"' + chance.words(3) + (chance.in(4) ? "" : "\"");
            break;
        case 1:
            word = "-" + chance.word();
            break;
        case 2:
            word = tagged[chance.below(tagged.size())];
            break;
        case 3:
            word = phones[chance.below(phones.size())];
            break;
        case 4:
            word = "-\"" + chance.words(2) + "\"";
            break;
        default:
            break;
        }
        query += (query.empty() ? "" : " ") + word;
    }
    return query;
}

void compare(const SearchAnswer& answer, const ReferenceAnswer& expected) {
    std::vector<ReferenceHit> hits;
    for (const SearchHit& hit : answer.hits)
        hits.push_back({hit.record, hit.match, hit.score});
    REQUIRE(answer.total == expected.total);
    REQUIRE(answer.partial == expected.partial);
    REQUIRE(hits.size() == expected.hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i) {
        CAPTURE(i, hits[i].record.text(), expected.hits[i].record.text(), word(hits[i].match),
                word(expected.hits[i].match), hits[i].score, expected.hits[i].score);
        REQUIRE(hits[i] == expected.hits[i]);
    }
}

} // namespace

TEST_CASE("search finds what the plain way of searching finds, in the same order") {
    Searcher searcher;
    SearchAnswer answer;
    for (unsigned seed = 0; seed < CND_RANDOM_ROUNDS; ++seed) {
        Chance chance(seed);
        const Directory directory = random_directory(chance, seed % 5 == 0 ? 60 : 14);
        const ReferenceSearch reference(directory);
        const SearchIndex index(directory);
        for (int i = 0; i < 12; ++i) {
            SearchOptions options;
            options.limit = chance.in(4) ? 1 + chance.below(4) : chance.in(4) ? 50 : 20;
            if (chance.in(4))
                options.filters.push_back({Facet::kind, chance.in(2) ? "organization" : "event"});
            if (chance.in(4))
                options.filters.push_back({Facet::theme, chance.in(2) ? "water" : "climate"});
            if (chance.in(6))
                options.filters.push_back({Facet::theme, "health-care"});
            options.count_facets = chance.in(2);
            const std::string query = random_query(chance);
            CAPTURE(seed, query, options.limit, options.filters.size(), options.count_facets);
            searcher.find(index, directory, query, options, answer);
            compare(answer, reference.find(query, options.limit, options.filters));
        }
    }
}

TEST_CASE("words of many documents, which have rows instead of lists, are found alike") {
    Chance chance(1);
    Records records;
    records.themes = {theme("water"), theme("climate")};
    for (int i = 0; i < 2300; ++i) {
        std::string name = i % 3 == 0 ? "" : "city ";
        name += i % 2 == 0 ? "network " : "";
        name += chance.words(3);
        Organization one = organization("o" + std::to_string(i), name);
        one.themes = {Id<Theme>(i % 4 == 0 ? "water" : "climate")};
        records.organizations.push_back(one);
    }
    const Directory directory = directory_of(std::move(records));
    const ReferenceSearch reference(directory);
    const SearchIndex index(directory);
    Searcher searcher;
    SearchAnswer answer;
    for (const char* query : {"city",
                              "c",
                              "ci",
                              "n",
                              "city network",
                              "c n",
                              "netw c",
                              "health city",
                              "helath city",
                              "city -network",
                              "kind:org c",
                              "city-to-city network",
                              "cityy netwrok",
                              "\"city network\"",
                              "\"city netw",
                              "\"network city\"",
                              "\"city network health\"",
                              "\"network wat",
                              "\"city ne",
                              "city -\"city network\"",
                              "\"health city\""}) {
        SearchOptions options;
        options.limit = chance.in(2) ? 20 : 3000;
        if (chance.in(2))
            options.filters.push_back({Facet::theme, "water"});
        options.count_facets = chance.in(2);
        CAPTURE(query, options.limit, options.filters.size(), options.count_facets);
        searcher.find(index, directory, query, options, answer);
        compare(answer, reference.find(query, options.limit, options.filters));
    }
}
