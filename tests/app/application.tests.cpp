#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

TEST_CASE("the program begins at the start and sleeps there") {
    ProgramVisit visit;
    CHECK(visit.reads("Find the network"));
    CHECK(visit.host.route == "/");
    CHECK(visit.host.title == "City Networks Directory");
    CHECK(std::isinf(visit.program.seconds_to_next_frame()));
}

TEST_CASE("the navigation leads to the lists, a card to its profile, and back again") {
    ProgramVisit visit;
    REQUIRE(visit.click("navigation.networks"));
    visit.settle();
    CHECK(visit.host.route == "/networks");
    REQUIRE(visit.click("c40-cities"));
    visit.settle();
    CHECK(visit.host.route == "/networks/c40-cities");
    CHECK(visit.host.title == "C40 Cities – City Networks Directory");
    CHECK(visit.reads("www.c40.org"));
    REQUIRE(visit.click("back"));
    visit.settle();
    CHECK(visit.host.route == "/networks");
    REQUIRE(visit.click("forward"));
    visit.settle();
    CHECK(visit.host.route == "/networks/c40-cities");
}

TEST_CASE(
    "each view that the keyboard opens has a place for the focus, and coming back finds it where it was") {
    for (const auto& [route, id] :
         {std::pair("/", "cooperation"), std::pair("/networks", "c40-cities"),
          std::pair("/networks?as=list", "c40-cities"), std::pair("/events", "interregional-roundtable-2023"),
          std::pair("/networks/uclg", "geneva-cities-hub")}) {
        CAPTURE(route, id);
        ProgramVisit visit;
        visit.go(route);
        const auto tab_to = [&](std::string_view wanted) {
            for (int i = 0; i < 200 && visit.focus() != wanted; ++i)
                visit.press(ImGuiKey_Tab);
            return visit.focus() == wanted;
        };
        const std::string before = visit.host.route;
        REQUIRE(tab_to(id));
        visit.press(ImGuiKey_Enter);
        visit.settle();
        REQUIRE(visit.host.route != before);
        visit.press(ImGuiKey_Tab);
        CHECK_FALSE(visit.focus().empty());
        visit.press(ImGuiKey_Tab);
        const std::string there = visit.focus();
        CHECK_FALSE(there.empty());
        visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
        visit.settle();
        CHECK(visit.host.route == before);
        CHECK(visit.focus() == id);
        visit.press(ImGuiKey_RightArrow, ImGuiMod_Alt);
        visit.settle();
        CHECK(visit.focus() == there);
    }
}

TEST_CASE("typing anywhere after a slash searches at each keystroke, and Enter opens the best result") {
    ProgramVisit visit;
    visit.go("/about");
    visit.press(ImGuiKey_Slash);
    visit.settle();
    visit.type_text("euroc");
    visit.settle();
    CHECK(visit.host.route == "/search?q=euroc");
    CHECK(visit.reads("Eurocities"));
    visit.press(ImGuiKey_Enter);
    visit.settle();
    CHECK(visit.host.route == "/networks/eurocities");
    visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    visit.settle();
    CHECK(visit.host.route == "/search?q=euroc");
    visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    visit.settle();
    CHECK(visit.host.route == "/about"); // one entry for all the typing
}

TEST_CASE("typing into the field of the start page goes on in the field of the results") {
    ProgramVisit visit;
    visit.press(ImGuiKey_Slash);
    visit.settle();
    visit.type_text("u");
    visit.settle();
    CHECK(visit.host.route == "/search?q=u");
    visit.type_text("clg");
    visit.settle();
    CHECK(visit.host.route == "/search?q=uclg");
    CHECK(visit.reads("United Cities and Local Governments"));
}

TEST_CASE("a search without results says so and offers all networks") {
    ProgramVisit visit;
    visit.go("/search?q=xyzzy");
    CHECK(visit.reads("xyzzy"));
    CHECK(visit.reads("All networks"));
}

TEST_CASE("an address that leads nowhere shows a page that leads to the start") {
    ProgramVisit visit;
    for (const char* address : {"/nowhere", "/networks/nobody", "/events/never", "/places/atlantis"}) {
        visit.go(address);
        CHECK(visit.reads("Nothing here"));
    }
}

TEST_CASE("a contact opens and copies exactly what is printed") {
    ProgramVisit visit;
    visit.go("/networks/c40-cities");
    REQUIRE(visit.click("contact"));
    visit.settle();
    REQUIRE(visit.host.links.size() == 1);
    CHECK(visit.host.links[0] == "https://www.c40.org");
    REQUIRE(visit.click("copy"));
    visit.settle();
    CHECK(visit.host.copies == std::vector<std::string>{"www.c40.org"});
}

TEST_CASE("a theme narrows the networks, and pressed again widens them") {
    ProgramVisit visit;
    visit.go("/networks");
    const auto energy = [&] { return visit.reads("Energy Cities"); };
    const auto c40 = [&] { return visit.reads("Rainbow Cities Network") || visit.reads("Eurocities"); };
    CHECK(c40());
    REQUIRE(visit.click("energy"));
    visit.settle();
    CHECK(visit.host.route == "/networks?theme=energy");
    CHECK(energy());
    CHECK_FALSE(c40());
    REQUIRE(visit.click("energy"));
    visit.settle();
    CHECK(visit.host.route == "/networks");
}

TEST_CASE("the user's choice of colours outlasts the machine's") {
    ProgramVisit visit;
    visit.program.prefer_dark(true);
    visit.settle();
    REQUIRE(visit.click("appearance"));
    visit.settle();
    REQUIRE(visit.click("light"));
    visit.settle();
    visit.program.prefer_dark(true);
    visit.settle();
    const ImVec4 background = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    CHECK(background.x > 0.5f);
}

TEST_CASE("every record has a page that draws, at every size of window and of text, and then sleeps") {
    for (const auto& [width, height] : {std::pair(390.0f, 844.0f), {1280.0f, 800.0f}, {1080.0f, 1920.0f}}) {
        ProgramVisit visit(width, height);
        const auto draws = [&](const std::string& route, const std::string& title) {
            visit.go(route);
            INFO(route << " at " << width);
            CHECK(visit.host.title == title + " – City Networks Directory");
            CHECK_FALSE(visit.reads("⟦"));
            CHECK(std::isinf(visit.program.seconds_to_next_frame()));
        };
        for (const Organization& organization : shipped().all<Organization>())
            draws("/networks/" + organization.id.text(), organization.name);
        for (const Event& event : shipped().all<Event>())
            draws("/events/" + event.id.text(), event.title);
        for (const City& city : shipped().all<City>())
            draws("/places/" + city.id.text(), city.name);
    }
}

TEST_CASE("a guiding question shows its prompts, an organization its people and remarks") {
    ProgramVisit visit(1280, 6000);
    visit.go("/events/interregional-roundtable-2023");
    const Event& event = *shipped().find(Id<Event>("interregional-roundtable-2023"));
    REQUIRE(event.questions.size() == 3);
    for (const GuidingQuestion& question : event.questions)
        CHECK(visit.reads(question.text.substr(0, 24)));
    visit.go("/networks/uclg");
    CHECK(visit.reads("Emilia Saiz"));
    CHECK(visit.reads("in print"));
}
