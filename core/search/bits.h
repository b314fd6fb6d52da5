#pragma once

#include <bit>
#include <cstdint>

namespace citynet::search {

/// How many bits are set. Where a processor need not have an instruction for it (the first ones of x86-64),
/// std::popcount is a call of a library.
inline unsigned count_bits(std::uint64_t bits) {
#if defined(__x86_64__) && !defined(__POPCNT__)
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return static_cast<unsigned>((bits * 0x0101010101010101u) >> 56);
#else
    return static_cast<unsigned>(std::popcount(bits));
#endif
}

} // namespace citynet::search
