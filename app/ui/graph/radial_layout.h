#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace citynet::ui {

/// How many of each sector's records are shown when there may be only `most` in all: the largest sectors give
/// way first, none vanishes.
std::vector<std::size_t> quotas(std::span<const std::size_t> counts, std::size_t most);

/// Where records stand around the one in the middle.
struct RadialLayout {
    struct Spot {
        float x = 0, y = 0;       ///< middle of the node, from the top start corner
        bool label_after = false; ///< its name goes on towards the end, else towards the start
    };
    float center_x = 0, center_y = 0;
    float height = 0;
    std::vector<Spot> spots; ///< sector after sector

    /// Sectors keep together, on one of the two sides of an ellipse, so that both sides are as equal as can
    /// be; where `width` is less than `two_sided` they all hang below the middle one, at the start. Names get
    /// `row` of height each and touch no other.
    static RadialLayout make(std::span<const std::size_t> sectors, float width, float row, float two_sided);
};

} // namespace citynet::ui
