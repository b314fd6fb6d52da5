#include "program_visit.h"

#include "app/ui/kiosk/kiosk_host.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::NotingHost;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

bool has_menu(const ProgramVisit& visit) {
    return visit.program.state().menu.has_value();
}

/// The middle of a line that contains the words.
ImVec2 place_of(const ProgramVisit& visit, std::string_view words) {
    for (const Recorder::Text& text : visit.seen.texts)
        if (text.words.find(words) != std::string::npos)
            return {(text.min.x + text.max.x) / 2, (text.min.y + text.max.y) / 2};
    FAIL("nothing reads " << words);
    return {};
}

std::string route_of(const ProgramVisit& visit) {
    return visit.program.route().text();
}

} // namespace

TEST_CASE("what lies under the right button has a menu: it opens, gives its link, is kept and compared") {
    for (const char* list : {"/networks", "/networks?as=list"}) {
        ProgramVisit visit;
        visit.go(list);
        REQUIRE(visit.ask("C40 Cities"));
        visit.settle();
        REQUIRE(has_menu(visit));
        CHECK(route_of(visit) == list);
        REQUIRE(visit.click("menu.copy_link"));
        visit.settle();
        CHECK(visit.host.copies == std::vector<std::string>{"#/networks/c40-cities"});
        CHECK_FALSE(has_menu(visit));

        REQUIRE(visit.ask("C40 Cities"));
        REQUIRE(visit.click("favourites.add"));
        visit.settle();
        CHECK(visit.program.state().favourites.has(RecordKind::organization, "c40-cities"));
        REQUIRE(visit.ask("C40 Cities"));
        CHECK(visit.find("favourites.remove"));
        REQUIRE(visit.click("menu.copy_text"));
        visit.settle();
        CHECK(visit.host.copies.back() == "C40 Cities");
        REQUIRE(visit.ask("C40 Cities"));
        REQUIRE(visit.click("carry.open"));
        visit.settle();
        CHECK(route_of(visit) == "/networks/c40-cities");

        visit.go(list);
        REQUIRE(visit.ask("C40 Cities"));
        REQUIRE(visit.click("compare.add"));
        visit.settle();
        CHECK(visit.program.state().compared.size() == 1);
        CHECK(route_of(visit) == list);
    }
}

TEST_CASE("any paragraph can be copied whole, however many lines it takes") {
    ProgramVisit visit;
    visit.go("/networks/c40-cities");
    const Organization& network = *shipped().find(Id<Organization>("c40-cities"));
    REQUIRE(visit.ask(network.summary.substr(0, 30)));
    REQUIRE(visit.click("menu.copy_text"));
    visit.settle();
    CHECK(visit.host.copies == std::vector<std::string>{network.summary});
    CHECK_FALSE(has_menu(visit));
}

TEST_CASE("where nothing lies the menu is the view's") {
    ProgramVisit visit;
    visit.go("/events");
    visit.ask(1270, 790);
    visit.settle();
    REQUIRE(has_menu(visit));
    CHECK_FALSE(visit.find("carry.open"));
    CHECK_FALSE(visit.find("menu.copy_text"));
    CHECK_FALSE(visit.find("favourites.add"));
    REQUIRE(visit.click("menu.copy_view"));
    visit.settle();
    CHECK(visit.host.copies == std::vector<std::string>{"#/events"});
}

TEST_CASE("asking presses nothing that changes something") {
    ProgramVisit visit;
    visit.go("/networks");
    REQUIRE(visit.ask("Climate")); // a box of a facet, or a card's badge
    visit.settle();
    CHECK(route_of(visit) == "/networks");
    visit.press(ImGuiKey_Escape);
    visit.settle();
    CHECK_FALSE(has_menu(visit));
    visit.go("/map");
    const ImVec2 layer = place_of(visit, "Headquarters");
    visit.ask(layer.x, layer.y);
    visit.settle();
    CHECK(route_of(visit) == "/map");
    CHECK(std::isinf(visit.program.seconds_to_next_frame()));
}

TEST_CASE("a contact is copied, and its address opened, from its menu") {
    ProgramVisit visit;
    visit.go("/networks/c40-cities");
    const auto& contacts = shipped().find(Id<Organization>("c40-cities"))->contacts;
    REQUIRE_FALSE(contacts.empty());
    REQUIRE(visit.ask(contacts[0].value));
    REQUIRE(visit.click("menu.copy_text"));
    visit.settle();
    CHECK(visit.host.copies.back() == contacts[0].value);
    CHECK(visit.host.links.empty());
    REQUIRE(visit.ask(contacts[0].value));
    CHECK_FALSE(visit.find("menu.copy_link"));
    REQUIRE(visit.click("carry.open"));
    visit.settle();
    CHECK(visit.host.links.size() == 1);
}

TEST_CASE("a finger that stays asks, and presses nothing when it is lifted") {
    ProgramVisit visit(390, 844);
    visit.go("/networks?as=list");
    const ImVec2 at = place_of(visit, "C40 Cities");
    visit.finger_down(at.x, at.y);
    CHECK(visit.program.seconds_to_next_frame() <= 0.5);
    visit.wait(0.3);
    CHECK_FALSE(has_menu(visit));
    visit.wait(0.3);
    CHECK(has_menu(visit));
    visit.wait(1); // it stays on
    visit.finger_up();
    visit.settle();
    CHECK(has_menu(visit));
    CHECK(route_of(visit) == "/networks?as=list");
    REQUIRE(visit.tap("menu.copy_link"));
    visit.settle();
    CHECK(visit.host.copies == std::vector<std::string>{"#/networks/c40-cities"});

    visit.finger_down(at.x, at.y); // one that scrolls does not
    visit.finger_move(at.x, at.y - 60);
    visit.wait(0.8);
    CHECK_FALSE(has_menu(visit));
    visit.finger_up();
    visit.settle();
    visit.tap(at.x, at.y); // nor one that taps
    visit.settle();
    CHECK_FALSE(has_menu(visit));
    CHECK(std::isinf(visit.program.seconds_to_next_frame()));
}

TEST_CASE("the menu's key asks about what has the keyboard") {
    ProgramVisit visit;
    visit.go("/networks?as=list");
    for (int i = 0; i < 80 && visit.focus() != "c40-cities"; ++i)
        visit.press(ImGuiKey_Tab);
    REQUIRE(visit.focus() == "c40-cities");
    visit.press(ImGuiKey_Menu);
    visit.settle();
    REQUIRE(has_menu(visit));
    CHECK(visit.find("menu.copy_link"));
    visit.press(ImGuiKey_Escape);
    visit.settle();
    CHECK_FALSE(has_menu(visit));
    CHECK(visit.focus() == "c40-cities");
}

TEST_CASE(
    "the menu's key asks about the view where nothing has the keyboard, whatever lies under the mouse") {
    ProgramVisit visit;
    visit.go("/networks?as=list");
    const ImVec2 at = place_of(visit, "C40 Cities");
    visit.move_mouse(at.x, at.y);
    REQUIRE(visit.focus().empty());
    visit.press(ImGuiKey_Menu);
    visit.settle();
    REQUIRE(has_menu(visit));
    CHECK(visit.find("menu.copy_view"));
    CHECK_FALSE(visit.find("menu.copy_text"));
    CHECK_FALSE(visit.find("carry.open"));
}

TEST_CASE("where nothing can be copied there is no menu") {
    NotingHost machine;
    KioskSettings settings;
    kiosk::KioskHost host(machine, settings);
    test::Visit visit(1080, 1920);
    Application program(std::make_shared<Content>(shipped()), "en", host);
    program.prepare();
    visit.draw = [&](const platform::Frame& frame) { program.draw(frame); };
    program.open_route("/networks");
    visit.frames(20);
    REQUIRE(visit.ask("C40 Cities"));
    visit.frames(5);
    CHECK_FALSE(program.state().menu);
}

TEST_CASE("the question mark lists the keys, on whatever keyboard") {
    ProgramVisit visit;
    visit.go("/networks");
    visit.press(ImGuiKey_Slash, ImGuiMod_Shift);
    visit.settle();
    CHECK(visit.reads("Right click"));
    visit.press(ImGuiKey_Escape);
    visit.settle();
    CHECK_FALSE(visit.reads("Right click"));
    visit.type_text("?");
    visit.settle();
    CHECK(visit.reads("Right click"));
    visit.press(ImGuiKey_Escape);
    visit.settle();
    visit.type_text("/");
    visit.settle();
    CHECK(visit.focus() == "field");
    CHECK(visit.program.state().search.text.empty());
    visit.type_text("?"); // written, not asked
    visit.settle();
    CHECK_FALSE(visit.reads("Right click"));
}

TEST_CASE("an address that is pasted into the search field leads there") {
    ProgramVisit visit;
    for (const char* pasted : {"#/networks/uclg", "file:///directory.html#/networks/uclg"}) {
        visit.go("/");
        visit.program.carry_out(SearchFor{pasted});
        visit.settle();
        CHECK(route_of(visit) == "/networks/uclg");
    }
    visit.go("/");
    std::string typed;
    for (const char letter : std::string("#/networks/uclg")) { // by hand one would be thrown about on the way
        visit.program.carry_out(SearchFor{typed += letter});
        visit.settle();
        CHECK(visit.program.route().view == View::search);
    }
    visit.go("/");
    visit.program.carry_out(SearchFor{"#/nowhere/at/all"});
    visit.settle();
    CHECK(visit.program.route().view == View::search);
}

TEST_CASE(
    "a menu that a finger asked for and Escape put away leaves the next tap and click to what they meet") {
    for (const bool with_finger : {true, false}) {
        ProgramVisit visit(390, 844);
        visit.go("/networks");
        const ImVec2 at = place_of(visit, "C40 Cities");
        visit.finger_down(at.x, at.y);
        visit.wait(0.6);
        visit.finger_up();
        visit.settle();
        REQUIRE(has_menu(visit));
        visit.press(ImGuiKey_Escape);
        visit.settle();
        REQUIRE_FALSE(has_menu(visit));
        if (with_finger)
            visit.tap(at.x, at.y);
        else
            visit.click(at.x, at.y);
        visit.settle();
        CHECK(route_of(visit) == "/networks/c40-cities");
    }
}
