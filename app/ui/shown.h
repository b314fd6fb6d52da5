#pragma once

#include "app/platform/platform.h"
#include "app/ui/derived.h"
#include "app/ui/route.h"

#include <string>
#include <vector>

namespace citynet::ui {

/// What the view of a route shows beyond the record itself; worked out once, when the route is entered.
struct Shown {
    RecordList::Selection listed; ///< of the list that the route shows, or that stands beside its record
    std::vector<const Organization*> related; ///< to the organization
    std::string viewer_time; ///< of the event, on the viewer's clock; empty where it tells nothing
};

/// The lists that were shown last: beside a record stands the list that it was taken from.
struct LastLists {
    Route networks{.view = View::networks};
    Route events{.view = View::events};
};

/// Keeps a list among the last ones.
void remember_list(LastLists& lists, const Route& route);

Shown shown_for(const Route& route, const LastLists& lists, const Directory& directory,
                const Derived& derived, const platform::Host& host);

} // namespace citynet::ui
