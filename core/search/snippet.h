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

} // namespace citynet::search
