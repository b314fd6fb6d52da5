#pragma once

#include "app/ui/graph/graph_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// The memory of the view of links, with what surrounds `center`.
GraphMemory& graph_memory(const Scene& scene, const Reference& center);

/// The records around the one in the middle, over the available width; pressing one puts it into the middle.
void graph_canvas(const Scene& scene, GraphMemory& memory);

} // namespace citynet::ui
