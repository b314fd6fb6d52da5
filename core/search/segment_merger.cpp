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
constexpr std::size_t bytes_per_step = std::size_t{2} << 20;

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
            stage_ = Stage::terms;
            begin_terms();
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
            stage_ = Stage::phones;
            begin_phones();
        }
        return true;
    case Stage::phones:
        if (!merge_phones(postings / 4 + 1)) {
            stage_ = Stage::facets;
            line_up();
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
    line_up();
}

/// The term, or the key of the facet's value.
std::string_view SegmentMerger::text_at(const Cursor& cursor) const {
    const Segment& segment = *inputs_[cursor.input].segment;
    return stage_ == Stage::facets ? segment.facet_key(cursor.at) : segment.term(cursor.at);
}

bool SegmentMerger::later(const Cursor& a, const Cursor& b) const {
    if (a.key != b.key)
        return a.key > b.key;
    if (a.second_key != b.second_key)
        return a.second_key > b.second_key;
    if (!may_differ_behind(a.second_key))
        return a.input > b.input;
    const int order = text_at(a).compare(text_at(b));
    return order != 0 ? order > 0 : a.input > b.input;
}

bool SegmentMerger::same(const Cursor& a, const Cursor& b) const {
    return a.key == b.key && a.second_key == b.second_key &&
           (!may_differ_behind(a.second_key) || text_at(a) == text_at(b));
}

/// To what this stage takes next from the input.
void SegmentMerger::to_next(Cursor& cursor) const {
    const Segment& segment = *inputs_[cursor.input].segment;
    ++cursor.at;
    cursor.key = behind_all;
    cursor.second_key = 0;
    if (stage_ == Stage::phones) {
        if (cursor.at < segment.phone_keys().size())
            cursor.key = segment.phone_keys()[cursor.at];
    } else if (cursor.at < (stage_ == Stage::facets ? segment.facet_value_count() : segment.term_count())) {
        const std::string_view text = text_at(cursor);
        cursor.key = sorting_key(text);
        cursor.second_key = second_sorting_key(text);
    }
}

/// Puts a cursor at the beginning of each input, and finds the first of what they come to.
void SegmentMerger::line_up() {
    const auto count = static_cast<std::uint32_t>(inputs_.size());
    cursors_.clear();
    matches_.assign(count, count); // which is nobody
    for (std::uint32_t i = 0; i < count; ++i) {
        to_next(cursors_.emplace_back(Cursor{i, ~std::uint32_t{0}, 0, 0}));
        replay(i);
    }
}

void SegmentMerger::advance_first() {
    to_next(first());
    replay(first().input);
}

/// Plays the matches of a cursor that has moved once more, until it comes to one where nobody is yet. (A tree
/// of losers: Knuth, The Art of Computer Programming 3, 5.4.1. A heap takes twice as many comparisons.)
void SegmentMerger::replay(std::uint32_t winner) {
    const auto count = static_cast<std::uint32_t>(inputs_.size());
    for (std::uint32_t match = (count + winner) / 2; match > 0; match /= 2) {
        std::uint32_t& loser = matches_[match];
        if (loser == count) {
            loser = winner;
            return;
        }
        if (later(cursors_[winner], cursors_[loser]))
            std::swap(winner, loser);
    }
    matches_.front() = winner;
}

bool SegmentMerger::merge_terms(std::size_t postings) {
    // To come to another term takes as long as some postings of one.
    for (std::size_t work = 0; !all_at_end() && work < postings;) {
        const std::size_t before = done_;
        merge_term();
        work += done_ - before + 8 * same_.size();
    }
    return !all_at_end();
}

void SegmentMerger::merge_term() {
    same_.clear();
    std::size_t documents = 0;
    do {
        const Cursor& next = first();
        documents += inputs_[next.input].segment->postings_in({next.at, next.at + 1});
        same_.push_back(next);
        advance_first();
    } while (same(first(), same_.front()));
    const std::string_view term = text_at(same_.front());
    const std::size_t docs = out_.kinds.size();
    const bool heavy = is_heavy(documents, docs);
    if (heavy)
        writer_->begin_dense(term, Segment::row_size_for(docs));
    else
        writer_->begin(term);
    for (const Cursor& cursor : same_) {
        const Segment& segment = *inputs_[cursor.input].segment;
        const auto write = [&](Doc doc, std::uint8_t impact) {
            if (const Doc to = moved(cursor.input, doc); to != gone)
                writer_->posting(to, impact);
        };
        if (heavy || !maps_[cursor.input].empty() || segment.dense_row(cursor.at))
            segment.for_each_document(cursor.at, write);
        else
            writer_->copy(segment, cursor.at, bases_[cursor.input]);
        copy_entries(cursor);
    }
    done_ += documents + same_.size();
}

void SegmentMerger::copy_entries(const Cursor& cursor) {
    const Segment& segment = *inputs_[cursor.input].segment;
    if (is_tagged(segment.term(cursor.at)))
        return;
    const std::uint32_t count = segment.postings_in({cursor.at, cursor.at + 1});
    const std::uint8_t*& at = entries_[cursor.input];
    if (maps_[cursor.input].empty()) {
        const std::uint8_t* const begin = at;
        at = skip_entries(at, segment.entries_end(), count);
        writer_->entries(begin, at, count);
        return;
    }
    PostingCursor postings(segment, cursor.at);
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
    for (const Input& input : inputs_)
        count += input.segment->phone_keys().size();
    line_up();
    out_.phone_keys.reserve(count);
    out_.phone_docs.reserve(count);
}

bool SegmentMerger::merge_phones(std::size_t count) {
    for (; count > 0 && !all_at_end(); --count) {
        const Cursor& next = first();
        if (const Doc doc = moved(next.input, inputs_[next.input].segment->phone_doc(next.at)); doc != gone) {
            out_.phone_keys.push_back(next.key);
            out_.phone_docs.push_back(doc);
        }
        advance_first();
    }
    return !all_at_end();
}

bool SegmentMerger::merge_facets(std::size_t count) {
    FacetWriter writer(out_);
    for (std::size_t copied = 0; copied < count && !all_at_end(); advance_first()) {
        const Cursor& next = first();
        const std::string_view key = text_at(next);
        const auto docs = inputs_[next.input].segment->facet_docs(next.at);
        for (const Doc doc : docs)
            if (const Doc to = moved(next.input, doc); to != gone)
                writer.add(key, to);
        copied += docs.size() + 1;
    }
    if (!all_at_end())
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
