#include "app/ui/kiosk/attendance.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet::ui::kiosk;
using Change = Attendance::Change;
using State = Attendance::State;

namespace {

constexpr bool touched = true;
constexpr bool untouched = false;

} // namespace

TEST_CASE("nobody is there until something is touched") {
    Attendance attendance({60, 20});
    CHECK(attendance.pass(5, untouched) == Change::none);
    CHECK(std::isinf(attendance.seconds_to_change(5)));
    CHECK(attendance.pass(6, touched) == Change::came);
    CHECK(attendance.state() == State::somebody);
    CHECK(attendance.seconds_to_change(6) == 60);
}

TEST_CASE("who does nothing for long is asked, and stays as often as they answer") {
    Attendance attendance({60, 20});
    attendance.pass(0, touched);
    double now = 0;
    for (int times = 0; times < 50; ++times) {
        now += 59.5;
        CHECK(attendance.pass(now, untouched) == Change::none);
        now += 0.5;
        REQUIRE(attendance.pass(now, untouched) == Change::asked);
        CHECK(attendance.seconds_left(now) == 20);
        now += 19;
        CHECK(attendance.pass(now, untouched) == Change::none);
        CHECK(attendance.seconds_left(now) == 1);
        REQUIRE(attendance.pass(now, touched) == Change::stayed);
    }
    CHECK(attendance.state() == State::somebody);
}

TEST_CASE("who does not answer has left when the countdown ends") {
    Attendance attendance({60, 20});
    attendance.pass(0, touched);
    attendance.pass(60, untouched);
    CHECK(attendance.pass(79.9, untouched) == Change::none);
    CHECK(attendance.pass(80, untouched) == Change::left);
    CHECK(attendance.state() == State::nobody);
    CHECK(attendance.pass(81, untouched) == Change::none);
    CHECK(attendance.pass(82, touched) == Change::came);
}

TEST_CASE("the hand that wakes a machine from sleep is another visitor's") {
    Attendance attendance({60, 20});
    attendance.pass(0, touched);
    CHECK(attendance.pass(8 * 3600, touched) == Change::left);
    CHECK(attendance.pass(8 * 3600 + 0.1, untouched) == Change::none);
    CHECK(attendance.state() == State::nobody);
}

TEST_CASE("who has finished leaves at once") {
    Attendance attendance({60, 20});
    attendance.finish(); // nobody is there
    CHECK(attendance.pass(0, touched) == Change::came);
    CHECK(attendance.pass(1, touched) == Change::none);
    attendance.finish();
    CHECK(attendance.seconds_to_change(1) == 0);
    CHECK(attendance.pass(1, touched) == Change::left);
    CHECK(attendance.pass(1.1, untouched) == Change::none);
}
