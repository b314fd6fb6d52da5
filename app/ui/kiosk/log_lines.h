#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

// What stands in the log of a kiosk, in English, for those who look after the machine.
namespace citynet::ui::kiosk::log_lines {

/// On one line, whatever the parts that came from a file hold.
/// `seconds`: from the first look at it on.
std::string took_over(std::string_view file, std::string_view edition, std::size_t records, double seconds);
std::string refused(std::string_view file, std::string_view why);
/// At the start; an empty name is that of the built-in edition.
std::string cannot_be_shown(std::string_view file, std::string_view why);
std::string shows_instead(std::string_view file);
std::string has_no_texts(std::string_view place, std::string_view language);
std::string code_right();
std::string code_wrong();
std::string left();
std::string tested();
std::string test_failed(std::string_view what);

// Why an edition is refused.
std::string cannot_be_read(const Errors& errors);
std::string is_empty();
std::string finds_nothing();

// What failed in a self-test.
std::string no_letters(std::string_view record);
std::string no_codes();
std::string shows_nothing(std::string_view route);

} // namespace citynet::ui::kiosk::log_lines
