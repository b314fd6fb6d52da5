#include "core/text/letters.h"

#include <utf8proc.h>

#include <algorithm>

namespace citynet {

namespace {

using CodePoint = utf8proc_int32_t;

struct Spelling {
    CodePoint letter;
    std::string_view folded;
};

// Lower-case letters that Unicode does not decompose, and how they are commonly written without them; Arabic
// letters that are typed one for the other. In order, for a binary search.
constexpr std::array<Spelling, 40> spellings{{
    {0xe6, "ae"},      {0xf0, "d"},       {0xf8, "o"},       {0xfe, "th"},      {0x111, "d"},
    {0x127, "h"},      {0x131, "i"},      {0x138, "k"},      {0x142, "l"},      {0x14b, "ng"},
    {0x153, "oe"},     {0x167, "t"},      {0x180, "b"},      {0x192, "f"},      {0x199, "k"},
    {0x1b4, "y"},      {0x1b6, "z"},      {0x1dd, "e"},      {0x1e5, "g"},      {0x237, "j"},
    {0x253, "b"},      {0x254, "o"},      {0x256, "d"},      {0x257, "d"},      {0x259, "e"},
    {0x25b, "e"},      {0x260, "g"},      {0x263, "g"},      {0x268, "i"},      {0x272, "n"},
    {0x28b, "v"},      {0x491, "\u0433"}, {0x629, "\u0647"}, {0x649, "\u064a"}, {0x671, "\u0627"},
    {0x6a9, "\u0643"}, {0x6be, "\u0647"}, {0x6c1, "\u0647"}, {0x6cc, "\u064a"}, {0x6d5, "\u0647"},
}};

// Where the decimal digits of a script begin, ten in a row each (Unicode category Nd).
constexpr std::array<CodePoint, 18> digit_rows{0x660, 0x6f0, 0x7c0, 0x966,  0x9e6,  0xa66,
                                               0xae6, 0xb66, 0xbe6, 0xc66,  0xce6,  0xd66,
                                               0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810};

bool is_apostrophe(CodePoint letter) {
    switch (letter) {
    case 0xb4:
    case 0x2b9:
    case 0x2bb:
    case 0x2bc:
    case 0x2bd:
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x2032:
    case 0xff07:
        return true;
    default:
        return false;
    }
}

bool is_joiner(CodePoint letter) {
    switch (letter) {
    case 0xb7:   // middle dot of Catalan
    case 0x2010: // hyphens and dashes that are printed for one
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0x30fb: // middle dot of Katakana
    case 0xfe63:
    case 0xff0d:
    case 0xff0e:
    case 0xff20:
        return true;
    default:
        return false;
    }
}

bool is_ideograph(CodePoint letter) {
    return (letter >= 0x3041 && letter <= 0x30ff) || (letter >= 0x3400 && letter <= 0x9fff) ||
           (letter >= 0xf900 && letter <= 0xfaff) || (letter >= 0xff66 && letter <= 0xff9d) ||
           (letter >= 0x20000 && letter <= 0x3ffff);
}

LetterKind kind_of(CodePoint letter) {
    switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_LM:
        if (letter == 0x640) // tatweel draws a word out
            return LetterKind::nothing;
        if (is_apostrophe(letter))
            return LetterKind::apostrophe;
        [[fallthrough]];
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return is_ideograph(letter) ? LetterKind::ideograph : LetterKind::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
        return LetterKind::nothing;
    default:
        return is_apostrophe(letter) ? LetterKind::apostrophe
               : is_joiner(letter)   ? LetterKind::joiner
                                     : LetterKind::blank;
    }
}

void append(Letter& letter, std::string_view text) {
    if (letter.size + text.size() > letter.bytes.size())
        return; // no letter of a language is that long: some ligatures of Arabic are whole phrases
    std::copy(text.begin(), text.end(), letter.bytes.begin() + letter.size);
    letter.size = static_cast<std::uint8_t>(letter.size + text.size());
}

void append_part(Letter& letter, CodePoint part) {
    if (part < 0x80) {
        const char c = static_cast<char>(part);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            append(letter, {&c, 1});
        return;
    }
    const auto* spelling =
        std::lower_bound(spellings.begin(), spellings.end(), part,
                         [](const Spelling& one, CodePoint value) { return one.letter < value; });
    if (spelling != spellings.end() && spelling->letter == part)
        return append(letter, spelling->folded);
    for (const CodePoint row : digit_rows)
        if (part >= row && part < row + 10) {
            const char digit = static_cast<char>('0' + (part - row));
            return append(letter, {&digit, 1});
        }
    const LetterKind kind = kind_of(part);
    if (kind != LetterKind::letter && kind != LetterKind::ideograph)
        return; // a stroke inside a fraction, a mark
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(part, bytes.data());
    append(letter, {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length)});
}

Letter ascii_letter(char c) {
    Letter letter;
    if (c >= 'A' && c <= 'Z')
        c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letter.kind = LetterKind::letter;
        append(letter, {&c, 1});
    } else if (c == '\'' || c == '`') {
        letter.kind = LetterKind::apostrophe;
    } else if (c == '-' || c == '.' || c == '@' || c == '_' || c == '&') {
        letter.kind = LetterKind::joiner;
    }
    return letter;
}

/// By utf8proc.
Letter work_out_letter(std::string_view text, std::size_t at) {
    CodePoint read = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &read);
    Letter letter;
    if (length <= 0)
        return letter;
    letter.length = static_cast<std::uint8_t>(length);
    letter.kind = kind_of(read);
    if (letter.kind != LetterKind::letter && letter.kind != LetterKind::ideograph)
        return letter;
    std::array<CodePoint, 32> parts{};
    int boundary = 0;
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
    const auto count = utf8proc_decompose_char(read, parts.data(), parts.size(), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i)
        append_part(letter, parts[static_cast<std::size_t>(i)]);
    if (letter.size == 0)
        letter.kind = LetterKind::nothing;
    return letter;
}

/// A block of letters, worked out once: utf8proc takes some hundred operations for each.
template <CodePoint first, CodePoint last>
class KnownLetters {
  public:
    KnownLetters() {
        for (CodePoint letter = first; letter <= last; ++letter) {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto length = utf8proc_encode_char(letter, bytes.data());
            letters_[static_cast<std::size_t>(letter - first)] = work_out_letter(
                {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length)}, 0);
        }
    }
    const Letter& operator[](CodePoint letter) const {
        return letters_[static_cast<std::size_t>(letter - first)];
    }

  private:
    std::array<Letter, last - first + 1> letters_;
};

/// What names are full of: Latin with marks, Greek, Cyrillic, Hebrew and Arabic; and beyond two bytes the
/// Latin of Viet Nam, and dashes and quotation marks.
using TwoByteLetters = KnownLetters<0x80, 0x7ff>;
using LatinAdditional = KnownLetters<0x1e00, 0x1eff>;
using Punctuation = KnownLetters<0x2010, 0x203f>;

} // namespace

Letter read_letter(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80)
        return ascii_letter(static_cast<char>(first));
    if (first >= 0xc2 && first <= 0xdf && at + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if ((second & 0xc0) == 0x80) {
            static const TwoByteLetters known;
            return known[(first & 0x1f) << 6 | (second & 0x3f)];
        }
    }
    if (first >= 0xe1 && first <= 0xe9 && at + 2 < text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second & 0xc0) == 0x80 && (third & 0xc0) == 0x80) {
            const CodePoint letter = (first & 0x0f) << 12 | (second & 0x3f) << 6 | (third & 0x3f);
            if (letter >= 0x1e00 && letter <= 0x1eff) {
                static const LatinAdditional known;
                return known[letter];
            }
            if (letter >= 0x2010 && letter <= 0x203f) {
                static const Punctuation known;
                return known[letter];
            }
            if (letter >= 0x4e00 && letter <= 0x9fa5) { // Han, which nothing folds
                Letter han{LetterKind::ideograph, 3, 3, {}};
                std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), 3, han.bytes.begin());
                return han;
            }
        }
    }
    return work_out_letter(text, at);
}

std::size_t letter_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace citynet
