#pragma once

#include "app/ui/map/map_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// Where the buttons lie on a map of this size: in the end corner at the foot, one below the other where
/// there is room for that.
LabelBox zoom_button_box(const Kit& kit, float width, float height);

/// Brings the places that are shown up to date with the directory and the choice.
void update_shown(const Scene& scene, MapMemory& memory);

/// Brings all that is shown up to date with the directory, the choice and the scale; does nothing when none
/// of them has changed.
void update_marks(const Scene& scene, MapMemory& memory);

} // namespace citynet::ui
