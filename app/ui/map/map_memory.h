#pragma once

#include "app/ui/map/camera.h"
#include "app/ui/map/clusters.h"
#include "app/ui/map/labels.h"
#include "app/ui/map/map_data.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet::ui {

/// What the map remembers from one frame to the next: where it stands, what is chosen on it, and what was
/// worked out and stays as long as nothing that it depends on changes.
struct MapMemory {
    /// A mark on the map: a place, or several that lie too close together.
    struct Mark {
        geo::PlanePoint at;
        std::vector<size_t> shown; ///< positions in `shown`, the most important first
        std::string id;            ///< of the widget
        std::string words;         ///< beside it or, of several, inside of it
        bool several() const { return shown.size() > 1; }
    };
    /// The name of a mark, away from the mark's middle in logical pixels.
    struct Name {
        size_t mark = 0;
        LabelBox box;
    };

    /// A line between two marks, in as many parts as the map's edge cuts it into.
    struct Line {
        std::vector<size_t> places; ///< whose cooperation it stands for: positions in MapData::places
        bool agreed = false;        ///< not only wished for
        std::vector<std::vector<geo::PlanePoint>> parts;
    };

    MapCamera camera;
    std::vector<std::string> open; ///< ids of the cities whose card is shown; several when they share a place
    float card_shown = 0;          ///< 0–1, while the card moves in

    bool placed = false; ///< whether it stood where there is something to see

    const MapData* data = nullptr; ///< of the directory
    // Made of that and what the address chooses:
    Route made_for;
    MapChoice choice;
    std::vector<ShownPlace> shown;
    size_t without_seat = 0; ///< organizations that the choice leaves, but no place of theirs is printed
    // Made of these for a scale:
    double marks_scale = 0;
    float text_scale = 0;
    std::vector<Mark> marks;
    std::vector<Name> names;
    std::vector<Line> lines;
    LabelBox note_box;          ///< where the note lies on the map, of the frame before
    MapCamera::View names_view; ///< for which the names were placed, where the map had come to rest

    // The finger or the mouse on the map:
    bool held = false, dragging = false;
    float velocity_x = 0, velocity_y = 0; ///< logical pixels per second
    double last_moved = 0;
};

} // namespace citynet::ui
