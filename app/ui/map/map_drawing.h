#pragma once

#include "app/ui/kit.h"
#include "app/ui/map/land.h"
#include "app/ui/map/map_memory.h"

#include <imgui.h>

namespace citynet::ui {

/// Where on the screen the map lies.
struct MapFrame {
    const MapCamera& camera;
    ImVec2 min, max;

    ImVec2 at(const geo::PlanePoint& point) const {
        const MapPixel pixel = camera.to_pixel(point);
        return {min.x + pixel.x, min.y + pixel.y};
    }
    /// Whether a part of the flat map can be seen.
    bool sees(const MapBox& box, float margin = 2) const;
};

/// Sea, parallels and meridians, land and its coasts.
void draw_land(const Kit& kit, const MapFrame& frame, const Land& land);

/// A line of cooperation; one that is agreed is drawn through, the others are dashed.
void draw_cooperation(const Kit& kit, const MapFrame& frame, const MapMemory::Line& line, bool emphasized);

/// How large the disc of a mark is.
float mark_radius(const Kit& kit, const MapMemory& memory, const MapMemory::Mark& mark);

/// The disc of a mark, with the number of its places when it has several. `lit` 0–1: under the mouse.
void draw_mark(const Kit& kit, ImVec2 center, const MapMemory& memory, const MapMemory::Mark& mark, float lit,
               bool open);

/// The name of a mark, with its middle at `center`.
void draw_name(const Kit& kit, ImVec2 center, const MapMemory& memory, const MapMemory::Name& name,
               bool emphasized);

} // namespace citynet::ui
