#include "layout.h"
#include "program_visit.h"

#include "app/ui/lines.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <tuple>

using namespace citynet;
using namespace citynet::test;
using namespace citynet::ui;

namespace {

constexpr float whole_page = 16000; ///< So high that all of a page can be seen at once.

void check(const std::string& what, const ProgramVisit& visit) {
    for (const std::string& mistake : layout_mistakes(visit, visit.program.typeface()))
        FAIL_CHECK(what << ": " << mistake);
}

/// All views in a window of this size, as far as one sees without scrolling, and as a whole.
void check_views(float width, float height, float text, float pixels = 1) {
    ProgramVisit visit(width, height, pixels);
    visit.program.carry_out(ChangeTextScale{text});
    const std::string at = " at " + std::to_string(int(width)) + " x " + std::to_string(int(height)) +
                           ", text " + std::to_string(int(text * 100)) + " %";
    for (const std::string& route : all_routes()) {
        visit.resize(width, height);
        visit.go(route);
        check(route + at, visit);
        visit.resize(width, whole_page);
        visit.settle();
        check(route + at + ", all of it", visit);
    }
}

} // namespace

TEST_CASE("nothing is cut, covered, too small or too wide on the smallest phone") {
    check_views(320, 640, 1, 2);
}
TEST_CASE("nothing is cut, covered, too small or too wide on the smallest phone in twice the text size") {
    check_views(320, 640, 2, 2);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a phone") {
    check_views(390, 844, 1, 3);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a phone in twice the text size") {
    check_views(390, 844, 2, 3);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a phone in the smallest text size") {
    check_views(390, 844, 0.8f, 3);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a tablet") {
    check_views(820, 1180, 1);
    check_views(820, 1180, 2);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a laptop") {
    check_views(1280, 800, 1);
    check_views(1280, 800, 1.5f);
    check_views(1280, 800, 2);
}
TEST_CASE("nothing is cut, covered, too small or too wide on an upright wall") {
    check_views(1080, 1920, 1);
    check_views(1080, 1920, 2);
}
TEST_CASE("nothing is cut, covered, too small or too wide on a large wall") {
    check_views(1920, 1080, 1, 2);
    check_views(1920, 1080, 2, 2);
}

TEST_CASE("what opens over or in a page has room, on a small phone in twice the text size too") {
    for (const auto& [width, height, text] : {std::tuple(320.0f, 640.0f, 2.0f),
                                              {320.0f, 640.0f, 1.0f},
                                              {390.0f, 844.0f, 1.0f},
                                              {1280.0f, 800.0f, 1.0f},
                                              {1280.0f, 800.0f, 2.0f}}) {
        ProgramVisit visit(width, height);
        visit.program.carry_out(ChangeTextScale{text});
        visit.settle();
        const std::string at =
            " at " + std::to_string(int(width)) + ", text " + std::to_string(int(text * 100));
        REQUIRE(visit.click("appearance"));
        visit.settle();
        CHECK(visit.find("more"));
        check("appearance" + at, visit);
        visit.press(ImGuiKey_Escape);
        visit.settle();
        CHECK_FALSE(visit.find("more"));
        visit.resize(width, whole_page);
        visit.go("/networks/uclg");
        REQUIRE(visit.click("note"));
        visit.settle();
        check("remark" + at, visit);
        if (width < 1000) {
            visit.go("/search?q=climate");
            REQUIRE(visit.click("narrow"));
            visit.settle();
            check("facets" + at, visit);
        }
    }
}

TEST_CASE("every record fits a small phone in twice the text size, and a laptop") {
    for (const auto& [width, text] : {std::pair(320.0f, 2.0f), {390.0f, 1.0f}, {1280.0f, 1.0f}}) {
        ProgramVisit visit(width, whole_page);
        visit.program.carry_out(ChangeTextScale{text});
        const auto look = [&, width = width](const std::string& route) {
            visit.go(route);
            check(route + " at " + std::to_string(int(width)), visit);
        };
        for (const Organization& organization : shipped().all<Organization>())
            look("/networks/" + organization.id.text());
        for (const Event& event : shipped().all<Event>())
            look("/events/" + event.id.text());
        for (const City& city : shipped().all<City>())
            look("/places/" + city.id.text());
    }
}

TEST_CASE("the check of layouts finds each kind of mistake") {
    const auto finds = [](const char* kind, std::function<void(const Kit&)> view) {
        KitVisit visit(400, 400);
        visit.view = [&](const Kit& kit) {
            for (int i = 0; i < 3; ++i)
                text(kit, "Words enough for a page");
            view(kit);
        };
        visit.frames(3);
        const auto mistakes = layout_mistakes(visit, visit.type);
        INFO(kind);
        bool found = false;
        for (const std::string& mistake : mistakes)
            found = found || mistake.rfind(kind, 0) == 0;
        CHECK(found);
    };
    const auto at = [](const Kit& kit, float x, float y, const char* words) {
        draw_text(kit, {x, y}, words, Style::body, kit.theme.text);
    };
    finds("letters that no font has", [](const Kit& kit) { text(kit, "漢"); });
    finds("a string that is not there", [](const Kit& kit) { text(kit, kit.text("no.such.key")); });
    finds("text without room", [](const Kit& kit) {
        const Column column(0, 60);
        draw_text(kit, ImGui::GetCursorScreenPos(), "Sustainable", Style::body, kit.theme.text, 40);
    });
    finds("text cut off at the side", [&](const Kit& kit) { at(kit, 380, 200, "Sustainable"); });
    finds("text cut off above or below", [&](const Kit& kit) { at(kit, 10, 390, "Sustainable"); });
    finds("text on other text", [&](const Kit& kit) {
        at(kit, 10, 200, "One");
        at(kit, 20, 205, "Another");
    });
    finds("text beside its box", [&](const Kit& kit) {
        Card card(kit, "card", {.pressable = false});
        at(kit, ImGui::GetCursorScreenPos().x - 30, ImGui::GetCursorScreenPos().y, "Sustainable");
        gap(40);
    });
    finds("a target that is too small", [](const Kit& kit) { press(kit, "small", {10, 200}, {30, 220}); });
    finds("a target under another one", [](const Kit& kit) {
        press(kit, "one", {10, 200}, {100, 260});
        press(kit, "two", {50, 220}, {150, 280});
    });
    finds("content wider than its window", [](const Kit&) { ImGui::Dummy({900, 10}); });
    finds("a blank area", [&](const Kit& kit) { at(kit, 10, 370, "Far below"); });
    finds("text that is too small", [&](const Kit& kit) {
        draw_line(kit.type, Style::body, {10, 200}, kit.theme.text, "tiny", 12);
    });
}
