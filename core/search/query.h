#pragma once

#include "core/search/document.h"
#include "core/text/tokens.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace citynet::search {

inline constexpr std::size_t most_query_words = 16; ///< what comes after them is not looked at
inline constexpr std::size_t longest_query = 1024;  ///< bytes, the same
inline constexpr std::size_t most_query_phrases = 4;

/// A word of a query.
struct QueryWord {
    Compound compound;
    std::uint8_t tag = 0;         ///< SearchTag of `country:kenya`, 0 without one
    bool exact = false;           ///< in quotes: no beginning of a word, no other form, no typo
    bool open = false;            ///< exact, but still being typed: a beginning will do
    bool excluded = false;        ///< -word
    std::uint8_t phone_words = 0; ///< so many words from here on may be one telephone number
    std::uint8_t phone_length = 0;
    std::array<char, 16> phone{}; ///< its digits
    std::uint32_t from = 0;       ///< in the query
    std::uint32_t to = 0;

    /// The word as it stands in the dictionary, its tag before it: the only part, or all parts together.
    /// Empty when together they are longer than a word may be, or numbers.
    std::string_view term(std::array<char, longest_token + 1>& buffer) const { return term(buffer, 0, true); }
    /// The same of one part.
    std::string_view part(std::array<char, longest_token + 1>& buffer, std::size_t index) const {
        return term(buffer, index, false);
    }
    std::string_view phone_digits() const { return {phone.data(), phone_length}; }

  private:
    std::string_view term(std::array<char, longest_token + 1>& buffer, std::size_t index, bool all) const;
};

/// Words of a query that must stand side by side.
struct QueryPhrase {
    std::uint8_t first = 0; ///< in Query::words
    std::uint8_t count = 0;
    bool excluded = false;
};

/// What somebody asked, taken apart:
///
///     geneva health        both words, each the whole or the beginning of one
///     "age-friendly city"  these words side by side
///     -sport  -"a b"       none of these
///     country:kenya        a word of one field: country, city, theme, sdg, person, year, kind
///
/// Every text is a query: a quote that nobody closed ends with the text, and what has no letter is nothing.
struct Query {
    std::array<QueryWord, most_query_words> words;
    std::array<QueryPhrase, most_query_phrases> phrases;
    std::uint8_t word_count = 0;
    std::uint8_t phrase_count = 0;

    bool asks() const; ///< whether there is a word to find, not only such as must not be there
};

/// Takes the text apart into `query`, whose memory is used again.
void parse_query(std::string_view text, Query& query);

} // namespace citynet::search
