#include "app/ui/frame_text.h"

#include <catch2/catch_test_macros.hpp>

using citynet::ui::FrameText;

TEST_CASE("a text made of the directory is made once, and anew for another revision of it") {
    FrameText text;
    int made = 0;
    const auto words = [&] { return text.once("name", "a", [&] { return std::to_string(++made); }); };
    text.follow(1);
    CHECK(words() == "1");
    text.follow(1);
    CHECK(words() == "1");
    text.follow(2);
    CHECK(words() == "2");
}
