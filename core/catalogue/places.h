#pragma once

#include "core/model/links.h"

#include <vector>

namespace citynet {

/// A country, with the cities of it that the directory knows, in its order.
struct CountryPlaces {
    const Country* country = nullptr; ///< owned by the directory, as the cities are
    std::vector<const City*> cities;
};

/// The countries of a region.
struct RegionPlaces {
    const Region* region = nullptr; ///< null: of none
    std::vector<CountryPlaces> countries;
};

/// The countries to which something refers, by region in the directory's order; those of no region come last.
/// Regions without any are left out.
std::vector<RegionPlaces> places_by_region(const Directory& directory, const Links& links);

} // namespace citynet
