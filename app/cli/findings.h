#pragma once

#include "app/cli/cli.h"
#include "core/check/check.h"

#include <string>
#include <string_view>

// What the commands have in common that look for what is odd in the data.
namespace citynet::cli {

/// What the program brings along to check data by.
CheckTables check_tables(const Environment& environment);

std::string_view word_of(Answer answer);

/// One line: "file:place: severity: message [rule]".
std::string as_text(const std::string& file, const Finding& finding);
/// One object on a line.
std::string as_json(const std::string& file, const Finding& finding);

} // namespace citynet::cli
