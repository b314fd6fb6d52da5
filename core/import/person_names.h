#pragma once

#include <string_view>

namespace citynet::importer {

/// Whether the word is "Ms", "Dr" or the like.
bool is_honorific(std::string_view word);

/// A name without "Ms", "Dr" and the like.
std::string_view without_honorific(std::string_view name);

/// Whether a text has the form of somebody's name: two to six words with capitals, particles between.
bool is_name(std::string_view text);

/// Whether one of the words is that of an office: "director", "secretariat".
bool names_a_role(std::string_view text);

} // namespace citynet::importer
