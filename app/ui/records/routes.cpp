#include "app/ui/records/routes.h"

#include "icons.h"

namespace citynet::ui {

std::optional<Route> route_to(const Reference& record) {
    switch (record.kind) {
    case RecordKind::organization:
        return Route{.view = View::network, .id = record.id};
    case RecordKind::event:
        return Route{.view = View::event, .id = record.id};
    case RecordKind::city:
    case RecordKind::country:
        return Route{.view = View::place, .id = record.id};
    case RecordKind::series:
        return Route{.view = View::events};
    case RecordKind::theme:
        return route_to_theme(Id<citynet::Theme>(record.id));
    case RecordKind::source:
        return Route{.view = View::about};
    default:
        return std::nullopt;
    }
}

std::optional<Reference> record_of(const Directory& directory, const Route& route) {
    if (route.view == View::network && directory.find(Id<Organization>(route.id)))
        return Reference{RecordKind::organization, route.id};
    if (route.view == View::event && directory.find(Id<Event>(route.id)))
        return Reference{RecordKind::event, route.id};
    if (route.view == View::place && directory.find(Id<City>(route.id)))
        return Reference{RecordKind::city, route.id};
    return std::nullopt;
}

Route route_to_theme(const Id<citynet::Theme>& theme) {
    return Route{.view = View::networks, .choices = {{"theme", theme.text()}}};
}

Route route_to_links(const Reference& record) {
    return Route{.view = View::links, .id = record.text()};
}

bool leads_somewhere(const Directory& directory, const Route& route) {
    switch (route.view) {
    case View::network:
        return directory.contains({RecordKind::organization, route.id});
    case View::event:
        return directory.contains({RecordKind::event, route.id});
    case View::place:
        return directory.contains({RecordKind::city, route.id}) ||
               directory.contains({RecordKind::country, route.id});
    case View::links: {
        const auto record = Reference::parse(route.id);
        return record && directory.contains(*record);
    }
    case View::not_found:
        return false;
    default:
        return true;
    }
}

std::string_view icon_of(RecordKind kind) {
    switch (kind) {
    case RecordKind::organization:
        return icon::groups;
    case RecordKind::event:
    case RecordKind::series:
        return icon::calendar;
    case RecordKind::city:
    case RecordKind::country:
    case RecordKind::region:
        return icon::place;
    case RecordKind::source:
        return icon::source;
    case RecordKind::theme:
        return icon::hub;
    default:
        return icon::info;
    }
}

} // namespace citynet::ui
