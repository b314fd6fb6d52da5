#pragma once

#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace citynet::search {

/// 0x80 in each byte that is not 0.
inline std::uint64_t set_bytes(std::uint64_t eight) {
    constexpr std::uint64_t low = 0x7f7f7f7f7f7f7f7fu;
    return (((eight & low) + low) | eight) & ~low;
}

#ifdef __SSE2__

/// The impacts in some neighbouring documents, one byte each, looked at together.
class ImpactsOfBlock {
  public:
    static constexpr unsigned count = 16;

    ImpactsOfBlock() : bytes_(_mm_setzero_si128()) {}
    explicit ImpactsOfBlock(const std::uint8_t* at)
        : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

    void raise(const ImpactsOfBlock& other) { bytes_ = _mm_max_epu8(bytes_, other.bytes_); }
    /// One bit for each that is not 0, the first the lowest.
    std::uint64_t set() const { return bits(_mm_cmpeq_epi8(bytes_, _mm_setzero_si128())) ^ 0xffffu; }
    std::uint64_t not_less(std::uint8_t least) const {
        const __m128i all = _mm_set1_epi8(static_cast<char>(least));
        return bits(_mm_cmpeq_epi8(_mm_max_epu8(bytes_, all), bytes_));
    }

  private:
    static std::uint64_t bits(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

    __m128i bytes_;
};

#else

class ImpactsOfBlock {
  public:
    static constexpr unsigned count = 8;

    ImpactsOfBlock() = default;
    explicit ImpactsOfBlock(const std::uint8_t* at) { std::memcpy(&bytes_, at, 8); }

    void raise(const ImpactsOfBlock& other) {
        const std::uint64_t mask = (not_less(bytes_, other.bytes_) >> 7) * 0xff;
        bytes_ = bytes_ == 0 ? other.bytes_ : (bytes_ & mask) | (other.bytes_ & ~mask);
    }
    std::uint64_t set() const { return gather(set_bytes(bytes_)); }
    std::uint64_t not_less(std::uint8_t least) const {
        return gather(not_less(bytes_, least * std::uint64_t{0x0101010101010101u}));
    }

  private:
    static constexpr std::uint64_t tops = 0x8080808080808080u;

    /// 0x80 in each byte of `a` that is not less than that of `b`: by the top bits where they differ, else by
    /// the other seven.
    static std::uint64_t not_less(std::uint64_t a, std::uint64_t b) {
        const std::uint64_t low = (a | tops) - (b & ~tops);
        return ((a & ~b) | (~(a ^ b) & low)) & tops;
    }
    /// 0x80 in each byte as one bit of eight.
    static std::uint64_t gather(std::uint64_t bytes) { return (bytes >> 7) * 0x0102040810204080u >> 56; }

    std::uint64_t bytes_ = 0;
};

#endif

} // namespace citynet::search
