#pragma once

#include "core/search/segment.h"
#include "core/search/typo_walk.h"
#include "core/text/stem.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// How near a word of a record is to the word that was asked for, the nearest first. A record is as near as
/// its farthest word; a nearer one always comes first.
enum class MatchClass : std::uint8_t {
    exact,
    form,     ///< another form of the same English word
    prefix,   ///< begins with it
    typo,     ///< is it, or begins with it, but for one mistake
    two_typos ///< or two, in words of eight letters and more
};
inline constexpr std::size_t match_class_count = 5;

std::string_view word(MatchClass match);

namespace search {

/// Finds the terms of a segment that stand for a word.
class Variants {
  public:
    /// Puts the terms of a class into `found`, in order and not overlapping; those of nearer classes may be
    /// among them. `word` is folded and without its tag. More than the walk through a large dictionary may
    /// cost is left out: of typos the ranges with most postings, when all together have more than four times
    /// as many as there are documents.
    void find(const Segment& segment, std::string_view word, std::uint8_t tag, MatchClass match,
              std::vector<TermRange>& found);

    /// Whether the term is another form of the word, which is not it.
    bool is_form(std::string_view word, std::string_view term);

  private:
    /// What was found for a word, so that it need not be found anew while the word or another one is typed
    /// on.
    struct Known {
        std::shared_ptr<const char> segment;
        std::string word;
        std::uint8_t tag = 0;
        unsigned mistakes = 0; ///< 0: its other forms
        std::vector<TermRange> ranges;
        std::uint64_t used = 0; ///< when; 0: not yet
    };
    static constexpr std::size_t most_known = 24;

    template <class Find>
    void find_once(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                   std::vector<TermRange>& found, Find&& find);
    void find_typos(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                    std::vector<TermRange>& found);
    void find_forms(const Segment& segment, std::string_view word, std::vector<TermRange>& found);
    void leave_out_the_heaviest(const Segment& segment, std::vector<TermRange>& found);

    EnglishStemmer stemmer_;
    TypoWalk typo_walk_;
    const std::string& stem_of(std::string_view word);

    std::string stemmed_; ///< the word that stem_ is the stem of
    std::string stem_;
    std::string term_;
    std::vector<std::pair<std::uint32_t, TermRange>> by_postings_;
    std::array<Known, most_known> known_;
    std::uint64_t uses_ = 0;
};

/// Takes out of `ranges` what is in `without`; both in order and not overlapping.
void subtract(std::vector<TermRange>& ranges, const std::vector<TermRange>& without,
              std::vector<TermRange>& scratch);

/// Adds `more` to `ranges`; both in order, and nothing is in both.
void unite(std::vector<TermRange>& ranges, const std::vector<TermRange>& more);

} // namespace search

} // namespace citynet
