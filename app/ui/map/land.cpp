#include "app/ui/map/land.h"

#include "core/geo/coast.h"
#include "core/geo/triangulate.h"

#include <cmath>

namespace citynet::ui {

namespace {

bool at_edge(const geo::LonLat& place) {
    return std::abs(place.longitude) == 180 || place.latitude == -90;
}

} // namespace

Land Land::read(std::string_view coast) {
    Land land;
    if (auto rings = geo::read_coast(coast))
        for (const geo::CoastRing& ring : *rings) {
            Shape shape;
            shape.water = ring.water;
            for (size_t i = 0; i < ring.points.size(); ++i) {
                shape.ring.push_back(geo::project(ring.points[i]));
                shape.edge.push_back(at_edge(ring.points[i]) &&
                                     at_edge(ring.points[(i + 1) % ring.points.size()]));
            }
            shape.box = {shape.ring[0], shape.ring[0]};
            for (const geo::PlanePoint& point : shape.ring)
                shape.box.add(point);
            shape.triangles = geo::triangulate(shape.ring);
            land.shapes.push_back(std::move(shape));
        }
    constexpr double step = 3;
    for (double latitude = -90; latitude <= 90; latitude += step)
        land.outline.push_back(geo::project({180, latitude}));
    for (double latitude = 90; latitude >= -90; latitude -= step)
        land.outline.push_back(geo::project({-180, latitude}));
    return land;
}

} // namespace citynet::ui
