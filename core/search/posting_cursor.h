#pragma once

#include "core/search/matches.h"

#include <algorithm>
#include <cstring>

namespace citynet::search {

/// Goes through the documents of a term, in their order, as a list or as a row, and knows the entry that says
/// where the term stands in each.
class PostingCursor {
  public:
    PostingCursor(const Segment& segment, std::uint32_t term)
        : row_(segment.dense_row(term)), end_(segment.postings_end()), docs_(segment.doc_count()),
          entry_(segment.first_entry(term)), left_(segment.postings_in({term, term + 1})) {
        if (!row_)
            at_ = segment.postings_of(term);
        entry_ -= row_ ? 0u : 1u; // of the document before the first
    }

    /// To the first document from `wanted` on, which never goes back; false when there is none.
    bool to(Doc wanted) {
        if (row_) {
            for (doc_ = wanted; doc_ < docs_ && row_[doc_] == 0; ++doc_) {
            }
            return doc_ < docs_;
        }
        while (doc_ == none || doc_ < wanted) {
            if (left_ == 0)
                return false;
            --left_;
            std::uint32_t step = 0;
            std::uint8_t impact = 0;
            if (!Segment::read_posting(at_, end_, step, impact))
                return false;
            doc_ += step; // none is one before 0
            ++entry_;
            if (doc_ >= docs_)
                return false;
        }
        return true;
    }
    Doc doc() const { return doc_; }
    /// To the document, which is none before, if the term has a row and is there.
    bool is_in(Doc doc) {
        doc_ = doc;
        return row_[doc] != 0;
    }

    /// The positions of the term in the document that it is at.
    void read(const Segment& segment, std::vector<std::uint32_t>& positions) {
        while (row_ && counted_ < doc_) {
            const Doc first = counted_ % 8;
            const Doc step = std::min<Doc>(8 - first, doc_ - counted_);
            std::uint64_t eight = 0;
            std::memcpy(&eight, row_ + counted_ - first, 8);
            entry_ += count_tops(set_bytes(eight) >> (8 * first) << (8 * (8 - step)));
            counted_ += step;
        }
        // From the last entry that was read on, when it is near.
        if (read_ && entry_ - number_read_ <= 2 * entries_per_sample)
            read_ = skip_entries(read_, segment.entries_end(), entry_ - number_read_);
        else
            read_ = segment.entry(entry_);
        number_read_ = entry_;
        read_entry(read_, segment.entries_end(), positions);
    }

  private:
    static constexpr Doc none = ~Doc{0};

    const std::uint8_t* row_;
    const std::uint8_t* end_;
    const std::uint8_t* at_ = nullptr;
    Doc docs_;
    std::uint32_t entry_;
    std::uint32_t left_;
    Doc doc_ = none;
    Doc counted_ = 0; ///< documents of a row that entry_ counts
    const std::uint8_t* read_ = nullptr;
    std::uint32_t number_read_ = 0;
};

} // namespace citynet::search
