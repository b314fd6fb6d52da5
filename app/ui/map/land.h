#pragma once

#include "app/ui/map/camera.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// The land of the world on the flat map, ready to be painted: rings with the triangles that fill them.
struct Land {
    struct Shape {
        std::vector<geo::PlanePoint> ring;
        std::vector<bool> edge; ///< whether the line to the next point is only the map's edge and no coast
        std::vector<std::uint16_t> triangles; ///< triples of positions in `ring`
        MapBox box;
        bool water = false; ///< within land; comes after it
    };
    std::vector<Shape> shapes;
    std::vector<geo::PlanePoint> outline; ///< of the whole map, a convex polygon

    /// From the bytes of assets/map/coast.bin; without shapes when they are none. Takes some milliseconds.
    static Land read(std::string_view coast);
};

} // namespace citynet::ui
