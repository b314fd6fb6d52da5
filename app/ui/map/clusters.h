#pragma once

#include "core/geo/projection.h"

#include <span>
#include <vector>

namespace citynet::ui {

/// A point to be shown on the map. More important ones keep their place and their name.
struct MapDot {
    geo::PlanePoint at;
    int weight = 0;
};

/// Dots so close together that one mark stands for them.
struct MapCluster {
    geo::PlanePoint at;          ///< of its mark: the place of the most important dot
    std::vector<size_t> members; ///< positions among the dots, the most important first
    int weight = 0;              ///< of all together
};

/// Gathers dots that are less than `distance` (in the flat map's units, the longer of both ways) from a more
/// important one: squares of that side around the marks do not touch. The same dots always give the same
/// clusters.
std::vector<MapCluster> cluster(std::span<const MapDot> dots, double distance);

} // namespace citynet::ui
