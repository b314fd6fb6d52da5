#include "app/ui/map/clusters.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace citynet;
using namespace citynet::ui;

namespace {

double away(const geo::PlanePoint& a, const geo::PlanePoint& b) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

} // namespace

TEST_CASE("dots close together become one mark, the others keep their own") {
    const std::vector<MapDot> dots{{{0, 0}, 1}, {{0.5, 0}, 3}, {{5, 5}, 1}};
    const auto clusters = cluster(dots, 1);
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].members == std::vector<size_t>{1, 0}); // the important one first
    CHECK(clusters[0].weight == 4);
    CHECK(clusters[0].at.x == 0.5);
    CHECK(clusters[1].members == std::vector<size_t>{2});
    CHECK(clusters[1].at == geo::PlanePoint{5, 5});
}

TEST_CASE("the nearer one of two marks takes a dot") {
    const std::vector<MapDot> dots{{{0, 0}, 9}, {{1.5, 0}, 8}, {{0.9, 0}, 1}};
    const auto clusters = cluster(dots, 1);
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[1].members == std::vector<size_t>{1, 2});
}

TEST_CASE("every dot is in exactly one mark, and what is in one is near its first") {
    std::vector<MapDot> dots;
    unsigned seed = 7;
    const auto chance = [&seed] {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<double>(seed >> 8) / (1 << 24);
    };
    for (int i = 0; i < 2000; ++i)
        dots.push_back({{chance() * 10 - 5, chance() * 4 - 2}, static_cast<int>(chance() * 5)});
    const auto clusters = cluster(dots, 0.3);
    std::multiset<size_t> seen;
    for (const MapCluster& one : clusters)
        for (const size_t member : one.members) {
            seen.insert(member);
            const geo::PlanePoint& first = dots[one.members[0]].at;
            CHECK(away(first, dots[member].at) < 0.3);
            CHECK(dots[one.members[0]].weight >= dots[member].weight);
        }
    CHECK(seen.size() == dots.size());
    CHECK(std::set<size_t>(seen.begin(), seen.end()).size() == dots.size());
    for (size_t a = 0; a < clusters.size(); ++a)
        for (size_t b = 0; b < a; ++b) {
            const geo::PlanePoint& one = clusters[a].at;
            const geo::PlanePoint& other = clusters[b].at;
            CHECK(away(one, other) >= 0.3);
        }
}

TEST_CASE("without any distance only dots at the same place share a mark") {
    const std::vector<MapDot> dots{{{1, 1}, 1}, {{1, 1}, 1}, {{1.0001, 1}, 1}};
    CHECK(cluster(dots, 0).size() == 2);
    CHECK(cluster({}, 1).empty());
}
