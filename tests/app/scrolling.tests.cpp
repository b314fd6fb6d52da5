#include "app/ui/scrolling.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::ui;

namespace {

/// A page of 3000 pixels in a window of 600, and a clock of 60 frames a second.
struct Scroller {
    Memory::Scroll scroll;
    ScrollInput input;

    Scroller() {
        scroll.farthest = 2400;
        input.seconds = 1.0 / 60;
        input.view_height = 600;
    }
    bool frame() {
        input.now += input.seconds;
        const bool wants_more = advance(scroll, input);
        input.wheel = input.pages = input.finger_step = 0;
        input.to_start = input.to_end = input.finger_pressed = false;
        return wants_more;
    }
    /// Frames until the page is still; -1 when it never is.
    int settle() {
        for (int frames = 0; frames < 1000; ++frames)
            if (!frame())
                return frames;
        return -1;
    }
    void finger_to(float y) {
        input.finger_step = y - input.finger_y;
        input.finger_y = y;
        frame();
    }
    void finger_down() {
        input.finger_down = input.finger_pressed = true;
        input.finger_x = input.finger_y = 0;
        frame();
    }
    void finger_up() {
        input.finger_down = false;
        frame();
    }
};

} // namespace

TEST_CASE("a page at rest stays at rest and asks for no frame") {
    Scroller page;
    CHECK_FALSE(page.frame());
    CHECK(page.scroll.position == 0);
}

TEST_CASE("a notch of the wheel moves the page smoothly and ends") {
    Scroller page;
    page.input.wheel = -1;
    CHECK(page.frame());
    CHECK(page.scroll.position > 0);
    CHECK(page.scroll.position < 60);
    CHECK(page.settle() > 3);
    CHECK(page.scroll.position > 80);
}

TEST_CASE("several notches add up, and the ends hold") {
    Scroller page;
    for (int i = 0; i < 3; ++i) {
        page.input.wheel = -1;
        page.frame();
    }
    page.settle();
    CHECK(page.scroll.position > 280);
    page.input.wheel = 1000;
    page.frame();
    page.settle();
    CHECK(page.scroll.position == 0);
}

TEST_CASE("Page Down moves by less than a window, so that some lines stay in sight") {
    Scroller page;
    page.input.pages = 1;
    page.frame();
    page.settle();
    CHECK(page.scroll.position > 400);
    CHECK(page.scroll.position < 600);
}

TEST_CASE("End and Home go to the ends") {
    Scroller page;
    page.input.to_end = true;
    page.frame();
    page.settle();
    CHECK(page.scroll.position == 2400);
    page.input.to_start = true;
    page.frame();
    page.settle();
    CHECK(page.scroll.position == 0);
}

TEST_CASE("under reduced motion the page jumps") {
    Scroller page;
    page.input.instant = true;
    page.input.to_end = true;
    page.frame();
    CHECK(page.scroll.position == 2400);
    CHECK(page.settle() <= 1);
}

TEST_CASE("a finger that hardly moves is a tap and no drag") {
    Scroller page;
    page.finger_down();
    page.finger_to(-6);
    CHECK(page.scroll.state == Memory::Scrolling::pressed);
    page.finger_up();
    CHECK(page.scroll.state == Memory::Scrolling::still);
    CHECK(page.scroll.position == 0);
}

TEST_CASE("a sideways finger does not scroll") {
    Scroller page;
    page.finger_down();
    page.input.finger_x = 80;
    page.finger_to(-20);
    CHECK(page.scroll.state == Memory::Scrolling::pressed);
}

TEST_CASE("the page follows a dragging finger and begins without a jump") {
    Scroller page;
    page.finger_down();
    page.finger_to(-12);
    CHECK(page.scroll.state == Memory::Scrolling::dragging);
    CHECK(page.scroll.position == 0);
    page.finger_to(-112);
    CHECK(page.scroll.position == 100);
}

TEST_CASE("a thrown page glides, slows down and stops") {
    Scroller page;
    page.finger_down();
    for (int i = 1; i <= 8; ++i)
        page.finger_to(static_cast<float>(i) * -20);
    page.finger_up();
    const float let_go = page.scroll.position;
    CHECK(page.scroll.state == Memory::Scrolling::gliding);
    const int frames = page.settle();
    CHECK(frames > 30);
    CHECK(page.scroll.position > let_go + 150);
    CHECK(page.scroll.state == Memory::Scrolling::still);
}

TEST_CASE("a finger that rests before it leaves does not throw") {
    Scroller page;
    page.finger_down();
    for (int i = 1; i <= 8; ++i)
        page.finger_to(static_cast<float>(i) * -20);
    page.input.now += 0.5; // no frames are drawn while nothing moves
    page.finger_up();
    CHECK(page.scroll.state == Memory::Scrolling::still);
}

TEST_CASE("a finger on a gliding page stops it") {
    Scroller page;
    page.scroll.state = Memory::Scrolling::gliding;
    page.scroll.position = 500;
    page.scroll.velocity = 2000;
    page.finger_down();
    const float stopped = page.scroll.position;
    page.frame();
    CHECK(page.scroll.position == stopped);
}

TEST_CASE("a page thrown beyond its end stands at its end") {
    Scroller page;
    page.scroll.state = Memory::Scrolling::gliding;
    page.scroll.position = 2300;
    page.scroll.velocity = 4000;
    CHECK(page.settle() > 0);
    CHECK(page.scroll.position == 2400);
}
