#pragma once

#include "app/ui/map/map_memory.h"

#include <vector>

namespace citynet::ui {

/// The lines of the cooperation that is chosen, from mark to mark: where a mark stands for several places, a
/// line bends to it. Those of one kind between the same two marks are one; within one mark there is none.
std::vector<MapMemory::Line> lines_between_marks(const MapMemory& memory);

} // namespace citynet::ui
