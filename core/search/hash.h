#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace citynet::search {

/// Less than eight bytes as a number, another one for each text of the same length. (A copy of a length that
/// the compiler does not know is a call.)
inline std::uint64_t few_bytes(const char* at, std::size_t size) {
    if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, at, 4);
        std::memcpy(&last, at + size - 4, 4);
        return first | std::uint64_t{last} << 32;
    }
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    return size == 0 ? 0 : byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

/// Up to so many bytes, two texts of the same length never have the same hash: each step can be undone.
inline constexpr std::size_t longest_told_by_hash = 8;

/// A quick hash of few bytes, the same on every machine of one byte order. Not for what somebody may choose
/// to collide where that would cost more than time.
inline std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15u;
    std::uint64_t hash = text.size() * odd;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32;
    }
    hash = (hash ^ few_bytes(at, left)) * odd;
    return hash ^ (hash >> 29);
}

} // namespace citynet::search
