#pragma once

#include "core/search/posting_cursor.h"
#include "core/search/query.h"
#include "core/search/segment_merger.h"

#include <array>
#include <memory>
#include <vector>

namespace citynet::search {

/// Whether the last word of a phrase may, for now, stand anywhere in the record: while nobody has closed the
/// phrase and typed three letters of it.
bool last_word_is_free(const Query& query, const QueryPhrase& phrase);

/// Finds the documents in which the words of a phrase stand side by side: of those that the rows of its pairs
/// leave, by the positions of its terms. The last phrases are remembered: a phrase that is typed on is looked
/// for only where what was typed before was found.
class Phrases {
  public:
    /// Sets the bit of each document of the segment that has the phrase; `found` has a bit for each, not set.
    void find(const Segment& segment, const Query& query, const QueryPhrase& phrase, DocBits& found);

  private:
    struct Word {
        PostingCursor postings;
        std::uint32_t count;
        std::uint32_t order; ///< in the phrase
        std::uint64_t hash;
    };
    /// A document and the entry of a term there.
    struct Entry {
        Doc doc;
        std::uint32_t entry;
    };

    /// A phrase that was looked for.
    struct Known {
        std::shared_ptr<const char> segment;
        std::vector<std::uint32_t> terms;
        TermRange next; ///< of the terms one of which stands behind these; empty when nothing need to
        DocBits found;
        std::uint64_t used = 0; ///< when; 0: not yet
    };
    static constexpr std::size_t most_known = 16;

    bool recall(const Segment& segment, TermRange next, DocBits& found);
    void remember(const Segment& segment, TermRange next, const DocBits& found);
    bool is_beginning(const Known& known, TermRange next) const;

    static Word word(const Segment& segment, std::uint32_t term, std::uint32_t order);
    void find_all(const Segment& segment, std::vector<Word>& words, const DocBits& candidates,
                  DocBits& found);
    void find_next_word(const Segment& segment, TermRange next, std::uint32_t order, DocBits& found);
    void find_frequent(const Segment& segment, std::vector<Word>& ends, DocBits& found);
    bool all_at(std::vector<Word>& words, Doc& doc);
    bool read_starts(const Segment& segment, std::vector<Word>& words);
    void start(std::uint32_t order);
    bool keep(std::uint32_t order);
    bool may_end(std::uint32_t order) const;

    std::vector<Word> words_; ///< in the order of the phrase
    std::vector<Word> by_count_;
    std::vector<Word> ends_; ///< what the last word may become, of many documents
    DocBits candidates_;
    DocBits narrowed_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> starts_; ///< where the phrase may begin in the document at hand
    std::vector<std::uint32_t> positions_;
    std::vector<std::uint32_t> terms_; ///< of words_
    std::array<Known, most_known> known_;
    std::uint64_t uses_ = 0;
};

} // namespace citynet::search
