#pragma once

#include "app/ui/kit.h"

#include <span>

namespace citynet::ui {

/// The official short title of a Sustainable Development Goal (1 to 17).
std::string_view sdg_title(const Kit& kit, int goal);

/// The goals as squares with their number, in the colours of the goals, each with its title as a tooltip.
/// They flow over the available width. Returns the goal just activated, else 0. A number that is no goal is
/// left out.
int sdg_badges(const Kit& kit, std::string_view id, std::span<const int> goals);
/// In an outline: writes one of them down.
bool sdg_part(const Kit& kit, std::string_view id, int goal);
/// The same; `choose(goal)` when one was activated.
template <class Choose>
void sdg_badges(const Kit& kit, std::string_view id, std::span<const int> goals, Choose&& choose) {
    if (kit.outline) {
        for (const int goal : goals)
            if (sdg_part(kit, id, goal))
                choose(goal);
    } else if (const int goal = sdg_badges(kit, id, goals)) {
        choose(goal);
    }
}

/// One such square at a place, without a press and without moving the cursor.
void draw_sdg(const Kit& kit, ImVec2 top_start, int goal, float size);

} // namespace citynet::ui
