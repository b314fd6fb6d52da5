#include "core/import/typography.h"

namespace citynet::importer {

namespace {

bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The words and the address of "[words](address)" at the beginning of `text`; its size is 0 for none.
struct Link {
    std::string_view words;
    std::string_view address;
    size_t size = 0;
};
Link link_at(std::string_view text) {
    // No link of a published text is longer: the limit keeps a line of a million brackets quick.
    constexpr size_t longest = 2000;
    text = text.substr(0, longest);
    const size_t middle = text.find("](");
    const size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (end == std::string_view::npos || text.substr(1, middle - 1).find('[') != std::string_view::npos)
        return {};
    return {text.substr(1, middle - 1), text.substr(middle + 2, end - middle - 2), end + 1};
}

/// The address of "<https://…>" at the beginning of `text`; empty for none.
std::string_view address_at(std::string_view text) {
    const size_t end = text.find_first_of(" \t<>", 1);
    if (end == std::string_view::npos || text[end] != '>')
        return {};
    const std::string_view inner = text.substr(1, end - 1);
    return inner.find("://") != std::string_view::npos || inner.find('@') != std::string_view::npos
               ? inner
               : std::string_view();
}

} // namespace

std::string plain_text(std::string_view markdown) {
    std::string text;
    text.reserve(markdown.size());
    markdown = trimmed(markdown);
    if (const size_t level = markdown.find_first_not_of('#');
        level > 0 && level <= 6 && level < markdown.size() && markdown[level] == ' ')
        markdown = trimmed(markdown.substr(level));
    for (size_t at = 0; at < markdown.size(); ++at) {
        const char c = markdown[at];
        const char before = at > 0 ? markdown[at - 1] : ' ';
        const char after = at + 1 < markdown.size() ? markdown[at + 1] : ' ';
        if (c == '\\' && std::string_view("*_[]<>#`\\").find(after) != std::string_view::npos) {
            text += after;
            ++at;
        } else if (c == '*' && !(before == ' ' && after == ' ')) {
            continue; // emphasis; a star between blanks is a sign of its own
        } else if (c == '_' && is_word_byte(before) != is_word_byte(after) && after != '_' && before != '_') {
            continue;
        } else if (c == '`') {
            continue;
        } else if (c == '[') {
            const Link link = link_at(markdown.substr(at));
            if (link.size == 0) {
                text += c;
                continue;
            }
            text += link.words;
            if (link.words != link.address)
                text.append(" (").append(link.address).append(")");
            at += link.size - 1;
        } else if (c == '<') {
            const std::string_view address = address_at(markdown.substr(at, 2000));
            if (address.empty()) {
                text += c;
                continue;
            }
            text += address;
            at += address.size() + 1;
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace citynet::importer
