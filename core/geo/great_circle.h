#pragma once

#include "core/geo/projection.h"

#include <vector>

namespace citynet::geo {

/// The shortest way between two places, as points about `step` degrees apart, its ends among them. Where it
/// crosses the antimeridian it goes on in a part of its own. Between antipodes any way will do.
std::vector<std::vector<LonLat>> great_circle(const LonLat& from, const LonLat& to, double step = 2);

/// The angle between two places seen from the centre of the earth, in degrees.
double angle_between(const LonLat& a, const LonLat& b);

} // namespace citynet::geo
