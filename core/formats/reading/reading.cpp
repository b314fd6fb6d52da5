#include "core/formats/reading/reading.h"

#include "core/formats/html/html.h"

#include <algorithm>
#include <array>
#include <utility>

namespace citynet {

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

/// Whether the full stop at `at` belongs to a title or an initial: to a short word with a capital.
bool is_abbreviation(std::string_view text, size_t at) {
    constexpr size_t longest_title = 2; // "Dr", "Mr", "St", "No"
    size_t begin = at;
    while (begin > 0 && is_letter(text[begin - 1]))
        --begin;
    return begin < at && at - begin <= longest_title && is_capital(text[begin]);
}

/// Tags within a line; all others begin a new one.
bool is_inline(std::string_view tag) {
    constexpr std::array<std::string_view, 6> tags{"a", "b", "small", "span", "time", "em"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// An address as one says it. A closing slash is not said.
std::string spoken_address(std::string address, const HtmlTexts& texts) {
    for (std::string_view prefix : {"https://", "http://", "www."})
        if (address.compare(0, prefix.size(), prefix) == 0)
            address.erase(0, prefix.size());
    if (!address.empty() && address.back() == '/')
        address.pop_back();
    replace_all(address, "@", texts.spoken_at);
    replace_all(address, ".", texts.spoken_dot);
    replace_all(address, "/", texts.spoken_slash);
    return address;
}

/// Reads the markup that core/formats/html writes: elements and four character references, nothing else.
class Reader {
  public:
    explicit Reader(const HtmlTexts& texts) : texts_(texts) {}

    std::vector<std::string> read(std::string_view html) {
        while (!html.empty()) {
            if (html.front() == '<') {
                const size_t end = std::min(html.find('>'), html.size() - 1);
                take_tag(html.substr(1, end - 1));
                html.remove_prefix(end + 1);
            } else {
                const size_t end = std::min(html.find('<'), html.size());
                take_text(std::string(html.substr(0, end)));
                html.remove_prefix(end);
            }
        }
        end_line();
        return std::move(said_);
    }

  private:
    void take_tag(std::string_view inside) {
        const bool closes = !inside.empty() && inside.front() == '/';
        const std::string_view tag = inside.substr(closes, inside.find(' ') - closes);
        if (tag == "a")
            in_address_ = !closes && (inside.find("href=\"http") != std::string_view::npos ||
                                      inside.find("href=\"mailto:") != std::string_view::npos);
        if (is_inline(tag))
            return;
        if (tag == "dd" && is_name_) // said with what it is the name of
            name_ = std::exchange(line_, {});
        else
            end_line();
        is_name_ = tag == "dt";
    }

    void take_text(std::string text) {
        replace_all(text, "&lt;", "<");
        replace_all(text, "&gt;", ">");
        replace_all(text, "&quot;", "\"");
        replace_all(text, "&amp;", "&");
        line_ += in_address_ ? spoken_address(std::move(text), texts_) : text;
    }

    void end_line() {
        const size_t begin = line_.find_first_not_of(" \n\t");
        if (begin != std::string::npos) {
            std::string line =
                name_.empty() ? line_.substr(begin) : name_ + texts_.colon + line_.substr(begin);
            name_.clear();
            for (std::string& sentence : sentences(line))
                said_.push_back(std::move(sentence));
        }
        line_.clear();
    }

    const HtmlTexts& texts_;
    std::vector<std::string> said_;
    std::string line_;
    std::string name_; ///< of the fact that follows
    bool is_name_ = false; ///< What is being read is one.
    bool in_address_ = false;
};

} // namespace

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> parts;
    size_t begin = 0;
    const auto add = [&](size_t end) {
        std::string_view part = text.substr(begin, end - begin);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        begin = end;
    };
    for (size_t i = 0; i + 1 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ' &&
            !(text[i] == '.' && is_abbreviation(text, i)))
            add(i + 1);
    add(text.size());
    return parts;
}

std::vector<std::string> reading_text(const Directory& directory, const Reference& record,
                                      const HtmlTexts& texts) {
    return Reader(texts).read(html_article(directory, record, texts));
}

} // namespace citynet
