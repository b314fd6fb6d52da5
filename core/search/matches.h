#pragma once

#include "core/search/impacts_of_block.h"
#include "core/search/segment.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace citynet::search {

/// The documents of a segment in which a word of a query stands, with the greatest impact of all that stands
/// for it. Few are kept as a list; many in a row of one byte a document; rows that the segment has ready are
/// only pointed at.
class Matches {
  public:
    void clear();

    /// Adds all terms of the ranges. `whole`, before nearer terms were taken out of it, may have a row.
    void add(const Segment& segment, const std::vector<TermRange>& ranges,
             const std::vector<TermRange>& whole);
    /// Adds what `for_each_posting` hands to the function that it is called with, document and impact.
    /// `many` when that may be a good part of all documents.
    template <class F>
    void add_all(const Segment& segment, bool many, F&& for_each_posting) {
        if (many && !has_own_)
            use_own_row(segment);
        gather(for_each_posting);
    }

    bool empty() const { return list_.empty() && rows_.empty() && !has_own_; }
    bool is_list() const { return rows_.empty() && !has_own_; }
    const std::vector<std::uint32_t>& list() const { return list_; } ///< document << 8 | impact, in order

    /// The impact in a document, asked for in rising order of documents; begin with rewind().
    void rewind() { next_ = 0; }
    std::uint8_t at(Doc doc) {
        std::uint8_t impact = has_own_ ? own_[doc] : 0;
        for (const std::uint8_t* row : rows_)
            impact = row[doc] > impact ? row[doc] : impact;
        if (!list_.empty()) {
            seek(doc);
            if (next_ < list_.size() && list_[next_] >> 8 == doc)
                impact = std::max(impact, static_cast<std::uint8_t>(list_[next_]));
        }
        return impact;
    }

    /// Puts what is in the list into the row, so that what follows may be asked.
    void make_rows(const Segment& segment);
    std::uint8_t in_rows(Doc doc) const {
        std::uint8_t impact = has_own_ ? own_[doc] : 0;
        for (const std::uint8_t* row : rows_)
            impact = row[doc] > impact ? row[doc] : impact;
        return impact;
    }
    /// Which of the 64 documents from `doc` on are there, one bit each.
    std::uint64_t set_of_block(Doc doc) const {
        return bits_of_block(doc, [](const ImpactsOfBlock& impacts) { return impacts.set(); });
    }
    /// Which of them have an impact of at least so much.
    std::uint64_t not_less_in_block(Doc doc, std::uint8_t least) const {
        return bits_of_block(doc, [least](const ImpactsOfBlock& impacts) { return impacts.not_less(least); });
    }

  private:
    template <class F>
    std::uint64_t bits_of_block(Doc doc, F&& bits_of) const {
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 64; i += ImpactsOfBlock::count) {
            ImpactsOfBlock impacts;
            if (has_own_)
                impacts = ImpactsOfBlock(own_.data() + doc + i);
            for (const std::uint8_t* row : rows_)
                impacts.raise(ImpactsOfBlock(row + doc + i));
            bits |= bits_of(impacts) << i;
        }
        return bits;
    }

    template <class F>
    void gather(F&& for_each_posting);
    void use_own_row(const Segment& segment);
    void merge_list(std::size_t sorted);
    void seek(Doc doc);

    std::vector<std::uint32_t> list_;
    std::vector<const std::uint8_t*> rows_;
    std::vector<std::uint8_t> own_;
    bool has_own_ = false;
    std::size_t next_ = 0;
};

template <class F>
void Matches::gather(F&& for_each_posting) {
    if (has_own_) {
        for_each_posting([&](Doc doc, std::uint8_t impact) {
            if (impact > own_[doc])
                own_[doc] = impact;
        });
        return;
    }
    const std::size_t sorted = list_.size();
    for_each_posting([&](Doc doc, std::uint8_t impact) { list_.push_back(doc << 8 | impact); });
    merge_list(sorted);
}

} // namespace citynet::search
