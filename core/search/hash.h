#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace citynet::search {

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
    std::uint64_t word = 0;
    std::memcpy(&word, at, left);
    hash = (hash ^ word) * odd;
    return hash ^ (hash >> 29);
}

} // namespace citynet::search
