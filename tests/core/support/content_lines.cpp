#include "tests/core/support/content_lines.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace citynet::test {

namespace {

std::string unescaped(std::string_view value) {
    std::string plain;
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            plain += value[i];
            continue;
        }
        REQUIRE(i + 1 < value.size());
        ++i;
        plain += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
    }
    return plain;
}

/// The colon that ends the name: not one inside quotes.
size_t end_of_name(std::string_view line) {
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        if (line[i] == ':' && !quoted)
            return i;
    }
    return std::string_view::npos;
}

} // namespace

std::vector<ContentLine> content_lines(std::string_view file) {
    std::vector<std::string> whole;
    while (!file.empty()) {
        const size_t end = file.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        const std::string_view line = file.substr(0, end);
        file.remove_prefix(end + 2);
        REQUIRE(line.size() <= 75);
        REQUIRE_FALSE(line.empty());
        for (char c : line)
            REQUIRE((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
        if (line.front() == ' ') {
            REQUIRE_FALSE(whole.empty());
            REQUIRE(line.size() > 1);
            REQUIRE((static_cast<unsigned char>(line[1]) & 0xC0) != 0x80);
            whole.back().append(line.substr(1));
        } else {
            whole.emplace_back(line);
        }
    }
    std::vector<ContentLine> lines;
    for (const std::string& line : whole) {
        const size_t colon = end_of_name(line);
        REQUIRE(colon != std::string::npos);
        const std::string value = line.substr(colon + 1);
        lines.push_back({line.substr(0, colon), value, unescaped(value)});
    }
    return lines;
}

std::string value_of(const std::vector<ContentLine>& lines, std::string_view name) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.name == name; });
    CAPTURE(name);
    REQUIRE(found != lines.end());
    return found->plain;
}

size_t count_of(const std::vector<ContentLine>& lines, std::string_view name) {
    return static_cast<size_t>(
        std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.name == name; }));
}

} // namespace citynet::test
