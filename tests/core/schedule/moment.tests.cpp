#include "core/schedule/moment.h"

#include "core/text/time_zone.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace citynet;

namespace {

PartialDate date(const char* text) {
    return *PartialDate::parse(text);
}

Moment utc(const char* text) {
    return moment_of(date(text), [](Moment) { return 0; });
}

/// Central Europe in 2024: put forward on 31 March and back on 27 October, at 01:00 UTC.
int central_europe(Moment moment) {
    return moment >= utc("2024-03-31T01:00") && moment < utc("2024-10-27T01:00") ? 120 : 60;
}

std::string on_the_wall(Moment moment) {
    return shown_at(moment, central_europe(moment)).text();
}

} // namespace

TEST_CASE("A moment is counted in seconds from 1970") {
    CHECK(utc("1970-01-01").seconds == 0);
    CHECK(utc("2020-10-31T09:45").seconds == 1604137500);
    CHECK(utc("1969-12-31T23:59").seconds == -60);
    CHECK(shown_at({-1}, 0).text() == "1969-12-31T23:59");
    CHECK(shown_at({1604137559}, 180).text() == "2020-10-31T12:45");
}

TEST_CASE("A time on the wall is its moment, in summer and in winter") {
    CHECK(moment_of(date("2024-01-15T10:00"), central_europe) == utc("2024-01-15T09:00"));
    CHECK(moment_of(date("2024-07-15T10:00"), central_europe) == utc("2024-07-15T08:00"));
    CHECK(moment_of(date("2024-03-31T01:59"), central_europe) == utc("2024-03-31T00:59"));
    CHECK(moment_of(date("2024-03-31T03:00"), central_europe) == utc("2024-03-31T01:00"));
    CHECK(moment_of(date("2024-10-27T03:00"), central_europe) == utc("2024-10-27T02:00"));
}

TEST_CASE("A time that the clock shows twice is the first of them") {
    CHECK(moment_of(date("2024-10-27T02:30"), central_europe) == utc("2024-10-27T00:30"));
    CHECK(on_the_wall(utc("2024-10-27T00:30")) == "2024-10-27T02:30");
    CHECK(on_the_wall(utc("2024-10-27T01:30")) == "2024-10-27T02:30");
}

TEST_CASE("A time that the clock leaves out is as much later as the clock was put forward") {
    const Moment moment = moment_of(date("2024-03-31T02:30"), central_europe);
    CHECK(moment == utc("2024-03-31T01:30"));
    CHECK(on_the_wall(moment) == "2024-03-31T03:30");
}

TEST_CASE("A day begins at its own midnight") {
    CHECK(moment_of(date("2024-03-31"), central_europe) == utc("2024-03-30T23:00"));
    CHECK(moment_of(date("2024-04-01"), central_europe) == utc("2024-03-31T22:00"));
    CHECK(moment_of(date("2024-10-28"), central_europe) == utc("2024-10-27T23:00"));
}
