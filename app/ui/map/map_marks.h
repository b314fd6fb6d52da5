#pragma once

#include "app/ui/map/map_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// Where the buttons lie on a map of this size: one below the other in the end corner at the foot.
LabelBox zoom_button_box(const Kit& kit, float width, float height);

/// Brings what is shown up to date with the directory, the choice and the scale; does nothing when none of
/// them has changed.
void update_marks(const Scene& scene, MapMemory& memory);

} // namespace citynet::ui
