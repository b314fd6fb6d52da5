#include "program_visit.h"

#include "app/ui/appearance_menu.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <set>
#include <string>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::NotingHost;
using citynet::test::ProgramVisit;
using citynet::test::shipped;
using citynet::test::Visit;

namespace {

bool has_ground(Scheme scheme) {
    const ImVec4 wanted = built_in_theme(scheme).background.vec4();
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    return std::abs(ground.x - wanted.x) + std::abs(ground.y - wanted.y) + std::abs(ground.z - wanted.z) <
           0.01f;
}

void choose(ProgramVisit& visit, const char* id) {
    if (!visit.find(id)) {
        REQUIRE(visit.click("appearance"));
        visit.settle();
    }
    REQUIRE(visit.click(id));
    visit.settle();
}

/// What is painted in a colour: how much of the window it takes up, and whether all of it can be seen.
struct Painted {
    float left = FLT_MAX, top = FLT_MAX, right = -FLT_MAX, bottom = -FLT_MAX;
    bool whole = true;

    bool any() const { return left < right; }
};

template <class IsWanted>
Painted painted(IsWanted&& is_wanted) {
    Painted all;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const int at = list->IdxBuffer[static_cast<int>(command.IdxOffset + i)];
                const ImDrawVert& corner = list->VtxBuffer[static_cast<int>(command.VtxOffset) + at];
                if (!is_wanted(corner.col))
                    continue;
                const auto& [x, y] = corner.pos;
                const ImVec4& clip = command.ClipRect;
                all.left = std::min(all.left, x);
                all.top = std::min(all.top, y);
                all.right = std::max(all.right, x);
                all.bottom = std::max(all.bottom, y);
                all.whole = all.whole && x >= clip.x - 0.5f && y >= clip.y - 0.5f && x <= clip.z + 0.5f &&
                            y <= clip.w + 0.5f;
            }
    return all;
}

} // namespace

TEST_CASE("a text size is followed by the next one, up and down, and the ends have none") {
    CHECK(next_text_scale(1, 1) == 1.15f);
    CHECK(next_text_scale(1, -1) == 0.9f);
    CHECK(next_text_scale(2, 1) == 2);
    CHECK(next_text_scale(0.8f, -1) == 0.8f);
    CHECK(next_text_scale(1.07f, 1) == 1.15f);
    CHECK(next_text_scale(1.07f, -1) == 1);
}

TEST_CASE("the machine's wish for contrast goes before its wish for dark colours") {
    ProgramVisit visit;
    CHECK(has_ground(Scheme::light));
    visit.program.prefer_dark(true);
    visit.settle();
    CHECK(has_ground(Scheme::dark));
    visit.program.prefer_contrast(true);
    visit.settle();
    CHECK(has_ground(Scheme::contrast));
    visit.program.prefer_contrast(false);
    visit.program.prefer_dark(false);
    visit.settle();
    CHECK(has_ground(Scheme::light));
}

TEST_CASE("the look can be chosen, goes back to the machine's, and the menu asks for no frames") {
    ProgramVisit visit;
    choose(visit, "contrast");
    CHECK(has_ground(Scheme::contrast));
    choose(visit, "dark");
    CHECK(has_ground(Scheme::dark));
    CHECK(std::isinf(visit.program.seconds_to_next_frame()));
    choose(visit, "as-the-system");
    CHECK(has_ground(Scheme::light));
    choose(visit, "more");
    CHECK(visit.program.typeface().text_scale() == 1.15f);
    CHECK(visit.reads("115 %"));
    choose(visit, "less");
    choose(visit, "less");
    CHECK(visit.program.typeface().text_scale() == 0.9f);
    CHECK(visit.seen.targets.size() > 8);
}

TEST_CASE("the menu of the look is reached, used and left by the keyboard, on a phone too") {
    for (const float width : {1280.0f, 390.0f}) {
        ProgramVisit visit(width, 844);
        visit.go("/about");
        const auto press_until = [&](ImGuiKey key, auto&& done) {
            for (int i = 0; i < 40 && !done(); ++i)
                visit.press(key);
            return done();
        };
        // What has the keyboard shows its tooltip.
        REQUIRE(press_until(ImGuiKey_Tab, [&] { return visit.reads("Text size and colours"); }));
        visit.press(ImGuiKey_Enter);
        visit.settle();
        REQUIRE(visit.find("contrast"));
        REQUIRE(press_until(ImGuiKey_Tab, [&] {
            visit.press(ImGuiKey_Enter);
            visit.settle();
            return has_ground(Scheme::contrast);
        }));
        visit.press(ImGuiKey_Escape);
        visit.settle();
        CHECK_FALSE(visit.find("contrast"));
        CHECK(has_ground(Scheme::contrast));
    }
}

TEST_CASE("what has the focus in the menu of the look wears a ring that is seen whole") {
    for (const float width : {1280.0f, 390.0f})
        for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::contrast}) {
            CAPTURE(width, word(scheme));
            ProgramVisit visit(width, 844);
            visit.program.carry_out(ChangeScheme{scheme});
            REQUIRE(visit.click("appearance"));
            visit.settle();
            std::set<std::string> reached;
            for (int i = 0; i < 40; ++i) {
                visit.press(ImGuiKey_Tab);
                visit.settle();
                const std::string id = visit.focus();
                CAPTURE(id);
                const Recorder::Target* target = visit.find(id);
                if (!target || !reached.insert(id).second)
                    continue;
                const ImU32 color = visit.program.theme().focus_ring.packed;
                const Painted ring = painted([&](ImU32 one) { return one == color; });
                REQUIRE(ring.any());
                CHECK(ring.whole);
                CHECK(ring.left <= target->min.x);
                CHECK(ring.top <= target->min.y);
                CHECK(ring.right >= target->max.x);
                CHECK(ring.bottom >= target->max.y);
            }
            CHECK(reached.size() > 6);
        }
}

TEST_CASE("where the machine asks for less transparency, nothing shines through the ground below a dialog") {
    ProgramVisit visit;
    const auto covers_window = [&](ImU32 color) {
        const Painted ground = painted([&](ImU32 one) { return one == color; });
        return ground.left <= 0 && ground.top <= 0 && ground.right >= 1280 && ground.bottom >= 800;
    };
    const auto open_dialog = [&] {
        visit.program.carry_out(OpenSheet{AddressToGo{"https://www.uclg.org"}});
        visit.settle();
    };
    open_dialog();
    const Color scrim = visit.program.theme().scrim;
    CHECK(scrim.vec4().w < 1);
    CHECK(covers_window(scrim));
    visit.program.carry_out(CloseSheet{});
    visit.settle();
    CHECK_FALSE(covers_window(scrim));

    visit.program.prefer_reduced_transparency(true);
    open_dialog();
    CHECK_FALSE(covers_window(scrim));
    CHECK(visit.program.theme().scrim.vec4().w == 1);
    CHECK(covers_window(visit.program.theme().scrim));
    visit.program.prefer_reduced_transparency(false);
    visit.settle();
    CHECK(covers_window(scrim));
}

TEST_CASE("a press beside the menu closes it and opens nothing") {
    ProgramVisit visit;
    visit.go("/networks");
    REQUIRE(visit.click("appearance"));
    visit.settle();
    REQUIRE(visit.find("contrast"));
    visit.click(700, 700);
    visit.settle();
    CHECK_FALSE(visit.find("contrast"));
    CHECK(visit.host.route == "/networks");
}

TEST_CASE("the look is kept for the next run, and what is not chosen is not kept") {
    NotingHost host;
    {
        ProgramVisit visit;
        choose(visit, "dark");
        choose(visit, "more");
        choose(visit, "less-motion");
        host.kept = visit.host.kept;
    }
    CHECK(host.kept["scheme"] == "dark");
    CHECK(host.kept["text-size"] == "115");
    CHECK(host.kept["motion"] == "reduced");
    Visit next;
    Application program(std::make_shared<Content>(shipped()), "en", host);
    program.prefer_dark(false);
    program.prepare();
    next.draw = [&](const platform::Frame& frame) { program.draw(frame); };
    next.frames(3);
    CHECK(has_ground(Scheme::dark));
    CHECK(program.typeface().text_scale() == 1.15f);
    CHECK(program.state().appearance.reduced_motion);
    program.carry_out(ChangeScheme{});
    program.carry_out(ChangeTextScale{1});
    program.carry_out(ChangeMotion{false});
    for (const auto& [name, text] : host.kept)
        CHECK(text.empty());
}

TEST_CASE("a look that was kept by hand or by another version harms nobody") {
    NotingHost host;
    host.kept = {{"scheme", "sepia"}, {"text-size", "99999999999999"}, {"motion", "\xff"}};
    Visit visit;
    Application program(std::make_shared<Content>(shipped()), "en", host);
    program.prepare();
    visit.draw = [&](const platform::Frame& frame) { program.draw(frame); };
    visit.frames(3);
    CHECK(has_ground(Scheme::light));
    CHECK(program.typeface().text_scale() == 1);
}

TEST_CASE("a goal's badge says its title and leads to what serves that goal") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    const auto* badge = visit.find("sdg-11");
    REQUIRE(badge);
    CHECK_FALSE(visit.reads("Sustainable Cities and Communities"));
    visit.move_mouse(badge->min.x + 10, badge->min.y + 10);
    visit.wait(2);
    CHECK(visit.reads("Sustainable Cities and Communities"));
    REQUIRE(visit.click("sdg-11"));
    visit.settle();
    CHECK(visit.host.route == "/search?sdg=11");
}
