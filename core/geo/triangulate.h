#pragma once

#include "core/geo/projection.h"

#include <cstdint>
#include <span>
#include <vector>

namespace citynet::geo {

/// Twice the area of a ring, positive when it goes round against the clock (y upwards).
double doubled_area(std::span<const PlanePoint> ring);

/// Triangles that fill a simple polygon, as triples of positions in `ring`, always size - 2 of them; none for
/// fewer than three points or more than 65,535. Ear clipping (G. H. Meisters, "Polygons have ears", 1975);
/// corners that could lie within an ear are looked up in a grid, so that thousands of points take
/// milliseconds. A ring that crosses itself is filled somehow, without failing.
std::vector<std::uint16_t> triangulate(std::span<const PlanePoint> ring);

} // namespace citynet::geo
