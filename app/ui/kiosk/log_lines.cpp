#include "app/ui/kiosk/log_lines.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui::kiosk::log_lines {

namespace {

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
    return text;
}

std::string named(std::string_view file) {
    return file.empty() ? "the built-in edition" : std::string(file);
}

} // namespace

std::string took_over(std::string_view file, std::string_view edition, std::size_t records, double seconds) {
    const long long tenths = std::llround(seconds * 10);
    return on_one_line("took over " + std::string(file) + ": " + std::string(edition) + ", " +
                       std::to_string(records) + " records, in " + std::to_string(tenths / 10) + "." +
                       std::to_string(tenths % 10) + " s");
}

std::string refused(std::string_view file, std::string_view why) {
    return on_one_line("refused " + std::string(file) + ": " + std::string(why));
}

std::string cannot_be_shown(std::string_view file, std::string_view why) {
    return on_one_line(named(file) + " cannot be shown: " + std::string(why));
}

std::string shows_instead(std::string_view file) {
    return on_one_line("shows " + named(file) + " instead");
}

std::string has_no_texts(std::string_view place, std::string_view language) {
    return std::string(place) + ": there are no texts in \"" + std::string(language) + "\"";
}

std::string code_right() {
    return "the exit code was typed in";
}

std::string code_wrong() {
    return "a wrong exit code was typed in";
}

std::string left() {
    return "left by the operator";
}

std::string tested() {
    return "self-test: all well";
}

std::string test_failed(std::string_view what) {
    return on_one_line("self-test: " + std::string(what));
}

std::string cannot_be_read(const Errors& errors) {
    return errors.empty() ? "cannot be read" : errors[0].place + ": " + errors[0].message;
}

std::string is_empty() {
    return "has no organizations";
}

std::string finds_nothing() {
    return "its own names are not found in it";
}

std::string no_letters(std::string_view record) {
    return "no letters for " + std::string(record);
}

std::string no_codes() {
    return "no codes can be made";
}

std::string shows_nothing(std::string_view route) {
    return "nothing is shown at " + std::string(route);
}

} // namespace citynet::ui::kiosk::log_lines
