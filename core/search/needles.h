#pragma once

#include "core/search/matcher.h"
#include "core/search/variants.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace citynet::search {

/// What is looked for again in the texts of the records found, to mark and to explain it.
class Needles {
  public:
    static constexpr std::size_t most_pieces = most_query_words * Compound::most_parts;

    struct Needle {
        std::array<char, longest_token> bytes;
        std::uint8_t size = 0;
        std::uint8_t word = 0;   ///< of the query
        std::uint8_t piece = 0;  ///< the first of the query's parts that it is
        std::uint8_t pieces = 1; ///< how many
        std::uint8_t tag = 0;
        std::uint8_t place = 0; ///< Matcher::FarTerm::piece
        bool compared = false;  ///< forms and typos are found by comparing
        bool exact = false;
        bool open = false;
        std::uint8_t typos = 0; ///< that it may have

        std::string_view text() const { return {bytes.data(), size}; }
    };

    /// The needles of the words that `wanted` names. Their forms and typos are found by comparing where
    /// `compared` says so; else those count that add_far() names.
    void set(const Query& query, const std::bitset<most_query_words>& wanted, MatchClass farthest,
             const std::bitset<most_query_words>& compared);
    /// Forgets what add_far() named.
    void begin_record();
    /// A term that stands for a word in the record at hand. It must stay until another record is begun.
    void add_far(const Matcher::FarTerm& far, std::string_view term);

    /// The best needle for a token of a field.
    struct Found {
        std::uint8_t word;
        std::uint8_t piece;
        std::uint8_t pieces;
        std::uint8_t size; ///< bytes of the needle
        MatchClass match;
    };
    std::optional<Found> find(std::string_view token, SearchField field, Variants& variants) const;

    /// Whether a word that begins with these folded letters may be one (for for_each_likely_token()).
    bool may_begin(char first) const { return seconds_[letter_index(first)] != 0 || thirds_ != 0; }
    bool may_be(char first, char second, char third) const {
        if (second == 0 || (seconds_[letter_index(first)] >> letter_index(second) & 1) != 0)
            return true;
        return third == 0 ? thirds_ != 0 : (thirds_ >> letter_index(third) & 1) != 0;
    }
    std::size_t shortest() const { return shortest_; } ///< letters of a word in ASCII that may be one
    const std::vector<WordBeginning>* beginnings() const {
        return any_beginning_ || beginnings_.size() > most_beginnings ? nullptr : &beginnings_;
    }

    const std::vector<Needle>& all() const { return needles_; }
    std::size_t pieces() const { return pieces_; } ///< parts of all words

    /// Whether a telephone number as printed has the digits that are looked for; what they are in
    /// the query.
    std::optional<Found> find_phone(std::string_view printed) const;

  private:
    Needle& add(const QueryWord& word, std::size_t index, std::string_view text, bool compared);

    /// Digits share theirs with letters.
    static std::size_t letter_index(char c) { return static_cast<unsigned char>(c) & 63; }
    void expect(std::string_view word, unsigned typos);
    void expect_beginning(std::string_view word);

    std::optional<MatchClass> compare(std::size_t needle, std::string_view term, MatchClass farthest,
                                      Variants& variants) const;

    std::vector<Needle> needles_;
    std::vector<TypoPattern> patterns_; ///< of the needles, kept from query to query

    struct Far {
        std::string_view term;
        std::uint32_t needle;
        MatchClass match;
    };
    std::vector<Far> far_;

    // More beginnings to look for at once are no quicker than a look at each word.
    static constexpr std::size_t most_beginnings = 8;
    std::vector<WordBeginning> beginnings_;
    bool any_beginning_ = false;     ///< a word may begin in more ways than are listed
    std::size_t own_beginnings_ = 0; ///< of the needles themselves
    std::size_t own_shortest_ = 0;
    std::array<std::uint64_t, 64> own_seconds_{};
    std::bitset<256> own_first_bytes_;

    std::bitset<256> first_bytes_;            ///< of needles that nothing with another first byte can match
    std::array<std::uint64_t, 64> seconds_{}; ///< second letters that may follow a first one
    std::uint64_t thirds_ = 0;                ///< third letters that may follow any others
    std::size_t shortest_ = 0;
    struct Phone {
        std::array<char, 16> digits;
        std::uint8_t size;
        std::uint8_t word;
        std::uint8_t piece;
        std::uint8_t pieces;
    };
    std::vector<Phone> phones_;
    MatchClass farthest_ = MatchClass::exact;
    bool any_first_ = false;
    std::size_t pieces_ = 0;
};

} // namespace citynet::search
