#include "core/text/time_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace citynet;

TEST_CASE("A zone's word gives its offset where it has one meaning") {
    CHECK(utc_offset_minutes("EAT") == 180);
    CHECK(utc_offset_minutes("CET") == 60);
    CHECK(utc_offset_minutes("CEST") == 120);
    CHECK(utc_offset_minutes("UTC") == 0);
    CHECK(utc_offset_minutes("UTC+3") == 180);
    CHECK(utc_offset_minutes("GMT-03:30") == -210);
    CHECK(utc_offset_minutes("UTC+0545") == 345);
}

TEST_CASE("A zone's word with several meanings, or none, gives no offset") {
    for (const std::string zone : {"EST", "IST", "CST", "BST", "", "Geneva time", "eat", "UTC+", "UTC 3",
                                   "UTC+25", "UTC+3:75", "UTC+3:5", "UTC+3x", "UTC+-3"}) {
        CAPTURE(zone);
        CHECK_FALSE(utc_offset_minutes(zone));
    }
}

TEST_CASE("Days are counted from the beginning of 1970, and back") {
    CHECK(days_since_1970({1970, 1, 1, {}}) == 0);
    CHECK(days_since_1970({1969, 12, 31, {}}) == -1);
    CHECK(days_since_1970({2000, 2, 29, {}}) == 11016);
    CHECK(days_since_1970({2026, 11, 22, {}}) == 20779);
    for (std::int64_t day = -700000; day < 100000; day += 13) {
        const PartialDate date = date_of_days(day);
        REQUIRE(days_since_1970(date) == day);
        REQUIRE(PartialDate::parse(date.text()) == date);
    }
}

TEST_CASE("A moment moved past midnight is on another day") {
    const auto moved = [](const char* date, int minutes) {
        return moved_by(*PartialDate::parse(date), minutes).text();
    };
    CHECK(moved("2020-10-31T12:45", -180) == "2020-10-31T09:45");
    CHECK(moved("2020-12-31T23:30", 60) == "2021-01-01T00:30");
    CHECK(moved("2020-03-01T00:10", -30) == "2020-02-29T23:40");
    CHECK(moved("1969-12-31T23:30", 45) == "1970-01-01T00:15");
}
