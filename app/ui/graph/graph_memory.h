#pragma once

#include "app/ui/graph/link_graph.h"
#include "app/ui/graph/radial_layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace citynet::ui {

/// What the view of links has worked out, kept as long as nothing that it depends on changes.
struct GraphMemory {
    /// Neighbours of one kind.
    struct Sector {
        RecordKind kind = RecordKind::organization;
        size_t first = 0; ///< position among the neighbours
        size_t count = 0;
        size_t drawn = 0; ///< of them, as nodes; what is left is behind a node of its own
    };
    /// Something drawn around the middle: a neighbour, or what is left of a sector.
    struct Node {
        size_t neighbour = 0; ///< the first one of what is left
        size_t left = 0;      ///< 0: a neighbour
    };

    // Made of the directory and the record in the middle:
    std::uint64_t made_of = 0; ///< its revision, plus one
    LinkGraph graph;
    std::vector<std::string> titles; ///< of the neighbours
    std::vector<std::string> ties;   ///< of the neighbours, in words
    std::vector<Sector> sectors;
    // Made of these for a width and a text size:
    float width = 0, text_scale = 0;
    std::vector<Node> nodes;
    RadialLayout layout;
    // Of the neighbour that is pointed at:
    Reference lit;
    std::vector<size_t> lit_with; ///< neighbours that it is linked with too

    bool scroll_to_list = false; ///< in the next frame
    RecordKind list = RecordKind::organization;
};

} // namespace citynet::ui
