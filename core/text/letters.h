#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace citynet {

/// What a letter is to the words of a text.
enum class LetterKind : std::uint8_t {
    blank,      ///< parts words
    letter,     ///< of a word; digits too
    ideograph,  ///< of a writing without blanks between words: Han, Hiragana, Katakana
    joiner,     ///< joins two parts of a word when it stands right between them: - . @ _ & and their kin
    apostrophe, ///< the same, and nothing at all elsewhere
    nothing ///< a mark on the letter before it, or not to be seen: soft hyphen, tatweel, joiners of glyphs
};

/// One letter of a text as it is compared: without case, accents and width; letters that Unicode does not
/// decompose (ø, ł, ß, æ) in their usual Latin spelling, variants of Arabic letters as one, digits of every
/// script as 0 to 9.
struct Letter {
    LetterKind kind = LetterKind::blank;
    std::uint8_t length = 1; ///< bytes that it takes in the text; 1 for a byte that is no UTF-8
    std::uint8_t size = 0;   ///< bytes of its folded form
    std::array<char, 22> bytes{};

    std::string_view folded() const { return {bytes.data(), size}; }
};

/// The letter that begins at byte `at` of `text`, which must be there. A byte that begins no UTF-8 letter is
/// a blank. Compatibility decomposition and case folding by utf8proc.
Letter read_letter(std::string_view text, std::size_t at);

/// How many letters a text in valid UTF-8 has.
std::size_t letter_count(std::string_view text);

} // namespace citynet
