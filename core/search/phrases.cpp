#include "core/search/phrases.h"

#include "core/search/hash.h"
#include "core/search/word_pairs.h"

#include <algorithm>
#include <bit>

namespace citynet::search {

namespace {

// In fewer documents finding is as quick as remembering.
constexpr Doc smallest_kept = 1024;

void narrow(DocBits& bits, const Segment& segment, std::uint64_t first, std::uint64_t second) {
    const auto row = segment.pair_row(row_of_pair(first, second));
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] &= row[i];
}

/// Calls f(document) for each bit, in order; f may move the document on, to go on behind it.
template <class F>
void for_each_bit(const DocBits& bits, F&& f) {
    for (std::size_t doc = 0; doc < bits.size() * 64;) {
        const std::uint64_t rest = bits[doc / 64] >> (doc % 64);
        if (rest == 0) {
            doc = (doc / 64 + 1) * 64;
            continue;
        }
        auto at = static_cast<Doc>(doc + static_cast<std::size_t>(std::countr_zero(rest)));
        f(at);
        doc = std::size_t{at} + 1;
    }
}

/// Sorts words so that those of few documents come first.
template <class Words>
void rarest_first(Words& words) {
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.count < b.count; });
}

} // namespace

bool last_word_is_free(const Query& query, const QueryPhrase& phrase) {
    const QueryWord& last = query.words[phrase.first + phrase.count - 1u];
    return last.open && last.compound.part(0).size() < 3;
}

Phrases::Word Phrases::word(const Segment& segment, std::uint32_t term, std::uint32_t order) {
    return {PostingCursor(segment, term), segment.postings_in({term, term + 1}), order,
            hash_of_word(segment.term(term))};
}

void Phrases::find(const Segment& segment, const Query& query, const QueryPhrase& phrase, DocBits& found) {
    const std::uint32_t last = phrase.count - 1u;
    const bool open = query.words[phrase.first + last].open;
    words_.clear();
    terms_.clear();
    candidates_.assign(found.size(), ~std::uint64_t{0});
    for (std::uint32_t i = 0; i < last + (open ? 0u : 1u); ++i) {
        const TermRange term = segment.find(query.words[phrase.first + i].compound.part(0));
        if (term.empty())
            return;
        words_.push_back(word(segment, term.begin, i));
        terms_.push_back(term.begin);
        if (i > 0)
            narrow(candidates_, segment, words_[i - 1].hash, words_[i].hash);
    }
    TermRange next;
    if (open && !last_word_is_free(query, phrase)) {
        next = segment.beginning_with(query.words[phrase.first + last].compound.part(0));
        if (next.empty())
            return;
    }
    if (recall(segment, next, found))
        return;
    if (next.empty()) {
        by_count_ = words_;
        find_all(segment, by_count_, candidates_, found);
    } else {
        find_next_word(segment, next, last, found);
    }
    remember(segment, next, found);
}

/// Whether what is known about is what the phrase begins with, so that it was found wherever the phrase is.
bool Phrases::is_beginning(const Known& known, TermRange next) const {
    const std::size_t size = known.terms.size();
    if (size > terms_.size() || !std::equal(known.terms.begin(), known.terms.end(), terms_.begin()))
        return false;
    if (known.next.empty())
        return true;
    if (size < terms_.size())
        next = {terms_[size], terms_[size] + 1};
    return !next.empty() && known.next.begin <= next.begin && next.end <= known.next.end;
}

/// Whether the phrase is known; if not, the candidates are narrowed to where it can be.
bool Phrases::recall(const Segment& segment, TermRange next, DocBits& found) {
    for (Known& known : known_) {
        if (known.segment != segment.identity() || !is_beginning(known, next))
            continue;
        if (known.terms.size() == terms_.size() && known.next == next) {
            known.used = ++uses_;
            found = known.found;
            return true;
        }
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            candidates_[i] &= known.found[i];
    }
    return false;
}

void Phrases::remember(const Segment& segment, TermRange next, const DocBits& found) {
    if (segment.doc_count() < smallest_kept)
        return;
    Known& oldest = *std::min_element(known_.begin(), known_.end(),
                                      [](const Known& a, const Known& b) { return a.used < b.used; });
    oldest.segment = segment.identity();
    oldest.terms = terms_;
    oldest.next = next;
    oldest.found = found;
    oldest.used = ++uses_;
}

/// Sets the bits of the candidates that have the words side by side.
void Phrases::find_all(const Segment& segment, std::vector<Word>& words, const DocBits& candidates,
                       DocBits& found) {
    rarest_first(words);
    for_each_bit(candidates, [&](Doc& doc) {
        const bool all = all_at(words, doc);
        if (all && read_starts(segment, words))
            found[doc / 64] |= std::uint64_t{1} << (doc % 64);
    });
}

/// The same for words_ and behind them any of the terms: those of many documents first, the others put
/// together.
void Phrases::find_next_word(const Segment& segment, TermRange next, std::uint32_t order, DocBits& found) {
    ends_.clear();
    entries_.clear();
    for (const std::uint32_t term : terms_) { // few of what may come next stand where the rarer words do
        if (segment.dense_row(term))
            continue;
        narrowed_.assign(candidates_.size(), 0);
        segment.for_each_posting(
            term, [&](Doc doc, std::uint8_t) { narrowed_[doc / 64] |= std::uint64_t{1} << (doc % 64); });
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            candidates_[i] &= narrowed_[i];
    }
    for (std::uint32_t term = next.begin; term < next.end; ++term) {
        if (segment.dense_row(term)) {
            ends_.push_back(word(segment, term, order));
            continue;
        }
        std::uint32_t entry = segment.first_entry(term);
        const auto row = segment.pair_row(row_of_pair(words_.back().hash, hash_of_word(segment.term(term))));
        segment.for_each_posting(term, [&](Doc doc, std::uint8_t) {
            if ((candidates_[doc / 64] & row[doc / 64]) >> (doc % 64) & 1)
                entries_.push_back({doc, entry});
            ++entry;
        });
    }
    if (!ends_.empty())
        find_frequent(segment, ends_, found);
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.doc < b.doc; });
    by_count_ = words_;
    rarest_first(by_count_);
    for (const Entry& one : entries_) {
        Doc doc = one.doc;
        if (has_bit(found, doc) || !all_at(by_count_, doc))
            continue;
        read_entry(segment.entry(one.entry), segment.entries_end(), positions_);
        start(order);
        bool all = !starts_.empty();
        for (std::size_t i = 0; i < by_count_.size() && all; ++i) {
            by_count_[i].postings.read(segment, positions_);
            all = keep(by_count_[i].order);
        }
        if (all)
            found[doc / 64] |= std::uint64_t{1} << (doc % 64);
    }
}

void Phrases::find_frequent(const Segment& segment, std::vector<Word>& ends, DocBits& found) {
    narrowed_.assign(candidates_.size(), 0);
    for (const Word& end : ends) {
        const auto row = segment.pair_row(row_of_pair(words_.back().hash, end.hash));
        for (std::size_t i = 0; i < narrowed_.size(); ++i)
            narrowed_[i] |= row[i] & candidates_[i];
    }
    by_count_ = words_;
    rarest_first(by_count_);
    for_each_bit(narrowed_, [&](Doc& doc) {
        if (!all_at(by_count_, doc) || !read_starts(segment, by_count_))
            return;
        for (Word& end : ends) {
            const auto row = segment.pair_row(row_of_pair(words_.back().hash, end.hash));
            if ((row[doc / 64] >> (doc % 64) & 1) == 0 || !end.postings.is_in(doc))
                continue;
            end.postings.read(segment, positions_);
            if (!may_end(end.order))
                continue;
            found[doc / 64] |= std::uint64_t{1} << (doc % 64);
            return;
        }
    });
}

/// Whether all words are in the document; when not, `doc` becomes the last one before the next in which they
/// may be.
bool Phrases::all_at(std::vector<Word>& words, Doc& doc) {
    for (Word& word : words) {
        if (!word.postings.to(doc)) {
            doc = ~Doc{0} - 1;
            return false;
        }
        if (word.postings.doc() != doc) {
            doc = word.postings.doc() - 1;
            return false;
        }
    }
    return true;
}

/// Where the words stand side by side in the document that their cursors are at; false when nowhere.
bool Phrases::read_starts(const Segment& segment, std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].postings.read(segment, positions_);
        if (i == 0)
            start(words[i].order);
        if (i > 0 ? !keep(words[i].order) : starts_.empty())
            return false;
    }
    return true;
}

void Phrases::start(std::uint32_t order) {
    starts_.clear();
    for (const std::uint32_t position : positions_)
        if (position >= order)
            starts_.push_back(position - order);
}

/// Keeps of starts_ those with one of positions_ at its place; false when there is none.
bool Phrases::keep(std::uint32_t order) {
    auto position = positions_.begin();
    std::size_t kept = 0;
    for (const std::uint32_t start : starts_) {
        while (position != positions_.end() && *position < start + order)
            ++position;
        if (position != positions_.end() && *position == start + order)
            starts_[kept++] = start;
    }
    starts_.resize(kept);
    return kept > 0;
}

/// Whether keep() would keep any.
bool Phrases::may_end(std::uint32_t order) const {
    auto position = positions_.begin();
    for (const std::uint32_t start : starts_) {
        while (position != positions_.end() && *position < start + order)
            ++position;
        if (position != positions_.end() && *position == start + order)
            return true;
    }
    return false;
}

} // namespace citynet::search
