#pragma once

#include "core/search/segment.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace citynet::search {

/// How many mistakes a word may have: one from four letters, two from eight; none in what has digits, because
/// another number is another thing.
unsigned allowed_typos(std::string_view word);

/// A word made ready to be compared letter by letter with others, with up to two mistakes: a letter too much,
/// too few, another, or two neighbours swapped (optimal string alignment). All prefixes of the word are
/// followed at once, one bit each, as by Wu and Manber (1992), with a swap as by Hyyrö (2003): a dozen
/// operations a letter. (The usual table, cut to the band that the mistakes allow, took three times as long.)
class TypoPattern {
  public:
    static constexpr std::size_t longest = 40; ///< letters
    static constexpr unsigned most_mistakes = 2;

    /// What has been reached after some letters: bit j of `with[d]` says that these are the first j letters
    /// of the word but for d mistakes.
    struct State {
        std::array<std::uint64_t, most_mistakes + 1> with{};
        std::uint64_t last = 0; ///< where the last letter stands in the word

        bool operator==(const State&) const = default;
    };

    void set(std::string_view word);
    std::size_t size() const { return size_; }

    State start() const { return {{1, 3, 7}, 0}; }
    /// The state after one letter more; `before` is the one before `state`, or `state` itself at the
    /// beginning.
    State after(const State& before, const State& state, char32_t letter) const {
        const std::uint64_t here = places(letter);
        State next;
        next.last = here;
        next.with[0] = state.with[0] << 1 & here;
        for (unsigned d = 1; d <= most_mistakes; ++d) {
            const std::uint64_t swapped = before.with[d - 1] << 2 & state.last & here << 1;
            next.with[d] = ((state.with[d] << 1 & here) | state.with[d - 1] | state.with[d - 1] << 1 |
                            next.with[d - 1] << 1 | swapped) &
                           all_;
        }
        return next;
    }
    bool reached(const State& state, unsigned mistakes) const {
        return (state.with[mistakes] >> size_ & 1) != 0;
    }

    /// The least mistakes with which the word becomes a beginning of `term`; more than `most` when it takes
    /// more.
    unsigned typos_to_beginning(std::string_view term, unsigned most) const;

  private:
    std::uint64_t places(char32_t letter) const {
        if (letter < ascii_.size())
            return ascii_[letter];
        std::uint64_t found = 0;
        for (std::size_t i = 0; i < size_; ++i)
            found |= static_cast<std::uint64_t>(letters_[i] == letter) << (i + 1);
        return found;
    }

    std::array<std::uint64_t, 128> ascii_{}; ///< where a letter stands: bit i + 1 for the letter at i
    std::array<char32_t, longest> letters_{};
    std::size_t size_ = 0;
    std::uint64_t all_ = 1;
};

/// The terms of a segment that are a word, or begin with it, but for at most so many mistakes.
///
/// The terms are walked in their order, as a trie whose branches are the common beginnings; where nothing can
/// match any more, or all terms below do, the array of common beginnings is skipped through to the next
/// branch, eight terms at a time. (An index of all deletions would be several times the dictionary.) A
/// beginning that matches takes all terms below it as one range. What matches a word also matches each
/// beginning of the word: while somebody types, only what the shorter word matched is walked.
class TypoWalk {
  public:
    /// Appends the ranges to `found`, in order and not overlapping. All terms begin with the tag, which is
    /// compared as it is; without one, terms with a tag are left out.
    void run(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
             std::vector<TermRange>& found);
    /// The same when nothing can be found outside of some ranges.
    void run(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
             std::span<const TermRange> within, std::vector<TermRange>& found);

  private:
    void walk(const Segment& segment, TermRange all, unsigned mistakes, std::vector<TermRange>& found);
    static std::uint32_t skip(const Segment& segment, std::uint32_t term, std::uint32_t end,
                              std::size_t depth);

    TypoPattern pattern_;
    std::array<TypoPattern::State, 66> states_{}; ///< after so many letters of the term
    std::array<std::uint8_t, 66> bytes_{};        ///< where these end in the term
};

} // namespace citynet::search
