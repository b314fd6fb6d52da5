// A kiosk whose visitor has three keys and nothing else: on, back, and the one that chooses.
#include "keypad.h"

#include "core/formats/kiosk/exit_code.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace citynet;
using namespace citynet::test;
using ui::View;
using ui::kiosk::Kiosk;

TEST_CASE(
    "with three keys a visitor writes a word, opens what is found, takes a contact along and comes back") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose(); // somebody is there
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::visitor);
    pad.go_to_field();
    pad.write("icorn");
    CHECK(visit.query() == "icorn");
    CHECK(visit.reads("International Cities of Refuge Network"));
    pad.erase();
    CHECK(visit.query() == "icor");
    pad.write("n");
    pad.search();
    REQUIRE(visit.kiosk.session().route().text() == "/networks/icorn");

    pad.go_to("contact");
    pad.choose();
    const auto* code = std::get_if<ui::Carried>(&visit.kiosk.session().state().sheet);
    REQUIRE(code);
    CHECK(code->code.has_value());
    pad.go_to("close");
    pad.choose();
    CHECK(std::holds_alternative<std::monostate>(visit.kiosk.session().state().sheet));
    pad.go_to("back");
    pad.choose();
    CHECK(visit.kiosk.session().route().view == View::search);
    CHECK(visit.query() == "icorn");
    pad.go_to("finish");
    pad.choose();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
}

TEST_CASE("a key held on the pad offers the letters with accents, and the field keeps what is in it") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    pad.go_to_field();
    pad.write("caf");
    pad.write_held("e", 0); // é
    CHECK(visit.query() == "café");
    pad.write_held("e", 2);
    CHECK(visit.query() == "caféê");
    pad.write("e");
    CHECK(visit.query() == "caféêe");
    pad.hide();
    CHECK_FALSE(visit.reads("space"));
    pad.next();
    CHECK(pad.focus() != "field"); // it is no trap
    CHECK_FALSE(pad.focus().empty());
    CHECK(visit.query() == "caféêe");
}

TEST_CASE("who types letters on a keyboard of their own is not led into the one on the glass") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    pad.go_to_field();
    for (const char* letter : {"i", "c", "o", "r", "n"})
        visit.type_text(letter);
    visit.settle();
    pad.choose();
    CHECK(visit.kiosk.session().route().text() == "/networks/icorn");
    pad.go_to("back");
    pad.choose();
    pad.go_to_field();
    visit.press(ImGuiKey_Backspace);
    visit.type_text("n"); // one letter alone
    visit.settle();
    pad.choose();
    CHECK(visit.kiosk.session().route().text() == "/networks/icorn");
}

TEST_CASE("letters typed while the pad is in the keyboard are written, and Enter is the field's again") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    pad.go_to_field();
    pad.write("ic");
    visit.type_text("orn");
    visit.settle();
    CHECK(visit.query() == "icorn");
    pad.choose();
    CHECK(visit.kiosk.session().route().text() == "/networks/icorn");
}

TEST_CASE("the finger and the pad take turns on the keyboard") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    pad.go_to_field();
    pad.write("c4");
    const auto& texts = visit.seen.texts;
    const auto zero = std::find_if(texts.begin(), texts.end(), [](const ui::Recorder::Text& one) {
        return one.words == "0" && one.min.y > 400;
    });
    REQUIRE(zero != texts.end());
    visit.tap((zero->min.x + zero->max.x) / 2, (zero->min.y + zero->max.y) / 2);
    visit.settle();
    CHECK(visit.query() == "c40");
    pad.left();
    pad.write("x");
    CHECK(visit.query() == "c40x");
}

TEST_CASE("any key of the pad answers whether somebody is still there, and chooses nothing with that") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    for (int key = 0; key < 3; ++key) {
        if (visit.kiosk.screen() == Kiosk::Screen::attract)
            pad.choose();
        pad.go_to("finish");
        visit.pass(31);
        REQUIRE(visit.kiosk.attendance() == ui::kiosk::Attendance::State::asked);
        key == 0 ? pad.next() : key == 1 ? pad.previous() : pad.choose();
        CHECK(visit.kiosk.attendance() == ui::kiosk::Attendance::State::somebody);
        CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
    }
}

TEST_CASE("the operator comes in with three keys, looks around, and leads the visitors back") {
    KioskSettings settings = quick_settings();
    settings.exit_code = *exit_code_hash("2718", "0123456789abcdef");
    KioskVisit visit(settings);
    Keypad pad(visit);
    pad.choose();
    for (int i = 0; i < ui::kiosk::KeyTurns::needed; ++i)
        i % 2 == 0 ? pad.next() : pad.previous();
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::code);
    for (const char* digit : {"2", "7", "1", "8"}) {
        pad.go_to(digit);
        pad.choose();
        REQUIRE(visit.kiosk.screen() == Kiosk::Screen::code); // Enter is the button's
    }
    pad.go_to("enter");
    pad.choose();
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::admin);
    pad.go_to("kiosk.admin.test");
    pad.choose();
    CHECK(visit.station.lines.back() == "self-test: all well");
    pad.go_to("kiosk.admin.back");
    pad.choose();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
}

TEST_CASE("where what was chosen is gone with its view, the next key finds a place again") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    pad.go_to("cooperation"); // a theme on the start page
    pad.choose();
    REQUIRE(visit.kiosk.session().route().view != View::start);
    pad.next();
    CHECK_FALSE(pad.focus().empty());
    pad.go_to("navigation.start");
    pad.choose();
    pad.go_to("cooperation");
    pad.choose();
    pad.previous();
    CHECK_FALSE(pad.focus().empty());
}

TEST_CASE("all that a finger can press, three keys reach") {
    KioskVisit visit(quick_settings());
    Keypad pad(visit);
    pad.choose();
    auto& session = const_cast<ui::Application&>(visit.kiosk.session());
    for (const char* route : {"/", "/networks", "/networks/uclg", "/events", "/events/roundtable-nakuru-2020",
                              "/people", "/favourites", "/search?q=health", "/about"}) {
        session.carry_out(ui::OpenRoute{ui::Route::parse(route)});
        visit.settle();
        std::set<std::string> all, reached;
        // Of a long list only the rows in sight are there: it goes on from these, in either direction.
        for (int i = 0; i < 600; ++i) {
            i < 300 ? pad.next() : pad.previous();
            for (const auto& target : visit.seen.targets)
                all.insert(target.id);
            reached.insert(pad.focus());
        }
        std::string unreached;
        for (const std::string& id : all)
            if (reached.count(id) == 0 && id != "back" && id != "forward") // which are not always offered
                unreached += id + " ";
        INFO(route);
        CHECK(session.route().text() == route);
        CHECK(all.size() > 8);
        CHECK(unreached == "");
    }
}
