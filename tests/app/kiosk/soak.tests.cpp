#include "kiosk_days.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

// The long version is ./dev soak; this one says that it would work.
TEST_CASE("a kiosk lives through days of visitors, keeps nothing of them and does not grow") {
    KioskDays days(1);
    const auto first = days.live_through(60);
    const auto second = days.live_through(60);
    for (const std::string& complaint : days.complaints())
        FAIL_CHECK(complaint);
    CHECK(first.sessions == 60);
    CHECK(first.taken_over + second.taken_over + first.refused + second.refused >= 1);
    CHECK(static_cast<double>(second.live_bytes) < 1.02 * static_cast<double>(first.live_bytes));
}
