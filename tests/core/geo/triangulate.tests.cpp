#include "core/geo/triangulate.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <cmath>

using namespace citynet::geo;
using Catch::Approx;

namespace {

/// The triangles' areas, taken together: as large as the polygon's only when they neither overlap nor stand
/// out.
double filled(const std::vector<PlanePoint>& ring) {
    const std::vector<std::uint16_t> triangles = triangulate(ring);
    double sum = 0;
    for (size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const std::vector<PlanePoint> one{ring[triangles[i]], ring[triangles[i + 1]], ring[triangles[i + 2]]};
        sum += std::abs(doubled_area(one));
    }
    return sum;
}

void is_filled(const std::vector<PlanePoint>& ring) {
    CHECK(triangulate(ring).size() == (ring.size() - 2) * 3);
    CHECK(filled(ring) == Approx(std::abs(doubled_area(ring))));
}

} // namespace

TEST_CASE("convex and concave polygons are filled exactly, whichever way round they go") {
    const std::vector<PlanePoint> square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    const std::vector<PlanePoint> arrow{{0, 0}, {2, 1}, {0, 2}, {0.5, 1}};
    const std::vector<PlanePoint> comb{{0, 0}, {5, 0}, {5, 3}, {4, 3}, {4, 1}, {3, 1},
                                       {3, 3}, {2, 3}, {2, 1}, {1, 1}, {1, 3}, {0, 3}};
    for (std::vector<PlanePoint> ring : {square, arrow, comb}) {
        is_filled(ring);
        std::reverse(ring.begin(), ring.end());
        is_filled(ring);
    }
}

TEST_CASE("a spiral of thousands of points is filled exactly") {
    std::vector<PlanePoint> ring;
    const int turns = 1500;
    for (int i = 0; i < turns; ++i)
        ring.push_back({(1 + i * 0.01) * std::cos(i * 0.02), (1 + i * 0.01) * std::sin(i * 0.02)});
    for (int i = turns - 1; i >= 0; --i)
        ring.push_back({(1.5 + i * 0.01) * std::cos(i * 0.02), (1.5 + i * 0.01) * std::sin(i * 0.02)});
    is_filled(ring);
}

TEST_CASE("points on one line take no room and do no harm") {
    is_filled({{0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}});
}

TEST_CASE("what is no polygon gives no triangles, what crosses itself gives some") {
    CHECK(triangulate({}).empty());
    CHECK(triangulate(std::vector<PlanePoint>{{0, 0}, {1, 1}}).empty());
    CHECK(triangulate(std::vector<PlanePoint>{{0, 0}, {1, 1}, {1, 0}, {0, 1}}).size() == 6);
    CHECK(triangulate(std::vector<PlanePoint>(100, {3, 3})).size() == 98 * 3);
}
