#include "core/geo/coast.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::geo;

namespace {

// 4 units a degree; an island of three points, and a lake of three: each step in zigzag form.
const std::string small{"\x04\x02"
                        "\x06\x08\x10\x08\x01\x07\x08"
                        "\x07\x02\x02\x02\x02\x01\x02"};

} // namespace

TEST_CASE("a coast's rings are read in degrees, land and water") {
    const auto rings = read_coast(small);
    REQUIRE(rings);
    REQUIRE(rings->size() == 2);
    CHECK((*rings)[0].points == std::vector<LonLat>{{1, 2}, {2, 1.75}, {1, 2.75}});
    CHECK_FALSE((*rings)[0].water);
    CHECK((*rings)[1].points == std::vector<LonLat>{{0.25, 0.25}, {0.5, 0.5}, {0.25, 0.75}});
    CHECK((*rings)[1].water);
}

TEST_CASE("what is cut short, has something left over or leaves the globe is no coast") {
    for (size_t length = 0; length < small.size(); ++length) {
        INFO(length);
        CHECK_FALSE(read_coast(std::string_view(small).substr(0, length)));
    }
    CHECK_FALSE(read_coast(small + "x"));
    CHECK_FALSE(read_coast("\x01\x01\x06\xe8\x07\x02\x02\x02\x02\x02")); // 500 degrees east
    CHECK_FALSE(read_coast("\x01\x01\xff\xff\xff\xff\xff\xff\xff"));
}
