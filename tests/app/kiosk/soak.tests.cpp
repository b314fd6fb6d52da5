#include "kiosk_days.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

// The long version is ./dev soak; this one says that it would work.
TEST_CASE("a kiosk lives through days of visitors, keeps nothing of them and does not grow") {
    KioskDays days(1);
    for (int day = 0; day < 2; ++day) // until every letter was drawn in every size
        days.live_through(30);
    const auto before = days.live_through(30);
    const auto after = days.live_through(30);
    for (const std::string& complaint : days.complaints())
        FAIL_CHECK(complaint);
    CHECK(after.sessions == 30);
    CHECK(after.frames > 1000);
    CHECK(after.taken_over == 1);
    CHECK(after.written > 0);
    CHECK(static_cast<double>(after.live_bytes) < 1.01 * static_cast<double>(before.live_bytes));
}
