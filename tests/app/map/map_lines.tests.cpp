#include "app/ui/map/map_lines.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using namespace citynet::test;

namespace {

/// Four cities in a row; the second and the third cooperate with the fourth, and with each other.
Directory four_cities() {
    Records records;
    records.regions = {region("africa")};
    records.countries = {country("kenya", "africa")};
    long long degrees = 0;
    for (const char* id : {"a", "b", "c", "d"}) {
        City one = city(id, "kenya");
        one.name = id;
        one.latitude = Number(10LL);
        one.longitude = Number(degrees += 10);
        records.cities.push_back(one);
    }
    records.cooperations = {cooperation("1", {party("city/b"), party("city/d")}),
                            cooperation("2", {party("city/c"), party("city/d")}),
                            cooperation("3", {party("city/c"), party("city/d")}),
                            cooperation("4", {party("city/b"), party("city/c")})};
    records.cooperations[2].status = CooperationStatus::possible;
    return directory_of(std::move(records));
}

/// All places shown, gathered as `marks` says: the first of each is where the mark stands.
MapMemory memory_of(const MapData& data, const std::vector<std::vector<size_t>>& marks) {
    MapMemory memory;
    memory.data = &data;
    for (size_t place = 0; place < data.places.size(); ++place)
        memory.shown.push_back({place, 0, 0});
    for (const auto& shown : marks)
        memory.marks.push_back({data.places[memory.shown[shown.front()].place].at, shown, {}, {}});
    return memory;
}

bool ends_at(const MapMemory::Line& line, const geo::PlanePoint& from, const geo::PlanePoint& to) {
    const auto near = [](const geo::PlanePoint& a, const geo::PlanePoint& b) {
        return std::abs(a.x - b.x) < 1e-9 && std::abs(a.y - b.y) < 1e-9;
    };
    return near(line.parts.front().front(), from) && near(line.parts.back().back(), to);
}

} // namespace

TEST_CASE("lines of cooperation lead from mark to mark") {
    const Directory directory = four_cities();
    const MapData data(directory);
    REQUIRE(data.places.size() == 4);
    const auto at = [&](size_t place) { return data.places[place].at; };

    SECTION("where each place has its own, between the places; of one kind only one") {
        MapMemory memory = memory_of(data, {{0}, {1}, {2}, {3}});
        const auto lines = lines_between_marks(memory);
        REQUIRE(lines.size() == 4); // existing and possible from c to d are two
        CHECK(ends_at(lines[0], at(1), at(3)));
        CHECK(ends_at(lines[3], at(1), at(2)));
        CHECK(lines[1].agreed);
        CHECK_FALSE(lines[2].agreed);
    }
    SECTION("where several have one, to that one; none within it, and none twice") {
        MapMemory memory = memory_of(data, {{0, 1, 2}, {3}});
        const auto lines = lines_between_marks(memory);
        REQUIRE(lines.size() == 2);
        for (const MapMemory::Line& line : lines)
            CHECK(ends_at(line, at(0), at(3)));
        CHECK(lines[0].places == std::vector<size_t>{1, 3, 2, 3}); // b's and c's
        const auto& points = lines[0].parts.front();
        CHECK(points.size() == data.arcs[0].parts.front().size());
    }
    SECTION("a place that has none is where it is") {
        MapMemory memory = memory_of(data, {{0, 1}});
        const auto lines = lines_between_marks(memory);
        REQUIRE(lines.size() == 4);
        CHECK(ends_at(lines[0], at(0), at(3)));
        CHECK(ends_at(lines[1], at(2), at(3)));
    }
    SECTION("not where it is not chosen") {
        MapMemory memory = memory_of(data, {{0}, {1}, {2}, {3}});
        memory.choice.cooperation = false;
        CHECK(lines_between_marks(memory).empty());
    }
}
