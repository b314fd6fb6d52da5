#pragma once

#include "core/search/conjunction.h"
#include "core/search/phrases.h"
#include "core/search/searcher.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

namespace citynet::search {

inline constexpr std::size_t enough_results = 20;

/// Finds the documents that answer a query; see Searcher for what is promised.
class Matcher {
  public:
    struct Candidate {
        std::uint64_t key; ///< score << 32, then what comes first in the directory: the greater the better
        std::uint32_t part;
        Doc doc;
        MatchClass match;

        int score() const { return static_cast<int>(key >> 32); }
    };

    /// A term of a record found that is another form of a word, or the word with typos.
    struct FarTerm {
        std::uint32_t hit;  ///< in hits()
        std::uint32_t term; ///< of the segment that the hit is in
        std::uint8_t word;  ///< of the query
        std::uint8_t piece; ///< which of a compound: 0 all parts together (or the only one), from 1 on a part
        MatchClass match;
    };

    explicit Matcher(Variants& variants) : variants_(variants) {}

    void run(const SearchIndex& index, const Query& query, const SearchOptions& options);

    const std::vector<Candidate>& hits() const { return hits_; }
    std::size_t total() const { return total_; }
    bool partial() const { return partial_; }
    /// The words of the query that the hits were found by.
    const std::bitset<most_query_words>& used() const { return used_; }
    /// What the hits have of forms and typos, in the order of the hits: so nobody needs to compare the words
    /// of their texts with the query's. Not of the words of untold().
    const std::vector<FarTerm>& far_terms() const { return far_terms_; }
    /// The words of the query for which too much stands in too many records to be gathered.
    const std::bitset<most_query_words>& untold() const { return untold_; }
    /// The weight a word had for hits of a class.
    std::uint32_t weight(MatchClass match, std::size_t word) const {
        return weights_[static_cast<std::size_t>(match)][word];
    }

    /// Appends how many of the records found have each value of each facet.
    void count_facets(const SearchIndex& index, const SearchOptions& options,
                      std::vector<FacetCount>& counts);

  private:
    /// What stands for a word, or a part of one, in a segment.
    struct FarRange {
        TermRange range;
        MatchClass match;
    };
    struct State {
        Matches matches;
        std::vector<TermRange> ranges;
        std::vector<FarRange> far; ///< of these, those of forms and typos
        std::uint64_t postings = 0;
        std::uint64_t far_postings = 0;
    };
    /// A word of the query that is looked for.
    struct Word {
        std::uint8_t asked;        ///< in the query
        std::uint8_t parts = 0;    ///< of a compound: their states follow its own; 0 for a single word
        std::uint32_t first_state; ///< in the first part of the index
        bool phone_only = false;
        std::uint8_t classes = 0; ///< that its states have
    };

    void choose_words(const SearchIndex& index, const Query& query);
    bool is_phone(const SearchIndex& index, const QueryWord& word) const;
    void prepare_states(std::size_t parts);
    State& state(std::size_t part, std::size_t offset) { return states_[part * states_per_part_ + offset]; }
    Matches& matches_of(std::size_t part, const Word& word);

    bool extend_all(const SearchIndex& index, const Query& query, std::size_t match);
    bool extend(const SearchIndex& index, const Query& query, const Word& word, MatchClass match);
    bool extend(const Segment& segment, State& state, std::string_view term, std::uint8_t tag,
                MatchClass match);
    bool add_phone(const Segment& segment, State& state, const QueryWord& word, MatchClass match);
    void combine(const Segment& segment, std::size_t part, const Word& word);
    std::uint64_t postings_of(std::size_t parts, const Word& word);

    void filter(const SearchIndex& index, const Query& query, const SearchOptions& options);
    void exclude(const SearchIndex& index, const Query& query);
    void filter_phrases(const SearchIndex& index, const Query& query, bool excluded);
    void search_by_class(const SearchIndex& index, const Query& query, const SearchOptions& options);
    void collect(const SearchIndex& index, MatchClass match, std::size_t most, bool mark);
    void search_partially(const SearchIndex& index, const Query& query, const SearchOptions& options);
    void tell_far_terms(const SearchIndex& index);
    void tell_far_terms(const Segment& segment, std::uint32_t part, const State& state, FarTerm told);
    void offer(const Candidate& candidate, std::size_t most);
    bool is_considered(std::uint32_t part, Doc doc) const;

    Variants& variants_;
    Phrases phrases_;
    std::vector<Word> words_;
    std::vector<State> states_;
    std::size_t states_per_part_ = 0;
    std::array<std::array<std::uint32_t, most_query_words>, match_class_count> weights_{};
    std::array<std::uint32_t, most_query_words> word_weights_{}; ///< of words_, for the class at hand

    // One entry a part of the index.
    std::vector<DocBits> allowed_; ///< empty where all are
    std::vector<DocBits> passing_; ///< by the facets; used when these are counted, else within allowed_
    std::vector<DocBits> matched_; ///< records that have the words
    bool filter_later_ = false;

    std::vector<Candidate> heap_; ///< the worst on top
    std::vector<Candidate> hits_;
    std::vector<std::uint64_t> considered_; ///< part << 32 | document, in order: found in a nearer class
    std::size_t total_ = 0;
    bool changed_ = false; ///< something stands for a word that was not searched for yet
    bool partial_ = false;
    std::bitset<most_query_words> used_;
    std::vector<FarTerm> far_terms_;
    std::bitset<most_query_words> untold_;

    // Scratch.
    std::vector<TermRange> found_;
    std::vector<TermRange> new_ranges_;
    std::vector<TermRange> subtracted_;
    std::vector<Matches*> pointers_;
    std::vector<std::uint8_t> word_counts_;
    std::vector<std::uint32_t> scores_;
    DocBits bits_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hit_docs_; ///< part << 32 | document, and which hit
    std::array<char, longest_token + 1> term_{};
};

} // namespace citynet::search
