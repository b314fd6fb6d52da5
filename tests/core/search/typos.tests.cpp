// How many words of a made-up directory are still found when they are mistyped.

#include "core/search/searcher.h"
#include "tests/generator/generator.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <map>
#include <sstream>

using namespace citynet;

namespace {

bool in_plain_letters(const std::string& word) {
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
           std::string::npos;
}

std::vector<std::string> words_of_name(const Organization& organization) {
    std::istringstream in(organization.name);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        if (word.size() >= 5 && in_plain_letters(word))
            words.push_back(word);
    return words;
}

std::string mistyped(std::string word, std::size_t kind, std::size_t at) {
    at %= word.size() - 1;
    switch (kind % 4) {
    case 0:
        word.erase(at, 1);
        break;
    case 1:
        word.insert(at, 1, 'q');
        break;
    case 2:
        word[at] = 'q';
        break;
    default:
        std::swap(word[at], word[at + 1]);
    }
    return word;
}

} // namespace

TEST_CASE("of a hundred mistyped words at most two are not found") {
    generator::Size size;
    size.organizations = 1500;
    const auto directory = Directory::create(generator::generate(size));
    REQUIRE(directory);
    const auto& organizations = directory->all<Organization>();
    std::map<std::string, int> names; // how many have a word
    for (const Organization& organization : organizations)
        for (const std::string& word : words_of_name(organization))
            ++names[word];
    const SearchIndex index(*directory);
    Searcher searcher;
    std::size_t asked = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < organizations.size(); ++i)
        for (const std::string& word : words_of_name(organizations[i])) {
            if (names[word] > 5)
                continue;
            ++asked;
            for (const SearchHit& hit : searcher.find(index, *directory, mistyped(word, i, i / 4)).hits)
                found += hit.record == reference_to(organizations[i]);
        }
    std::printf("search: %zu of %zu mistyped words found\n", found, asked);
    CHECK(asked >= 300);
    CHECK(found * 100 >= asked * 98);
}
