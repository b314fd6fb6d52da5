#include "core/search/matches.h"

#include <algorithm>

namespace citynet::search {

namespace {

// A list of more than so many documents is sorted no faster than a row is filled. (Measured at 10,000 to
// 250,000 documents: an eighth to a sixteenth of a posting a document.)
std::size_t longest_list(const Segment& segment) {
    return segment.doc_count() / 64 + 64;
}

} // namespace

void Matches::clear() {
    list_.clear();
    rows_.clear();
    has_own_ = false;
    next_ = 0;
}

void Matches::add(const Segment& segment, const std::vector<TermRange>& ranges,
                  const std::vector<TermRange>& whole) {
    // A row that has everything: nothing needs to be read.
    if (whole.size() == 1)
        if (const std::uint8_t* row = segment.prefix_row(whole.front())) {
            rows_.push_back(row);
            return;
        }
    std::size_t light = 0;
    std::size_t lists = 0;
    for (const TermRange& range : ranges) {
        if (range.end - range.begin > 1)
            if (const std::uint8_t* row = segment.prefix_row(range)) {
                rows_.push_back(row);
                continue;
            }
        light += segment.postings_in(range);
        lists += range.end - range.begin;
        for (std::size_t i = segment.first_dense(range.begin);
             i < segment.dense_count() && segment.dense_term(i) < range.end; ++i) {
            rows_.push_back(segment.dense_row_at(i));
            light -= segment.postings_in({segment.dense_term(i), segment.dense_term(i) + 1});
            --lists;
        }
    }
    if (light == 0)
        return;
    const bool in_order = lists == 1 && list_.empty(); // one list needs no sorting
    if (!has_own_ && light + list_.size() > (in_order ? segment.doc_count() / 4 + 64 : longest_list(segment)))
        use_own_row(segment);
    gather([&](auto&& take) {
        for (const TermRange& range : ranges) {
            if (range.end - range.begin > 1 && segment.prefix_row(range))
                continue;
            std::size_t dense = segment.first_dense(range.begin);
            for (std::uint32_t term = range.begin; term < range.end; ++term) {
                if (dense < segment.dense_count() && segment.dense_term(dense) == term) {
                    ++dense;
                    continue;
                }
                segment.for_each_posting(term, take);
            }
        }
    });
}

void Matches::use_own_row(const Segment& segment) {
    own_.assign(segment.row_size(), 0);
    has_own_ = true;
    for (const std::uint32_t entry : list_)
        own_[entry >> 8] = std::max(own_[entry >> 8], static_cast<std::uint8_t>(entry));
    list_.clear();
    next_ = 0;
}

void Matches::make_rows(const Segment& segment) {
    if (!list_.empty())
        use_own_row(segment);
}

/// Brings what was added behind the first `sorted` entries into order with them, and keeps the greatest
/// impact of each document.
void Matches::merge_list(std::size_t sorted) {
    if (!std::is_sorted(list_.begin() + static_cast<std::ptrdiff_t>(sorted > 0 ? sorted - 1 : 0),
                        list_.end()))
        std::sort(list_.begin(), list_.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list_.size(); ++i)
        if (i + 1 == list_.size() || list_[i] >> 8 != list_[i + 1] >> 8)
            list_[kept++] = list_[i];
    list_.resize(kept);
}

void Matches::seek(Doc doc) {
    if (next_ < list_.size() && list_[next_] >> 8 < doc) {
        std::size_t step = 1; // gallop
        while (next_ + step < list_.size() && list_[next_ + step] >> 8 < doc)
            step *= 2;
        const auto from = list_.begin() + static_cast<std::ptrdiff_t>(next_ + step / 2);
        const auto to = list_.begin() + static_cast<std::ptrdiff_t>(std::min(next_ + step + 1, list_.size()));
        next_ = static_cast<std::size_t>(std::lower_bound(from, to, doc << 8) - list_.begin());
    }
}

} // namespace citynet::search
