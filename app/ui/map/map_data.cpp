#include "app/ui/map/map_data.h"

#include "core/geo/great_circle.h"
#include "core/text/fold.h"
#include "core/text/text_order.h"

#include <algorithm>
#include <unordered_map>

namespace citynet::ui {

namespace {

using Positions = std::unordered_map<std::string, size_t>;

/// The cities that have a place on the map, sorted by name.
std::vector<MapPlace> located(const Directory& directory) {
    std::vector<const City*> cities;
    std::vector<std::string> names;
    for (const City& city : directory.all<City>())
        if (city.latitude && city.longitude) {
            cities.push_back(&city);
            names.push_back(fold_text(city.name));
        }
    std::vector<MapPlace> places;
    places.reserve(cities.size());
    for (const std::uint32_t position : text_order(names)) {
        const City* city = cities[position];
        places.push_back(
            {city, geo::project({city->longitude->value(), city->latitude->value()}), {}, {}, {}});
    }
    return places;
}

/// The positions of a cooperation's parties when each of them is a city: what a state or a fund does for
/// cities is no line between these.
std::vector<size_t> cities_of(const Cooperation& cooperation, const Positions& positions) {
    std::vector<size_t> cities;
    for (const Party& party : cooperation.parties) {
        if (!party.record || party.record->kind != RecordKind::city)
            return {};
        const auto found = positions.find(party.record->id);
        if (found == positions.end())
            return {};
        cities.push_back(found->second);
    }
    return cities;
}

/// Whether one of the ids is asked for, or nothing is.
template <class T>
bool has_one(const std::vector<Id<T>>& ids, const std::vector<std::string>& asked) {
    return asked.empty() || std::any_of(ids.begin(), ids.end(), [&](const Id<T>& id) {
               return std::find(asked.begin(), asked.end(), id.text()) != asked.end();
           });
}

} // namespace

MapData::MapData(const Directory& directory) : places(located(directory)) {
    Positions positions;
    for (size_t i = 0; i < places.size(); ++i)
        positions.emplace(places[i].city->id.text(), i);
    const auto place_of = [&](const Id<City>& city) {
        const auto found = positions.find(city.text());
        return found == positions.end() ? nullptr : &places[found->second];
    };
    const auto& organizations = directory.all<Organization>();
    for (size_t i = 0; i < organizations.size(); ++i)
        if (MapPlace* place = place_of(organizations[i].headquarters.city))
            place->seats.push_back(i);
    const auto& events = directory.all<Event>();
    for (size_t i = 0; i < events.size(); ++i)
        if (MapPlace* place = place_of(events[i].place.city))
            place->events.push_back(i);
    for (const Cooperation& cooperation : directory.all<Cooperation>()) {
        const std::vector<size_t> cities = cities_of(cooperation, positions);
        // The first one works with each of the others; that these work with each other is not said.
        for (size_t i = 1; i < cities.size(); ++i) {
            MapArc arc{&cooperation, cities[0], cities[i], {}};
            for (const auto& part :
                 geo::great_circle(geo::unproject(places[arc.from].at), geo::unproject(places[arc.to].at))) {
                arc.parts.emplace_back();
                for (const geo::LonLat& point : part)
                    arc.parts.back().push_back(geo::project(point));
            }
            places[arc.from].arcs.push_back(arcs.size());
            places[arc.to].arcs.push_back(arcs.size());
            arcs.push_back(std::move(arc));
        }
    }
}

size_t MapData::find(std::string_view city) const {
    size_t position = 0;
    while (position < places.size() && places[position].city->id.text() != city)
        ++position;
    return position;
}

MapChoice read_choice(const Route& route, const std::vector<std::uint32_t>& rows, size_t count) {
    MapChoice choice;
    choice.seats = !is_hidden(route, "seats");
    choice.events = !is_hidden(route, "events");
    choice.cities = !is_hidden(route, "cities");
    choice.cooperation = !is_hidden(route, "cooperation");
    for (const Choice& one : route.choices) {
        choice.narrowed = true;
        if (one.facet == "theme")
            choice.themes.push_back(one.value);
        else if (one.facet == "region")
            choice.regions.push_back(one.value);
        else
            choice.only_organizations = true;
    }
    if (choice.narrowed) {
        choice.organizations.resize(count);
        for (const std::uint32_t row : rows)
            choice.organizations[row] = true;
    }
    return choice;
}

bool shows_seat(const MapChoice& choice, size_t organization) {
    return choice.seats && (!choice.narrowed || choice.organizations[organization]);
}

bool shows_event(const MapChoice& choice, const Event& event) {
    return choice.events && !choice.only_organizations && has_one(event.themes, choice.themes) &&
           has_one(event.regions, choice.regions);
}

bool shows_cooperation(const MapChoice& choice, const Cooperation& cooperation) {
    return choice.cooperation && !choice.only_organizations && choice.regions.empty() &&
           has_one(cooperation.themes, choice.themes);
}

std::vector<ShownPlace> chosen_places(const Directory& directory, const MapData& data,
                                      const MapChoice& choice) {
    const auto& events = directory.all<Event>();
    std::vector<ShownPlace> shown;
    for (size_t i = 0; i < data.places.size(); ++i) {
        const MapPlace& place = data.places[i];
        ShownPlace one{i, 0, 0};
        for (const size_t organization : place.seats)
            one.seats += shows_seat(choice, organization) ? 1 : 0;
        for (const size_t event : place.events)
            one.events += shows_event(choice, events[event]) ? 1 : 0;
        const bool cooperates = std::any_of(place.arcs.begin(), place.arcs.end(), [&](size_t arc) {
            return shows_cooperation(choice, *data.arcs[arc].cooperation);
        });
        const bool by_itself = choice.cities && !choice.narrowed;
        if (one.seats + one.events > 0 || cooperates || by_itself)
            shown.push_back(one);
    }
    return shown;
}

} // namespace citynet::ui
