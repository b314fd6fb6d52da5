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

bool KeyTurns::turn(bool back, double now) {
    if (turns_ == 0 || back == back_ || now - first_ > within) {
        turns_ = 0;
        first_ = now;
    }
    back_ = back;
    if (++turns_ < needed)
        return false;
    turns_ = 0;
    return true;
}

} // namespace citynet::ui::kiosk
