#include "app/platform/picture_turn.h"

#include "visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using citynet::platform::PictureTurn;
using Orientation = PictureTurn::Orientation;

namespace {

constexpr ImVec2 window{1920, 1080};

bool same(ImVec2 a, ImVec2 b) {
    return a.x == b.x && a.y == b.y;
}

} // namespace

TEST_CASE("a picture that is turned left has its top at the left edge, and its left at the foot") {
    const PictureTurn left(Orientation::left);
    CHECK(same(left.size(window), {1080, 1920}));
    CHECK(same(left.to_window({0, 0}, window), {0, 1080}));
    CHECK(same(left.to_window({1080, 0}, window), {0, 0}));
    const PictureTurn right(Orientation::right);
    CHECK(same(right.to_window({0, 0}, window), {1920, 0}));
    const PictureTurn inverted(Orientation::inverted);
    CHECK(same(inverted.size(window), window));
    CHECK(same(inverted.to_window({10, 20}, window), {1910, 1060}));
}

TEST_CASE("what is pressed in a turned picture is what is seen there") {
    const PictureTurn turn(
        GENERATE(Orientation::normal, Orientation::left, Orientation::right, Orientation::inverted));
    for (const ImVec2 place : {ImVec2(0, 0), ImVec2(17, 400), ImVec2(1000, 30)})
        CHECK(same(turn.to_picture(turn.to_window(place, window), window), place));
}

TEST_CASE("a turned picture stays within its window and its clips") {
    const PictureTurn turn(GENERATE(Orientation::left, Orientation::right, Orientation::inverted));
    const ImVec2 size = turn.size(window);
    citynet::test::KitVisit visit(size.x, size.y);
    visit.view = [](const citynet::ui::Kit&) {
        ImGui::GetForegroundDrawList()->AddRectFilled({10, 20}, {30, 60}, IM_COL32_WHITE);
    };
    visit.frame();
    ImDrawData& data = *ImGui::GetDrawData();
    turn.turn(data, window);
    CHECK(same(data.DisplaySize, window));
    const ImVec2 a = turn.to_window({10, 20}, window);
    const ImVec2 b = turn.to_window({30, 60}, window);
    int corners = 0;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            CHECK(command.ClipRect.x <= command.ClipRect.z);
            CHECK(command.ClipRect.z <= window.x);
            CHECK(command.ClipRect.w <= window.y);
        }
        for (const ImDrawVert& vertex : list->VtxBuffer)
            corners += same(vertex.pos, a) || same(vertex.pos, b);
    }
    CHECK(corners == 2);
}
