#include "core/geo/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace citynet::geo {

namespace {

constexpr double radians = std::numbers::pi / 180;

/// Length of a parallel, by its latitude in radians; the equator's is 0.8707.
double parallel(double latitude) {
    const double square = latitude * latitude;
    const double fourth = square * square;
    return 0.8707 - 0.131979 * square +
           fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth));
}

double height(double latitude) {
    const double square = latitude * latitude;
    const double fourth = square * square;
    return latitude *
           (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)));
}

/// The derivative of `height`.
double slope(double latitude) {
    const double square = latitude * latitude;
    const double fourth = square * square;
    return 1.007226 + square * (3 * 0.015085 +
                                fourth * (-7 * 0.044475 + 9 * 0.028874 * square - 11 * 0.005916 * fourth));
}

} // namespace

PlanePoint project(const LonLat& place) {
    const double latitude = place.latitude * radians;
    return {place.longitude * radians * parallel(latitude), height(latitude)};
}

LonLat unproject(const PlanePoint& point) {
    const double y = std::clamp(point.y, -map_height(), map_height());
    double latitude = y;
    // Newton's method; the curve is nearly straight, so that a handful of steps is enough.
    for (int step = 0; step < 20; ++step) {
        const double off = (height(latitude) - y) / slope(latitude);
        latitude -= off;
        if (std::abs(off) < 1e-13)
            break;
    }
    const double longitude = point.x / parallel(latitude) / radians;
    return {std::clamp(longitude, -180.0, 180.0), std::clamp(latitude / radians, -90.0, 90.0)};
}

double map_edge(double latitude) {
    return project({180, latitude}).x;
}

double map_height() {
    return height(std::numbers::pi / 2);
}

} // namespace citynet::geo
