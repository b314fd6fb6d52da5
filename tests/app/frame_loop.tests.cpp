#include "app/platform/frame_loop.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>
#include <string>

using namespace citynet::platform;

namespace {
constexpr double never = std::numeric_limits<double>::infinity();
}

TEST_CASE("the first picture is drawn without being asked for, then the loop sleeps") {
    FrameLoop loop;
    CHECK(loop.due(0));
    loop.drew(0, never);
    CHECK(std::isinf(loop.wait(0)));
    CHECK(std::isinf(loop.wait(1e9)));
}

TEST_CASE("after input come a frame and two more for ImGui to settle") {
    FrameLoop loop;
    loop.drew(0, never);
    loop.wake();
    int frames = 0;
    while (loop.due(1) && frames < 10) {
        loop.drew(1, never);
        ++frames;
    }
    CHECK(frames == 3);
}

TEST_CASE("input during the settling frames starts them anew") {
    FrameLoop loop;
    loop.wake();
    loop.drew(0, never);
    loop.drew(0, never);
    loop.wake();
    loop.drew(0, never);
    CHECK(loop.due(0));
    loop.drew(0, never);
    CHECK(loop.due(0));
    loop.drew(0, never);
    CHECK_FALSE(loop.due(0));
}

TEST_CASE("a frame that the program asks for comes when its time has come") {
    FrameLoop loop;
    loop.drew(10, 4);
    CHECK_FALSE(loop.due(13.9));
    CHECK(loop.wait(12) == 2);
    CHECK(loop.due(14));
    CHECK(loop.wait(20) == 0);
    loop.drew(14, never);
    CHECK(std::isinf(loop.wait(14)));
}

TEST_CASE("an animation is drawn frame after frame until it ends") {
    FrameLoop loop;
    loop.drew(0, 0);
    CHECK(loop.due(0));
    loop.drew(1, 0);
    CHECK(loop.due(1));
    loop.drew(2, never);
    CHECK_FALSE(loop.due(100));
}

TEST_CASE("a nonsensical wish neither sleeps forever nor spins") {
    FrameLoop loop;
    loop.drew(5, -3);
    CHECK(loop.due(5));
    loop.drew(5, std::nan(""));
    CHECK(std::isinf(loop.wait(5)));
}
