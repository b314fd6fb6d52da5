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
// documents; the heaviest ones, as many as memory may be spent on: 64 bytes a document.
constexpr std::size_t longest_prefix = 5; ///< letters
constexpr std::size_t most_prefixes = 64;

constexpr std::size_t rows_per_step = 32; ///< of pairs of words

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
        copy_documents();
        stage_ = Stage::terms;
        return true;
    case Stage::terms:
        if (!merge_terms(postings)) {
            writer_->finish();
            stage_ = Stage::pairs;
        }
        return true;
    case Stage::pairs:
        if (!merge_pairs())
            stage_ = Stage::phones;
        return true;
    case Stage::phones:
        merge_phones();
        stage_ = Stage::facets;
        return true;
    case Stage::facets:
        merge_facets();
        if (out_.kinds.size() < smallest_with_rows) {
            stage_ = Stage::done;
            return false;
        }
        terms_.emplace(std::move(out_));
        choose_prefixes();
        stage_ = Stage::prefixes;
        return true;
    case Stage::prefixes:
        if (fill_prefix())
            return true;
        stage_ = Stage::done;
        return false;
    case Stage::done:
        break;
    }
    return false;
}

void SegmentMerger::copy_documents() {
    std::size_t bytes = 0;
    std::size_t terms = 0;
    std::size_t postings = 0;
    for (const Input& input : inputs_) {
        bytes += input.segment->term_count() * 8;
        terms += input.segment->term_count();
        postings += input.segment->postings_in({0, input.segment->term_count()});
    }
    if (inputs_.size() > 2) { // most words are in several
        bytes /= 4;
        terms /= 4;
    }
    for (const Input& input : inputs_) {
        const Segment& segment = *input.segment;
        const Doc base = static_cast<Doc>(out_.kinds.size());
        bases_.push_back(base);
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
    }
    out_.id_offsets.push_back(static_cast<std::uint32_t>(out_.ids.size()));
    writer_.emplace(out_, bytes, terms, postings);
    for (std::uint32_t i = 0; i < inputs_.size(); ++i)
        advance({i, ~std::uint32_t{0}, 0});
}

bool SegmentMerger::later(const Cursor& a, const Cursor& b) const {
    if (a.key != b.key)
        return a.key > b.key;
    const int order = inputs_[a.input].segment->term(a.term).compare(inputs_[b.input].segment->term(b.term));
    return order != 0 ? order > 0 : a.input > b.input;
}

/// Puts the cursor back at the next term, if there is one.
void SegmentMerger::advance(Cursor cursor) {
    const Segment& segment = *inputs_[cursor.input].segment;
    if (++cursor.term >= segment.term_count())
        return;
    cursor.key = sorting_key(segment.term(cursor.term));
    heap_.push_back(cursor);
    std::push_heap(heap_.begin(), heap_.end(), [&](const auto& a, const auto& b) { return later(a, b); });
}

bool SegmentMerger::merge_terms(std::size_t postings) {
    const std::size_t until = done_ + postings;
    while (!heap_.empty() && done_ < until)
        merge_term();
    return !heap_.empty();
}

void SegmentMerger::merge_term() {
    same_.clear();
    std::size_t documents = 0;
    const auto in_order = [&](const auto& a, const auto& b) { return later(a, b); };
    while (!heap_.empty()) {
        const Cursor& top = heap_.front();
        if (!same_.empty() && (top.key != same_.front().key ||
                               inputs_[top.input].segment->term(top.term) !=
                                   inputs_[same_.front().input].segment->term(same_.front().term)))
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
        if (const std::uint8_t* row = segment.dense_row(cursor.term)) {
            for (Doc doc = 0; doc < segment.doc_count(); ++doc)
                if (row[doc] > 0)
                    write(doc, row[doc]);
        } else {
            segment.for_each_posting(cursor.term, write);
        }
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
    if (next_pair_row_ == 0)
        out_.pairs.assign(pair_rows * row_words, 0);
    const std::size_t until = std::min(pair_rows, next_pair_row_ + rows_per_step);
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

void SegmentMerger::merge_phones() {
    std::vector<std::pair<std::uint64_t, Doc>> all;
    std::vector<std::size_t> runs{0};
    for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
        const auto keys = inputs_[i].segment->phone_keys();
        for (std::size_t k = 0; k < keys.size(); ++k)
            if (const Doc doc = moved(i, inputs_[i].segment->phone_doc(k)); doc != gone)
                all.emplace_back(keys[k], doc);
        runs.push_back(all.size());
    }
    // Each input is in order: neighbouring runs merge, twice as long each time.
    for (std::size_t width = 1; width + 1 < runs.size(); width *= 2)
        for (std::size_t i = 0; i + width + 1 < runs.size(); i += 2 * width) {
            const auto at = [&](std::size_t run) {
                return all.begin() + static_cast<std::ptrdiff_t>(runs[std::min(run, runs.size() - 1)]);
            };
            std::inplace_merge(at(i), at(i + width), at(i + 2 * width));
        }
    out_.phone_keys.reserve(all.size());
    out_.phone_docs.reserve(all.size());
    for (const auto& [key, doc] : all) {
        out_.phone_keys.push_back(key);
        out_.phone_docs.push_back(doc);
    }
}

void SegmentMerger::merge_facets() {
    struct Value {
        std::string key;
        std::uint32_t input;
        std::uint32_t value;
    };
    std::vector<Value> values;
    for (std::uint32_t i = 0; i < inputs_.size(); ++i) {
        const Segment& segment = *inputs_[i].segment;
        for (std::uint32_t value = 0; value < segment.facet_value_count(); ++value) {
            std::string key(1, static_cast<char>(segment.facet_of(value)));
            values.push_back({key.append(segment.facet_value(value)), i, value});
        }
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const Value& a, const Value& b) { return a.key < b.key; });
    FacetWriter writer(out_);
    for (const Value& value : values)
        for (const Doc doc : inputs_[value.input].segment->facet_docs(value.value))
            if (const Doc to = moved(value.input, doc); to != gone)
                writer.add(value.key, to);
    writer.finish();
}

/// The ranges of terms with a common beginning that pay a row, the heaviest first until there are enough.
void SegmentMerger::choose_prefixes() {
    const Segment& segment = *terms_;
    struct Candidate {
        TermRange range;
        std::uint32_t postings;
    };
    std::vector<Candidate> found;
    const auto light_postings = [&](TermRange range) {
        std::uint32_t count = segment.postings_in(range);
        for (std::size_t i = segment.first_dense(range.begin);
             i < segment.dense_count() && segment.dense_term(i) < range.end; ++i)
            count -= segment.postings_in({segment.dense_term(i), segment.dense_term(i) + 1});
        return count;
    };
    // Ranges one letter longer each time; tags of fields, below ' ', are no beginnings of words.
    std::vector<std::pair<TermRange, std::size_t>> open{
        {{segment.lower_bound(" "), segment.term_count()}, 0}};
    while (!open.empty()) {
        const auto [outer, depth] = open.back();
        open.pop_back();
        std::uint32_t at = outer.begin;
        while (at < outer.end) {
            const std::string_view term = segment.term(at);
            if (term.size() <= depth) {
                ++at;
                continue;
            }
            std::size_t size = depth + 1;
            while (size < term.size() && (static_cast<unsigned char>(term[size]) & 0xc0) == 0x80)
                ++size;
            const TermRange range = segment.beginning_with(term.substr(0, size));
            const std::uint32_t light = light_postings(range);
            at = range.end;
            if (light < segment.doc_count() / 2)
                continue;
            if (found.empty() || found.back().range != range)
                found.push_back({range, light});
            if (size < longest_prefix * 4)
                open.emplace_back(range, size);
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return a.postings != b.postings         ? a.postings > b.postings
               : a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                                : a.range.end < b.range.end;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Candidate& a, const Candidate& b) { return a.range == b.range; }),
                found.end());
    found.resize(std::min(found.size(), most_prefixes));
    for (const Candidate& candidate : found)
        prefixes_.push_back(candidate.range);
    std::sort(prefixes_.begin(), prefixes_.end(), [](TermRange a, TermRange b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
}

bool SegmentMerger::fill_prefix() {
    const Segment& segment = *terms_;
    const std::size_t row_size = segment.row_size();
    if (next_prefix_ == 0)
        out_.prefix_dense.assign(prefixes_.size() * row_size, 0);
    if (next_prefix_ == prefixes_.size()) {
        SegmentVectors made = terms_->release();
        made.prefix_dense = std::move(out_.prefix_dense);
        made.prefix_ranges = std::move(out_.prefix_ranges);
        out_ = std::move(made);
        done_ = to_do_;
        return false;
    }
    const TermRange range = prefixes_[next_prefix_];
    std::uint8_t* row = out_.prefix_dense.data() + next_prefix_ * row_size;
    out_.prefix_ranges.push_back(range.begin);
    out_.prefix_ranges.push_back(range.end);
    segment.max_into(row, range);
    ++next_prefix_;
    done_ = std::min(to_do_, done_ + segment.postings_in(range));
    return true;
}

} // namespace citynet::search
