#include "app/platform/desktop_log.h"

#include <array>
#include <fstream>
#include <system_error>

namespace citynet::platform {

namespace fs = std::filesystem;

std::string utc_text(std::time_t moment) {
    const std::tm* utc = std::gmtime(&moment);
    std::array<char, 32> text{};
    if (!utc || std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", utc) == 0)
        return "?";
    return text.data();
}

RotatingLog::RotatingLog(fs::path file, UtcClock clock, Limits limits)
    : file_(std::move(file)), clock_(std::move(clock)), limits_(limits) {}

void RotatingLog::write(Station::Weight weight, std::string_view line) {
    std::string text = utc_text(clock_());
    switch (weight) {
    case Station::Weight::note:
        text += " note: ";
        break;
    case Station::Weight::warning:
        text += " warning: ";
        ++warnings_;
        break;
    case Station::Weight::error:
        text += " error: ";
        ++errors_;
        break;
    }
    for (const char c : line)
        text += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? ' ' : c;

    latest_.push_back(text);
    if (latest_.size() > limits_.latest)
        latest_.pop_front();
    if (file_.empty())
        return;
    text += '\n';
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file_, error);
    if (!error && size > 0 && size + text.size() > limits_.bytes)
        rotate();
    // Opened for each line: lines are few, and a disk that was away is there again with the next one.
    std::ofstream(file_, std::ios::binary | std::ios::app) << text;
}

fs::path RotatingLog::older(int age) const {
    fs::path path = file_;
    if (age > 0)
        path += "." + std::to_string(age);
    return path;
}

void RotatingLog::rotate() const {
    std::error_code ignored;
    fs::remove(older(limits_.files - 1), ignored);
    for (int age = limits_.files - 2; age >= 0; --age)
        fs::rename(older(age), older(age + 1), ignored);
}

} // namespace citynet::platform
