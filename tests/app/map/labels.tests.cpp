#include "app/ui/map/labels.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::ui;

namespace {

LabelBox mark(const LabelWish& wish) {
    return {wish.x - wish.radius, wish.y - wish.radius, wish.x + wish.radius, wish.y + wish.radius};
}

} // namespace

TEST_CASE("a name stands after its mark, or before it where there is no room after it") {
    const std::vector<LabelWish> wishes{{100, 100, 8, 60, 20}, {200, 150, 8, 60, 20}};
    const auto labels = place_labels(wishes, {0, 0, 240, 200});
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].box.left > 108);
    CHECK(labels[1].box.right < 192);
}

TEST_CASE("a name that finds no place is left out, the more important one stays") {
    std::vector<LabelWish> wishes(9, {100, 100, 8, 60, 20});
    const auto labels = place_labels(wishes);
    REQUIRE(labels.size() == 4); // at each side one
    CHECK(labels[0].wish == 0);
    CHECK(labels[3].wish == 3);
}

TEST_CASE("names touch neither each other nor any mark") {
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 400; ++i)
        wishes.push_back({static_cast<float>((i * 7919) % 1000), static_cast<float>((i * 104729) % 700), 9,
                          static_cast<float>(30 + i % 90), 18});
    const LabelBox bounds{0, 0, 1000, 700};
    const auto labels = place_labels(wishes, bounds);
    CHECK(labels.size() > 20);
    for (size_t a = 0; a < labels.size(); ++a) {
        CHECK(labels[a].box.left >= 0);
        CHECK(labels[a].box.right <= 1000);
        for (size_t b = 0; b < a; ++b)
            CHECK_FALSE(labels[a].box.overlaps(labels[b].box));
        for (const LabelWish& wish : wishes)
            CHECK_FALSE(labels[a].box.overlaps(mark(wish)));
    }
}

TEST_CASE("a mark without a name only takes room") {
    const std::vector<LabelWish> wishes{{100, 100, 8, 60, 20}, {130, 100, 8, 0, 0}};
    const auto labels = place_labels(wishes);
    REQUIRE(labels.size() == 1);
    CHECK(labels[0].box.right < 92);
}

TEST_CASE("a name keeps off what is taken already") {
    const std::vector<LabelWish> wishes{{100, 100, 8, 60, 20}};
    const std::vector<LabelBox> taken{{120, 60, 200, 140}};
    const auto labels = place_labels(wishes, {}, taken);
    REQUIRE(labels.size() == 1);
    CHECK(labels[0].box.right < 92);
}
