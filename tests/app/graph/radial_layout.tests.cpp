#include "app/ui/graph/radial_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <numeric>

using namespace citynet::ui;

namespace {

using Counts = std::vector<std::size_t>;

std::size_t sum(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

} // namespace

TEST_CASE("what is too much is taken from the largest sectors, and none vanishes") {
    CHECK(quotas(Counts{3, 4}, 24) == Counts{3, 4});
    CHECK(quotas(Counts{40, 3, 5}, 24) == Counts{16, 3, 5});
    CHECK(quotas(Counts{40, 40, 1}, 24) == Counts{11, 12, 1});
    CHECK(quotas(Counts{5, 5, 5}, 2) == Counts{1, 1, 1});
    CHECK(quotas(Counts{}, 5).empty());
}

TEST_CASE("names have a row each, on either side, inside of the height, away from the middle") {
    constexpr float row = 46;
    for (const Counts& counts : {Counts{1}, Counts{12, 12}, Counts{3, 0, 9, 2}, Counts{24}, Counts{8, 8, 8}})
        for (const float width : {358.0f, 700.0f, 1100.0f}) {
            const RadialLayout layout = RadialLayout::make(counts, width, row, 640);
            REQUIRE(layout.spots.size() == sum(counts));
            for (std::size_t a = 0; a < layout.spots.size(); ++a) {
                const RadialLayout::Spot& one = layout.spots[a];
                CHECK(one.y >= row / 2 - 0.01f);
                CHECK(one.y <= layout.height - row / 2 + 0.01f);
                CHECK(one.x > 0);
                CHECK(one.x < width);
                CHECK(std::hypot(one.x - layout.center_x, one.y - layout.center_y) > row);
                for (std::size_t b = 0; b < a; ++b)
                    if (layout.spots[b].label_after == one.label_after)
                        CHECK(std::abs(layout.spots[b].y - one.y) >= row - 0.01f);
            }
        }
}

TEST_CASE("a sector stays together, and the two sides are as equal as can be") {
    const Counts counts{6, 4, 2};
    const RadialLayout layout = RadialLayout::make(counts, 1100, 46, 640);
    const auto side = [&](std::size_t spot) { return layout.spots[spot].label_after; };
    for (std::size_t i = 1; i < 6; ++i)
        CHECK(side(i) == side(0));
    for (std::size_t i = 6; i < 12; ++i)
        CHECK(side(i) != side(0));
}

TEST_CASE("where it is narrow all hang below the middle one, their names towards the end") {
    const RadialLayout layout = RadialLayout::make(Counts{5, 5}, 358, 46, 640);
    for (const RadialLayout::Spot& spot : layout.spots) {
        CHECK(spot.label_after);
        CHECK(spot.x < 100);
        CHECK(spot.y > layout.center_y);
    }
}
