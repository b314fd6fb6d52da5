#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

/// What moves a page, in one frame.
struct ScrollInput {
    double now = 0;
    double seconds = 0;   ///< Since the frame before.
    bool instant = false; ///< Reduced motion: jump instead of easing and gliding.
    float view_height = 0;
    float wheel = 0; ///< Notches, positive: towards the start.
    float pages = 0; ///< Page Down (1) and Page Up (-1).
    bool to_start = false;
    bool to_end = false;
    bool finger_pressed = false; ///< Came down on the page in this frame.
    bool finger_down = false;
    float finger_x = 0; ///< Way since it came down.
    float finger_y = 0;
    float finger_step = 0; ///< Way since the frame before, vertically.
};

/// A finger that moves less than this far is a tap.
constexpr float tap_slop = 10;

/// Moves a page by one frame; no ImGui in it. True while it wants another frame.
bool advance(Memory::Scroll& scroll, const ScrollInput& input);

} // namespace citynet::ui
