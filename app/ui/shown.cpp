#include "app/ui/shown.h"

#include "app/ui/records/words.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr size_t most_related = 4;

/// The list that a record was taken from; all of them where it is not in that list.
std::vector<std::uint32_t> beside(const RecordList& records, const Route& list, std::uint32_t row) {
    std::vector<std::uint32_t> rows = records.rows_left(list.choices, list.sort);
    if (std::find(rows.begin(), rows.end(), row) == rows.end())
        rows = records.rows_left({}, list.sort);
    return rows;
}

template <class T>
std::uint32_t row_of(const Directory& directory, const T& record) {
    return static_cast<std::uint32_t>(&record - directory.all<T>().data());
}

} // namespace

void remember_list(LastLists& lists, const Route& route) {
    if (route.view == View::networks)
        lists.networks = route;
    else if (route.view == View::events)
        lists.events = route;
}

Shown shown_for(const Route& route, const LastLists& lists, const Directory& directory,
                const Derived& derived, const platform::Host& host) {
    Shown shown;
    switch (route.view) {
    case View::networks:
    case View::map:
        shown.listed = derived.organizations().select(route.choices, route.sort);
        break;
    case View::events:
        shown.listed = derived.events().select(route.choices, route.sort);
        break;
    case View::network:
        if (const auto* organization = directory.find(Id<Organization>(route.id))) {
            const std::uint32_t row = row_of(directory, *organization);
            shown.listed.rows = beside(derived.organizations(), lists.networks, row);
            for (const std::uint32_t related :
                 related_organizations(derived.organizations(), row, most_related))
                shown.related.push_back(&directory.all<Organization>()[related]);
        }
        break;
    case View::event:
        if (const auto* event = directory.find(Id<Event>(route.id))) {
            shown.listed.rows = beside(derived.events(), lists.events, row_of(directory, *event));
            shown.viewer_time = viewer_time_words(*event, host);
        }
        break;
    default:
        break;
    }
    return shown;
}

} // namespace citynet::ui
