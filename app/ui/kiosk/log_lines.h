#pragma once

#include <string>
#include <string_view>

// What stands in the log of a kiosk, in English, for those who look after the machine.
namespace citynet::ui::kiosk::log_lines {

/// On one line, whatever the parts that came from a file hold.
std::string took_over(std::string_view file, std::string_view edition);
std::string refused(std::string_view file, std::string_view why);
std::string code_right();
std::string code_wrong();
std::string left();
std::string tested();
std::string test_failed(std::string_view what);

// Why an edition is refused.
std::string cannot_be_read();
std::string is_empty();
std::string finds_nothing();

// What failed in a self-test.
std::string no_letters(std::string_view record);
std::string no_codes();
std::string shows_nothing(std::string_view route);

} // namespace citynet::ui::kiosk::log_lines
