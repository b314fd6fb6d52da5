#include "core/publish/publish.h"

#include "core/formats/html/html.h"
#include "core/formats/json/json_format.h"
#include "core/publish/digits.h"
#include "core/search/hash.h"

#include <algorithm>
#include <array>

namespace citynet {

namespace {

constexpr std::string_view data_element = "directory-data"; // the id that web/page.html gives it
constexpr std::string_view data_placeholder = "<!--directory:data-->";
constexpr std::string_view index_element = "directory-index"; // web/bridge.js reads it

/// JSON that may stand inside a script element: nothing in it can end the element or begin a comment, and the
/// two line separators that old scripts stumble over are escaped.
std::string for_script(std::string_view json) {
    std::string text;
    text.reserve(json.size() + json.size() / 16);
    for (size_t i = 0; i < json.size(); ++i) {
        const std::string_view three = json.substr(i, 3);
        if (json[i] == '<') {
            text += "\\u003c";
        } else if (three == "\u2028" || three == "\u2029") {
            text += three == "\u2028" ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            text += json[i];
        }
    }
    return text;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The place of `word`, which is in lower case, in any case of letters.
size_t find_word(std::string_view text, std::string_view word, size_t from) {
    const char first[] = {word[0], lower(word[0]) == word[0] && word[0] >= 'a' && word[0] <= 'z'
                                       ? static_cast<char>(word[0] - 'a' + 'A')
                                       : word[0]};
    const auto next = [&](size_t at) {
        return first[0] == first[1] ? text.find(first[0], at) : text.find_first_of({first, 2}, at);
    };
    for (size_t at = next(from); at != std::string_view::npos; at = next(at + 1))
        if (text.size() - at >= word.size() &&
            std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                       [](char w, char t) { return lower(t) == w; }))
            return at;
    return std::string_view::npos;
}

/// Whether the inside of a start tag says id="name"; the quotes may be either kind or missing.
bool has_id(std::string_view tag, std::string_view name) {
    for (size_t at = find_word(tag, "id=", 0); at != std::string_view::npos;
         at = find_word(tag, "id=", at + 1)) {
        if (at == 0 || !is_blank(tag[at - 1]))
            continue;
        std::string_view value = tag.substr(at + 3);
        if (!value.empty() && (value[0] == '"' || value[0] == '\''))
            value = value.substr(1, value.find(value[0], 1) - 1);
        else
            value = value.substr(0, std::min(value.find_first_of(" \t\n\r\f"), value.size()));
        return value == name;
    }
    return false;
}

Error no_data(std::string message) {
    return {ErrorCode::not_ours, std::string(data_element), std::move(message)};
}

/// What stands in the first script element with that id.
Result<std::string_view> script_content(std::string_view page, std::string_view id) {
    size_t at = 0;
    while ((at = find_word(page, "<script", at)) != std::string_view::npos) {
        const size_t tag = at + 7;
        const size_t begin = page.find('>', tag);
        const size_t end = begin == std::string_view::npos ? begin : find_word(page, "</script", begin);
        if (end == std::string_view::npos)
            return no_data("the page breaks off inside a script element");
        if (has_id(page.substr(tag, begin - tag), id))
            return page.substr(begin + 1, end - begin - 1);
        at = end + 8;
    }
    return no_data("the page carries no directory");
}

/// The element that carries the index of a large directory, made of the data as it stands in the page.
std::string index_for_script(const Directory& directory, std::string_view data, const Workers& workers) {
    if (directory.all<Organization>().size() < smallest_with_index)
        return {};
    const auto bytes = SearchIndex(directory, workers).save(mark_of_data(data));
    return "<script type=\"application/octet-stream\" id=\"" + std::string(index_element) + "\">" +
           to_digits(bytes) + "</script>\n";
}

} // namespace

Result<std::string> publish(std::string_view page_template, const Directory& directory,
                            const HtmlTexts& texts, const Workers& workers) {
    struct Filling {
        std::string_view placeholder;
        std::string content;
        size_t at;
    };
    std::string data = for_script(save_json(directory, JsonLayout::compact));
    std::string index = index_for_script(directory, data, workers);
    std::array<Filling, 4> fillings{{{"<!--directory:head-->", html_head(directory, texts), 0},
                                     {"<!--directory:document-->", html_document(directory, texts), 0},
                                     {data_placeholder, std::move(data), 0},
                                     {"<!--directory:index-->", std::move(index), 0}}};
    for (Filling& filling : fillings) {
        filling.at = page_template.find(filling.placeholder);
        const std::string place(filling.placeholder);
        if (filling.at == std::string_view::npos)
            return Error{ErrorCode::missing, place, "the page template has no place for this"};
        if (page_template.find(filling.placeholder, filling.at + 1) != std::string_view::npos)
            return Error{ErrorCode::duplicate, place, "the page template has two places for this"};
    }
    std::sort(fillings.begin(), fillings.end(),
              [](const Filling& a, const Filling& b) { return a.at < b.at; });
    std::string page;
    size_t done = 0;
    for (const Filling& filling : fillings) {
        page.append(page_template.substr(done, filling.at - done)).append(filling.content);
        done = filling.at + filling.placeholder.size();
    }
    return page.append(page_template.substr(done));
}

bool is_page(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    return !text.empty() &&
           text.front() == '<'; // JSON never begins so, and what else does is no directory either
}

Result<std::string_view> extract_data(std::string_view page) {
    auto data = script_content(page, data_element);
    if (data && *data == data_placeholder)
        return no_data("the page is a template: no directory was put into it yet");
    return data;
}

std::uint64_t mark_of_data(std::string_view data) {
    return search::hash_of(data);
}

std::optional<SearchIndex> carried_index(std::string_view page) {
    const auto data = extract_data(page);
    if (!data)
        return std::nullopt;
    const auto behind = static_cast<size_t>(data->data() + data->size() - page.data());
    const auto digits = script_content(page.substr(behind), index_element);
    if (!digits)
        return std::nullopt;
    auto bytes = from_digits(*digits);
    return bytes ? SearchIndex::adopt(std::move(*bytes), mark_of_data(*data)) : std::nullopt;
}

Result<Directory, Errors> open_directory(std::string_view text) {
    if (!is_page(text))
        return load_json(text);
    const auto data = extract_data(text);
    return data ? load_json(*data) : Result<Directory, Errors>(Errors{data.error()});
}

} // namespace citynet
