#pragma once

#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// Whether there are texts in the language, wherever it is spoken.
bool has_texts(const std::string& language);
/// Those of the languages that have; English where none has.
std::vector<std::string> with_texts(const std::vector<std::string>& languages);
/// What asks for a touch, in each of the languages.
std::vector<std::string> begin_words(const std::vector<std::string>& languages);

} // namespace citynet::ui::kiosk
