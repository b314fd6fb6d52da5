#include "program_visit.h"

#include "app/ui/appearance_menu.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

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
