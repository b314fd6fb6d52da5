#pragma once

#include "core/geo/projection.h"
#include "core/result.h"

#include <string_view>
#include <vector>

namespace citynet::geo {

/// A closed line between land and water; the last point is followed by the first.
struct CoastRing {
    std::vector<LonLat> points;
    bool water = false; ///< water within land, to be painted over it
};

/// The rings of a file that cmake/coast.py has written, land first. Bytes that no such file has are an error.
Result<std::vector<CoastRing>> read_coast(std::string_view bytes);

} // namespace citynet::geo
