#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citynet::test {

/// A line of a vCard or iCalendar as a reader takes it apart.
struct ContentLine {
    std::string name;  ///< with its parameters
    std::string value; ///< as it stands in the file
    std::string plain; ///< without the escapes of a text
};

/// Takes a file apart; requires that each line ends in CR LF, has no control characters and has at most 75
/// octets, and that no fold parts a character.
std::vector<ContentLine> content_lines(std::string_view file);

/// The plain value of the first line of this name (with its parameters); requires that there is one.
std::string value_of(const std::vector<ContentLine>& lines, std::string_view name);
size_t count_of(const std::vector<ContentLine>& lines, std::string_view name);

} // namespace citynet::test
