#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Bytes as text that may stand in a script element: the digits to the base of 91 that web/unpack.js describes
// and reads. 23 % longer than the bytes.
namespace citynet {

std::string to_digits(std::span<const std::uint8_t> bytes);

/// The bytes of such a text; nothing when it has a character that is no digit, or two that stand for nothing.
std::optional<std::vector<std::uint8_t>> from_digits(std::string_view text);

} // namespace citynet
