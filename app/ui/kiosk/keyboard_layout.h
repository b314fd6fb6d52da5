#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui::kiosk {

/// A key that writes: what it writes, and what it offers when it is held.
struct LetterKey {
    std::string_view letter;
    std::string_view others = {}; ///< letters one after the other
};

/// The letters of a script, as rows of keys.
struct KeyboardLayout {
    std::string_view name; ///< what the key that changes to it shows
    std::array<std::span<const LetterKey>, 4> rows;
};

/// The layouts for these languages (BCP 47), each once, Latin letters first.
std::vector<const KeyboardLayout*> layouts_for(std::span<const std::string> languages);

} // namespace citynet::ui::kiosk
