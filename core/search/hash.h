#pragma once

#include "core/text/word_key.h"

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
    hash = (hash ^ up_to_eight_bytes({at, left})) * odd;
    return hash ^ (hash >> 29);
}

/// The same of a word of up to sixteen bytes, by its key.
inline std::uint64_t hash_of(const WordKey& key) {
    const std::uint64_t hash = (key.first ^ key.second * 0xbf58476d1ce4e5b9u) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 32);
}
inline std::uint64_t hash_of_word(std::string_view word) {
    const std::uint64_t hash = hash_of(key_of(word));
    return word.size() > word_key_size ? hash ^ hash_of(word.substr(word_key_size)) : hash;
}

} // namespace citynet::search
