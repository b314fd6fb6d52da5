#include "app/ui/route.h"

#include "core/model/id.h"

#include <algorithm>
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

/// Calls f(name, value) for each of "a=1&b=2".
template <class F>
void for_each_parameter(std::string_view parameters, F&& f) {
    while (!parameters.empty()) {
        const std::string_view one = parameters.substr(0, parameters.find('&'));
        parameters.remove_prefix(std::min(one.size() + 1, parameters.size()));
        if (const size_t equals = one.find('='); equals != std::string_view::npos)
            f(one.substr(0, equals), percent_decoded(one.substr(equals + 1)));
    }
}

/// The value of `name` in "a=1&b=2"; the first one.
std::string parameter(std::string_view parameters, std::string_view name) {
    std::optional<std::string> found;
    for_each_parameter(parameters, [&](std::string_view one, std::string value) {
        if (one == name && !found)
            found = std::move(value);
    });
    return found.value_or("");
}

/// What narrows a search: "kind=event&theme=health".
std::vector<FacetFilter> filters_in(std::string_view parameters) {
    constexpr size_t most = 64; // an address can hold any number
    std::vector<FacetFilter> filters;
    for_each_parameter(parameters, [&](std::string_view name, std::string value) {
        for (size_t number = 0; number < facet_count; ++number) {
            const FacetFilter filter{static_cast<Facet>(number), value};
            if (name == word(filter.facet) && filters.size() < most &&
                std::find(filters.begin(), filters.end(), filter) == filters.end())
                filters.push_back(filter);
        }
    });
    return filters;
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
    if (route->view == View::search) {
        route->query = parameter(parameters, "q");
        route->filters = filters_in(parameters);
    }
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
    char separator = '?';
    const auto add = [&](std::string_view name, std::string_view value) {
        text += separator + std::string(name) + "=" + percent_encoded(value);
        separator = '&';
    };
    if (view == View::search && !query.empty())
        add("q", query);
    if (!theme.empty())
        add("theme", theme);
    if (view == View::search)
        for (const FacetFilter& filter : filters)
            add(word(filter.facet), filter.value);
    return text;
}

} // namespace citynet::ui
