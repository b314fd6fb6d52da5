#include "app/ui/motion.h"

#include <algorithm>

namespace citynet::ui {

void Motion::begin_frame(double seconds, bool reduced) {
    // After a long sleep nothing may jump to its end: the first step counts as an ordinary one.
    step_ = std::clamp(seconds - now_, 0.0, 0.05);
    now_ = seconds;
    reduced_ = reduced;
    wait_ = std::numeric_limits<double>::infinity();
    // Widgets that are no longer drawn leave their value behind.
    if (values_.size() > 512)
        for (auto value = values_.begin(); value != values_.end();)
            value = now_ - value->second.seen > 5 ? values_.erase(value) : std::next(value);
}

float Motion::towards(ImGuiID id, float target, float duration) {
    const auto [found, is_new] = values_.try_emplace(id, Value{target, now_});
    Value& value = found->second;
    value.seen = now_;
    if (is_new || reduced_ || duration <= 0) {
        value.at = target;
        return target;
    }
    const auto step = static_cast<float>(step_) / duration;
    value.at = value.at < target ? std::min(target, value.at + step) : std::max(target, value.at - step);
    if (value.at != target)
        request_frame();
    return value.at;
}

void Motion::request_frame(double in_seconds) {
    wait_ = std::min(wait_, in_seconds);
}

} // namespace citynet::ui
