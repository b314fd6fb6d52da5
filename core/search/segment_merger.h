#pragma once

#include "core/search/segment.h"
#include "core/search/segment_writing.h"

#include <optional>
#include <vector>

namespace citynet::search {

/// Documents of a segment that no longer count, one bit each; an empty list is none.
using DocBits = std::vector<std::uint64_t>;

inline bool has_bit(const DocBits& bits, Doc doc) {
    return !bits.empty() && (bits[doc / 64] >> (doc % 64) & 1) != 0;
}

/// Makes one segment out of several, without the documents that are gone, piece by piece. The documents keep
/// their order: those of the first segment come first. A large result gets rows of impacts for words and
/// beginnings of words that many documents have.
class SegmentMerger {
  public:
    struct Input {
        const Segment* segment; ///< must stay until the merger is done
        DocBits gone;
    };
    explicit SegmentMerger(std::vector<Input> inputs);

    /// Works on about `postings` postings more, or what takes as long; false when all is done. The most that
    /// is done at once beyond that is one word of all documents.
    bool step(std::size_t postings);

    std::size_t work_done() const { return done_; } ///< of work_to_do()
    std::size_t work_to_do() const { return to_do_; }

    /// Only after step() returned false.
    SegmentVectors take() { return std::move(out_); }

  private:
    // No word, telephone number or facet's value begins with bytes like these.
    static constexpr std::uint64_t behind_all = ~std::uint64_t{0};
    /// Where the merger is in an input.
    struct Cursor {
        std::uint32_t input;
        std::uint32_t at;  ///< a term, a place among telephone numbers or a facet's value
        std::uint64_t key; ///< sorting_key(), or the number
        std::uint64_t second_key;

        bool at_end() const { return key == behind_all; }
    };
    enum class Stage { documents, terms, tidying, pairs, phones, facets, choosing, prefixes, done };

    bool later(const Cursor& a, const Cursor& b) const;
    bool same(const Cursor& a, const Cursor& b) const;
    std::string_view text_at(const Cursor& cursor) const;
    void line_up();
    void to_next(Cursor& cursor) const;
    void advance_first();
    void replay(std::uint32_t winner);
    Cursor& first() { return cursors_[matches_.front()]; } ///< of all cursors
    const Cursor& first() const { return cursors_[matches_.front()]; }
    bool all_at_end() const { return cursors_.empty() || first().at_end(); }
    /// A beginning of words that may get a row.
    struct Prefix {
        TermRange range;
        std::uint32_t postings;
    };

    bool copy_documents(std::size_t documents);
    void begin_terms();
    bool merge_terms(std::size_t postings);
    void merge_term();
    void copy_entries(const Cursor& cursor);
    bool merge_pairs();
    void begin_phones();
    bool merge_phones(std::size_t count);
    bool merge_facets(std::size_t count);
    bool find_prefixes(std::size_t terms);
    void choose_prefixes();
    bool fill_prefixes(std::size_t postings);

    /// The document's number in the result, or `gone`.
    static constexpr Doc gone = ~Doc{0};
    Doc moved(std::uint32_t input, Doc doc) const {
        return maps_[input].empty() ? bases_[input] + doc : maps_[input][doc];
    }

    std::vector<Input> inputs_;
    std::vector<Doc> bases_;
    std::vector<std::vector<Doc>> maps_;       ///< empty where nothing is gone
    std::vector<const std::uint8_t*> entries_; ///< where the positions of each input go on
    std::vector<Cursor> cursors_;              ///< of the inputs
    std::vector<std::uint32_t> matches_;       ///< between them: who lost each, and in front who won them all
    std::vector<Cursor> same_;                 ///< cursors at the term at hand
    SegmentVectors out_;
    std::optional<TermWriter> writer_;
    std::optional<Segment> terms_; ///< what is written, to be read again for the prefixes
    std::vector<std::pair<TermRange, std::size_t>> open_; ///< ranges to look into, and their letters in bytes
    std::vector<Prefix> found_;
    std::vector<TermRange> prefixes_;
    std::uint32_t next_term_ = 0;      ///< of the prefix at hand
    std::vector<std::uint8_t> tidied_; ///< the postings, in no more memory than they take
    std::size_t next_pair_row_ = 0;
    std::size_t next_prefix_ = 0;
    std::size_t done_ = 0;
    std::size_t to_do_ = 0;
    Stage stage_ = Stage::documents;
};

} // namespace citynet::search
