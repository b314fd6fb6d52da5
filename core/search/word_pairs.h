#pragma once

#include <cstddef>
#include <cstdint>

// Which documents may have two words side by side: a pair of words is one of 512 rows of bits, one bit a
// document. A document of 150 words has its bit in a quarter of the rows, so that a row leaves out three of
// four documents that have both words apart, and each pair more of a phrase as many of the rest. (Lists of
// all pairs say it exactly, but their dictionary alone would be larger than all the rest.)
namespace citynet::search {

inline constexpr std::size_t pair_rows = 512;

/// The row of a pair, by the words' hashes (hash.h).
inline std::size_t row_of_pair(std::uint64_t first, std::uint64_t second) {
    return static_cast<std::size_t>(((first ^ (second << 23 | second >> 41)) * 0x9e3779b97f4a7c15u) >> 55);
}

} // namespace citynet::search
