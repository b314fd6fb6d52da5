#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Where a term stands in a document, one entry a posting: the parts of all texts of a document are numbered
// one after the other, with a number left out between two texts, so that what stands side by side is one
// text.
//
// An entry is the distance of each position from the one before, six bits a byte, the low ones first. Bit 6
// of a byte says that the number goes on, bit 7 that the entry ends; so entries are skipped eight bytes at a
// time. A posting without positions (a tag, parts written together) has an entry of one byte.
namespace citynet::search {

inline constexpr std::uint8_t entry_end = 0x80;
inline constexpr std::uint8_t number_goes_on = 0x40;
inline constexpr std::uint8_t no_positions = entry_end | number_goes_on;

/// Every so many entries it is written down where they begin.
inline constexpr std::uint32_t entries_per_sample = 128;

/// How many bytes of a word of eight have their top bit set.
inline unsigned count_tops(std::uint64_t eight) {
    return static_cast<unsigned>(((eight >> 7 & 0x0101010101010101u) * 0x0101010101010101u) >> 56);
}

/// Where the entry begins that is `count` entries behind `at`; never beyond `end`.
inline const std::uint8_t* skip_entries(const std::uint8_t* at, const std::uint8_t* end,
                                        std::uint32_t count) {
    while (count >= 8 && end - at >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        count -= count_tops(eight);
        at += 8;
    }
    for (; count > 0 && at != end; ++at)
        count -= *at >> 7;
    return at;
}

/// Writes an entry behind `to`; the positions rise.
inline void append_entry(std::vector<std::uint8_t>& to, std::span<const std::uint32_t> positions) {
    std::uint32_t last = 0;
    for (const std::uint32_t position : positions) {
        std::uint32_t step = position - last;
        last = position;
        for (; step >= number_goes_on; step >>= 6)
            to.push_back(static_cast<std::uint8_t>((step & 0x3f) | number_goes_on));
        to.push_back(static_cast<std::uint8_t>(step));
    }
    if (positions.empty())
        to.push_back(no_positions);
    else
        to.back() |= entry_end;
}

/// Reads the entry that begins at `at`, which need not be a good one, and returns where it ends.
inline const std::uint8_t* read_entry(const std::uint8_t* at, const std::uint8_t* end,
                                      std::vector<std::uint32_t>& positions) {
    positions.clear();
    std::uint32_t position = 0;
    std::uint32_t step = 0;
    unsigned shift = 0;
    while (at != end) {
        const std::uint8_t byte = *at++;
        step |= static_cast<std::uint32_t>(byte & 0x3f) << shift;
        if ((byte & number_goes_on) != 0 && shift < 24) {
            shift += 6;
        } else {
            position += step;
            positions.push_back(position);
            step = 0;
            shift = 0;
        }
        if ((byte & entry_end) != 0)
            break;
    }
    return at;
}

} // namespace citynet::search
