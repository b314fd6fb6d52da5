#include "core/publish/digits.h"

#include <array>

namespace citynet {

namespace {

constexpr unsigned base = 91;
constexpr unsigned pair_bits = 13;
constexpr unsigned last_bits = 6; // of a digit that stands alone at the end
constexpr std::uint8_t none = base;

/// The characters of ASCII that can be seen, without those of markup.
constexpr std::array<char, base> make_digits() {
    std::array<char, base> digits{};
    std::size_t count = 0;
    for (char c = '!'; c <= '~'; ++c)
        if (c != '&' && c != '<' && c != '>')
            digits[count++] = c;
    return digits;
}
constexpr std::array<char, base> digits = make_digits();

constexpr std::array<std::uint8_t, 256> make_values() {
    std::array<std::uint8_t, 256> values{};
    for (std::uint8_t& value : values)
        value = none;
    for (std::size_t i = 0; i < digits.size(); ++i)
        values[static_cast<std::size_t>(digits[i])] = static_cast<std::uint8_t>(i);
    return values;
}
constexpr std::array<std::uint8_t, 256> values = make_values();

unsigned value_of(char digit) {
    return values[static_cast<unsigned char>(digit)];
}

} // namespace

std::string to_digits(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve(bytes.size() / pair_bits * 16 + 16);
    std::uint32_t bits = 0;
    unsigned count = 0;
    const auto pair = [&](std::uint32_t value) {
        text += digits[value / base];
        text += digits[value % base];
    };
    for (const std::uint8_t byte : bytes) {
        bits = bits << 8 | byte;
        count += 8;
        if (count < pair_bits)
            continue;
        count -= pair_bits;
        pair(bits >> count);
        bits &= (1u << count) - 1;
    }
    if (count > last_bits)
        pair(bits << (pair_bits - count));
    else if (count > 0)
        text += digits[bits << (last_bits - count)];
    return text;
}

std::optional<std::vector<std::uint8_t>> from_digits(std::string_view text) {
    const std::size_t pairs = text.size() / 2;
    std::vector<std::uint8_t> bytes((pairs * pair_bits + text.size() % 2 * last_bits) / 8);
    std::uint8_t* to = bytes.data();
    std::uint32_t bits = 0;
    unsigned count = 0;
    const auto take = [&](std::uint32_t value, unsigned size) {
        bits = bits << size | value; // what was written is pushed out above
        count += size;
        for (; count >= 8; count -= 8)
            *to++ = static_cast<std::uint8_t>(bits >> (count - 8));
    };
    for (std::size_t i = 0; i < pairs; ++i) {
        const unsigned first = value_of(text[2 * i]);
        const unsigned second = value_of(text[2 * i + 1]);
        const std::uint32_t value = first * base + second;
        if (first == none || second == none || value >> pair_bits != 0)
            return std::nullopt;
        take(value, pair_bits);
    }
    if (text.size() % 2 != 0) {
        const unsigned last = value_of(text.back());
        if (last >> last_bits != 0)
            return std::nullopt;
        take(last, last_bits);
    }
    return bytes;
}

} // namespace citynet
