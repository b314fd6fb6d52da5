#pragma once

#include "app/ui/map/map_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// Brings what is shown up to date with the directory, the choice and the scale; does nothing when none of
/// them has changed.
void update_marks(const Scene& scene, MapMemory& memory);

} // namespace citynet::ui
