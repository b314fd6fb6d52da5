#include "visit.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <string>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::KitVisit;

namespace {

/// A page of many rows in a window of 600 × 500.
struct LongPage : KitVisit {
    std::string id = "page";
    int rows = 60;
    std::string pressed;

    LongPage() : KitVisit(600, 500) {
        view = [this](const Kit& kit) {
            const Page page(kit, id);
            for (int i = 0; i < rows; ++i) {
                const std::string row = "row " + std::to_string(i);
                if (list_row(kit, row, {.title = row}))
                    pressed = row;
            }
        };
        frames(3);
        move_mouse(300, 250);
        wait(0.5);
    }
    float position() const { return page_position(memory, id); }
    bool still() const { return std::isinf(memory.motion.seconds_to_next_frame()); }
};

} // namespace

TEST_CASE("the wheel scrolls a page smoothly and comes to rest") {
    LongPage page;
    CHECK(page.still());
    page.wheel(-3);
    page.frames(3);
    const float first = page.position();
    CHECK(first > 0);
    CHECK_FALSE(page.still());
    page.wait(2);
    CHECK(page.position() > first);
    CHECK(page.still());
}

TEST_CASE("Page Down, End and Home scroll a page, without moving the keyboard's focus") {
    LongPage page;
    page.press(ImGuiKey_PageDown);
    page.wait(2);
    const float one = page.position();
    CHECK(one > 250);
    page.press(ImGuiKey_End);
    page.wait(2);
    CHECK(page.position() > 1500);
    CHECK(page.reads("row 59"));
    page.press(ImGuiKey_Home);
    page.wait(2);
    CHECK(page.position() == 0);
    CHECK(page.still());
}

TEST_CASE("a tap opens a row, a drag scrolls and opens nothing") {
    LongPage page;
    page.tap("row 2");
    CHECK(page.pressed == "row 2");
    page.pressed.clear();
    page.finger_down(300, 400);
    for (float y = 390; y > 150; y -= 15)
        page.finger_move(300, y);
    const float dragged = page.position();
    CHECK(dragged > 150);
    page.finger_up();
    page.wait(4);
    CHECK(page.pressed.empty());
    CHECK(page.position() > dragged + 20); // it glided on
    CHECK(page.still());
}

TEST_CASE("a page that comes back is where it was, a new one starts at the top") {
    LongPage page;
    page.press(ImGuiKey_End);
    page.wait(2);
    const float left = page.position();
    page.id = "another";
    page.rows = 3;
    page.wait(0.5);
    CHECK(page.position() == 0);
    CHECK(page.reads("row 0"));
    page.id = "page";
    page.rows = 60;
    page.frame();
    CHECK(page.reads("row 59")); // already in its first frame
    page.wait(0.5);
    CHECK(std::abs(page.position() - left) < 1);
    CHECK(page.still());
}

TEST_CASE("a page's position can be set before it is shown") {
    LongPage page;
    set_page_position(page.memory, page.id, 640);
    page.wait(0.5);
    CHECK(std::abs(page.position() - 640) < 1);
}

TEST_CASE("keyboard focus scrolls to what it reaches") {
    LongPage page;
    for (int i = 0; i < 14; ++i)
        page.press(ImGuiKey_DownArrow);
    page.wait(1);
    CHECK(page.position() > 0);
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(page.pressed.empty());
}

TEST_CASE("a page that fits does not scroll and shows no bar") {
    LongPage page;
    page.rows = 2;
    page.wait(1);
    page.wheel(-3);
    page.wait(1);
    CHECK(page.position() == 0);
    CHECK(page.still());
}

TEST_CASE("the scroll bar's thumb can be dragged") {
    LongPage page;
    page.move_mouse(595, 20);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    page.frames(2);
    for (float y = 20; y <= 480; y += 20)
        page.move_mouse(595, y);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    page.wait(1);
    CHECK(page.reads("row 59"));
    CHECK(page.still());
}

TEST_CASE("on a phone the content leaves a margin at both sides") {
    KitVisit visit(390, 800);
    visit.view = [](const Kit& kit) {
        const Page page(kit, "page");
        button(kit, "wide", "Wide", {.fill_width = true});
    };
    visit.frames(2);
    const auto* target = visit.find("wide");
    REQUIRE(target);
    CHECK(target->min.x == 16);
    CHECK(target->max.x == 390 - 16);
}
