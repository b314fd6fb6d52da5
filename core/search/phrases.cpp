#include "core/search/phrases.h"

#include <algorithm>

namespace citynet::search {

bool last_word_is_free(const Query& query, const QueryPhrase& phrase) {
    const QueryWord& last = query.words[phrase.first + phrase.count - 1u];
    return last.open && last.compound.part(0).size() == 1;
}

void Phrases::find(const Segment& segment, const Query& query, const QueryPhrase& phrase, DocBits& found) {
    const std::uint32_t last = phrase.count - 1u;
    const bool open = query.words[phrase.first + last].open;
    const bool free = last_word_is_free(query, phrase);
    words_.clear();
    for (std::uint32_t i = 0; i < last + (open ? 0u : 1u); ++i) {
        const TermRange term = segment.find(query.words[phrase.first + i].compound.part(0));
        if (term.empty())
            return;
        words_.push_back({PostingCursor(segment, term.begin), segment.postings_in(term), i});
    }
    std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.count < b.count; });
    const auto set = [&](Doc doc) { found[doc / 64] |= std::uint64_t{1} << (doc % 64); };
    if (!open || free)
        return for_each_document(segment, set);
    slots_.assign(segment.doc_count(), 0);
    first_starts_.clear();
    all_starts_.clear();
    for_each_document(segment, [&](Doc doc) {
        first_starts_.push_back(static_cast<std::uint32_t>(all_starts_.size()));
        slots_[doc] = static_cast<std::uint32_t>(first_starts_.size());
        all_starts_.insert(all_starts_.end(), starts_.begin(), starts_.end());
    });
    if (all_starts_.empty())
        return;
    first_starts_.push_back(static_cast<std::uint32_t>(all_starts_.size()));
    find_next_word(segment, query.words[phrase.first + last].compound.part(0), last, found);
}

/// Calls f(document) for each that has words_ side by side, with starts_ set.
template <class F>
void Phrases::for_each_document(const Segment& segment, F&& f) {
    for (Doc doc = 0;;) {
        if (!words_.front().postings.to(doc))
            return;
        doc = words_.front().postings.doc();
        bool all = true;
        for (std::size_t i = 1; i < words_.size() && all; ++i) {
            if (!words_[i].postings.to(doc))
                return;
            all = words_[i].postings.doc() == doc;
            doc = words_[i].postings.doc();
        }
        if (!all)
            continue;
        if (read_starts(segment))
            f(doc);
        ++doc;
    }
}

/// Where the words stand side by side in the document that all cursors are at; false when nowhere.
bool Phrases::read_starts(const Segment& segment) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint32_t order = words_[i].order;
        read_entry(segment.entry(words_[i].postings.entry()), segment.entries_end(), positions_);
        if (i == 0) {
            starts_.clear();
            for (const std::uint32_t position : positions_)
                if (position >= order)
                    starts_.push_back(position - order);
        } else {
            auto position = positions_.begin();
            std::size_t kept = 0;
            for (const std::uint32_t start : starts_) {
                while (position != positions_.end() && *position < start + order)
                    ++position;
                if (position != positions_.end() && *position == start + order)
                    starts_[kept++] = start;
            }
            starts_.resize(kept);
        }
        if (starts_.empty())
            return false;
    }
    return true;
}

/// Looks in the documents that were kept for a word with this beginning at its place.
void Phrases::find_next_word(const Segment& segment, std::string_view beginning, std::uint32_t order,
                             DocBits& found) {
    const TermRange range = segment.beginning_with(beginning);
    for (std::uint32_t term = range.begin; term < range.end; ++term) {
        PostingCursor postings(segment, term);
        for (Doc next = 0; postings.to(next); next = postings.doc() + 1) {
            const Doc doc = postings.doc();
            const std::uint32_t slot = slots_[doc];
            if (slot == 0 || has_bit(found, doc))
                continue;
            read_entry(segment.entry(postings.entry()), segment.entries_end(), positions_);
            std::size_t start = first_starts_[slot - 1];
            const std::size_t end = first_starts_[slot];
            for (const std::uint32_t position : positions_) {
                while (start < end && all_starts_[start] + order < position)
                    ++start;
                if (start < end && all_starts_[start] + order == position) {
                    found[doc / 64] |= std::uint64_t{1} << (doc % 64);
                    break;
                }
            }
        }
    }
}

} // namespace citynet::search
