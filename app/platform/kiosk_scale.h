#pragma once

#include <algorithm>
#include <cmath>

namespace citynet::platform {

/// A scale in steps of a quarter, from 1 to 4.
inline float in_quarters(double scale) {
    return static_cast<float>(std::clamp(std::round(scale * 4) / 4, 1.0, 4.0));
}

/// How much larger than usual everything is on a screen before which people stand: so much that its shorter
/// side has no more than 1080 logical pixels. Lengths in the units in which the window system counts.
inline float scale_of_kiosk(double width, double height) {
    constexpr double side = 1080;
    return in_quarters(std::min(width, height) / side);
}

} // namespace citynet::platform
