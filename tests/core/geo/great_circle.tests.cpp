#include "core/geo/great_circle.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet::geo;
using Catch::Approx;

TEST_CASE("angles between places are those on the globe") {
    CHECK(angle_between({0, 0}, {90, 0}) == Approx(90));
    CHECK(angle_between({0, 90}, {77, 0}) == Approx(90));
    CHECK(angle_between({10, 20}, {10, 20}) == Approx(0).margin(1e-9));
    CHECK(angle_between({-90, 0}, {90, 0}) == Approx(180));
}

TEST_CASE("a great circle goes from end to end in steps that are equally long") {
    const LonLat quebec{-71.2, 46.8};
    const LonLat ouagadougou{-1.5, 12.4};
    const auto parts = great_circle(quebec, ouagadougou, 2);
    REQUIRE(parts.size() == 1);
    const auto& points = parts[0];
    CHECK(points.front() == quebec);
    CHECK(points.back() == ouagadougou);
    const double whole = angle_between(quebec, ouagadougou);
    REQUIRE(points.size() == static_cast<size_t>(std::ceil(whole / 2)) + 1);
    for (size_t i = 1; i < points.size(); ++i)
        CHECK(angle_between(points[i - 1], points[i]) ==
              Approx(whole / static_cast<double>(points.size() - 1)));
}

TEST_CASE("the way along a parallel bends towards the pole") {
    const auto parts = great_circle({-60, 45}, {60, 45});
    REQUIRE(parts.size() == 1);
    const LonLat middle = parts[0][parts[0].size() / 2];
    CHECK(middle.latitude > 60);
    CHECK(middle.longitude == Approx(0).margin(1.5));
}

TEST_CASE("a way across the antimeridian has two parts that end at it") {
    const auto parts = great_circle({170, 10}, {-170, 20});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].back().longitude == 180);
    CHECK(parts[1].front().longitude == -180);
    CHECK(parts[0].back().latitude == parts[1].front().latitude);
    CHECK(parts[0].back().latitude > 10);
    CHECK(parts[0].back().latitude < 20);
    for (const auto& part : parts)
        for (size_t i = 1; i < part.size(); ++i)
            CHECK(std::abs(part[i].longitude - part[i - 1].longitude) < 5);
}

TEST_CASE("a way to where one is, and one to the other side of the earth, have their ends") {
    const auto nowhere = great_circle({5, 5}, {5, 5});
    REQUIRE(nowhere.size() == 1);
    CHECK(nowhere[0].size() == 2);
    const auto far = great_circle({0, 0}, {180, 0});
    CHECK(far.front().front() == LonLat{0, 0});
    CHECK(far.back().back() == LonLat{180, 0});
}
