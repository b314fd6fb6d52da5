#pragma once

#include "core/result.h"

#include <string_view>
#include <vector>

namespace citynet::importer {

/// A line that has text.
struct Line {
    size_t number = 0;        ///< in the document, from 1
    size_t indent = 0;        ///< blanks in front; a tab counts as four
    std::string_view text;    ///< without blanks around it
    bool after_blank = false; ///< a line without text, or the top of a page, comes before it

    bool operator==(const Line&) const = default;
};

/// No published text comes near.
inline constexpr size_t most_lines = 500'000;

/// All lines with text, in order; they are parts of `text`. LF, CR, CRLF, form feed and vertical tab each
/// end a line; a form feed also begins a page. Fails beyond most_lines.
Result<std::vector<Line>> lines_of(std::string_view text);

} // namespace citynet::importer
