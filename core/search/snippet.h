#pragma once

#include "core/search/needles.h"
#include "core/search/searcher.h"

#include <string>
#include <vector>

namespace citynet::search {

/// Finds the text of a record that shows best why it was found, and marks the words in it.
class SnippetMaker final : private TextSink {
  public:
    explicit SnippetMaker(Variants& variants) : variants_(variants) {}

    /// Fills in the hit's field, snippet and marks.
    void make(const Directory& directory, const Needles& needles, SearchHit& hit);

  private:
    void text(SearchField field, std::string_view text) override;

    Variants& variants_;
    const Needles* needles_ = nullptr;
    std::size_t wanted_ = 0; ///< parts of the query's words
    std::size_t best_ = 0;   ///< of them in the best text so far
    SearchField field_ = SearchField::name;
    std::string text_;
    std::vector<TextRange> marks_;
    std::vector<TextRange> marks_here_;
    std::string first_text_; ///< the record's name, for when nothing can be marked
};

/// Looks for phrases in the texts of a record.
class PhraseFinder final : private TextSink {
  public:
    /// Whether the record has each phrase that is asked for and none that is excluded.
    bool has_all(const Directory& directory, const Reference& record, const Query& query);

  private:
    void text(SearchField field, std::string_view text) override;

    static bool may_have(std::string_view text, std::string_view word);

    const Query* query_ = nullptr;
    std::array<bool, most_query_phrases> found_{};
    struct Seen {
        std::uint32_t position;
        std::uint8_t span;
        std::uint16_t words; ///< of the query that it is, one bit each
    };
    std::vector<Seen> seen_;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> next_ends_;
};

} // namespace citynet::search
