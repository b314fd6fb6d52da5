#pragma once

#include "app/ui/map/map_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// What is at the opened place: beside its mark on the map that lies at `min`…`max`, or on a phone as a sheet
/// at the foot of `foot`. Draw it after the map and after what it may cover.
void map_card(const Scene& scene, MapMemory& memory, ImVec2 min, ImVec2 max);
void map_sheet(const Scene& scene, MapMemory& memory, ImVec2 min, ImVec2 max);

} // namespace citynet::ui
