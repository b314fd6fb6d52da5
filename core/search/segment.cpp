#include "core/search/segment.h"

#include "core/search/word_pairs.h"

#include <algorithm>
#include <cstring>

namespace citynet::search {

namespace {

constexpr std::size_t array_count = 23;

/// How far a list of offsets may go wrong: it must begin at 0, never go back, and end where its array ends.
template <class Offsets>
bool offsets_fit(const Offsets& offsets, std::size_t count, std::size_t size) {
    return offsets.size() == count + 1 && offsets.front() == 0 && offsets.back() == size &&
           std::is_sorted(offsets.begin(), offsets.end());
}

} // namespace

Segment::Segment(SegmentVectors vectors) : vectors_(std::move(vectors)) {
    at_.term_bytes = vectors_.term_bytes;
    at_.term_offsets = vectors_.term_offsets;
    at_.term_common = vectors_.term_common;
    at_.postings_before = vectors_.postings_before;
    at_.posting_offsets = vectors_.posting_offsets;
    at_.postings = vectors_.postings;
    at_.positions = vectors_.positions;
    at_.position_samples = vectors_.position_samples;
    at_.pairs = vectors_.pairs;
    at_.dense_terms = vectors_.dense_terms;
    at_.dense = vectors_.dense;
    at_.prefix_ranges = vectors_.prefix_ranges;
    at_.prefix_dense = vectors_.prefix_dense;
    at_.kinds = vectors_.kinds;
    at_.id_offsets = vectors_.id_offsets;
    at_.ids = vectors_.ids;
    at_.ordinals = vectors_.ordinals;
    at_.phone_keys = vectors_.phone_keys;
    at_.phone_docs = vectors_.phone_docs;
    at_.facet_value_offsets = vectors_.facet_value_offsets;
    at_.facet_values = vectors_.facet_values;
    at_.facet_list_offsets = vectors_.facet_list_offsets;
    at_.facet_docs = vectors_.facet_docs;
    count_tagged();
}

void Segment::count_tagged() {
    tagged_postings_ = at_.postings_before[lower_bound(" ")];
}

void Segment::save(std::vector<std::uint8_t>& to) const {
    const auto put = [&](const void* bytes, std::size_t size) {
        const auto* from = static_cast<const std::uint8_t*>(bytes);
        to.insert(to.end(), from, from + size);
        to.resize((to.size() + 7) / 8 * 8);
    };
    std::vector<std::uint64_t> sizes;
    SegmentArrays<Borrowed>::for_each(at_, [&](const auto& array) { sizes.push_back(array.size_bytes()); });
    put(sizes.data(), sizes.size() * sizeof(std::uint64_t));
    SegmentArrays<Borrowed>::for_each(at_, [&](const auto& array) { put(array.data(), array.size_bytes()); });
}

std::optional<Segment> Segment::borrow(std::span<const std::uint8_t> bytes) {
    std::uint64_t sizes[array_count];
    if (bytes.size() < sizeof sizes || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0)
        return std::nullopt;
    std::memcpy(sizes, bytes.data(), sizeof sizes);
    std::size_t at = sizeof sizes;
    std::size_t next = 0;
    bool whole = true;
    Segment segment;
    SegmentArrays<Borrowed>::for_each(segment.at_, [&](auto& array) {
        using T = typename std::remove_reference_t<decltype(array)>::value_type;
        const std::uint64_t size = sizes[next++];
        if (!whole || size % sizeof(T) != 0 || size > bytes.size() - at) {
            whole = false;
            return;
        }
        array = {reinterpret_cast<const T*>(bytes.data() + at), static_cast<std::size_t>(size / sizeof(T))};
        at = std::min<std::size_t>(bytes.size(), at + (static_cast<std::size_t>(size) + 7) / 8 * 8);
    });
    if (!whole || !segment.in_order())
        return std::nullopt;
    segment.count_tagged();
    return segment;
}

/// Whether every number that leads into an array leads into it.
bool Segment::in_order() const {
    const std::size_t terms = at_.term_common.size();
    const std::size_t docs = at_.kinds.size();
    if (!offsets_fit(at_.term_offsets, terms, at_.term_bytes.size()) ||
        at_.postings_before.size() != terms + 1 || at_.posting_offsets.size() != terms ||
        !std::is_sorted(at_.postings_before.begin(), at_.postings_before.end()) ||
        !offsets_fit(at_.id_offsets, docs, at_.ids.size()) || at_.ordinals.size() != docs ||
        at_.phone_docs.size() != at_.phone_keys.size() || at_.facet_list_offsets.empty())
        return false;
    const std::size_t values = at_.facet_list_offsets.size() - 1;
    if (!offsets_fit(at_.facet_list_offsets, values, at_.facet_docs.size()) ||
        !offsets_fit(at_.facet_value_offsets, values, at_.facet_values.size()))
        return false;
    for (std::size_t i = 0; i < values; ++i)
        if (at_.facet_value_offsets[i] == at_.facet_value_offsets[i + 1] ||
            static_cast<std::size_t>(at_.facet_values[at_.facet_value_offsets[i]]) >= facet_count)
            return false;
    const auto within = [](const auto& list, std::size_t size) {
        return std::all_of(list.begin(), list.end(), [&](std::uint32_t one) { return one < size; });
    };
    for (std::size_t i = 0; i < terms; ++i) {
        const std::size_t size = at_.term_offsets[i + 1] - at_.term_offsets[i];
        if (size == 0 || size > 64 || at_.term_common[i] > size)
            return false;
    }
    return at_.dense.size() == at_.dense_terms.size() * row_size() && within(at_.dense_terms, terms) &&
           std::is_sorted(at_.dense_terms.begin(), at_.dense_terms.end()) &&
           at_.prefix_dense.size() * 2 == at_.prefix_ranges.size() * row_size() &&
           within(at_.prefix_ranges, terms + 1) && within(at_.phone_docs, docs) &&
           within(at_.facet_docs, docs) && within(at_.posting_offsets, at_.postings.size() + 1) &&
           at_.pairs.size() == pair_rows * ((docs + 63) / 64) &&
           within(at_.position_samples, at_.positions.size() + 1) &&
           std::all_of(at_.kinds.begin(), at_.kinds.end(), [](std::uint8_t kind) {
               return kind <= static_cast<std::uint8_t>(RecordKind::cooperation);
           });
}

std::size_t Segment::bytes() const {
    std::size_t all = 0;
    SegmentArrays<Borrowed>::for_each(at_, [&](const auto& array) { all += array.size_bytes(); });
    return all;
}

std::uint32_t Segment::lower_bound(std::string_view wanted) const {
    std::uint32_t begin = 0;
    std::uint32_t count = term_count();
    while (count > 0) {
        const std::uint32_t half = count / 2;
        if (term(begin + half) < wanted) {
            begin += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return begin;
}

TermRange Segment::find(std::string_view wanted) const {
    const std::uint32_t at = lower_bound(wanted);
    return {at, at + (at < term_count() && term(at) == wanted ? 1u : 0u)};
}

TermRange Segment::beginning_with(std::string_view prefix) const {
    TermRange range{lower_bound(prefix), 0};
    std::uint32_t begin = range.begin;
    std::uint32_t count = term_count() - begin;
    while (count > 0) {
        const std::uint32_t half = count / 2;
        if (term(begin + half).substr(0, prefix.size()) <= prefix) {
            begin += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    range.end = begin;
    return range;
}

std::size_t Segment::first_dense(std::uint32_t term) const {
    return static_cast<std::size_t>(std::lower_bound(at_.dense_terms.begin(), at_.dense_terms.end(), term) -
                                    at_.dense_terms.begin());
}

const std::uint8_t* Segment::dense_row(std::uint32_t term) const {
    const std::size_t place = first_dense(term);
    return place < at_.dense_terms.size() && at_.dense_terms[place] == term ? dense_row_at(place) : nullptr;
}

const std::uint8_t* Segment::prefix_row(TermRange range) const {
    for (std::size_t i = 0; i < at_.prefix_ranges.size(); i += 2)
        if (at_.prefix_ranges[i] == range.begin && at_.prefix_ranges[i + 1] == range.end)
            return at_.prefix_dense.data() + i / 2 * row_size();
    return nullptr;
}

void Segment::max_into(std::uint8_t* row, TermRange terms) const {
    std::size_t dense = first_dense(terms.begin);
    for (std::uint32_t term = terms.begin; term < terms.end; ++term) {
        if (dense < dense_count() && dense_term(dense) == term) {
            const std::uint8_t* other = dense_row_at(dense++);
            for (std::size_t i = 0; i < row_size(); ++i)
                row[i] = std::max(row[i], other[i]);
            continue;
        }
        for_each_posting(term, [&](Doc doc, std::uint8_t impact) { row[doc] = std::max(row[doc], impact); });
    }
}

std::uint8_t Segment::impact(std::uint32_t term, Doc doc) const {
    if (const std::uint8_t* row = dense_row(term))
        return row[doc];
    std::uint8_t found = 0;
    for_each_posting(term, [&](Doc one, std::uint8_t impact) {
        if (one == doc)
            found = impact;
    });
    return found;
}

} // namespace citynet::search
