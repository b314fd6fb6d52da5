#include "core/search/segment_merger.h"

#include "core/search/posting_cursor.h"
#include "core/search/word_pairs.h"

#include <algorithm>

namespace citynet::search {

namespace {

// From this many documents on, rows of impacts pay. (Measured: below, decoding postings is as quick.)
constexpr std::size_t smallest_with_rows = 2048;

// A row takes a byte a document, a list 2.3 bytes a posting: from 3 of 8 documents on, the row costs little
// more and is read by place.
constexpr bool is_heavy(std::size_t documents, std::size_t all) {
    return all >= smallest_with_rows && documents * 8 >= all * 3;
}

// Beginnings of words get a row when their lists together have at least half as many postings as there are
// documents; the heaviest ones, as many as memory may be spent on: 56 bytes a document.
constexpr std::size_t longest_prefix = 5; ///< letters
constexpr std::size_t most_prefixes = 56;

constexpr std::size_t rows_per_step = 32; ///< of pairs of words
constexpr std::size_t bytes_per_step = std::size_t{4} << 20;

} // namespace

SegmentMerger::SegmentMerger(std::vector<Input> inputs) : inputs_(std::move(inputs)) {
    for (const Input& input : inputs_)
        if (input.segment->term_count() > 0)
            to_do_ += input.segment->postings_in({0, input.segment->term_count()});
    to_do_ = to_do_ * 2 + 1; // the prefixes take about as long again
}

bool SegmentMerger::step(std::size_t postings) {
    switch (stage_) {
    case Stage::documents:
        if (!copy_documents(postings / 8 + 1)) {
            begin_terms();
            stage_ = Stage::terms;
        }
        return true;
    case Stage::terms:
        if (!merge_terms(postings)) {
            writer_->finish();
            stage_ = Stage::tidying;
        }
        return true;
    case Stage::tidying:
        // Postings of dense terms were taken out: the others move to where they fit.
        tidied_.reserve(out_.postings.size());
        if (const std::size_t left = out_.postings.size() - tidied_.size(); left > 0) {
            const auto from = out_.postings.begin() + static_cast<std::ptrdiff_t>(tidied_.size());
            tidied_.insert(tidied_.end(), from,
                           from + static_cast<std::ptrdiff_t>(std::min(left, bytes_per_step)));
            return true;
        }
        out_.postings = std::move(tidied_);
        out_.pairs.reserve(pair_rows * ((out_.kinds.size() + 63) / 64));
        stage_ = Stage::pairs;
        return true;
    case Stage::pairs:
        if (!merge_pairs()) {
            begin_phones();
            stage_ = Stage::phones;
        }
        return true;
    case Stage::phones:
        if (!merge_phones(postings / 4 + 1)) {
            sort_facets();
            stage_ = Stage::facets;
        }
        return true;
    case Stage::facets:
        if (merge_facets(postings))
            return true;
        if (out_.kinds.size() < smallest_with_rows) {
            stage_ = Stage::done;
            return false;
        }
        terms_.emplace(std::move(out_));
        // Tags of fields, below ' ', are no beginnings of words.
        open_.assign(1, {{terms_->lower_bound(" "), terms_->term_count()}, 0});
        stage_ = Stage::choosing;
        return true;
    case Stage::choosing:
        if (!find_prefixes(postings / 16 + 1)) {
            choose_prefixes();
            stage_ = Stage::prefixes;
        }
        return true;
    case Stage::prefixes:
        if (fill_prefixes(postings / 2 + 1))
            return true;
        stage_ = Stage::done;
        return false;
    case Stage::done:
        break;
    }
    return false;
}

/// The documents of some inputs more.
bool SegmentMerger::copy_documents(std::size_t documents) {
    for (std::size_t copied = 0; copied < documents && maps_.size() < inputs_.size();) {
        const Input& input = inputs_[maps_.size()];
        const Segment& segment = *input.segment;
        bases_.push_back(static_cast<Doc>(out_.kinds.size()));
        entries_.push_back(segment.entry(0));
        auto& map = maps_.emplace_back();
        if (!input.gone.empty())
            map.resize(segment.doc_count(), gone);
        for (Doc doc = 0; doc < segment.doc_count(); ++doc) {
            if (has_bit(input.gone, doc))
                continue;
            if (!map.empty())
                map[doc] = static_cast<Doc>(out_.kinds.size());
            const std::string_view id = segment.id(doc);
            out_.kinds.push_back(static_cast<std::uint8_t>(segment.kind(doc)));
            out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
            out_.ids.insert(out_.ids.end(), id.begin(), id.end());
            out_.ordinals.push_back(segment.ordinal(doc));
        }
        copied += segment.doc_count();
    }
    return maps_.size() < inputs_.size();
}

void SegmentMerger::begin_terms() {
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    TermSizes sizes;
    for (const Input& input : inputs_)
        sizes.add(*input.segment);
    if (inputs_.size() > 2) // most words are in several
        sizes.share_terms(3);
    writer_.emplace(out_, sizes);
    for (std::uint32_t i = 0; i < inputs_.size(); ++i)
        advance({i, ~std::uint32_t{0}, 0, 0});
}

bool SegmentMerger::later(const Cursor& a, const Cursor& b) const {
    if (a.key != b.key)
        return a.key > b.key;
    if (a.second_key != b.second_key)
        return a.second_key > b.second_key;
    if (!may_differ_behind(a.second_key))
        return a.input > b.input;
    const int order = inputs_[a.input].segment->term(a.term).compare(inputs_[b.input].segment->term(b.term));
    return order != 0 ? order > 0 : a.input > b.input;
}

/// The order of telephone numbers: by key, then as the inputs stand.
bool SegmentMerger::later_phone(const Cursor& a, const Cursor& b) {
    return a.key != b.key ? a.key > b.key : a.input > b.input;
}

/// Puts the cursor back at the next term, if there is one.
void SegmentMerger::advance(Cursor cursor) {
    const Segment& segment = *inputs_[cursor.input].segment;
    if (++cursor.term >= segment.term_count())
        return;
    const std::string_view term = segment.term(cursor.term);
    cursor.key = sorting_key(term);
    cursor.second_key = second_sorting_key(term);
    heap_.push_back(cursor);
    std::push_heap(heap_.begin(), heap_.end(), [&](const auto& a, const auto& b) { return later(a, b); });
}

bool SegmentMerger::merge_terms(std::size_t postings) {
    // To come to another term takes as long as some postings of one.
    for (std::size_t work = 0; !heap_.empty() && work < postings;) {
        const std::size_t before = done_;
        merge_term();
        work += done_ - before + 8 * same_.size();
    }
    return !heap_.empty();
}

void SegmentMerger::merge_term() {
    same_.clear();
    std::size_t documents = 0;
    const auto in_order = [&](const auto& a, const auto& b) { return later(a, b); };
    while (!heap_.empty()) {
        const Cursor& top = heap_.front();
        if (!same_.empty() && (top.key != same_.front().key || top.second_key != same_.front().second_key ||
                               (may_differ_behind(top.second_key) &&
                                inputs_[top.input].segment->term(top.term) !=
                                    inputs_[same_.front().input].segment->term(same_.front().term))))
            break;
        documents += inputs_[top.input].segment->postings_in({top.term, top.term + 1});
        same_.push_back(top);
        std::pop_heap(heap_.begin(), heap_.end(), in_order);
        heap_.pop_back();
    }
    const std::string_view term = inputs_[same_.front().input].segment->term(same_.front().term);
    const std::size_t docs = out_.kinds.size();
    if (is_heavy(documents, docs))
        writer_->begin_dense(term, Segment::row_size_for(docs));
    else
        writer_->begin(term);
    for (const Cursor& cursor : same_) {
        const Segment& segment = *inputs_[cursor.input].segment;
        const auto write = [&](Doc doc, std::uint8_t impact) {
            if (const Doc to = moved(cursor.input, doc); to != gone)
                writer_->posting(to, impact);
        };
        segment.for_each_document(cursor.term, write);
        copy_entries(cursor);
    }
    done_ += documents + same_.size();
    for (const Cursor& cursor : same_)
        advance(cursor);
}

void SegmentMerger::copy_entries(const Cursor& cursor) {
    const Segment& segment = *inputs_[cursor.input].segment;
    if (is_tagged(segment.term(cursor.term)))
        return;
    const std::uint32_t count = segment.postings_in({cursor.term, cursor.term + 1});
    const std::uint8_t*& at = entries_[cursor.input];
    if (maps_[cursor.input].empty()) {
        const std::uint8_t* const begin = at;
        at = skip_entries(at, segment.entries_end(), count);
        writer_->entries(begin, at, count);
        return;
    }
    PostingCursor postings(segment, cursor.term);
    for (Doc next = 0; postings.to(next); next = postings.doc() + 1) {
        const std::uint8_t* const begin = at;
        at = skip_entries(at, segment.entries_end(), 1);
        if (moved(cursor.input, postings.doc()) != gone)
            writer_->entries(begin, at, 1);
    }
}

/// A few rows more.
bool SegmentMerger::merge_pairs() {
    const std::size_t row_words = (out_.kinds.size() + 63) / 64;
    const std::size_t until = std::min(pair_rows, next_pair_row_ + rows_per_step);
    out_.pairs.resize(until * row_words, 0);
    for (; next_pair_row_ < until; ++next_pair_row_) {
        std::uint64_t* const row = out_.pairs.data() + next_pair_row_ * row_words;
        for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
            const auto from = inputs_[i].segment->pair_row(next_pair_row_);
            if (!maps_[i].empty()) {
                for (Doc doc = 0; doc < maps_[i].size(); ++doc)
                    if (const Doc to = maps_[i][doc]; to != gone)
                        row[to / 64] |= (from[doc / 64] >> (doc % 64) & 1) << (to % 64);
                continue;
            }
            const std::size_t first = bases_[i] / 64;
            const unsigned shift = bases_[i] % 64;
            for (std::size_t k = 0; k < from.size(); ++k) {
                row[first + k] |= from[k] << shift;
                if (shift > 0 && from[k] >> (64 - shift) != 0)
                    row[first + k + 1] |= from[k] >> (64 - shift);
            }
        }
    }
    return next_pair_row_ < pair_rows;
}

void SegmentMerger::begin_phones() {
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
        count += inputs_[i].segment->phone_keys().size();
        advance_phone({i, ~std::uint32_t{0}, 0, 0});
    }
    out_.phone_keys.reserve(count);
    out_.phone_docs.reserve(count);
}

/// As advance(), for telephone numbers: a cursor's `term` is a place among the keys.
void SegmentMerger::advance_phone(Cursor cursor) {
    const auto keys = inputs_[cursor.input].segment->phone_keys();
    if (++cursor.term >= keys.size())
        return;
    cursor.key = keys[cursor.term];
    heap_.push_back(cursor);
    std::push_heap(heap_.begin(), heap_.end(), later_phone);
}

bool SegmentMerger::merge_phones(std::size_t count) {
    for (; count > 0 && !heap_.empty(); --count) {
        std::pop_heap(heap_.begin(), heap_.end(), later_phone);
        const Cursor cursor = heap_.back();
        heap_.pop_back();
        if (const Doc doc = moved(cursor.input, inputs_[cursor.input].segment->phone_doc(cursor.term));
            doc != gone) {
            out_.phone_keys.push_back(cursor.key);
            out_.phone_docs.push_back(doc);
        }
        advance_phone(cursor);
    }
    return !heap_.empty();
}

void SegmentMerger::sort_facets() {
    for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
        const Segment& segment = *inputs_[i].segment;
        for (std::uint32_t value = 0; value < segment.facet_value_count(); ++value) {
            std::string key(1, static_cast<char>(segment.facet_of(value)));
            facet_values_.push_back({key.append(segment.facet_value(value)), i, value});
        }
    }
    std::stable_sort(facet_values_.begin(), facet_values_.end(),
                     [](const FacetValue& a, const FacetValue& b) { return a.key < b.key; });
}

bool SegmentMerger::merge_facets(std::size_t count) {
    FacetWriter writer(out_);
    for (std::size_t copied = 0; copied < count && next_facet_value_ < facet_values_.size();
         ++next_facet_value_) {
        const FacetValue& value = facet_values_[next_facet_value_];
        const auto docs = inputs_[value.input].segment->facet_docs(value.value);
        for (const Doc doc : docs)
            if (const Doc to = moved(value.input, doc); to != gone)
                writer.add(value.key, to);
        copied += docs.size() + 1;
    }
    if (next_facet_value_ < facet_values_.size())
        return true;
    writer.finish();
    return false;
}

/// Looks through some ranges more, one letter longer each time, for those that would pay a row.
bool SegmentMerger::find_prefixes(std::size_t terms) {
    const Segment& segment = *terms_;
    const auto light_postings = [&](TermRange range) {
        std::uint32_t count = segment.postings_in(range);
        for (std::size_t i = segment.first_dense(range.begin);
             i < segment.dense_count() && segment.dense_term(i) < range.end; ++i)
            count -= segment.postings_in({segment.dense_term(i), segment.dense_term(i) + 1});
        return count;
    };
    for (std::size_t looked = 0; looked < terms && !open_.empty(); ++looked) {
        auto& [outer, depth] = open_.back();
        if (outer.empty()) {
            open_.pop_back();
            continue;
        }
        const std::string_view term = segment.term(outer.begin);
        if (term.size() <= depth) {
            ++outer.begin;
            continue;
        }
        std::size_t size = depth + 1;
        while (size < term.size() && (static_cast<unsigned char>(term[size]) & 0xc0) == 0x80)
            ++size;
        const TermRange range = segment.beginning_with(term.substr(0, size));
        outer.begin = range.end;
        const std::uint32_t light = light_postings(range);
        if (light < segment.doc_count() / 2)
            continue;
        found_.push_back({range, light});
        if (size < longest_prefix * 4)
            open_.emplace_back(range, size);
    }
    return !open_.empty();
}

/// Those that pay a row, the heaviest first until there are enough.
void SegmentMerger::choose_prefixes() {
    std::vector<Prefix>& found = found_;
    std::sort(found.begin(), found.end(), [](const Prefix& a, const Prefix& b) {
        return a.postings != b.postings         ? a.postings > b.postings
               : a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                                : a.range.end < b.range.end;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Prefix& a, const Prefix& b) { return a.range == b.range; }),
                found.end());
    found.resize(std::min(found.size(), most_prefixes));
    for (const Prefix& candidate : found)
        prefixes_.push_back(candidate.range);
    std::sort(prefixes_.begin(), prefixes_.end(), [](TermRange a, TermRange b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
}

/// Fills the rows of the prefixes further.
bool SegmentMerger::fill_prefixes(std::size_t postings) {
    const Segment& segment = *terms_;
    const std::size_t row_size = segment.row_size();
    if (next_prefix_ == prefixes_.size()) {
        SegmentVectors made = terms_->release();
        made.prefix_dense = std::move(out_.prefix_dense);
        made.prefix_ranges = std::move(out_.prefix_ranges);
        out_ = std::move(made);
        done_ = to_do_;
        return false;
    }
    out_.prefix_dense.reserve(prefixes_.size() * row_size);
    const TermRange range = prefixes_[next_prefix_];
    if (out_.prefix_dense.size() == next_prefix_ * row_size) { // a new one
        out_.prefix_dense.resize((next_prefix_ + 1) * row_size, 0);
        next_term_ = range.begin;
    }
    const std::uint32_t first = next_term_;
    do
        ++next_term_;
    while (next_term_ < range.end && segment.postings_in({first, next_term_}) < postings);
    segment.max_into(out_.prefix_dense.data() + next_prefix_ * row_size, {first, next_term_});
    done_ = std::min(to_do_, done_ + segment.postings_in({first, next_term_}));
    if (next_term_ == range.end) {
        out_.prefix_ranges.push_back(range.begin);
        out_.prefix_ranges.push_back(range.end);
        ++next_prefix_;
    }
    return true;
}

} // namespace citynet::search
