#pragma once

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

    /// Puts what is in the list into the row, so that at_eight() may be asked.
    void make_rows(const Segment& segment);
    /// The impacts in the eight documents from `doc` on, the first in the lowest byte.
    std::uint64_t at_eight(Doc doc) const {
        std::uint64_t eight = 0;
        if (has_own_)
            std::memcpy(&eight, own_.data() + doc, 8);
        for (const std::uint8_t* row : rows_) {
            std::uint64_t other = 0;
            std::memcpy(&other, row + doc, 8);
            eight = eight == 0 ? other : greater_of_each(eight, other);
        }
        return eight;
    }

    /// 0x80 in each byte that is not 0.
    static std::uint64_t set_bytes(std::uint64_t eight) {
        constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7fu;
        return (((eight & low) + low) | eight) & ~low;
    }

    /// 0x80 in each byte of `a` that is not less than that of `b`: by the top bits where they differ, else by
    /// the other seven.
    static std::uint64_t not_less(std::uint64_t a, std::uint64_t b) {
        constexpr std::uint64_t tops = 0x8080808080808080u;
        const std::uint64_t low = (a | tops) - (b & ~tops);
        return ((a & ~b) | (~(a ^ b) & low)) & tops;
    }

  private:
    static std::uint64_t greater_of_each(std::uint64_t a, std::uint64_t b) {
        const std::uint64_t mask = (not_less(a, b) >> 7) * 0xff;
        return (a & mask) | (b & ~mask);
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
