#include "core/search/typo_walk.h"

#include "core/text/letters.h"

#include <algorithm>
#include <cstring>

namespace citynet::search {

namespace {

/// The letter that begins at a byte of valid UTF-8, and how long it is.
char32_t letter_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80) {
        length = 1;
        return first;
    }
    if (first < 0xe0) {
        length = 2;
        return (first & 0x1f) << 6 | (byte(1) & 0x3f);
    }
    if (first < 0xf0) {
        length = 3;
        return (first & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    }
    length = 4;
    return (first & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
}

} // namespace

unsigned allowed_typos(std::string_view word) {
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return 0;
    const std::size_t letters = letter_count(word);
    return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

void TypoPattern::set(std::string_view word) {
    for (std::size_t i = 0; i < size_; ++i)
        if (letters_[i] < ascii_.size())
            ascii_[letters_[i]] = 0;
    size_ = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at < word.size() && size_ < longest; at += length) {
        const char32_t letter = letter_at(word, at, length);
        letters_[size_++] = letter;
        if (letter < ascii_.size())
            ascii_[letter] |= std::uint64_t{1} << size_;
    }
    all_ = (std::uint64_t{2} << size_) - 1;
}

unsigned TypoPattern::typos_to_beginning(std::string_view term, unsigned most) const {
    State before = start();
    State state = before;
    unsigned best = most + 1;
    for (std::size_t at = 0; at < term.size();) {
        std::size_t length = 1;
        const auto first = static_cast<unsigned char>(term[at]);
        const State next = after(before, state, first < 0x80 ? first : letter_at(term, at, length));
        at += length;
        before = state;
        state = next;
        while (best > 0 && reached(state, best - 1))
            --best;
        if (best == 0 || state.with[most] == 0)
            break;
    }
    return best;
}

/// The first term after `term` that shares at most `depth` bytes with the one before it.
std::uint32_t TypoWalk::skip(const Segment& segment, std::uint32_t term, std::uint32_t end,
                             std::size_t depth) {
    const std::uint8_t* common = segment.common_bytes();
    ++term;
    // Eight at a time while all of them share more: no byte of them is less than depth + 1. (A byte less than
    // n is found by the borrow of a subtraction; terms share at most 63 bytes, so no top bit is set.)
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t tops = 0x8080808080808080u;
    const std::uint64_t limit = ones * (depth + 1);
    while (term + 8 <= end) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, common + term, 8);
        if ((((eight | tops) - limit) & tops) != tops)
            break;
        term += 8;
    }
    while (term < end && common[term] > depth)
        ++term;
    return term;
}

void TypoWalk::run(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                   std::vector<TermRange>& found) {
    TermRange all{segment.lower_bound(" "), segment.term_count()};
    if (tag != 0) {
        const char first = static_cast<char>(tag);
        all = segment.beginning_with({&first, 1});
    }
    run(segment, word, tag, mistakes, {&all, 1}, found);
}

void TypoWalk::run(const Segment& segment, std::string_view word, std::uint8_t tag, unsigned mistakes,
                   std::span<const TermRange> within, std::vector<TermRange>& found) {
    pattern_.set(word);
    states_[0] = pattern_.start();
    bytes_[0] = tag != 0 ? 1 : 0;
    for (const TermRange& range : within)
        walk(segment, range, mistakes, found);
}

void TypoWalk::walk(const Segment& segment, TermRange all, unsigned mistakes, std::vector<TermRange>& found) {
    std::size_t level = 0; // letters of the path that is worked out
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
        if (!found.empty() && found.back().end == begin)
            found.back().end = end;
        else
            found.push_back({begin, end});
    };
    for (std::uint32_t at = all.begin; at < all.end;) {
        const std::string_view term = segment.term(at);
        if (at > all.begin) {
            const std::size_t common = segment.common(at);
            while (level > 0 && bytes_[level] > common)
                --level;
        }
        std::size_t byte = bytes_[level];
        bool passed = false;
        while (byte < term.size()) {
            std::size_t length = 1;
            const auto first = static_cast<unsigned char>(term[byte]);
            const char32_t letter = first < 0x80 ? first : letter_at(term, byte, length);
            ++level;
            byte += length;
            bytes_[level] = static_cast<std::uint8_t>(byte);
            states_[level] = pattern_.after(states_[level > 1 ? level - 2 : 0], states_[level - 1], letter);
            const bool reached = pattern_.reached(states_[level], mistakes);
            if (!reached && states_[level].with[mistakes] != 0)
                continue;
            // Either all terms below match, or none can: what a swap could still mend, a letter too many
            // would have mended here.
            const std::uint32_t next = skip(segment, at, all.end, bytes_[level] - 1u);
            if (reached)
                add(at, next);
            at = next;
            --level;
            passed = true;
            break;
        }
        if (!passed)
            ++at;
    }
}

} // namespace citynet::search
