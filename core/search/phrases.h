#pragma once

#include "core/search/posting_cursor.h"
#include "core/search/query.h"
#include "core/search/segment_merger.h"

#include <vector>

namespace citynet::search {

/// Whether the last word of a phrase may, for now, stand anywhere in the record: while nobody has closed the
/// phrase and typed more than one letter of it.
bool last_word_is_free(const Query& query, const QueryPhrase& phrase);

/// Finds the documents in which the words of a phrase stand side by side, by the positions of their terms.
/// (Pairs of neighbouring words as terms of their own took four times the memory, for their dictionary.)
class Phrases {
  public:
    /// Sets the bit of each document of the segment that has the phrase.
    void find(const Segment& segment, const Query& query, const QueryPhrase& phrase, DocBits& found);

  private:
    struct Word {
        PostingCursor postings;
        std::uint32_t count;
        std::uint32_t order; ///< in the phrase
    };
    template <class F>
    void for_each_document(const Segment& segment, F&& f);
    bool read_starts(const Segment& segment);
    void find_next_word(const Segment& segment, std::string_view beginning, std::uint32_t order,
                        DocBits& found);

    std::vector<Word> words_;           ///< the rarest first
    std::vector<std::uint32_t> starts_; ///< where the phrase begins in the document at hand
    std::vector<std::uint32_t> positions_;
    // Documents with all words but one that is still being typed.
    std::vector<std::uint32_t> slots_; ///< of a document in first_starts_, plus one; 0 where there is none
    std::vector<std::uint32_t> first_starts_;
    std::vector<std::uint32_t> all_starts_;
};

} // namespace citynet::search
