#pragma once

#include "app/ui/map/map_memory.h"
#include "app/ui/scene.h"

namespace citynet::ui {

/// Where the map's note stands: on it, or elsewhere beside it.
enum class NotePlace { on_map, elsewhere };

/// The map's memory, made when it is first asked for.
MapMemory& map_memory(const Kit& kit);

/// Where the note is seen and covers little: on a map of this width when it takes one line there.
NotePlace note_place(const Kit& kit, float width);

/// That a drawing is no statement on whose land is whose.
void map_note(const Kit& kit);

/// The map itself, over `size` at the cursor: to be dragged, zoomed by wheel, pinch, double click, keys and
/// buttons, its marks to be pressed.
void map_canvas(const Scene& scene, MapMemory& memory, ImVec2 size, NotePlace note);

/// Opens the card of a city and brings it into view.
void show_on_map(MapMemory& memory, const ShownPlace& place);

/// Where the opened card belongs: the mark's middle, away from the map's start corner. Nothing when it lies
/// outside.
std::optional<MapPixel> open_mark(const MapMemory& memory);

} // namespace citynet::ui
