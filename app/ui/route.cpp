#include "app/ui/route.h"

#include "core/model/id.h"

#include <array>
#include <optional>

namespace citynet::ui {

namespace {

struct Name {
    View view;
    std::string_view path;
};

constexpr std::array<Name, 6> lists{{{View::start, "/"},
                                     {View::networks, "/networks"},
                                     {View::events, "/events"},
                                     {View::places, "/map"},
                                     {View::search, "/search"},
                                     {View::about, "/about"}}};

constexpr std::array<Name, 3> records{
    {{View::network, "/networks/"}, {View::event, "/events/"}, {View::place, "/places/"}}};

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

// RFC 3986, section 2.1.
std::string percent_encoded(std::string_view text) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string encoded;
    for (char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += hex[byte >> 4];
            encoded += hex[byte & 0xf];
        }
    }
    return encoded;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
            hex_digit(text[i + 2]) >= 0) {
            decoded += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            decoded += text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

/// The value of `name` in "a=1&b=2".
std::string parameter(std::string_view parameters, std::string_view name) {
    while (!parameters.empty()) {
        const std::string_view one = parameters.substr(0, parameters.find('&'));
        parameters.remove_prefix(std::min(one.size() + 1, parameters.size()));
        if (one.substr(0, name.size()) == name && one.substr(name.size(), 1) == "=")
            return percent_decoded(one.substr(name.size() + 1));
    }
    return {};
}

std::optional<Route> parse_path(std::string_view path) {
    if (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    for (const Name& list : lists)
        if (path == list.path)
            return Route{list.view, {}, {}, {}, {}};
    for (const Name& record : records)
        if (path.substr(0, record.path.size()) == record.path && is_id(path.substr(record.path.size())))
            return Route{record.view, std::string(path.substr(record.path.size())), {}, {}, {}};
    if (path == "/places")
        return Route{View::places, {}, {}, {}, {}};
    return std::nullopt;
}

} // namespace

Route Route::parse(std::string_view text) {
    if (!text.empty() && text.front() == '#')
        text.remove_prefix(1);
    if (text.empty())
        return {};
    const size_t mark = text.find('?');
    const std::string_view parameters = mark == std::string_view::npos ? "" : text.substr(mark + 1);
    auto route = parse_path(text.substr(0, mark));
    if (!route)
        return {View::not_found, {}, {}, {}, std::string(text)};
    if (route->view == View::search)
        route->query = parameter(parameters, "q");
    if (route->view == View::networks || route->view == View::events)
        route->theme = parameter(parameters, "theme");
    return *route;
}

std::string Route::text() const {
    if (view == View::not_found)
        return asked;
    for (const Name& record : records)
        if (view == record.view)
            return std::string(record.path) + id;
    std::string text;
    for (const Name& list : lists)
        if (view == list.view)
            text = list.path;
    if (view == View::search && !query.empty())
        text += "?q=" + percent_encoded(query);
    if (!theme.empty())
        text += "?theme=" + percent_encoded(theme);
    return text;
}

} // namespace citynet::ui
