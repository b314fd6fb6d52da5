#include "core/text/tokens.h"

#include "core/text/letters.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace citynet {

namespace {

constexpr const std::array<char, 256>& table = byte_letters;

bool is_letter(char entry) {
    return entry > 1;
}

constexpr std::uint64_t ones = 0x0101010101010101u;
constexpr std::uint64_t tops = 0x8080808080808080u;

std::uint64_t eight_at(const char* at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, 8);
    return eight;
}

/// The top bit of each byte that is 0.
std::uint64_t zeros(std::uint64_t eight) {
    return ~(((eight & ~tops) + ~tops) | eight) & tops;
}

/// The top bit of each byte that is a letter of ASCII; of bytes beyond ASCII it says nothing. The small and
/// the capital form of a letter have 0x20 between them, which is set in `folded`.
std::uint64_t letters(std::uint64_t folded) {
    const std::uint64_t low = folded & ~tops;
    return (low + ones * (0x80 - 'a')) & ~(low + ones * (0x80 - 'z' - 1)) & tops;
}

/// The same of digits.
std::uint64_t figures(std::uint64_t eight) {
    const std::uint64_t low = eight & ~tops;
    return (low + ones * (0x80 - '0')) & ~(low + ones * (0x80 - '9' - 1)) & tops;
}

/// The letters and digits that eight bytes begin with, folded, 0 behind them, and how many these are.
struct Folded {
    std::uint64_t letters;
    std::size_t count;
};
Folded fold_eight(std::uint64_t eight) {
    const std::uint64_t alpha = letters(eight | ones * 0x20);
    const std::uint64_t others = (~(alpha | figures(eight)) | eight) & tops;
    const std::uint64_t before = ((others & (0 - others)) >> 7) - 1; // all bits when there are no others
    return {(eight | alpha >> 2) & before, static_cast<std::size_t>(std::countr_zero(others)) / 8};
}

/// Eight bytes of a text from `at` on, zeros behind its end.
std::uint64_t eight_of(std::string_view text, std::size_t at) {
    if (at + 8 <= text.size())
        return eight_at(text.data() + at);
    const std::size_t missing = at + 8 - text.size();
    if (missing > text.size())
        return up_to_eight_bytes(text.substr(at));
    return missing == 8 ? 0 : eight_at(text.data() + text.size() - 8) >> (8 * missing);
}

} // namespace

bool CompoundReader::next_short(ShortWord& word) {
    std::size_t at = at_;
    while (at < text_.size() && static_cast<unsigned char>(table[static_cast<unsigned char>(text_[at])]) < 2)
        ++at;
    if (at > at_)
        within_ideographs_ = false;
    at_ = at;
    const Folded first = fold_eight(eight_of(text_, at));
    if (first.count == 0) // beyond ASCII, or the end
        return false;
    std::size_t end = at + first.count;
    word.key = {first.letters, 0};
    if (first.count == 8) {
        const Folded second = fold_eight(eight_of(text_, end));
        word.key.second = second.letters;
        end += second.count;
    }
    // What follows must not go on with the word: a joiner does when a letter is behind it.
    if (end < text_.size() && table[static_cast<unsigned char>(text_[end])] != 0 &&
        (table[static_cast<unsigned char>(text_[end])] != 1 ||
         (end + 1 < text_.size() && is_letter(table[static_cast<unsigned char>(text_[end + 1])]))))
        return false;
    word.from = static_cast<std::uint32_t>(at);
    word.to = static_cast<std::uint32_t>(end);
    within_ideographs_ = false;
    at_ = end;
    ++position_;
    return true;
}

bool CompoundReader::skip_to_word() {
    while (at_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80) {
            if (is_letter(table[byte]))
                return true;
            ++at_;
            within_ideographs_ = false;
            continue;
        }
        const Letter letter = read_letter(text_, at_);
        if (letter.kind == LetterKind::letter || letter.kind == LetterKind::ideograph)
            return true;
        if (letter.kind != LetterKind::nothing)
            within_ideographs_ = false;
        at_ += letter.length;
    }
    return false;
}

bool CompoundReader::next(Compound& compound) {
    if (!skip_to_word())
        return false;
    compound.count = 0;
    compound.host = 0;
    compound.digits_only = true;
    compound.ideographs = false;
    compound.tail = false;
    compound.position = position_;
    if (static_cast<unsigned char>(text_[at_]) >= 0x80 &&
        read_letter(text_, at_).kind == LetterKind::ideograph) {
        read_ideograph(compound);
        return true;
    }
    within_ideographs_ = false;
    for (;;) {
        read_part(compound);
        if (compound.count == Compound::most_parts)
            return true;
        const std::size_t next = joined_at();
        if (next == 0)
            return true;
        if (text_[at_] == '@' && compound.host == 0)
            compound.host = compound.count;
        at_ = next;
    }
}

/// Where the next part begins when a joiner and a letter follow here, or 0.
std::size_t CompoundReader::joined_at() const {
    if (at_ >= text_.size())
        return 0;
    std::size_t after = at_;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < 0x80) {
        if (table[byte] != 1)
            return 0;
        ++after;
    } else {
        const Letter joiner = read_letter(text_, at_);
        if (joiner.kind != LetterKind::joiner && joiner.kind != LetterKind::apostrophe)
            return 0;
        after += joiner.length;
    }
    if (after >= text_.size())
        return 0;
    const auto first = static_cast<unsigned char>(text_[after]);
    const bool letter =
        first < 0x80 ? is_letter(table[first]) : read_letter(text_, after).kind == LetterKind::letter;
    return letter ? after : 0;
}

void CompoundReader::read_part(Compound& compound) {
    Compound::Part& part = compound.parts[compound.count];
    const std::size_t begin = compound.count == 0 ? 0 : compound.parts[compound.count - 1].end;
    std::size_t end = begin;
    part.from = static_cast<std::uint32_t>(at_);
    bool digits = true;
    // Most words are of ASCII: eight letters at a time.
    while (at_ + 8 <= text_.size() && end + 8 <= begin + longest_token) {
        const std::uint64_t eight = eight_at(text_.data() + at_);
        const std::uint64_t alpha = letters(eight | ones * 0x20);
        const std::uint64_t others = (~(alpha | figures(eight)) | eight) & tops;
        const auto count = static_cast<std::size_t>(std::countr_zero(others)) / 8; // 8 when there are none
        const std::uint64_t folded = eight | alpha >> 2;
        std::memcpy(compound.folded.data() + end, &folded, 8);
        digits = digits && (alpha & (others ^ (others - 1))) == 0;
        end += count;
        at_ += count;
        if (count < 8)
            break;
    }
    while (at_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80) {
            const char folded = table[byte];
            if (!is_letter(folded))
                break;
            digits = digits && folded <= '9';
            if (end < begin + longest_token)
                compound.folded[end++] = folded;
            ++at_;
            continue;
        }
        const Letter letter = read_letter(text_, at_);
        if (letter.kind == LetterKind::letter) {
            digits = digits && letter.size == 1 && letter.bytes[0] <= '9';
            if (end + letter.size <= begin + longest_token)
                for (const char c : letter.folded())
                    compound.folded[end++] = c;
        } else if (letter.kind != LetterKind::nothing) {
            break;
        }
        at_ += letter.length;
    }
    compound.digits_only = compound.digits_only && digits;
    part.begin = static_cast<std::uint16_t>(begin);
    part.end = static_cast<std::uint16_t>(end);
    part.to = static_cast<std::uint32_t>(at_);
    ++compound.count;
    ++position_;
}

void CompoundReader::read_ideograph(Compound& compound) {
    const Letter first = read_letter(text_, at_);
    const std::size_t second_at = at_ + first.length;
    Compound::Part& part = compound.parts[0];
    std::size_t end = 0;
    for (const char c : first.folded())
        compound.folded[end++] = c;
    part.from = static_cast<std::uint32_t>(at_);
    part.to = static_cast<std::uint32_t>(second_at);
    bool pair = false;
    std::size_t next = second_at;
    while (next < text_.size() && static_cast<unsigned char>(text_[next]) >= 0x80) {
        const Letter second = read_letter(text_, next);
        if (second.kind == LetterKind::nothing) { // a sound mark
            next += second.length;
            continue;
        }
        if (second.kind == LetterKind::ideograph && end + second.size <= longest_token) {
            for (const char c : second.folded())
                compound.folded[end++] = c;
            part.to = static_cast<std::uint32_t>(next + second.length);
            pair = true;
        }
        break;
    }
    at_ = second_at;
    part.begin = 0;
    part.end = static_cast<std::uint16_t>(end);
    compound.count = 1;
    compound.digits_only = false;
    compound.ideographs = true;
    compound.tail = !pair && within_ideographs_;
    within_ideographs_ = pair;
    ++position_;
}

#ifdef __SSE2__
namespace {

/// find_beginning() in sixteen bytes, those from at[1] on, with one before them and one behind: a bit for
/// each byte that is one to return.
unsigned beginnings_in(const char* at, std::span<const WordBeginning> beginnings) {
    const auto load = [](const char* from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    };
    const __m128i small = _mm_set1_epi8(0x20);
    const auto is_letter = [](__m128i folded) { // those of 26 that begin at the least signed number
        return _mm_cmplt_epi8(_mm_add_epi8(folded, _mm_set1_epi8(static_cast<char>(0x80 - 'a'))),
                              _mm_set1_epi8(-128 + 26));
    };
    const __m128i bytes = load(at + 1);
    const __m128i here = _mm_or_si128(bytes, small);
    const __m128i next = _mm_or_si128(load(at + 2), small);
    const __m128i second_is_letter = is_letter(next);
    __m128i found = _mm_setzero_si128();
    for (const WordBeginning& beginning : beginnings) {
        __m128i one = _mm_cmpeq_epi8(here, _mm_set1_epi8(beginning.first));
        if (beginning.second != 0) // that letter, or none
            one = _mm_andnot_si128(
                _mm_andnot_si128(_mm_cmpeq_epi8(next, _mm_set1_epi8(beginning.second)), second_is_letter),
                one);
        found = _mm_or_si128(found, one);
    }
    found = _mm_andnot_si128(is_letter(_mm_or_si128(load(at), small)), found);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(found, bytes))); // or the top bit set
}

} // namespace
#endif

std::size_t find_beginning(std::string_view text, std::size_t from,
                           std::span<const WordBeginning> beginnings) {
    constexpr std::uint64_t small = ones * 0x20;
    // In the eight bytes from at[1] on.
    const auto find = [&](const char* at) {
        const std::uint64_t eight = eight_at(at + 1);
        const std::uint64_t here = eight | small;
        const std::uint64_t next = eight_at(at + 2) | small;
        const std::uint64_t no_second = ~letters(next);
        std::uint64_t found = 0;
        for (const WordBeginning& beginning : beginnings) {
            const auto first = static_cast<unsigned char>(beginning.first);
            const auto second = static_cast<unsigned char>(beginning.second);
            found |=
                zeros(here ^ ones * first) & (second == 0 ? tops : zeros(next ^ ones * second) | no_second);
        }
        found &= ~letters(eight_at(at) | small);
        return found | (eight & tops);
    };
    for (std::size_t at = from; at < text.size();) {
#ifdef __SSE2__
        if (at > 0 && at + 17 <= text.size()) {
            const unsigned bits = beginnings_in(text.data() + at - 1, beginnings);
            if (bits != 0)
                return at + static_cast<std::size_t>(std::countr_zero(bits));
            at += 16;
            continue;
        }
#endif
        std::uint64_t found = 0;
        if (at > 0 && at + 9 <= text.size()) {
            found = find(text.data() + at - 1);
        } else { // at the ends, with blanks around
            std::array<char, 10> bytes{};
            if (at > 0)
                bytes[0] = text[at - 1];
            std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at),
                        std::min<std::size_t>(9, text.size() - at), bytes.begin() + 1);
            found = find(bytes.data());
        }
        if (found != 0)
            return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
        at += 8;
    }
    return text.size();
}

bool TokensOf::next(Token& token) {
    const std::uint8_t count = compound_.count;
    if (at_ < count) {
        const Compound::Part& part = compound_.parts[at_];
        token = {compound_.part(at_), part.from, part.to, compound_.position + at_, 1};
        ++at_;
        return true;
    }
    if (count < 2 || compound_.digits_only)
        return false;
    if (at_ == count) {
        ++at_;
        if (join(token, compound_.part(0) == "www" && count > 2 ? 1 : 0))
            return true;
    }
    if (at_ == count + 1) {
        ++at_;
        if (compound_.host > 0 && compound_.host + 1 < count)
            return join(token, compound_.host);
    }
    return false;
}

/// The parts from `first` on together, unless that is longer than a word may be.
bool TokensOf::join(Token& token, std::size_t first) {
    const std::size_t begin = compound_.parts[first].begin;
    const std::size_t size = compound_.parts[compound_.count - 1u].end - begin; // parts lie side by side
    if (size > longest_token)
        return false;
    std::copy_n(compound_.folded.begin() + static_cast<std::ptrdiff_t>(begin), size, joined_.begin());
    token = {{joined_.data(), size},
             compound_.parts[first].from,
             compound_.parts[compound_.count - 1u].to,
             compound_.position + static_cast<std::uint32_t>(first),
             static_cast<std::uint8_t>(compound_.count - first)};
    return true;
}

} // namespace citynet
