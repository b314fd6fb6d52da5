#include "core/catalogue/places.h"

#include <string_view>
#include <unordered_map>

namespace citynet {

std::vector<RegionPlaces> places_by_region(const Directory& directory, const Links& links) {
    std::unordered_map<std::string_view, std::vector<const City*>> cities;
    for (const City& city : directory.all<City>())
        cities[city.country.text()].push_back(&city);

    std::vector<RegionPlaces> places;
    std::unordered_map<std::string_view, size_t> positions;
    for (const Region& region : directory.all<Region>()) {
        positions.emplace(region.id.text(), places.size());
        places.push_back({&region, {}});
    }
    places.emplace_back();
    for (const Country& country : directory.all<Country>()) {
        if (links.to(reference_to(country)).empty())
            continue;
        const auto found = positions.find(country.region.text());
        RegionPlaces& region = found == positions.end() ? places.back() : places[found->second];
        region.countries.push_back({&country, std::move(cities[country.id.text()])});
    }
    std::erase_if(places, [](const RegionPlaces& region) { return region.countries.empty(); });
    return places;
}

} // namespace citynet
