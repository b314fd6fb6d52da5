#include "../program_visit.h"

#include "app/ui/map/land.h"
#include "core/geo/triangulate.h"

#include "assets.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::shipped;

namespace {

const Land& land() {
    static const Land of_earth = Land::read(assets::file("map/coast.bin"));
    return of_earth;
}

bool contains(const std::vector<geo::PlanePoint>& ring, const geo::PlanePoint& point) {
    bool inside = false;
    for (size_t i = 0; i < ring.size(); ++i) {
        const geo::PlanePoint& a = ring[i];
        const geo::PlanePoint& b = ring[(i + 1) % ring.size()];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool is_land(double longitude, double latitude) {
    const geo::PlanePoint point = geo::project({longitude, latitude});
    bool found = false;
    for (const Land::Shape& shape : land().shapes)
        if (contains(shape.ring, point))
            found = !shape.water;
    return found;
}

/// Whether there is land within a quarter of a degree or so.
bool is_near_land(double longitude, double latitude) {
    for (const double x : {0.0, -0.25, 0.25})
        for (const double y : {0.0, -0.25, 0.25})
            if (is_land(longitude + x, latitude + y))
                return true;
    return false;
}

} // namespace

TEST_CASE("land is where it is on earth, and water where that is") {
    CHECK(is_land(6.15, 46.2));     // Geneva
    CHECK(is_land(36.1, -0.3));     // Nakuru
    CHECK(is_land(-100, 40));       // North America
    CHECK(is_land(134, -25));       // Australia
    CHECK(is_land(-42, 72));        // Greenland
    CHECK(is_land(0, -85));         // Antarctica
    CHECK(is_land(178, 67));        // Chukotka, at the antimeridian
    CHECK(is_land(-176, 67));       // and beyond it
    CHECK_FALSE(is_land(-40, 30));  // Atlantic
    CHECK_FALSE(is_land(18, 35));   // Mediterranean
    CHECK_FALSE(is_land(51, 41.5)); // Caspian Sea
    CHECK_FALSE(is_land(-85, 60));  // Hudson Bay
    CHECK_FALSE(is_land(170, 0));   // Pacific
}

TEST_CASE("every city of the directory stands on land or at its shore") {
    for (const City& city : shipped().all<City>()) {
        INFO(city.name);
        REQUIRE(city.longitude);
        CHECK(is_near_land(city.longitude->value(), city.latitude->value()));
    }
}

TEST_CASE("all land is filled, and little is spent on it") {
    CHECK(assets::file("map/coast.bin").size() < 24 * 1024);
    CHECK(land().shapes.size() > 300);
    double filled = 0;
    double enclosed = 0;
    for (const Land::Shape& shape : land().shapes) {
        REQUIRE(shape.triangles.size() == (shape.ring.size() - 2) * 3);
        enclosed += std::abs(geo::doubled_area(shape.ring));
        for (size_t i = 0; i < shape.triangles.size(); i += 3) {
            const std::vector<geo::PlanePoint> triangle{shape.ring[shape.triangles[i]],
                                                        shape.ring[shape.triangles[i + 1]],
                                                        shape.ring[shape.triangles[i + 2]]};
            filled += std::abs(geo::doubled_area(triangle));
        }
    }
    CHECK(filled == Catch::Approx(enclosed).epsilon(0.0005)); // simplified coasts may cross themselves
}

TEST_CASE("only the map's own edge is no coast") {
    size_t edges = 0;
    for (const Land::Shape& shape : land().shapes)
        for (size_t i = 0; i < shape.ring.size(); ++i)
            if (shape.edge[i]) {
                ++edges;
                const geo::LonLat place = geo::unproject(shape.ring[i]);
                CHECK((std::abs(std::abs(place.longitude) - 180) < 0.01 || place.latitude < -89));
            }
    CHECK(edges > 4);
    CHECK(edges < 60);
}

TEST_CASE("without a coast there is still the map's outline") {
    const Land none = Land::read("no coast");
    CHECK(none.shapes.empty());
    CHECK(none.outline.size() > 20);
}
