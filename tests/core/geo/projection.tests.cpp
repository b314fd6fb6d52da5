#include "core/geo/projection.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet::geo;
using Catch::Approx;

TEST_CASE("the projection puts the crossing of equator and prime meridian at the origin") {
    CHECK(project({0, 0}) == PlanePoint{0, 0});
    CHECK(project({0, 45}).x == 0);
    CHECK(project({120, 0}).y == 0);
}

TEST_CASE("the projection has the published proportions") {
    // The equator is 0.8707 times as long as the globe's, the poles' lines are longer than half of it, and
    // the map is 0.52 times as high as it is wide.
    CHECK(map_edge(0) == Approx(0.8707 * 3.14159265).margin(1e-6));
    CHECK(map_edge(90) / map_edge(0) == Approx(0.55).margin(0.001));
    CHECK(map_height() / map_edge(0) == Approx(0.5200).margin(0.001));
}

TEST_CASE("a place comes back from the map where it was") {
    for (double latitude = -90; latitude <= 90; latitude += 7.5)
        for (double longitude = -180; longitude <= 180; longitude += 15) {
            const LonLat back = unproject(project({longitude, latitude}));
            INFO(longitude << ", " << latitude);
            CHECK(back.longitude == Approx(longitude).margin(1e-8));
            CHECK(back.latitude == Approx(latitude).margin(1e-8));
        }
}

TEST_CASE("the map is the same to the south and to the west") {
    const PlanePoint north_east = project({37, 52});
    CHECK(project({-37, -52}) == PlanePoint{-north_east.x, -north_east.y});
}

TEST_CASE("a point beyond the map gives a place on its edge") {
    CHECK(unproject({9, 0}).longitude == 180);
    CHECK(unproject({-9, 0.3}).longitude == -180);
    CHECK(unproject({0, 7}).latitude == Approx(90).margin(1e-6));
    CHECK(unproject({0, -7}).latitude == Approx(-90).margin(1e-6));
}
