#include "core/search/variants.h"

#include <algorithm>
#include <array>

namespace citynet {

std::string_view word(MatchClass match) {
    constexpr std::array<std::string_view, match_class_count> words{"exact", "form", "prefix", "typo",
                                                                    "two_typos"};
    return words[static_cast<std::size_t>(match)];
}

namespace search {

namespace {

// Words that begin alike are looked at one by one for the same stem; of more than these, the rest is left
// out.
constexpr std::uint32_t most_stemmed = 4096;

// In a smaller dictionary finding is as quick as remembering.
constexpr std::uint32_t smallest_kept = 4096;

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

} // namespace

void Variants::find(const Segment& segment, std::string_view word, std::uint8_t tag, MatchClass match,
                    std::vector<TermRange>& found) {
    found.clear();
    if (word.empty())
        return;
    if (match == MatchClass::form) {
        if (tag == 0)
            find_once(segment, word, tag, 0, found,
                      [&](const std::vector<TermRange>*) { find_forms(segment, word, found); });
        return;
    }
    if (match >= MatchClass::typo) {
        const unsigned mistakes = match == MatchClass::typo ? 1 : 2;
        if (allowed_typos(word) < mistakes)
            return;
        find_typos(segment, word, tag, mistakes, found);
        leave_out_the_heaviest(segment, found);
        return;
    }
    term_.assign(tag != 0 ? 1 : 0, static_cast<char>(tag)).append(word);
    const TermRange range = match == MatchClass::exact ? segment.find(term_) : segment.beginning_with(term_);
    // Goal 1 is not goals 10 to 17.
    const bool whole_only = tag == static_cast<std::uint8_t>(SearchTag::sdg) && match == MatchClass::prefix;
    if (!range.empty() && !whole_only)
        found.push_back(range);
}

/// Calls find(known), which finds the ranges, unless they are known. `known` are the ranges of the longest
/// beginning of the word that is known, or null.
template <class Find>
void Variants::find_once(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                         std::vector<TermRange>& found, Find&& find) {
    if (segment.term_count() < smallest_kept)
        return find(nullptr);
    const Known* beginning = nullptr;
    Known* slot = known_.data(); // what was used longest ago
    for (Known& known : known_) {
        if (known.used < slot->used)
            slot = &known;
        if (known.segment != segment.identity() || known.tag != tag || known.mistakes != mistakes ||
            !begins_with(word, known.word))
            continue;
        if (known.word.size() == word.size()) {
            known.used = ++uses_;
            found = known.ranges;
            return;
        }
        if (!beginning || known.word.size() > beginning->word.size())
            beginning = &known;
    }
    find(beginning ? &beginning->ranges : nullptr);
    slot->segment = segment.identity();
    slot->word = word;
    slot->tag = tag;
    slot->mistakes = mistakes;
    slot->ranges = found;
    slot->used = ++uses_;
}

void Variants::find_typos(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                          std::vector<TermRange>& found) {
    find_once(segment, word, tag, mistakes, found, [&](const std::vector<TermRange>* within) {
        if (within)
            typo_walk_.run(segment, word, tag, mistakes, *within, found);
        else
            typo_walk_.run(segment, word, tag, mistakes, found);
    });
}

void Variants::find_forms(const Segment& segment, std::string_view word, std::vector<TermRange>& found) {
    if (stem_of(word).size() < 2)
        return;
    const TermRange alike = segment.beginning_with(EnglishStemmer::shared_beginning(stem_));
    const std::uint32_t end = std::min(alike.end, alike.begin + most_stemmed);
    for (std::uint32_t term = alike.begin; term < end; ++term) {
        const std::string_view other = segment.term(term);
        if (other.size() > stem_.size() + 10 || other == word || stemmer_.stem(other) != stem_)
            continue;
        if (!found.empty() && found.back().end == term)
            found.back().end = term + 1;
        else
            found.push_back({term, term + 1});
    }
}

void Variants::leave_out_the_heaviest(const Segment& segment, std::vector<TermRange>& found) {
    const std::uint64_t most = std::uint64_t{4} * segment.doc_count() + 4096;
    std::uint64_t all = 0;
    for (const TermRange& range : found)
        all += segment.postings_in(range);
    if (all <= most)
        return;
    by_postings_.clear();
    for (const TermRange& range : found)
        by_postings_.emplace_back(segment.postings_in(range), range);
    std::sort(by_postings_.begin(), by_postings_.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.begin < b.second.begin;
    });
    while (by_postings_.size() > 1 && all > most) {
        all -= by_postings_.back().first;
        by_postings_.pop_back();
    }
    found.clear();
    for (const auto& [postings, range] : by_postings_)
        found.push_back(range);
    std::sort(found.begin(), found.end(), [](TermRange a, TermRange b) { return a.begin < b.begin; });
}

/// The same word is asked for many times.
const std::string& Variants::stem_of(std::string_view word) {
    if (stemmed_ != word) {
        stemmed_ = word;
        stem_ = stemmer_.stem(word);
    }
    return stem_;
}

bool Variants::is_form(std::string_view word, std::string_view term) {
    // Most words of a text are nothing like the one that is looked for: no stem is taken of those.
    if (term.size() < 3 || !begins_with(term, word.substr(0, 2)))
        return false;
    return stem_of(word).size() >= 2 && begins_with(term, EnglishStemmer::shared_beginning(stem_)) &&
           term.size() <= stem_.size() + 10 && stemmer_.stem(term) == stem_;
}

void subtract(std::vector<TermRange>& ranges, const std::vector<TermRange>& without,
              std::vector<TermRange>& scratch) {
    if (without.empty() || ranges.empty())
        return;
    scratch.clear();
    std::size_t next = 0;
    for (TermRange range : ranges) {
        while (next < without.size() && without[next].end <= range.begin)
            ++next;
        std::size_t at = next;
        for (; at < without.size() && without[at].begin < range.end; ++at) {
            if (without[at].begin > range.begin)
                scratch.push_back({range.begin, without[at].begin});
            range.begin = std::max(range.begin, without[at].end);
        }
        if (range.begin < range.end)
            scratch.push_back(range);
    }
    ranges.swap(scratch);
}

void unite(std::vector<TermRange>& ranges, const std::vector<TermRange>& more) {
    ranges.insert(ranges.end(), more.begin(), more.end());
    std::sort(ranges.begin(), ranges.end(), [](TermRange a, TermRange b) { return a.begin < b.begin; });
}

} // namespace search

} // namespace citynet
