#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// A range of bytes of a text, from `begin` up to but not including `end`.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange&) const = default;
};

/// A text as it is compared: without case, accents and width, with letters that have no decomposition (ø, ł,
/// ß, æ) in their usual Latin spelling, and with everything that is neither letter nor digit as a blank.
/// Apostrophes inside a word vanish, so that "l'Aviny" and "lAviny" are one.
struct FoldedText {
    std::string text;
    /// For each byte of `text` the byte of the original that it comes from, and at the end the original's
    /// size.
    std::vector<std::uint32_t> origins;

    /// The bytes of the original that a range of `text` stands for.
    TextRange original(TextRange folded) const;
};

/// Folds UTF-8; bytes that are none count as blanks. Unicode compatibility decomposition and case folding by
/// utf8proc.
FoldedText fold(std::string_view text);

/// The text of `fold` alone: what names are sorted by.
std::string fold_text(std::string_view text);

/// The words of a folded text.
std::vector<TextRange> words_of(std::string_view folded);

} // namespace citynet
