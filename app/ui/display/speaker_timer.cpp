#include "app/ui/display/speaker_timer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace citynet::ui {

void SpeakerTimer::toggle(double now) {
    used_ = used(now);
    since_ = now;
    running_ = !running_;
}

void SpeakerTimer::reset() {
    running_ = false;
    used_ = 0;
}

void SpeakerTimer::lengthen(int minutes) {
    minutes_ = std::clamp(minutes_ + minutes, 1, longest);
}

int SpeakerTimer::seconds_left(double now) const {
    return static_cast<int>(std::ceil(minutes_ * 60 - used(now)));
}

SpeakerTimer::State SpeakerTimer::state(double now) const {
    const int left = seconds_left(now);
    if (left <= 0)
        return State::over;
    if (!running_)
        return used_ > 0 ? State::paused : State::ready;
    return left <= 60 ? State::last_minute : State::running;
}

double SpeakerTimer::seconds_to_change(double now) const {
    if (!running_)
        return std::numeric_limits<double>::infinity();
    const double left = minutes_ * 60 - used(now);
    constexpr double after = 0.002; // a frame just before the second would show the old one
    return left - (std::ceil(left) - 1) + after;
}

} // namespace citynet::ui
