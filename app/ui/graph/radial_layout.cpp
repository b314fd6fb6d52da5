#include "app/ui/graph/radial_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace citynet::ui {

namespace {

constexpr float sector_gap = 0.5f; // rows between two sectors

/// Rows that the sectors of a side take, by a set of sectors as bits.
float rows_of(std::span<const std::size_t> sectors, unsigned side) {
    float rows = 0;
    for (std::size_t i = 0; i < sectors.size(); ++i)
        if ((side >> i & 1) != 0 && sectors[i] > 0)
            rows += static_cast<float>(sectors[i]) + (rows > 0 ? sector_gap : 0);
    return rows;
}

/// The sectors of the end side, so that the longer side is as short as can be.
unsigned balanced(std::span<const std::size_t> sectors) {
    const unsigned all = (1u << sectors.size()) - 1;
    unsigned best = all;
    for (unsigned side = all; side > 0; --side) {
        const auto longest = [&](unsigned one) {
            return std::max(rows_of(sectors, one), rows_of(sectors, all & ~one));
        };
        if (longest(side) < longest(best))
            best = side;
    }
    return best;
}

} // namespace

std::vector<std::size_t> quotas(std::span<const std::size_t> counts, std::size_t most) {
    std::vector<std::size_t> shown(counts.begin(), counts.end());
    while (std::accumulate(shown.begin(), shown.end(), std::size_t{0}) > most) {
        const auto largest = std::max_element(shown.begin(), shown.end());
        if (*largest <= 1)
            break;
        --*largest;
    }
    return shown;
}

RadialLayout RadialLayout::make(std::span<const std::size_t> sectors, float width, float row,
                                float two_sided) {
    RadialLayout layout;
    const bool one_sided = width < two_sided;
    const unsigned all = (1u << sectors.size()) - 1;
    const unsigned end_side = one_sided ? all : balanced(sectors);
    const float rows = std::max(rows_of(sectors, end_side), rows_of(sectors, all & ~end_side));
    const float head = row * 1.6f; // of the middle one, where the others hang below it
    if (one_sided) {
        layout.height = head + rows * row + row / 2;
        layout.center_x = row / 2;
        layout.center_y = row * 0.75f;
    } else {
        layout.height = std::max(rows * row, row * 6) + row;
        layout.center_x = width / 2;
        layout.center_y = layout.height / 2;
    }
    const float radius_x = width * 0.21f;
    const float radius_y = layout.height * 0.56f;
    float next_end = one_sided ? head : layout.center_y - rows_of(sectors, end_side) * row / 2;
    float next_start = layout.center_y - rows_of(sectors, all & ~end_side) * row / 2;
    for (std::size_t i = 0; i < sectors.size(); ++i) {
        const bool at_end = (end_side >> i & 1) != 0;
        float& next = at_end ? next_end : next_start;
        for (std::size_t one = 0; one < sectors[i]; ++one) {
            const float y = next + row / 2;
            next += row;
            const float across =
                std::sqrt(std::max(0.0f, 1 - std::pow((y - layout.center_y) / radius_y, 2.0f)));
            const float x = one_sided ? row * 1.5f
                            : at_end  ? layout.center_x + radius_x * across
                                      : layout.center_x - radius_x * across;
            layout.spots.push_back({x, y, at_end});
        }
        if (sectors[i] > 0)
            next += sector_gap * row;
    }
    return layout;
}

} // namespace citynet::ui
