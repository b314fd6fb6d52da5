#pragma once

#include "app/ui/kit.h"
#include "app/ui/outline/outline.h"

#include <span>

namespace citynet::ui {

struct Segment {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view icon = {};
    bool enabled = true;
    std::string_view name = {}; ///< Of one that has an icon alone.
};

/// A choice of a few: side by side, or below each other where the column is too narrow for their words.
/// Returns the index of the chosen one: `chosen`, or the one just activated.
int segmented_control(const Kit& kit, std::string_view id, std::span<const Segment> segments, int chosen);
/// In an outline: writes one segment down.
bool segment_part(const Kit& kit, std::string_view id, const Segment& segment, bool chosen);
/// The control; `choose(index)` when another one was chosen. `name`: of the choice, where it cannot be seen.
template <class Choose>
void segmented_control(const Kit& kit, std::string_view id, std::string_view name,
                       std::span<const Segment> segments, int chosen, Choose&& choose) {
    if (kit.outline) {
        const OutlineGroup group(kit, Outline::Part::choices, name);
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (segment_part(kit, id, segments[i], static_cast<int>(i) == chosen))
                choose(static_cast<int>(i));
    } else if (const int now = segmented_control(kit, id, segments, chosen); now != chosen) {
        choose(now);
    }
}

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
/// In an outline: writes one of the buttons down.
bool stepper_part(const Kit& kit, std::string_view id, const StepperLook& look, int step);
/// The stepper; `take(step)` when a step was asked for. `name`: of what it changes.
template <class Take>
void stepper(const Kit& kit, std::string_view id, std::string_view name, const StepperLook& look,
             Take&& take) {
    if (kit.outline) {
        const OutlineGroup group(kit, Outline::Part::choices, name);
        for (const int step : {-1, 1})
            if (stepper_part(kit, id, look, step))
                take(step);
    } else if (const int step = stepper(kit, id, look); step != 0) {
        take(step);
    }
}

} // namespace citynet::ui
