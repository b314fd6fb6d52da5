#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Where a term stands in a document, one entry a posting: the parts of all texts of a document are numbered
// one after the other, with a number left out between two texts, so that what stands side by side is one
// text.
//
// An entry is the distance of each position from the one before, one byte for most. The top bit of a byte
// says that the entry ends with it; so entries are skipped eight bytes at a time. The other seven bits are
// the distance below 112, or from there on the high bits of one that goes on in the next byte, or, all set,
// say that it follows in four bytes. A posting without positions (of parts written together) has one byte of
// all bits set.
namespace citynet::search {

inline constexpr std::uint8_t entry_end = 0x80;
inline constexpr std::uint8_t no_positions = 0xff;
inline constexpr std::uint32_t one_byte = 112;                   ///< distances below this
inline constexpr std::uint32_t two_bytes = one_byte + (15 << 7); ///< and below this
inline constexpr std::uint8_t four_follow = 0x7f;

/// Every so many entries it is written down where they begin.
inline constexpr std::uint32_t entries_per_sample = 64;

/// How many bytes of a word of eight have their top bit set.
inline unsigned count_tops(std::uint64_t eight) {
    return static_cast<unsigned>(((eight >> 7 & 0x0101010101010101u) * 0x0101010101010101u) >> 56);
}

/// Where the entry begins that is `count` entries behind `at`; never beyond `end`.
inline const std::uint8_t* skip_entries(const std::uint8_t* at, const std::uint8_t* end,
                                        std::uint32_t count) {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t tops = 0x8080808080808080u;
    while (count > 0 && end - at >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        const std::uint64_t ends_until = (eight >> 7 & ones) * ones; // in each byte and those before it
        const auto ends = static_cast<std::uint32_t>(ends_until >> 56);
        if (ends < count) {
            count -= ends;
            at += 8;
            continue;
        }
        // Without a branch for each byte: those with enough ends before them are beyond.
        return at + 9 - count_tops(((ends_until | tops) - count * ones) & tops);
    }
    for (; count > 0 && at != end; ++at)
        count -= *at >> 7;
    return at;
}

inline constexpr std::size_t longest_position = 5; ///< bytes; an entry has at least one

/// Writes an entry from `to` on, where there is room, and returns where it ends; the positions rise.
inline std::uint8_t* write_entry(std::uint8_t* to, std::span<const std::uint32_t> positions) {
    std::uint32_t last = 0;
    for (const std::uint32_t position : positions) {
        std::uint32_t step = position - last;
        last = position;
        if (step < one_byte) {
            *to++ = static_cast<std::uint8_t>(step);
        } else if (step < two_bytes) {
            step -= one_byte;
            *to++ = static_cast<std::uint8_t>(one_byte + (step >> 7));
            *to++ = static_cast<std::uint8_t>(step & 0x7f);
        } else {
            *to++ = four_follow;
            for (unsigned shift = 0; shift < 28; shift += 7)
                *to++ = static_cast<std::uint8_t>(step >> shift & 0x7f);
        }
    }
    if (positions.empty())
        *to++ = no_positions;
    else
        to[-1] |= entry_end;
    return to;
}

/// Reads the entry that begins at `at`, which need not be a good one, and returns where it ends.
inline const std::uint8_t* read_entry(const std::uint8_t* at, const std::uint8_t* end,
                                      std::vector<std::uint32_t>& positions) {
    positions.clear();
    std::uint32_t position = 0;
    for (bool ends = false; at != end && !ends;) {
        const std::uint8_t first = *at++;
        ends = (first & entry_end) != 0;
        std::uint32_t step = first & 0x7f;
        if (step >= one_byte) {
            const unsigned more = step == four_follow ? 4 : 1;
            step = more == 4 ? 0 : one_byte + ((step - one_byte) << 7);
            if (ends)
                break;
            for (unsigned i = 0; i < more && at != end && !ends; ++i) {
                ends = (*at & entry_end) != 0;
                step += static_cast<std::uint32_t>(*at++ & 0x7f) << (7 * i);
            }
        }
        position += step;
        positions.push_back(position);
    }
    return at;
}

} // namespace citynet::search
