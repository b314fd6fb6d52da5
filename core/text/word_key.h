#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace citynet {

inline constexpr std::size_t word_key_size = 16;

/// The first sixteen bytes of a folded word as two numbers, the first byte the lowest, 0 behind a shorter
/// word's end. No byte of a word is 0: words of up to sixteen bytes are the same when their keys are.
struct WordKey {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    bool operator==(const WordKey&) const = default;
};

/// The first eight bytes of a text, or all of a shorter one, as in a WordKey. (A copy of a length that the
/// compiler does not know is a call.)
inline std::uint64_t up_to_eight_bytes(std::string_view text) {
    const std::size_t size = text.size();
    if (size >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), 8);
        return eight;
    }
    if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text.data(), 4);
        std::memcpy(&last, text.data() + size - 4, 4);
        return first | std::uint64_t{last} << (8 * (size - 4));
    }
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    };
    return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

inline WordKey key_of(std::string_view word) {
    return {up_to_eight_bytes(word), word.size() > 8 ? up_to_eight_bytes(word.substr(8)) : 0};
}

} // namespace citynet
