#pragma once

#include "app/ui/route.h"
#include "core/geo/projection.h"
#include "core/model/directory.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// A city of the directory on the flat map, and what is there.
struct MapPlace {
    const City* city = nullptr;
    geo::PlanePoint at;
    std::vector<size_t>
        seats; ///< organizations with their headquarters there, by their position in the directory
    std::vector<size_t> events; ///< by their position in the directory
    std::vector<size_t> arcs;   ///< positions in MapData::arcs
};

/// Cooperation between two cities: the way from one to the other on the globe.
struct MapArc {
    const Cooperation* cooperation = nullptr;
    size_t from = 0; ///< positions in MapData::places
    size_t to = 0;
    std::vector<std::vector<geo::PlanePoint>> parts;
};

/// What of a directory can be shown on the map. Made when the directory changes; points into it.
struct MapData {
    MapData() = default;
    explicit MapData(const Directory& directory);

    std::vector<MapPlace> places; ///< in the order of their names, without regard to accents
    std::vector<MapArc> arcs;

    /// The place of a city, or places.size().
    size_t find(std::string_view city) const;
};

/// What is to be seen of it.
struct MapChoice {
    bool seats = true;
    bool events = true;
    bool cities = true; ///< all of them, whatever is there
    bool cooperation = true;
    /// Narrowed by facets: then cities by themselves are not shown, and organizations only where
    /// `organizations` has them, events and cooperation only by themes and regions, and not at all where
    /// something else narrows too, which they do not have.
    bool narrowed = false;
    bool only_organizations = false;
    std::vector<bool> organizations; ///< by their position in the directory
    std::vector<std::string> themes; ///< ids; one of them, when there are any
    std::vector<std::string> regions;

    bool operator==(const MapChoice&) const = default;
};

/// What the address of the map says; `rows` are the organizations that its facets leave, of `count`.
MapChoice read_choice(const Route& route, const std::vector<std::uint32_t>& rows, size_t count);

/// A place with what a choice leaves of it.
struct ShownPlace {
    size_t place = 0; ///< position in MapData::places
    size_t seats = 0;
    size_t events = 0;
};

/// Whether an organization, by its position, an event or a line of cooperation is among what was chosen.
bool shows_seat(const MapChoice& choice, size_t organization);
bool shows_event(const MapChoice& choice, const Event& event);
bool shows_cooperation(const MapChoice& choice, const Cooperation& cooperation);

/// The places that a choice leaves, in their order.
std::vector<ShownPlace> chosen_places(const Directory& directory, const MapData& data,
                                      const MapChoice& choice);

} // namespace citynet::ui
