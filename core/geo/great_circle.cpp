#include "core/geo/great_circle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace citynet::geo {

namespace {

constexpr double radians = std::numbers::pi / 180;

struct Vector {
    double x, y, z;
};

Vector direction(const LonLat& place) {
    const double longitude = place.longitude * radians;
    const double latitude = place.latitude * radians;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
            std::sin(latitude)};
}

LonLat place_of(const Vector& v) {
    return {std::atan2(v.y, v.x) / radians, std::atan2(v.z, std::hypot(v.x, v.y)) / radians};
}

/// In radians. By the tangent: the cosine alone says little about small angles.
double angle(const Vector& a, const Vector& b) {
    const Vector cross{a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    return std::atan2(std::sqrt(cross.x * cross.x + cross.y * cross.y + cross.z * cross.z),
                      a.x * b.x + a.y * b.y + a.z * b.z);
}

/// Ends the part at the antimeridian and begins the next one on its other side.
void cross_antimeridian(std::vector<std::vector<LonLat>>& parts, const LonLat& next) {
    const LonLat last = parts.back().back();
    const double side = last.longitude > 0 ? 180 : -180;
    const double way = 360 - std::abs(next.longitude - last.longitude);
    const double share = way > 0 ? (180 - std::abs(last.longitude)) / way : 0;
    const double latitude = last.latitude + (next.latitude - last.latitude) * share;
    parts.back().push_back({side, latitude});
    parts.push_back({{-side, latitude}});
}

} // namespace

double angle_between(const LonLat& a, const LonLat& b) {
    return angle(direction(a), direction(b)) / radians;
}

std::vector<std::vector<LonLat>> great_circle(const LonLat& from, const LonLat& to, double step) {
    const Vector a = direction(from);
    const Vector b = direction(to);
    const double whole = angle(a, b);
    const int steps = std::max(1, static_cast<int>(std::ceil(whole / radians / step)));
    std::vector<std::vector<LonLat>> parts{{from}};
    for (int i = 1; i <= steps; ++i) {
        LonLat next = to;
        if (i < steps && std::sin(whole) > 1e-12) {
            const double share = static_cast<double>(i) / steps;
            const double of_a = std::sin((1 - share) * whole) / std::sin(whole);
            const double of_b = std::sin(share * whole) / std::sin(whole);
            next = place_of({a.x * of_a + b.x * of_b, a.y * of_a + b.y * of_b, a.z * of_a + b.z * of_b});
        }
        if (std::abs(next.longitude - parts.back().back().longitude) > 180)
            cross_antimeridian(parts, next);
        parts.back().push_back(next);
    }
    return parts;
}

} // namespace citynet::geo
