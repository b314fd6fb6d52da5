#pragma once

#include "app/ui/kit.h"

#include <span>

namespace citynet::ui {

struct Segment {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view icon = {};
    bool enabled = true;
};

/// A choice of a few: side by side, or below each other where the column is too narrow for their words.
/// Returns the index of the chosen one: `chosen`, or the one just activated.
int segmented_control(const Kit& kit, std::string_view id, std::span<const Segment> segments, int chosen);

struct StepperLook {
    std::string_view value = {}; ///< What is chosen now, in words.
    std::string_view less_icon = {};
    std::string_view less = {}; ///< What the button before the value does: its tooltip.
    std::string_view more_icon = {};
    std::string_view more = {};
    bool can_less = true;
    bool can_more = true;
};

/// A value between two buttons, over the available width. -1, 0 or 1: the step that was asked for.
int stepper(const Kit& kit, std::string_view id, const StepperLook& look);

} // namespace citynet::ui
