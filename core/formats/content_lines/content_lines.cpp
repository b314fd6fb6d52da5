#include "core/formats/content_lines/content_lines.h"

namespace citynet {

namespace {

constexpr size_t longest_line = 75; ///< octets without the line's end (RFC 5545, 3.1; RFC 6350, 3.2)

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Whether a character of UTF-8 begins at this byte.
bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// How much of `line` fits into `room` octets without parting a character; all of `room` where the text is no
/// UTF-8 and would never end.
size_t fitting(std::string_view line, size_t room) {
    if (line.size() <= room)
        return line.size();
    size_t end = room;
    while (end > 0 && room - end < 4 && !begins_character(line[end]))
        --end;
    return end > 0 && begins_character(line[end]) ? end : room;
}

} // namespace

std::string lasting_id(std::string_view record) {
    return "city-networks-directory:" + std::string(record);
}

ContentLines::ContentLines(Extent extent, std::string_view object, std::string_view version)
    : folding_(extent == Extent::brief ? Folding::unfolded : Folding::folded), object_(object) {
    raw("BEGIN", object);
    raw("VERSION", version);
}

std::string ContentLines::take() {
    if (!object_.empty())
        raw("END", object_);
    return std::move(lines_);
}

void ContentLines::raw(std::string_view name, std::string_view value) {
    std::string line(name);
    (line += ':').append(value);
    std::string_view rest = line;
    if (folding_ == Folding::folded) {
        size_t room = longest_line;
        while (rest.size() > room) {
            const size_t part = fitting(rest, room);
            lines_.append(rest.substr(0, part)).append("\r\n ");
            rest.remove_prefix(part);
            room = longest_line - 1; // the blank that marks the line as a continuation
        }
    }
    lines_.append(rest).append("\r\n");
}

void ContentLines::text(std::string_view name, std::string_view value) {
    if (!value.empty())
        raw(name, escaped_text(value));
}

std::string escaped_text(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (char c : text) {
        if (c == '\n')
            escaped += "\\n";
        else if (c == '\\' || c == ',' || c == ';')
            (escaped += '\\') += c;
        else if (!is_control(c))
            escaped += c;
    }
    return escaped;
}

std::string quoted_parameter(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '\n')
            quoted += "^n";
        else if (c == '^')
            quoted += "^^";
        else if (c == '"')
            quoted += "^'";
        else if (!is_control(c))
            quoted += c;
    }
    return quoted += '"';
}

} // namespace citynet
