#include "app/ui/kiosk/corner.h"

#include <catch2/catch_test_macros.hpp>

using citynet::ui::kiosk::CornerTaps;
using citynet::ui::kiosk::KeyTurns;

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

TEST_CASE("forwards and back in turn, ten times within eight seconds, are the gesture of the keys") {
    const auto turns = [](int count, double seconds) {
        KeyTurns keys;
        int complete = 0;
        for (int i = 0; i < count; ++i)
            complete += keys.turn(i % 2 == 0, 100 + i * seconds / (count - 1));
        return complete;
    };
    CHECK(turns(9, 4) == 0);
    CHECK(turns(10, 7.9) == 1);
    CHECK(turns(20, 7.9) == 2);
    CHECK(turns(10, 8.2) == 0);
    KeyTurns keys;
    for (int i = 0; i < 50; ++i)
        CHECK_FALSE(keys.turn(false, 100 + i * 0.1)); // on and on
    for (int i = 0; i < 50; ++i)
        CHECK_FALSE(keys.turn(i % 3 == 0, 110 + i * 0.1)); // to and fro, as one looks for a place
}
