#pragma once

#include "core/catalogue/choice.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

enum class View {
    start,
    networks,
    network,
    events,
    event,
    map,
    places,
    place,
    people,
    links,
    compare,
    favourites,
    search,
    about,
    not_found
};
inline constexpr size_t view_count = 15;

/// Where the program is, in the form that stands behind the '#' of an address: "/networks/uclg",
/// "/networks?theme=health&sort=founded", "/search?q=health&kind=event".
struct Route {
    View view = View::start;
    std::string id = {};                  ///< of the record, where the view shows one; `links`: "event/<id>"
    std::string query = {};               ///< what is searched for
    std::vector<Choice> choices = {};     ///< that narrow a list or a search, or are compared
    std::string sort = {};                ///< by what a list is ordered; empty: as the view does by itself
    std::string layout = {};              ///< how a list is laid out; empty: as the view does by itself
    std::vector<std::string> hidden = {}; ///< names of layers that the map leaves out
    std::string asked = {};               ///< the address as it came, when there is no such view

    /// Any text gives a route; an address that leads nowhere gives `not_found`.
    static Route parse(std::string_view text);
    std::string text() const;

    bool operator==(const Route&) const = default;
};

/// Whether the list is narrowed by this value.
bool is_chosen(const Route& route, const Choice& choice);
/// The same list with the value chosen, or no longer.
Route toggled(Route route, const Choice& choice);

/// Whether the map leaves out this layer.
bool is_hidden(const Route& route, std::string_view layer);
/// The same map without the layer, or with it again.
Route with_layer_toggled(Route route, std::string_view layer);

} // namespace citynet::ui
