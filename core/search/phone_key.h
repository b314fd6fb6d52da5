#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Telephone numbers are compared by their digits, so that every spelling of one is the same, and by each end
// of them, so that any part of one is the beginning of something. A key is such an end as one number that
// sorts as its digits do: four bits a digit from the top (0 is written 1), and 1 in the lowest bits where the
// end is the whole number or all of it after the country code.
namespace citynet::search {

inline constexpr std::size_t shortest_phone_part = 5; ///< digits; fewer say too little
inline constexpr std::size_t longest_phone = 15;      ///< digits; ITU-T E.164

/// The digits of a printed number with its country code: without what is not a digit, "(0)" and a leading 00.
std::string phone_digits(std::string_view printed);

/// The keys of all ends of a printed number.
void append_phone_keys(std::string_view printed, std::vector<std::uint64_t>& keys);

/// The keys that begin with some digits lie from `begin` up to but not including `end`; when the digits are a
/// whole number it is the key `whole`.
struct PhoneRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t whole = 0;
};
PhoneRange phone_range(std::string_view digits);

} // namespace citynet::search
