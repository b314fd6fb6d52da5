#include "app/ui/route.h"

#include "core/model/id.h"
#include "core/model/reference.h"

#include <algorithm>
#include <array>
#include <optional>

namespace citynet::ui {

namespace {

struct Name {
    View view;
    std::string_view path;
};

constexpr std::array<Name, 10> lists{{{View::start, "/"},
                                      {View::networks, "/networks"},
                                      {View::events, "/events"},
                                      {View::map, "/map"},
                                      {View::places, "/places"},
                                      {View::people, "/people"},
                                      {View::compare, "/compare"},
                                      {View::favourites, "/favourites"},
                                      {View::search, "/search"},
                                      {View::about, "/about"}}};

constexpr std::array<Name, 3> records{
    {{View::network, "/networks/"}, {View::event, "/events/"}, {View::place, "/places/"}}};

constexpr std::string_view links_path = "/links/";

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

/// The value of `name` where it is a word of ours.
std::string id_parameter(std::string_view parameters, std::string_view name) {
    const std::string value = parameter(parameters, name);
    return is_id(value) ? value : std::string();
}

/// What narrows a list: "kind=event&theme=health". Whatever has a name; the list knows which are its own.
std::vector<Choice> choices_in(std::string_view parameters) {
    constexpr size_t most = 64; // an address can hold any number
    constexpr std::array<std::string_view, 4> others{"q", "sort", "as", "hide"};
    std::vector<Choice> choices;
    for_each_parameter(parameters, [&](std::string_view name, std::string value) {
        if (!is_id(name) || value.empty() || std::find(others.begin(), others.end(), name) != others.end())
            return;
        const Choice choice{std::string(name), std::move(value)};
        if (choices.size() < most && std::find(choices.begin(), choices.end(), choice) == choices.end())
            choices.push_back(choice);
    });
    return choices;
}

/// What a map leaves out, each once.
std::vector<std::string> hidden_in(std::string_view parameters) {
    constexpr size_t most = 16;
    std::vector<std::string> hidden;
    for_each_parameter(parameters, [&](std::string_view name, std::string value) {
        if (name == "hide" && is_id(value) && hidden.size() < most &&
            std::find(hidden.begin(), hidden.end(), value) == hidden.end())
            hidden.push_back(std::move(value));
    });
    return hidden;
}

bool is_list(View view) {
    return view == View::networks || view == View::events || view == View::map || view == View::people ||
           view == View::compare || view == View::search;
}

std::optional<Route> parse_path(std::string_view path) {
    if (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    for (const Name& list : lists)
        if (path == list.path)
            return Route{.view = list.view};
    for (const Name& record : records)
        if (path.substr(0, record.path.size()) == record.path && is_id(path.substr(record.path.size())))
            return Route{.view = record.view, .id = std::string(path.substr(record.path.size()))};
    if (path.substr(0, links_path.size()) == links_path)
        if (const auto record = Reference::parse(path.substr(links_path.size())))
            return Route{.view = View::links, .id = record->text()};
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
        return {.view = View::not_found, .asked = std::string(text)};
    if (is_list(route->view)) {
        if (route->view == View::search)
            route->query = parameter(parameters, "q");
        if (route->view == View::map)
            route->hidden = hidden_in(parameters);
        route->choices = choices_in(parameters);
        route->sort = id_parameter(parameters, "sort");
        route->layout = id_parameter(parameters, "as");
    }
    return *route;
}

std::string Route::text() const {
    if (view == View::not_found)
        return asked;
    if (view == View::links)
        return std::string(links_path) + id;
    for (const Name& record : records)
        if (view == record.view)
            return std::string(record.path) + id;
    std::string text;
    for (const Name& list : lists)
        if (view == list.view)
            text = list.path;
    char separator = '?';
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        text += separator + std::string(name) + "=" + percent_encoded(value);
        separator = '&';
    };
    add("q", query);
    for (const Choice& choice : choices)
        add(choice.facet, choice.value);
    for (const std::string& layer : hidden)
        add("hide", layer);
    add("sort", sort);
    add("as", layout);
    return text;
}

bool is_chosen(const Route& route, const Choice& choice) {
    return std::find(route.choices.begin(), route.choices.end(), choice) != route.choices.end();
}

Route toggled(Route route, const Choice& choice) {
    const auto found = std::find(route.choices.begin(), route.choices.end(), choice);
    if (found == route.choices.end())
        route.choices.push_back(choice);
    else
        route.choices.erase(found);
    return route;
}

bool is_hidden(const Route& route, std::string_view layer) {
    return std::find(route.hidden.begin(), route.hidden.end(), layer) != route.hidden.end();
}

Route with_layer_toggled(Route route, std::string_view layer) {
    const auto found = std::find(route.hidden.begin(), route.hidden.end(), layer);
    if (found == route.hidden.end())
        route.hidden.emplace_back(layer);
    else
        route.hidden.erase(found);
    return route;
}

} // namespace citynet::ui
