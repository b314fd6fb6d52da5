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

    /// Fills in the hit's field, snippet and marks. The phrases of a query, if one is given, are marked where
    /// all their words stand side by side only.
    void make(const Directory& directory, const Query* phrases, const Needles& needles, SearchHit& hit);

  private:
    void text(SearchField field, std::string_view text) override;
    bool enough() const override { return best_ > 0 && best_ == wanted_; }
    void take(const Needles::Found& found, const Token& token, std::string_view text);
    void take_with_phrases(SearchField field, std::string_view text);

    template <class F>
    void for_each_phrase_word(F&& f);

    /// A token that is looked for, in a text that may have phrases.
    struct Seen {
        Token token; ///< without its text
        Needles::Found found;
        std::uint16_t words; ///< of phrases that it is, one bit each
        bool kept;
    };

    Variants& variants_;
    const Query* query_ = nullptr;
    const Needles* needles_ = nullptr;
    std::size_t wanted_ = 0; ///< parts of the query's words
    std::size_t best_ = 0;   ///< of them in the best text so far
    SearchField field_ = SearchField::name;
    std::string text_;
    std::vector<TextRange> marks_;
    std::bitset<Needles::most_pieces> pieces_here_;
    std::vector<TextRange> marks_here_;
    std::vector<Seen> seen_;
    std::string first_text_; ///< the record's name, for when nothing can be marked
};

} // namespace citynet::search
