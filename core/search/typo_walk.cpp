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

/// One row of the table: `row[j]` is the distance of the letters so far to the first j of the pattern. Only
/// j within `most` of `level` can be small enough; the cells beside that band are set beyond it. Returns
/// the least of the row.
template <class Row>
unsigned fill_row(Row& row, const Row& before, const Row* before_that, const TypoPattern& pattern,
                  std::size_t level, char32_t letter, char32_t letter_before, unsigned most) {
    const std::size_t size = pattern.size();
    const std::size_t low = level > most ? level - most : 0;
    const std::size_t high = std::min(size, level + most);
    const auto beyond = static_cast<std::uint8_t>(most + 1);
    unsigned least = beyond;
    if (low > 0)
        row[low - 1] = beyond;
    for (std::size_t j = low; j <= high; ++j) {
        unsigned best;
        if (j == 0) {
            best = static_cast<unsigned>(level);
        } else {
            best = std::min<unsigned>(before[j] + 1u, row[j - 1] + 1u);
            best = std::min<unsigned>(best, before[j - 1] + (pattern[j - 1] == letter ? 0u : 1u));
            if (before_that && j > 1 && pattern[j - 1] == letter_before && pattern[j - 2] == letter)
                best = std::min<unsigned>(best, (*before_that)[j - 2] + 1u);
        }
        row[j] = static_cast<std::uint8_t>(std::min<unsigned>(best, beyond));
        least = std::min<unsigned>(least, row[j]);
    }
    if (high < size)
        row[high + 1] = beyond;
    return least;
}

template <class Row>
void first_row(Row& row, const TypoPattern& pattern, unsigned most) {
    for (std::size_t j = 0; j <= pattern.size() + 1; ++j)
        row[j] = static_cast<std::uint8_t>(std::min<std::size_t>(j, most + 1));
}

} // namespace

unsigned allowed_typos(std::string_view word) {
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return 0;
    const std::size_t letters = letter_count(word);
    return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

void TypoPattern::set(std::string_view word) {
    size_ = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at < word.size() && size_ < longest; at += length)
        letters_[size_++] = letter_at(word, at, length);
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
    pattern_.set(word);
    TermRange all{segment.lower_bound(" "), segment.term_count()};
    const std::size_t lead = tag != 0 ? 1 : 0;
    if (tag != 0) {
        const char first = static_cast<char>(tag);
        all = segment.beginning_with({&first, 1});
    }
    first_row(rows_[0], pattern_, mistakes);
    bytes_[0] = static_cast<std::uint8_t>(lead);
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
            std::size_t length = 0;
            const char32_t letter = letter_at(term, byte, length);
            ++level;
            letters_[level] = letter;
            byte += length;
            bytes_[level] = static_cast<std::uint8_t>(byte);
            const unsigned least =
                fill_row(rows_[level], rows_[level - 1], level > 1 ? &rows_[level - 2] : nullptr, pattern_,
                         level, letter, letters_[level - 1], mistakes);
            const bool reached =
                level + mistakes >= pattern_.size() && rows_[level][pattern_.size()] <= mistakes;
            if (!reached && least <= mistakes)
                continue;
            // Either all terms below match, or none can: what a swap could still mend, a letter too many
            // would have mended in this row.
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

unsigned typos_to_beginning(const TypoPattern& word, std::string_view term, unsigned most) {
    using Row = std::array<std::uint8_t, TypoPattern::longest + 2>;
    std::array<Row, 3> rows;
    first_row(rows[0], word, most);
    unsigned best = rows[0][word.size()];
    char32_t before = 0;
    std::size_t level = 0;
    for (std::size_t at = 0; at < term.size();) {
        std::size_t length = 0;
        const char32_t letter = letter_at(term, at, length);
        at += length;
        ++level;
        if (level > word.size() + most)
            break;
        fill_row(rows[level % 3], rows[(level - 1) % 3], level > 1 ? &rows[(level - 2) % 3] : nullptr, word,
                 level, letter, before, most);
        before = letter;
        if (level + most >= word.size())
            best = std::min<unsigned>(best, rows[level % 3][word.size()]);
    }
    return best;
}

} // namespace citynet::search
