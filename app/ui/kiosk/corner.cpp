#include "app/ui/kiosk/corner.h"

namespace citynet::ui::kiosk {

bool CornerTaps::tap(float x, float y, double now) {
    if (x < 0 || y < 0 || x >= side || y >= side) {
        taps_ = 0;
        return false;
    }
    if (taps_ == 0 || now - first_ > within) {
        taps_ = 0;
        first_ = now;
    }
    if (++taps_ < needed)
        return false;
    taps_ = 0;
    return true;
}

} // namespace citynet::ui::kiosk
