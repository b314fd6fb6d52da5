#pragma once

#include "core/model/directory.h"
#include "core/text/date_words.h"

#include <array>
#include <string>

namespace citynet {

/// The words of a card or a calendar entry that do not come from the data. The defaults are English.
struct CarriedTexts {
    std::string colon = ": ";
    std::string comma = ", ";
    std::string source = "Source";
    std::string date = "Date as printed";
    std::string organizers = "Organized by";
    std::array<std::string, 6> contact_kinds{"Website", "E-mail",  "Telephone",
                                             "Fax",     "Address", "Social media"}; ///< by ContactKind
    DateWords dates;
};

/// How much of a record is carried away: all of it, or what a small printed code has room for.
enum class Extent { complete, brief };

/// The line that names where a record's facts are printed; empty where nothing is cited.
std::string source_line(const Directory& directory, const std::vector<Citation>& citations,
                        const CarriedTexts& texts);

/// Appends a line to a text of several.
void add_line(std::string& text, std::string_view line);

} // namespace citynet
