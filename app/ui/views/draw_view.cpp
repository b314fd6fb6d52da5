#include "app/ui/graph/link_graph.h"
#include "app/ui/views/views.h"

namespace citynet::ui {

void draw_view(const Scene& scene) {
    const Route& route = scene.state.route;
    switch (route.view) {
    case View::start:
        return start_view(scene);
    case View::networks:
        return networks_view(scene);
    case View::events:
        return events_view(scene);
    case View::map:
        return map_view(scene);
    case View::places:
        return places_view(scene);
    case View::people:
        return people_view(scene);
    case View::favourites:
        return favourites_view(scene);
    case View::compare:
        return compare_view(scene);
    case View::links:
        if (const auto record = Reference::parse(route.id);
            record && has_links(record->kind) && scene.directory.contains(*record))
            return links_view(scene, *record);
        break;
    case View::search:
        return search_view(scene);
    case View::about:
        return about_view(scene);
    case View::network:
        if (const auto* organization = scene.directory.find(Id<Organization>(route.id)))
            return network_view(scene, *organization);
        break;
    case View::event:
        if (const auto* event = scene.directory.find(Id<Event>(route.id)))
            return event_view(scene, *event);
        break;
    case View::place:
        if (const auto* city = scene.directory.find(Id<City>(route.id)))
            return city_view(scene, *city);
        if (const auto* country = scene.directory.find(Id<Country>(route.id)))
            return country_view(scene, *country);
        break;
    case View::not_found:
        break;
    }
    not_found_view(scene);
}

std::string view_title(const Directory& directory, const Strings& strings, const Route& route) {
    const auto titled = [&](const std::string& title) {
        return title.empty() ? std::string(strings.get("not_found.title")) : title;
    };
    switch (route.view) {
    case View::start:
        return {};
    case View::networks:
        return std::string(strings.get("networks.title"));
    case View::events:
        return std::string(strings.get("events.title"));
    case View::map:
        return std::string(strings.get("map.title"));
    case View::places:
        return std::string(strings.get("places.title"));
    case View::people:
        return std::string(strings.get("people.title"));
    case View::compare:
        return std::string(strings.get("compare.title"));
    case View::favourites:
        return std::string(strings.get("favourites.title"));
    case View::links: {
        const auto record = Reference::parse(route.id);
        const std::string title = record ? title_of(directory, *record) : std::string();
        return title.empty() ? titled(title) : strings.fill("links.title", {{"record", title}});
    }
    case View::search:
        return route.query.empty() ? std::string(strings.get("search.title")) : route.query;
    case View::about:
        return std::string(strings.get("about.title"));
    case View::network:
        return titled(title_of(directory, {RecordKind::organization, route.id}));
    case View::event:
        return titled(title_of(directory, {RecordKind::event, route.id}));
    case View::place: {
        const std::string city = title_of(directory, {RecordKind::city, route.id});
        return titled(city.empty() ? title_of(directory, {RecordKind::country, route.id}) : city);
    }
    case View::not_found:
        break;
    }
    return std::string(strings.get("not_found.title"));
}

} // namespace citynet::ui
