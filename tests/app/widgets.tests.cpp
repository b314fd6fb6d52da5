#include "visit.h"

#include "app/ui/lines.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/field.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/navigation.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/segmented.h"
#include "app/ui/widgets/skeleton.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::KitVisit;

namespace {

bool sleeps(const KitVisit& visit) {
    return std::isinf(visit.memory.motion.seconds_to_next_frame());
}

} // namespace

TEST_CASE("a button is activated by a click, and only by a click on it") {
    KitVisit visit;
    int pressed = 0;
    visit.view = [&](const Kit& kit) { pressed += button(kit, "open", "Open"); };
    visit.frames(2);
    REQUIRE(visit.click("open"));
    CHECK(pressed == 1);
    visit.click(900, 700);
    CHECK(pressed == 1);
}

TEST_CASE("a button that is off does nothing") {
    KitVisit visit;
    int pressed = 0;
    visit.view = [&](const Kit& kit) { pressed += button(kit, "open", "Open", {.enabled = false}); };
    visit.frames(2);
    REQUIRE(visit.click("open"));
    CHECK(pressed == 0);
}

TEST_CASE("a widget's id comes from its id and not from its text") {
    KitVisit visit;
    std::string pressed;
    visit.view = [&](const Kit& kit) {
        for (const char* id : {"first", "second"})
            if (button(kit, id, "The same words"))
                pressed = id;
    };
    visit.frames(2);
    REQUIRE(visit.click("second"));
    CHECK(pressed == "second");
}

TEST_CASE("Tab goes from widget to widget and Enter activates") {
    KitVisit visit;
    std::string pressed;
    visit.view = [&](const Kit& kit) {
        for (const char* id : {"first", "second", "third"})
            if (button(kit, id, id))
                pressed = id;
    };
    visit.frames(3);
    visit.press(ImGuiKey_Tab);
    visit.press(ImGuiKey_Tab);
    visit.press(ImGuiKey_Enter);
    CHECK(pressed == "second");
}

TEST_CASE("every target is at least 44 pixels high and wide") {
    KitVisit visit;
    std::string query = "x";
    visit.view = [&](const Kit& kit) {
        button(kit, "button", "A");
        icon_button(kit, "icon", icon::share, "Share");
        {
            const ChipFlow flow(kit);
            chip(kit, "chip", "A");
        }
        const Segment segments[] = {{"cards", "A", ""}, {"list", "B", ""}};
        segmented_control(kit, "segments", segments, 0);
        contact_row(kit, "contact", {.icon = icon::mail, .value = "a@b.c"});
        annotation_note(kit, "note", {.summary = "Odd"});
        list_row(kit, "row", {.title = "A"});
        timeline_entry(kit, "entry", {.title = "A"});
        foldable(kit, "fold", "A");
        const NavigationItem items[] = {{"home", icon::home, "Start"}};
        navigation_rail(kit, "rail", items, 0);
        navigation_bar(kit, "bar", items, 0);
        search_field(kit, "search", query);
    };
    visit.frames(3);
    CHECK(visit.seen.targets.size() >= 12);
    for (const Recorder::Target& target : visit.seen.targets) {
        INFO(target.id);
        CHECK(target.max.x - target.min.x >= 44);
        CHECK(target.max.y - target.min.y >= 44);
    }
}

TEST_CASE("chips flow into lines, and none leaves the column") {
    KitVisit visit(360, 800);
    visit.view = [&](const Kit& kit) {
        const ChipFlow flow(kit);
        for (const char* theme :
             {"Climate", "Resilience", "Human rights", "Culture", "Health", "Gender equality"})
            chip(kit, theme, theme);
    };
    visit.frames(2);
    const auto* first = visit.find("Climate");
    const auto* last = visit.find("Gender equality");
    REQUIRE(first);
    REQUIRE(last);
    CHECK(last->min.y > first->max.y - 1);
    for (const Recorder::Target& target : visit.seen.targets)
        CHECK(target.max.x <= 360);
}

TEST_CASE("what follows chips stands below them") {
    KitVisit visit(360, 800);
    visit.view = [&](const Kit& kit) {
        {
            const ChipFlow flow(kit);
            chip(kit, "chip", "A");
        }
        button(kit, "below", "Below");
    };
    visit.frames(2);
    CHECK(visit.find("below")->min.y >= visit.find("chip")->max.y);
    CHECK(visit.find("below")->min.x == visit.find("chip")->min.x);
}

TEST_CASE("a whole card is pressed, and a link in it presses only the link") {
    KitVisit visit;
    int cards = 0;
    int links = 0;
    visit.view = [&](const Kit& kit) {
        Card card(kit, "card");
        text(kit, "Energy Cities", Style::heading);
        links += link(kit, "link", "www.example.org");
        gap(100);
        cards += card.end();
    };
    visit.frames(2);
    REQUIRE(visit.click("card"));
    CHECK(cards == 1);
    CHECK(links == 0);
    REQUIRE(visit.click("link"));
    CHECK(cards == 1);
    CHECK(links == 1);
}

TEST_CASE("cards of one row become equally high, and shrink again in a wider window") {
    KitVisit visit(640, 800);
    visit.view = [&](const Kit& kit) {
        Grid grid(kit, "grid", 300, 16);
        for (const char* id : {"short", "long"}) {
            grid.next();
            Card card(kit, id, {.grid = &grid});
            text(kit, id == std::string("long") ? "Many words that need several lines in a narrow card, and "
                                                  "go on for as long as the card is not wide"
                                                : "Few");
            card.end();
        }
    };
    visit.frames(4);
    const auto height = [&](const char* id) { return visit.find(id)->max.y - visit.find(id)->min.y; };
    CHECK(height("short") == height("long"));
    const float narrow = height("long");
    CHECK(sleeps(visit));
    visit.resize(1800, 800);
    visit.frames(4);
    CHECK(height("short") == height("long"));
    CHECK(height("long") < narrow);
}

TEST_CASE("columns stand beside each other, and below each other where it is narrow") {
    KitVisit visit(1000, 800);
    visit.view = [&](const Kit& kit) {
        {
            Row row(kit, {2, 1}, 20, 600);
            row.next();
            button(kit, "one", "One", {.fill_width = true});
            row.next();
            button(kit, "two", "Two", {.fill_width = true});
        }
        button(kit, "after", "After");
    };
    visit.frames(2);
    CHECK(visit.find("one")->min.y == visit.find("two")->min.y);
    CHECK(visit.find("two")->min.x > visit.find("one")->max.x);
    CHECK(visit.find("after")->min.y >= visit.find("one")->max.y);
    visit.resize(400, 800);
    CHECK(visit.find("two")->min.y >= visit.find("one")->max.y);
    CHECK(visit.find("two")->min.x == visit.find("one")->min.x);
}

TEST_CASE("typing in the search field changes the text, Enter submits, Esc clears") {
    KitVisit visit;
    std::string query;
    bool take_focus = true;
    int changes = 0;
    int submissions = 0;
    visit.view = [&](const Kit& kit) {
        const SearchEvent event =
            search_field(kit, "search", query, {.hint = "Search", .take_focus = take_focus});
        take_focus = false;
        changes += event.changed;
        submissions += event.submitted;
    };
    visit.frames(3);
    CHECK(visit.reads("Search"));
    visit.type_text("Łódź");
    CHECK(query == "Łódź");
    CHECK(changes > 0);
    CHECK_FALSE(visit.reads("Search"));
    visit.press(ImGuiKey_Enter);
    CHECK(submissions == 1);
    CHECK(query == "Łódź");
    REQUIRE(visit.click("clear"));
    CHECK(query.empty());
    visit.type_text("again");
    CHECK(query == "again"); // the field has the keyboard after being cleared
    visit.press(ImGuiKey_Escape);
    CHECK(query.empty());
}

TEST_CASE("letters typed while a field is being given the keyboard are not lost") {
    KitVisit visit;
    std::string query = "r";
    bool take_focus = false;
    visit.view = [&](const Kit& kit) {
        search_field(kit, "search", query, {.take_focus = take_focus});
        take_focus = false;
    };
    visit.frames(3);
    take_focus = true;
    for (const char* letter : {"a", "i", "n", "b", "ó", "w"}) {
        ImGui::GetIO().AddInputCharactersUTF8(letter);
        visit.frame();
    }
    visit.frames(2);
    CHECK(query == "rainbów");
}

TEST_CASE("a field that has the keyboard no more takes no letters") {
    KitVisit visit;
    std::string query;
    bool take_focus = true;
    visit.view = [&](const Kit& kit) {
        search_field(kit, "search", query, {.take_focus = take_focus});
        take_focus = false;
        gap(200);
        button(kit, "elsewhere", "Elsewhere");
    };
    visit.frames(4);
    REQUIRE(visit.click("elsewhere"));
    visit.type_text("x");
    CHECK(query.empty());
}

TEST_CASE("a field that waits for text draws nothing") {
    KitVisit visit;
    std::string query;
    bool take_focus = true;
    visit.view = [&](const Kit& kit) {
        search_field(kit, "search", query, {.take_focus = take_focus});
        take_focus = false;
    };
    visit.wait(1);
    CHECK(sleeps(visit));
}

TEST_CASE("a contact opens by its row and is copied by its button") {
    KitVisit visit;
    ContactAction last = ContactAction::none;
    visit.view = [&](const Kit& kit) {
        const ContactAction action = contact_row(kit, "mail", {.icon = icon::mail, .value = "a@example.org"});
        if (action != ContactAction::none)
            last = action;
    };
    visit.frames(2);
    REQUIRE(visit.click("mail"));
    CHECK(last == ContactAction::open);
    REQUIRE(visit.click("copy"));
    CHECK(last == ContactAction::copy);
}

TEST_CASE("a remark shows its reason when it is opened") {
    KitVisit visit;
    visit.view = [](const Kit& kit) {
        annotation_note(kit, "note",
                        {.summary = "Looks odd", .text = "The count does not match", .detail = "Ask them"});
    };
    visit.frames(2);
    CHECK(visit.reads("Looks odd"));
    CHECK_FALSE(visit.reads("The count"));
    REQUIRE(visit.click("note"));
    CHECK(visit.reads("The count"));
    CHECK(visit.reads("Ask them"));
}

TEST_CASE("a segmented control tells which part was activated") {
    KitVisit visit;
    int chosen = 0;
    const Segment segments[] = {{"cards", "Cards", ""}, {"list", "List", ""}, {"map", "Map", ""}};
    visit.view = [&](const Kit& kit) { chosen = segmented_control(kit, "shape", segments, chosen); };
    visit.frames(2);
    REQUIRE(visit.click("map"));
    CHECK(chosen == 2);
    visit.wait(1);
    CHECK(sleeps(visit));
}

TEST_CASE("a segmented control stands upright where its words have no room, and what is off is not chosen") {
    KitVisit visit(400, 400);
    int chosen = 0;
    const Segment segments[] = {
        {"one", "Networks", ""}, {"two", "Organizers", ""}, {"three", "Cities", "", false}};
    visit.view = [&](const Kit& kit) { chosen = segmented_control(kit, "shape", segments, chosen); };
    visit.frames(2);
    CHECK(visit.find("one")->min.y == visit.find("two")->min.y);
    REQUIRE(visit.click("three"));
    CHECK(chosen == 0);
    visit.resize(200, 400);
    CHECK(visit.find("two")->min.y >= visit.find("one")->max.y);
    CHECK(visit.find("two")->min.x == visit.find("one")->min.x);
    REQUIRE(visit.click("two"));
    CHECK(chosen == 1);
}

TEST_CASE("a skeleton is as high as what takes its place, and does not move") {
    KitVisit visit;
    float row = 0, wanted = 0;
    visit.view = [&](const Kit& kit) {
        const float top = ImGui::GetCursorScreenPos().y;
        skeleton_row(kit);
        row = ImGui::GetCursorScreenPos().y - top;
        wanted = list_row_height(kit, true);
    };
    visit.frames(3);
    CHECK(row == wanted);
    CHECK(sleeps(visit));
}

TEST_CASE("links below each other can each be touched") {
    KitVisit visit;
    std::string pressed;
    visit.view = [&](const Kit& kit) {
        for (const char* id : {"first", "second", "third"})
            if (link(kit, id, id))
                pressed = id;
    };
    visit.frames(3);
    for (const char* id : {"first", "second", "third"}) {
        REQUIRE(visit.tap(id));
        CHECK(pressed == id);
    }
    CHECK(visit.find("second")->min.y >= visit.find("first")->max.y);
    CHECK(visit.find("third")->min.y >= visit.find("second")->max.y);
}

TEST_CASE("running text has 60 to 75 characters in a line") {
    KitVisit visit(1600, 900);
    const std::string words = "Cities learn from each other how to house more people in less space, how to "
                              "keep their air clean, and how to "
                              "pay for both. A network gives them names to call, examples to look at, and a "
                              "voice where others decide about "
                              "them. Some have three members, some have thousands; most publish what they do "
                              "in a language that many read.";
    visit.frames(2);
    const float width = visit.theme.measure;
    Lines lines(visit.type, Style::body, words, width);
    size_t count = 0, characters = 0;
    for (Line line; lines.next(line);) {
        if (line.words.data() + line.words.size() == words.data() + words.size())
            break; // the last line is as long as it is
        ++count;
        characters += line.words.size();
    }
    REQUIRE(count >= 3);
    INFO(characters / count);
    CHECK(characters / count >= 60);
    CHECK(characters / count <= 75);
}

TEST_CASE("a monogram stands for a name") {
    CHECK(monogram("International Cities of Refuge Network", "ICORN") == "ICR");
    CHECK(monogram("United Cities and Local Governments", "UCLG") == "UCLG");
    CHECK(monogram("Energy Cities") == "EC");
    CHECK(monogram("European Network of Cities for Human Rights") == "ENC");
    CHECK(monogram("Łódź") == "Ł");
    CHECK(monogram("e") == "e");
    CHECK(monogram("").empty());
}

TEST_CASE("hovering moves colours for a moment, then nothing is drawn any more") {
    KitVisit visit;
    visit.view = [](const Kit& kit) { button(kit, "open", "Open"); };
    visit.frames(3);
    CHECK(sleeps(visit));
    const auto* target = visit.find("open");
    visit.move_mouse(target->min.x + 10, target->min.y + 10);
    visit.frame();
    CHECK_FALSE(sleeps(visit));
    visit.wait(1);
    CHECK(sleeps(visit));
}

TEST_CASE("under reduced motion colours change at once") {
    KitVisit visit;
    visit.reduced_motion = true;
    visit.view = [](const Kit& kit) { button(kit, "open", "Open"); };
    visit.frames(3);
    const auto* target = visit.find("open");
    visit.move_mouse(target->min.x + 10, target->min.y + 10);
    visit.frame();
    CHECK(sleeps(visit));
}

TEST_CASE("an icon's tooltip appears and then nothing is drawn any more") {
    KitVisit visit;
    visit.view = [](const Kit& kit) { icon_button(kit, "share", icon::share, "Share this"); };
    visit.frames(3);
    const auto* target = visit.find("share");
    visit.move_mouse(target->min.x + 10, target->min.y + 10);
    CHECK_FALSE(visit.reads("Share this"));
    visit.wait(2);
    CHECK(visit.reads("Share this"));
    CHECK(sleeps(visit));
}

TEST_CASE("a toast goes away by itself, and asks for frames only when it changes") {
    KitVisit visit;
    bool show = true;
    visit.view = [&](const Kit& kit) {
        if (show)
            show_toast(kit, "Copied");
        show = false;
    };
    visit.wait(1);
    CHECK(visit.reads("Copied"));
    const double wait = visit.memory.motion.seconds_to_next_frame();
    CHECK(wait > 1);
    CHECK(wait < 4);
    visit.frame(wait + 0.01);
    visit.wait(1);
    CHECK_FALSE(visit.reads("Copied"));
    CHECK(sleeps(visit));
}
