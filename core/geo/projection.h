#pragma once

namespace citynet::geo {

/// A place on the globe, in degrees of WGS 84.
struct LonLat {
    double longitude = 0; ///< east positive, -180 to 180
    double latitude = 0;  ///< north positive, -90 to 90

    bool operator==(const LonLat&) const = default;
};

/// A point of the flat map. The equator is 2 * map_edge(0) wide; y grows to the north.
struct PlanePoint {
    double x = 0;
    double y = 0;

    bool operator==(const PlanePoint&) const = default;
};

/// The Natural Earth projection of T. Patterson in the polynomial form of B. Šavrič, B. Jenny, T. Patterson,
/// D. Petrovič and L. Hurni, "A polynomial equation for the Natural Earth projection", Cartography and
/// Geographic Information Science 38 (2011). A compromise: shapes and sizes are both somewhat wrong.
PlanePoint project(const LonLat& place);

/// The way back, within 1e-9 degrees. Points beyond the map's edge give the nearest place on the edge in the
/// same parallel; those beyond a pole, that pole's parallel.
LonLat unproject(const PlanePoint& point);

/// Half the width of the map at a latitude, and its height above the equator.
double map_edge(double latitude);
double map_height();

} // namespace citynet::geo
