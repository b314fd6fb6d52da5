#pragma once

#include "core/search/search_index.h"
#include "core/search/variants.h"
#include "core/text/fold.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// Only records with this value; several values of one facet are alternatives, several facets all hold.
struct FacetFilter {
    Facet facet = Facet::kind;
    std::string value;

    bool operator==(const FacetFilter&) const = default;
};

struct SearchOptions {
    std::size_t limit = 20;
    std::vector<FacetFilter> filters;
    bool count_facets = false;
    bool explain = false;
};

/// Why a word counted for a record as much as it did.
struct WordExplanation {
    std::size_t position = 0; ///< of the word in the query
    std::string word;         ///< as it was looked for
    std::string found;        ///< the word of the record that counted, as printed
    MatchClass match = MatchClass::exact;
    SearchField field = SearchField::name; ///< the most telling one that has it
    int weight = 0;                        ///< of the word: the fewer records have it, the more
    int impact = 0;                        ///< of what was found in the record, 1 to 255
    int contribution = 0;                  ///< weight times impact
};

/// A record that answers a query.
struct SearchHit {
    Reference record;
    SearchField field = SearchField::name; ///< which has most of the words
    std::string snippet;          ///< that field's text around the match; the whole text when it is short
    std::vector<TextRange> marks; ///< the words found, in `snippet`
    int score = 0;                ///< higher is better; comparable within one class of one answer only
    MatchClass match = MatchClass::exact; ///< of the word that is farthest from what was asked
    std::vector<WordExplanation> words;   ///< only when asked for
};

struct FacetCount {
    Facet facet = Facet::kind;
    std::string value;
    std::uint32_t count = 0; ///< of records that would be found with this value instead of the facet's others
    bool chosen = false;     ///< it is one of the filters
};

/// The answer to a query.
struct SearchAnswer {
    std::vector<SearchHit> hits;    ///< the best first
    std::size_t total = 0;          ///< records found, as far as was searched; see Searcher
    bool partial = false;           ///< nothing has all words: these have most of them
    std::string did_you_mean;       ///< the query with typos mended, when only so something was found
    std::vector<FacetCount> facets; ///< by facet, the most frequent first
};

/// Answers queries (core/search/query.h says how they are written).
///
/// All words must stand somewhere in a record. Records are ordered by the class of their farthest word, then
/// by score, then as the directory lists them. A class is looked at only while the nearer ones together have
/// fewer than `limit` records (and fewer than 20): so when many records have a word exactly, those in which
/// it is only the beginning of another are not counted. When no record has all words, those that have most of
/// them are the answer; words with a tag must be there.
///
/// The score is the sum over the words of weight times impact (core/search/impact.h). Of all that stands for
/// a word in a record, within the class at hand and nearer ones, the greatest impact counts; the weight
/// follows how many postings all these have together.
///
/// The words of a phrase stand side by side in one text of the record; the last one, while nobody has closed
/// the quotation, may be the beginning of a word, and while it has only one or two letters it may stand
/// anywhere. When no record has the phrase, those that have most of its words are the answer.
///
/// A searcher keeps its memory from one query to the next, and remembers what typos, forms and phrases found,
/// so that a query that is typed on costs little; the answer never depends on it. It may be used with any
/// index.
class Searcher {
  public:
    Searcher();
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    /// `directory` is the one that the index was made of.
    void find(const SearchIndex& index, const Directory& directory, std::string_view query,
              const SearchOptions& options, SearchAnswer& answer);
    SearchAnswer find(const SearchIndex& index, const Directory& directory, std::string_view query,
                      const SearchOptions& options = {});

  private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

/// Whether there is anything to look for in a query.
bool asks_for_something(std::string_view query);

} // namespace citynet
