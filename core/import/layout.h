#pragma once

#include "core/import/description.h"
#include "core/import/lines.h"

#include <string_view>
#include <vector>

namespace citynet::importer {

/// What a group of lines is, by its form and by the description.
enum class Role {
    text,      ///< a paragraph, or lines of contacts
    list,      ///< entries with a bullet each
    footnote,  ///< one, with its mark
    heading,   ///< of a section: `rule` counts in Description::headings
    front,     ///< where a FrontRule begins
    part,      ///< where a PartRule begins
    profile,   ///< where a profile begins: `rule` the part, `profile` within it
    furniture, ///< of the page: `rule` counts in Description::furniture
    fact,      ///< `rule` counts in Description::facts
    cover,     ///< before everything that is described
    contents,  ///< a line of a table of contents
};

/// Lines that belong together, such as the lines of a paragraph.
struct Group {
    Role role = Role::text;
    size_t rule = 0;
    size_t profile = 0;
    std::vector<Line> lines;
    bool run_in = false; ///< the heading stands in front of the text, on the same line
};

/// Divides the lines into groups, in their order. Each line is in one group, but the line of a run-in heading
/// is in the heading's and in that of the text behind it.
std::vector<Group> groups_of(const std::vector<Line>& lines, const Description& description);

/// Whether the description is one of this document.
bool recognizes(const Description& description, const std::vector<Line>& lines);

/// The lines as one text, a blank where a line ends.
std::string joined(const std::vector<Line>& lines);

} // namespace citynet::importer
