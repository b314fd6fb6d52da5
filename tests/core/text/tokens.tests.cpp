#include "core/text/tokens.h"

#include "core/text/stem.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using namespace citynet;

namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text) {
    Words found;
    for_each_token(text, [&](const Token& token) { found.emplace_back(token.text); });
    return found;
}

} // namespace

TEST_CASE("a compound is indexed by its parts and in one piece") {
    CHECK(words("l'Aviny") == Words{"l", "aviny", "laviny"});
    CHECK(words("l’Aviny") == words("l'Aviny"));
    CHECK(words("city-to-city") == Words{"city", "to", "city", "citytocity"});
    CHECK(words("city–to‑city") == words("city-to-city"));
    CHECK(words("R&D") == Words{"r", "d", "rd"});
    CHECK(words("end. Begin - here-") == Words{"end", "begin", "here"});
    CHECK(words("1.5 30-40") == Words{"1", "5", "30", "40"}); // numbers are not put together
}

TEST_CASE("e-mail addresses and domains are indexed by parts, as a whole and by the domain") {
    CHECK(words("info@uclg.org") == Words{"info", "uclg", "org", "infouclgorg", "uclgorg"});
    CHECK(words("https://www.uclg.org/en") == Words{"https", "www", "uclg", "org", "uclgorg", "en"});
}

TEST_CASE("letters of every script fold to what is typed for them") {
    CHECK(words("Łódź Bodø Straße Ærø œuvre") == Words{"lodz", "bodo", "strasse", "aero", "oeuvre"});
    CHECK(words("ＵＣＬＧ ﬁne ΑΘΉΝΑ МОСКВА ёлка") == Words{"uclg", "fine", "αθηνα", "москва", "елка"});
    CHECK(words("co\u00adoperation") == Words{"cooperation"}); // soft hyphen
}

TEST_CASE("Arabic is compared without marks, tatweel and variants of letters") {
    CHECK(words("القاهرة") == words("القاهره"));
    CHECK(words("أحمد") == words("احمد"));
    CHECK(words("مـــديـنة") == words("مدينة"));
    CHECK(words("مَدينة") == words("مدينة"));
    CHECK(words("٢٠٢٣") == Words{"2023"});
}

TEST_CASE("writing without blanks is indexed by pairs of letters") {
    CHECK(words("日内瓦") == Words{"日内", "内瓦", "瓦"});
    CHECK(words("在UCLG") == Words{"在", "uclg"});
}

TEST_CASE("a word leads back to where it stands") {
    const std::string text = "in Zürich: l'Aviny";
    std::vector<std::string> originals;
    for_each_token(text, [&](const Token& token) {
        originals.push_back(text.substr(token.from, token.to - token.from));
    });
    CHECK(originals == Words{"in", "Zürich", "l", "Aviny", "l'Aviny"});
}

TEST_CASE("any bytes are read as words, and a long word is cut") {
    CHECK(words("a\xff\xc3z \xe2\x82") == Words{"a", "z"});
    CHECK(words(std::string(1000, 'x')) == Words{std::string(longest_token, 'x')});
    CHECK(words("''--..@@").empty());
}

TEST_CASE("forms of an English word share a stem") {
    EnglishStemmer stemmer;
    const auto stem = [&](std::string_view word) { return std::string(stemmer.stem(word)); };
    CHECK(stem("resilience") == stem("resilient"));
    CHECK(stem("resiliency") == stem("resilience"));
    CHECK(stem("cities") == stem("city"));
    CHECK(stem("city") != stem("cite"));
    CHECK(stem("of").empty());
    CHECK(stem("c40").empty());
    CHECK(std::string("cities").rfind(EnglishStemmer::shared_beginning(stem("city")), 0) == 0);
}

namespace {

struct Beginnings {
    std::vector<WordBeginning> all;
    bool listed = false;

    bool may_begin(char first) const {
        return std::any_of(all.begin(), all.end(),
                           [&](const WordBeginning& one) { return one.first == first; });
    }
    bool may_be(char first, char second, char) const {
        return second == 0 || std::any_of(all.begin(), all.end(), [&](const WordBeginning& one) {
                   return one.first == first && (one.second == 0 || one.second == second);
               });
    }
    std::size_t shortest() const { return 2; }
    const std::vector<WordBeginning>* beginnings() const { return listed ? &all : nullptr; }
};

Words likely(std::string_view text, const Beginnings& filter) {
    Words found;
    for_each_likely_token(text, filter, [&](const Token& token) {
        found.push_back(std::string(token.text) + " " + std::to_string(token.from) + " " +
                        std::to_string(token.to));
    });
    return found;
}

} // namespace

TEST_CASE("looking at eight bytes together finds the same words as looking at each") {
    const std::vector<std::string_view> pieces{"a", "b", "B", "ba", "Ab", "9",  "z", " ",  " ",    "-",
                                               "'", ".", "@", "(",  "é",  "ñb", "ł", "日", "\xc3", "\xff"};
    Beginnings each{{{'b', 'a'}, {'a', 0}, {'9', 'b'}}, false};
    Beginnings together = each;
    together.listed = true;
    std::uint32_t chance = 1;
    std::size_t found = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::uint32_t length = (chance >> 16) % 40; length > 0; --length) {
            chance = chance * 1664525 + 1013904223;
            text += pieces[(chance >> 16) % pieces.size()];
        }
        chance = chance * 1664525 + 1013904223;
        INFO(text);
        found += likely(text, each).size();
        CHECK(likely(text, each) == likely(text, together));
        each.all.front().second = together.all.front().second = round % 2 == 0 ? 'b' : 'a';
    }
    CHECK(found > 1000);
}

TEST_CASE("short words are those that are read without") {
    constexpr std::string_view pieces[] = {"city",
                                           "Ab",
                                           "x",
                                           "internationally",
                                           "sixteen16letters",
                                           "R2",
                                           "seventeenletters1",
                                           "ß",
                                           "é",
                                           "日",
                                           "\u0301",
                                           "’",
                                           "\xff",
                                           " ",
                                           " ",
                                           "-",
                                           ".",
                                           "'",
                                           "@",
                                           ", ",
                                           "12345678",
                                           "_"};
    std::uint32_t state = 1;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::uint32_t left = state % 9; left > 0; --left) {
            state = state * 1664525u + 1013904223u;
            text += pieces[(state >> 16) % std::size(pieces)];
        }
        state = state * 1664525u + 1013904223u;
        Words all;
        const std::uint32_t positions = for_each_token(text, [&](const Token& token) {
            all.push_back(std::string(token.text) + " " + std::to_string(token.from) + " " +
                          std::to_string(token.to));
        });
        Words found;
        const auto take = [&](std::string_view word, std::uint32_t from, std::uint32_t to) {
            found.push_back(std::string(word) + " " + std::to_string(from) + " " + std::to_string(to));
        };
        CHECK(positions == for_each_word(
                               text,
                               [&](const ShortWord& word) {
                                   std::string bytes(word_key_size, '\0');
                                   std::memcpy(bytes.data(), &word.key, sizeof word.key);
                                   CHECK(word.key == key_of(bytes.substr(0, word.to - word.from)));
                                   take(bytes.substr(0, word.to - word.from), word.from, word.to);
                               },
                               [&](const Token& token) { take(token.text, token.from, token.to); }));
        CHECK(found == all);
    }
}
