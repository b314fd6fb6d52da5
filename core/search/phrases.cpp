#include "core/search/phrases.h"

#include "core/search/hash.h"
#include "core/search/word_pairs.h"

#include <algorithm>
#include <bit>

namespace citynet::search {

namespace {

void narrow(DocBits& bits, const Segment& segment, std::uint64_t first, std::uint64_t second) {
    const auto row = segment.pair_row(row_of_pair(first, second));
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] &= row[i];
}

} // namespace

bool last_word_is_free(const Query& query, const QueryPhrase& phrase) {
    const QueryWord& last = query.words[phrase.first + phrase.count - 1u];
    return last.open && last.compound.part(0).size() == 1;
}

Phrases::Word Phrases::word(const Segment& segment, std::uint32_t term, std::uint32_t order) {
    return {PostingCursor(segment, term), segment.postings_in({term, term + 1}), order,
            hash_of(segment.term(term))};
}

void Phrases::find(const Segment& segment, const Query& query, const QueryPhrase& phrase, DocBits& found) {
    const std::uint32_t last = phrase.count - 1u;
    const bool open = query.words[phrase.first + last].open;
    words_.clear();
    candidates_.assign(found.size(), ~std::uint64_t{0});
    for (std::uint32_t i = 0; i < last + (open ? 0u : 1u); ++i) {
        const TermRange term = segment.find(query.words[phrase.first + i].compound.part(0));
        if (term.empty())
            return;
        words_.push_back(word(segment, term.begin, i));
        if (i > 0)
            narrow(candidates_, segment, words_[i - 1].hash, words_[i].hash);
    }
    if (open && !last_word_is_free(query, phrase))
        return find_next_word(segment, query.words[phrase.first + last].compound.part(0), last, found);
    by_count_ = words_;
    find_all(segment, by_count_, candidates_, found);
}

/// Sets the bits of the candidates that have the words side by side.
void Phrases::find_all(const Segment& segment, std::vector<Word>& words, const DocBits& candidates,
                       DocBits& found) {
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.count < b.count; });
    for (Doc doc = 0; doc < segment.doc_count(); ++doc) {
        const std::uint64_t bits = candidates[doc / 64] >> (doc % 64);
        if (bits == 0) {
            doc |= 63;
            continue;
        }
        doc += static_cast<Doc>(std::countr_zero(bits));
        Doc next = doc;
        for (std::size_t i = 0; i < words.size() && next == doc; ++i) {
            if (!words[i].postings.to(doc))
                return;
            next = words[i].postings.doc();
        }
        if (next > doc)
            doc = next - 1;
        else if (stand_side_by_side(segment, words))
            found[doc / 64] |= std::uint64_t{1} << (doc % 64);
    }
}

/// The same for words_ and behind them any with a beginning. Where many documents have one, it is looked for
/// as a word of a phrase of its own; the others are put together and looked through once.
void Phrases::find_next_word(const Segment& segment, std::string_view beginning, std::uint32_t order,
                             DocBits& found) {
    entries_.clear();
    const TermRange range = segment.beginning_with(beginning);
    for (std::uint32_t term = range.begin; term < range.end; ++term) {
        if (segment.dense_row(term)) {
            by_count_ = words_;
            by_count_.push_back(word(segment, term, order));
            narrowed_ = candidates_;
            narrow(narrowed_, segment, words_.back().hash, by_count_.back().hash);
            find_all(segment, by_count_, narrowed_, found);
            continue;
        }
        std::uint32_t entry = segment.first_entry(term);
        segment.for_each_posting(term, [&](Doc doc, std::uint8_t) {
            if (has_bit(candidates_, doc))
                entries_.push_back({doc, entry});
            ++entry;
        });
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.doc < b.doc; });
    by_count_ = words_;
    for (const Entry& one : entries_) {
        if (has_bit(found, one.doc))
            continue;
        bool all = true;
        for (Word& word : by_count_) {
            if (!word.postings.to(one.doc))
                return;
            all = all && word.postings.doc() == one.doc;
        }
        if (!all)
            continue;
        begin_with(segment, one.entry, order);
        for (std::size_t i = 0; i < by_count_.size() && all; ++i)
            all = keep(segment, by_count_[i]);
        if (all)
            found[one.doc / 64] |= std::uint64_t{1} << (one.doc % 64);
    }
}

/// In the document that all cursors are at.
bool Phrases::stand_side_by_side(const Segment& segment, std::vector<Word>& words) {
    begin_with(segment, words.front().postings.entry(), words.front().order);
    bool all = true;
    for (std::size_t i = 1; i < words.size() && all; ++i)
        all = keep(segment, words[i]);
    return all && !starts_.empty();
}

void Phrases::begin_with(const Segment& segment, std::uint32_t entry, std::uint32_t order) {
    read_entry(segment.entry(entry), segment.entries_end(), positions_);
    starts_.clear();
    for (const std::uint32_t position : positions_)
        if (position >= order)
            starts_.push_back(position - order);
}

/// Keeps of starts_ those with the word at its place; false when there is none.
bool Phrases::keep(const Segment& segment, Word& word) {
    read_entry(segment.entry(word.postings.entry()), segment.entries_end(), positions_);
    auto position = positions_.begin();
    std::size_t kept = 0;
    for (const std::uint32_t start : starts_) {
        while (position != positions_.end() && *position < start + word.order)
            ++position;
        if (position != positions_.end() && *position == start + word.order)
            starts_[kept++] = start;
    }
    starts_.resize(kept);
    return kept > 0;
}

} // namespace citynet::search
