#pragma once

#include "core/search/searcher.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

enum class View { start, networks, network, events, event, places, place, search, about, not_found };

/// Where the program is, in the form that stands behind the '#' of an address: "/networks/uclg",
/// "/search?q=health&kind=event".
struct Route {
    View view = View::start;
    std::string id;                        ///< of the record, where the view shows one
    std::string query;                     ///< what is searched for
    std::string theme;                     ///< id of the theme that narrows a list
    std::string asked;                     ///< the address as it came, when there is no such view
    std::vector<FacetFilter> filters = {}; ///< that narrow a search

    /// Any text gives a route; an address that leads nowhere gives `not_found`.
    static Route parse(std::string_view text);
    std::string text() const;

    bool operator==(const Route&) const = default;
};

} // namespace citynet::ui
