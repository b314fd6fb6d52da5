#pragma once

#include "core/search/segment.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace citynet::search {

/// How many mistakes a word may have: one from four letters, two from eight; none in what has digits, because
/// another number is another thing.
unsigned allowed_typos(std::string_view word);

/// The letters of a word, for comparisons.
class TypoPattern {
  public:
    static constexpr std::size_t longest = 40;

    void set(std::string_view word);
    std::size_t size() const { return size_; }
    char32_t operator[](std::size_t index) const { return letters_[index]; }

  private:
    std::array<char32_t, longest> letters_{};
    std::size_t size_ = 0;
};

/// The terms of a segment that are the word, or begin with it, but for exactly or less than a number of
/// mistakes: a letter too much, too few, another, or two neighbours swapped (optimal string alignment).
///
/// The terms are walked in their order, as a trie whose branches are the common beginnings: each letter on a
/// path takes one row of the usual table, only as wide as the mistakes allow, and where a whole row has more
/// mistakes than allowed, the array of common beginnings is skipped through to the next branch, eight terms
/// at a time. (An index of all deletions would be several times the dictionary; a Levenshtein automaton saves
/// the few nanoseconds of a row and costs tables.) A beginning that matches takes all terms below it as one
/// range.
class TypoWalk {
  public:
    /// Appends the ranges to `found`, in order and not overlapping. All terms begin with the tag, which is
    /// compared as it is; without one, terms with a tag are left out.
    void run(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
             std::vector<TermRange>& found);

  private:
    using Row = std::array<std::uint8_t, TypoPattern::longest + 2>;
    static std::uint32_t skip(const Segment& segment, std::uint32_t term, std::uint32_t end,
                              std::size_t depth);

    TypoPattern pattern_;
    std::array<Row, 66> rows_{};           ///< after so many letters of the term
    std::array<char32_t, 66> letters_{};   ///< the letter that led to the row
    std::array<std::uint8_t, 66> bytes_{}; ///< where its letters end in the term
};

/// The least mistakes with which `word` becomes a beginning of `term`; more than `most` when it takes more.
unsigned typos_to_beginning(const TypoPattern& word, std::string_view term, unsigned most);

} // namespace citynet::search
