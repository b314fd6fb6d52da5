#include "app/ui/scrolling.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

using State = Memory::Scrolling;

constexpr float wheel_step = 96;       // logical pixels a notch
constexpr float easing_rate = 16;      // 1/s: nine tenths of the way in 0.14 s
constexpr float glide_friction = 2.8f; // 1/s
constexpr float least_velocity = 24;   // below it a glide is over
constexpr double rest = 0.08;          // a finger that lay still this long does not throw

void aim(Memory::Scroll& scroll, float target) {
    scroll.target = std::clamp(target, 0.0f, scroll.farthest);
    scroll.state = State::easing;
}

/// The finger: tap, drag, throw.
void touch(Memory::Scroll& scroll, const ScrollInput& input) {
    if (input.finger_pressed) {
        scroll.state = State::pressed;
        scroll.grabbed = scroll.position;
        scroll.velocity = 0;
        return;
    }
    if (scroll.state == State::pressed) {
        if (!input.finger_down)
            scroll.state = State::still;
        else if (std::abs(input.finger_y) > tap_slop && std::abs(input.finger_y) > std::abs(input.finger_x)) {
            scroll.state = State::dragging;
            // The page follows from here on, without a jump by the slop.
            scroll.grabbed += input.finger_y;
        }
    }
    if (scroll.state != State::dragging)
        return;
    if (input.finger_down) {
        scroll.position = std::clamp(scroll.grabbed - input.finger_y, 0.0f, scroll.farthest);
        if (input.finger_step != 0 && input.seconds > 0) {
            const float measured = -input.finger_step / static_cast<float>(input.seconds);
            scroll.velocity += (measured - scroll.velocity) * 0.5f;
            scroll.last_moved = input.now;
        }
        return;
    }
    const bool thrown = input.now - scroll.last_moved < rest && std::abs(scroll.velocity) > least_velocity;
    scroll.state = thrown && !input.instant ? State::gliding : State::still;
}

} // namespace

bool advance(Memory::Scroll& scroll, const ScrollInput& input) {
    touch(scroll, input);
    const float from = scroll.state == State::easing ? scroll.target : scroll.position;
    if (input.wheel != 0)
        aim(scroll, from - input.wheel * wheel_step);
    if (input.pages != 0)
        aim(scroll, from + input.pages * std::max(48.0f, input.view_height - 64)); // some lines stay in sight
    if (input.to_start)
        aim(scroll, 0);
    if (input.to_end)
        aim(scroll, scroll.farthest);

    const auto seconds = static_cast<float>(input.seconds);
    if (scroll.state == State::easing) {
        scroll.target = std::clamp(scroll.target, 0.0f, scroll.farthest);
        const float way = scroll.target - scroll.position;
        if (input.instant || std::abs(way) < 0.6f) {
            scroll.position = scroll.target;
            // One more frame in this state puts the page there; the next one finds it still.
            if (way == 0)
                scroll.state = State::still;
        } else {
            scroll.position += way * (1 - std::exp(-easing_rate * seconds));
        }
    } else if (scroll.state == State::gliding) {
        scroll.position += scroll.velocity * seconds;
        scroll.velocity *= std::exp(-glide_friction * seconds);
        const bool at_end = scroll.position <= 0 || scroll.position >= scroll.farthest;
        scroll.position = std::clamp(scroll.position, 0.0f, scroll.farthest);
        if (at_end || std::abs(scroll.velocity) < least_velocity)
            aim(scroll, scroll.position); // the way to there puts the page there, then it is still
    }
    return scroll.state == State::easing || scroll.state == State::gliding;
}

} // namespace citynet::ui
