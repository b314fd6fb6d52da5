#include "../program_visit.h"

#include "app/ui/map/map_data.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <set>
#include <string>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

const std::pair<float, float> sizes[] = {{390, 844}, {1280, 800}, {1080, 1920}};

/// The marks in the frame drawn last.
std::set<std::string> marks(const ProgramVisit& visit) {
    std::set<std::string> found;
    for (const Recorder::Target& target : visit.seen.targets)
        if (target.id.rfind("mark-", 0) == 0 || target.id.rfind("group-", 0) == 0)
            found.insert(target.id);
    return found;
}

std::string first_group(const ProgramVisit& visit) {
    const std::set<std::string> found = marks(visit);
    const auto group = found.lower_bound("group-");
    return group == found.end() || group->rfind("group-", 0) != 0 ? std::string() : *group;
}

/// The networks' seats alone: few enough that each of the list can be pressed at every size.
constexpr const char* only_seats = "/map?hide=events&hide=cities&hide=cooperation";

bool sleeps(const ProgramVisit& visit) {
    return std::isinf(visit.program.seconds_to_next_frame());
}

} // namespace

TEST_CASE("the map shows its marks, its note and its list at every size, and sleeps") {
    for (const auto& [width, height] : sizes) {
        ProgramVisit visit(width, height);
        visit.go("/map");
        INFO(width);
        CHECK(visit.host.title == "Map – City Networks Directory");
        CHECK(marks(visit).size() > 5);
        CHECK(visit.reads("Drawn without borders"));
        CHECK(visit.find("zoom-in"));
        CHECK(visit.reads("Abidjan"));
        CHECK_FALSE(visit.reads("⟦"));
        CHECK(sleeps(visit));
        for (const Recorder::Text& text : visit.seen.texts) {
            INFO(text.words);
            CHECK(text.min.x >= 0);
            CHECK(text.min.x < width);
        }
    }
}

TEST_CASE("the program draws every letter of every place on the map") {
    ProgramVisit visit;
    visit.go("/map");
    Typeface type(built_in_theme(Scheme::light));
    for (const City& city : shipped().all<City>()) {
        INFO(city.name);
        CHECK(type.missing_glyphs(city.name).empty());
    }
}

TEST_CASE("the wheel, a pinch, a double click, keys and buttons bring the map nearer") {
    ProgramVisit visit;
    visit.go("/map");
    visit.press(ImGuiKey_0);
    visit.settle();
    const std::set<std::string> world = marks(visit);
    const auto is_world = [&] { return marks(visit) == world; };
    const auto back = [&] {
        visit.press(ImGuiKey_0);
        visit.settle();
        CHECK(is_world());
    };
    visit.move_mouse(500, 330);
    for (int i = 0; i < 6; ++i)
        visit.wheel(1);
    visit.settle();
    CHECK_FALSE(is_world());
    back();
    visit.pinch(500, 330, 6);
    visit.settle();
    CHECK_FALSE(is_world());
    back();
    for (int i = 0; i < 3; ++i)
        visit.press(ImGuiKey_Equal);
    visit.settle();
    CHECK_FALSE(is_world());
    for (int i = 0; i < 8; ++i)
        visit.press(ImGuiKey_Minus);
    visit.settle();
    CHECK(is_world());
    for (int i = 0; i < 3; ++i)
        REQUIRE(visit.click("zoom-in"));
    visit.settle();
    CHECK_FALSE(is_world());
    REQUIRE(visit.click("zoom-world"));
    visit.settle();
    CHECK(is_world());
    CHECK(sleeps(visit));
}

TEST_CASE("a group comes apart when it is pressed, again and again, until a place is left") {
    for (const auto& [width, height] : sizes) {
        ProgramVisit visit(width, height);
        visit.go("/map");
        for (int i = 0; i < 12 && !first_group(visit).empty() && !visit.find("card-close"); ++i) {
            const std::set<std::string> before = marks(visit);
            REQUIRE(visit.click(first_group(visit)));
            visit.settle();
            CHECK((marks(visit) != before || visit.find("card-close")));
        }
        const std::set<std::string> left = marks(visit);
        REQUIRE_FALSE(left.empty());
        if (!visit.find("card-close"))
            REQUIRE(visit.click(*left.rbegin()));
        visit.settle();
        CHECK(visit.find("card-close"));
        CHECK(sleeps(visit));
    }
}

TEST_CASE("a place of the list opens its card, which leads to what is there") {
    for (const auto& [width, height] : sizes) {
        ProgramVisit visit(width, height);
        visit.go(only_seats);
        INFO(width);
        REQUIRE(visit.click("barcelona"));
        visit.settle();
        CHECK(visit.reads("United Cities"));
        CHECK(visit.find("mark-barcelona"));
        const Recorder::Target* row = visit.find("card-uclg");
        REQUIRE(row);
        CHECK(row->min.x >= 0);
        CHECK(row->max.x <= width);
        CHECK(row->max.y <= height);
        REQUIRE(visit.click("card-uclg"));
        visit.settle();
        CHECK(visit.host.route == "/networks/uclg");
        visit.go(only_seats);
        CHECK(visit.find("card-uclg")); // where one left it
        REQUIRE(visit.click("card-close"));
        visit.settle();
        CHECK_FALSE(visit.find("card-uclg"));
    }
}

TEST_CASE("a drag moves the map and presses nothing, and thrown it comes to rest") {
    ProgramVisit visit;
    visit.go(only_seats);
    REQUIRE(visit.click("barcelona"));
    visit.settle();
    REQUIRE(visit.click("card-close"));
    visit.settle();
    const Recorder::Target before = *visit.find("mark-barcelona");
    const float x = (before.min.x + before.max.x) / 2;
    const float y = (before.min.y + before.max.y) / 2;
    visit.finger_down(x, y);
    for (int i = 1; i <= 8; ++i)
        visit.finger_move(x + 15.0f * static_cast<float>(i), y);
    const Recorder::Target* now = visit.find("mark-barcelona");
    REQUIRE(now);
    CHECK(now->min.x > before.min.x + 80);
    visit.finger_up();
    visit.settle();
    CHECK_FALSE(visit.find("card-close"));
    CHECK(sleeps(visit));
}

TEST_CASE("arrows move the map when it has the keyboard") {
    ProgramVisit visit;
    visit.go(only_seats);
    REQUIRE(visit.click("barcelona"));
    visit.settle();
    const float before = visit.find("mark-barcelona")->min.x;
    visit.click(400, 700); // the sea
    visit.settle();
    CHECK_FALSE(visit.find("card-close"));
    visit.press(ImGuiKey_RightArrow);
    visit.settle();
    const Recorder::Target* now = visit.find("mark-barcelona");
    REQUIRE(now);
    CHECK(now->min.x < before - 50);
}

TEST_CASE("layers and facets narrow what the map shows, and stand in the address") {
    ProgramVisit visit;
    visit.go("/map");
    CHECK(visit.reads("Almaty"));
    REQUIRE(visit.click("cities"));
    visit.settle();
    CHECK(visit.host.route == "/map?hide=cities");
    CHECK_FALSE(visit.reads("Almaty"));
    CHECK(visit.reads("Barcelona"));
    visit.go("/map?theme=culture");
    const std::string culture = visit.all_text();
    visit.go("/map?theme=energy");
    CHECK(visit.reads("Besançon"));
    CHECK(visit.all_text() != culture);
    CHECK(sleeps(visit));
}

TEST_CASE("what the map knows is what the directory says") {
    const MapData data(shipped());
    size_t seats = 0;
    size_t events = 0;
    for (const MapPlace& place : data.places) {
        seats += place.seats.size();
        events += place.events.size();
    }
    size_t printed_seats = 0;
    for (const Organization& one : shipped().all<Organization>())
        printed_seats += one.headquarters.city.empty() ? 0 : 1;
    size_t printed_events = 0;
    for (const Event& one : shipped().all<Event>())
        printed_events += one.place.city.empty() ? 0 : 1;
    CHECK(data.places.size() == shipped().all<City>().size());
    CHECK(seats == printed_seats);
    CHECK(events == printed_events);
    CHECK_FALSE(data.arcs.empty());
    for (const MapArc& arc : data.arcs)
        for (const Party& party : arc.cooperation->parties) {
            REQUIRE(party.record);
            CHECK(party.record->kind == RecordKind::city); // no line where a state or a fund takes part
        }
    CHECK(data.find("barcelona") < data.places.size());
    CHECK(data.find("atlantis") == data.places.size());
}

TEST_CASE("hiding and narrowing leave the places that still have something to show") {
    const MapData data(shipped());
    const auto count = [&](const MapChoice& choice) { return chosen_places(shipped(), data, choice).size(); };
    const size_t all = shipped().all<Organization>().size();
    CHECK(count(read_choice(Route{.view = View::map}, {}, all)) == data.places.size());
    const auto nothing = Route::parse("/map?hide=seats&hide=events&hide=cities&hide=cooperation");
    const auto fifth_goal = Route::parse("/map?sdg=5");
    CHECK(count(read_choice(nothing, {}, all)) == 0);
    CHECK(count(read_choice(fifth_goal, {}, all)) == 0); // no organization is left
    const MapChoice one = read_choice(fifth_goal, {3, 6}, all);
    CHECK(shows_seat(one, 6));
    CHECK_FALSE(shows_seat(one, 5));
}
