#pragma once

#include "core/formats/content_lines/carried_texts.h"

#include <string>
#include <string_view>

namespace citynet {

/// Whether long lines are broken: `folded` for a file, `unfolded` for a code that is photographed, whose
/// readers often know nothing of folding.
enum class Folding { folded, unfolded };

/// The program in what it writes, and the name of a record there, which never changes.
inline constexpr std::string_view product_id = "-//City Networks Directory//EN";
std::string lasting_id(std::string_view record);

/// Writes the lines that vCard (RFC 6350) and iCalendar (RFC 5545) consist of: "NAME;PARAMETERS:VALUE", ended
/// by CR LF, folded after 75 octets at the border of a character.
class ContentLines {
  public:
    explicit ContentLines(Folding folding) : folding_(folding) {}
    /// Of a whole object, from its BEGIN and VERSION on; it is folded when it is for a file.
    ContentLines(Extent extent, std::string_view object, std::string_view version);

    /// A value that is written as it is: a date, a word of the format, an address that leads somewhere.
    /// `name` may carry parameters.
    void raw(std::string_view name, std::string_view value);
    /// A value that is a text of any characters; nothing is written when it is empty.
    void text(std::string_view name, std::string_view value);

    /// All lines; those of an object with its END.
    std::string take();

  private:
    Folding folding_;
    std::string object_;
    std::string lines_;
};

/// A text as it stands in a value: backslash, comma, semicolon and line ends escaped, other control
/// characters left out.
std::string escaped_text(std::string_view text);

/// A text as it stands in quotes as the value of a parameter (RFC 6868).
std::string quoted_parameter(std::string_view text);

} // namespace citynet
