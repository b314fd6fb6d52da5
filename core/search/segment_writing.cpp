#include "core/search/segment_writing.h"

#include <algorithm>

namespace citynet::search {

TermWriter::TermWriter(SegmentVectors& out, const TermSizes& sizes) : out_(out) {
    out_.term_bytes.reserve(sizes.bytes);
    out_.term_offsets.reserve(sizes.terms + 1);
    out_.term_common.reserve(sizes.terms);
    out_.postings_before.reserve(sizes.terms + 1);
    out_.posting_offsets.reserve(sizes.terms);
    out_.postings.reserve(sizes.postings);
    out_.positions.reserve(sizes.positions);
}

void TermWriter::begin(std::string_view term) {
    end_term();
    std::size_t common = 0;
    if (!out_.term_offsets.empty()) {
        const std::size_t before = out_.term_offsets.back();
        const std::string_view last(out_.term_bytes.data() + before, out_.term_bytes.size() - before);
        const std::size_t most = std::min(last.size(), term.size());
        while (common < most && last[common] == term[common])
            ++common;
    }
    out_.term_common.push_back(static_cast<std::uint8_t>(common));
    out_.term_offsets.push_back(static_cast<std::uint32_t>(out_.term_bytes.size()));
    out_.term_bytes.insert(out_.term_bytes.end(), term.begin(), term.end());
    out_.postings_before.push_back(postings_);
    out_.posting_offsets.push_back(static_cast<std::uint32_t>(out_.postings.size()));
    last_ = before_all;
    row_ = nullptr;
    open_ = true;
}

void TermWriter::begin_dense(std::string_view term, std::size_t row_size) {
    begin(term);
    out_.dense_terms.push_back(static_cast<std::uint32_t>(out_.term_common.size() - 1));
    out_.dense.resize(out_.dense.size() + row_size, 0);
    row_ = out_.dense.data() + out_.dense.size() - row_size;
}

/// A term whose documents are all gone is gone too.
void TermWriter::end_term() {
    if (!open_ || out_.postings_before.back() != postings_)
        return;
    out_.term_bytes.resize(out_.term_offsets.back());
    out_.term_offsets.pop_back();
    out_.term_common.pop_back();
    out_.postings_before.pop_back();
    out_.posting_offsets.pop_back();
    if (row_) {
        out_.dense.resize(out_.dense.size() -
                          static_cast<std::size_t>(out_.dense.data() + out_.dense.size() - row_));
        out_.dense_terms.pop_back();
    }
}

/// How much further each document is stays the same but for the first.
void TermWriter::copy(const Segment& from, std::uint32_t term, Doc base) {
    const std::uint8_t* at = from.postings_of(term);
    const std::uint8_t* const end = from.postings_end();
    std::uint32_t left = from.postings_in({term, term + 1});
    std::uint32_t step = 0;
    std::uint8_t impact = 0;
    if (left == 0 || !Segment::read_posting(at, end, step, impact))
        return;
    posting(base + (before_all + step), impact);
    const std::uint8_t* const rest = at;
    for (--left; left > 0; --left) {
        step = 0;
        if (!Segment::read_posting(at, end, step, impact))
            break;
        last_ += step;
        ++postings_;
    }
    out_.postings.insert(out_.postings.end(), rest, at);
}

void TermWriter::entries(const std::uint8_t* begin, const std::uint8_t* end, std::uint32_t count) {
    const auto first = static_cast<std::uint32_t>(out_.positions.size());
    const std::uint8_t* at = begin;
    for (std::uint32_t passed = 0; passed < count;) {
        const std::uint32_t past_sample = entries_ % entries_per_sample;
        if (past_sample == 0)
            out_.position_samples.push_back(first + static_cast<std::uint32_t>(at - begin));
        const std::uint32_t step = std::min(entries_per_sample - past_sample, count - passed);
        if (passed + step < count) // there is a sample behind these
            at = skip_entries(at, end, step);
        passed += step;
        entries_ += step;
    }
    out_.positions.insert(out_.positions.end(), begin, end);
}

void TermWriter::finish() {
    end_term();
    out_.term_offsets.push_back(static_cast<std::uint32_t>(out_.term_bytes.size()));
    out_.postings_before.push_back(postings_);
}

void FacetWriter::add(std::string_view key, Doc doc) {
    const bool same = !out_.facet_value_offsets.empty() &&
                      key == std::string_view(out_.facet_values.data() + out_.facet_value_offsets.back(),
                                              out_.facet_values.size() - out_.facet_value_offsets.back());
    if (!same) {
        out_.facet_value_offsets.push_back(static_cast<std::uint32_t>(out_.facet_values.size()));
        out_.facet_values.insert(out_.facet_values.end(), key.begin(), key.end());
        out_.facet_list_offsets.push_back(static_cast<std::uint32_t>(out_.facet_docs.size()));
    } else if (out_.facet_docs.back() == doc) {
        return;
    }
    out_.facet_docs.push_back(doc);
}

void FacetWriter::finish() {
    out_.facet_value_offsets.push_back(static_cast<std::uint32_t>(out_.facet_values.size()));
    out_.facet_list_offsets.push_back(static_cast<std::uint32_t>(out_.facet_docs.size()));
}

} // namespace citynet::search
