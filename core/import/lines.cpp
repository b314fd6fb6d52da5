#include "core/import/lines.h"

#include "core/import/typography.h"

#include <algorithm>

namespace citynet::importer {

Result<std::vector<Line>> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool after_blank = true;
    size_t number = 1;
    for (size_t start = 0; start < text.size(); ++number) {
        const size_t end = std::min(text.find_first_of("\n\r\f\v", start), text.size());
        const std::string_view whole = text.substr(start, end - start);
        const std::string_view inner = trimmed(whole);
        if (inner.empty()) {
            after_blank = true;
        } else {
            if (lines.size() == most_lines)
                return Error{ErrorCode::unreadable, std::to_string(number),
                             "has more than " + std::to_string(most_lines) +
                                 " lines, which no published text has"};
            size_t indent = 0;
            for (size_t i = 0; whole.data() + i < inner.data(); ++i)
                indent += whole[i] == '\t' ? 4 : (static_cast<unsigned char>(whole[i]) & 0xC0) != 0x80;
            lines.push_back({number, indent, inner, after_blank});
            after_blank = false;
        }
        after_blank = after_blank || (end < text.size() && text[end] == '\f');
        start = end + 1;
        if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n')
            ++start;
    }
    return lines;
}

} // namespace citynet::importer
