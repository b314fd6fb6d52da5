#include "app/ui/kiosk/corner.h"

#include <catch2/catch_test_macros.hpp>

using citynet::ui::kiosk::CornerTaps;

TEST_CASE("five quick taps in the corner are the gesture") {
    CornerTaps corner;
    for (int i = 0; i < CornerTaps::needed - 1; ++i)
        CHECK_FALSE(corner.tap(10, 20, i * 0.5));
    CHECK(corner.tap(10, 20, 2.5));
    CHECK_FALSE(corner.tap(10, 20, 2.6)); // it begins anew
}

TEST_CASE("slow taps, or one beside the corner, are not") {
    CornerTaps slow;
    for (int i = 0; i < 20; ++i)
        CHECK_FALSE(slow.tap(1, 1, i * 1.2));
    CornerTaps aside;
    for (int i = 0; i < 4; ++i)
        aside.tap(1, 1, i * 0.1);
    CHECK_FALSE(aside.tap(CornerTaps::side + 1, 1, 0.5));
    CHECK_FALSE(aside.tap(1, 1, 0.6));
}
