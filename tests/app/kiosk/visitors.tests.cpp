// What a visitor of a kiosk is offered to take along, and is told of sound.
#include "kiosk_visit.h"

#include "../counted_imgui.h"

#include "core/formats/kiosk/exit_code.h"
#include "core/formats/notes/notes.h"

#include <catch2/catch_test_macros.hpp>

#include <imgui_internal.h>

#include <algorithm>

using namespace citynet;
using namespace citynet::test;
using ui::kiosk::Kiosk;

namespace {

ui::Application& session_of(KioskVisit& visit) {
    return const_cast<ui::Application&>(visit.kiosk.session());
}

const ui::Carried* open_sheet(KioskVisit& visit) {
    return std::get_if<ui::Carried>(&visit.kiosk.session().state().sheet);
}

void star(KioskVisit& visit, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        session_of(visit).carry_out(
            ui::ToggleFavourite{{RecordKind::organization, shipped().all<Organization>()[i].id.text()}});
}

/// Goes to the favourites and shows them as codes.
void open_favourites(KioskVisit& visit) {
    session_of(visit).carry_out(ui::OpenRoute{ui::Route::parse("/favourites")});
    visit.settle();
    REQUIRE(visit.click("code"));
    visit.settle();
    REQUIRE(open_sheet(visit));
}

} // namespace

TEST_CASE("no state of a kiosk writes anywhere but into windows of its own") {
    KioskSettings settings = quick_settings();
    settings.exit_code = *exit_code_hash("2718", "0123456789abcdef");
    KioskVisit visit(settings, 1080, 1920);
    const auto is_clean = [] {
        // What is drawn outside of any window ImGui puts into one that it shows to whoever debugs.
        const ImGuiWindow* window = ImGui::FindWindowByName("Debug##Default");
        return !window || !window->Active || !window->WriteAccessed;
    };
    CHECK(is_clean());
    visit.begin();
    CHECK(is_clean());
    visit.press(ImGuiKey_Slash);
    visit.settle();
    CHECK(is_clean());
    star(visit, 1);
    open_favourites(visit);
    CHECK(is_clean());
    visit.pass(31);
    REQUIRE(visit.kiosk.attendance() == ui::kiosk::Attendance::State::asked);
    CHECK(is_clean());
    for (int i = 0; i < 6; ++i) {
        visit.tap(20, 20);
        visit.frames(2);
    }
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::code);
    CHECK(is_clean());
    for (const char* digit : {"2", "7", "1", "8"})
        visit.type_text(digit);
    visit.press(ImGuiKey_Enter);
    visit.frames(4);
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::admin);
    CHECK(is_clean());
}

TEST_CASE("favourites leave a kiosk as codes, one after the other") {
    KioskVisit visit(quick_settings());
    visit.begin();
    star(visit, 12);
    open_favourites(visit);
    const std::size_t parts = open_sheet(visit)->parts;
    REQUIRE(parts > 1);
    std::string all;
    for (std::size_t part = 0; part < parts; ++part) {
        const ui::Carried& carried = *open_sheet(visit);
        CHECK(carried.part == part);
        CHECK(carried.code.has_value());
        CHECK(visit.reads("Code " + std::to_string(part + 1) + " of " + std::to_string(parts)));
        all += carried.code_text;
        if (part + 1 < parts) {
            REQUIRE(visit.click("sheet-next"));
            visit.settle();
        }
    }
    for (std::size_t i = 0; i < 12; ++i)
        CHECK(all.find("\n" + shipped().all<Organization>()[i].name + "\n") != std::string::npos);
    visit.click("sheet-next"); // there is none after the last
    visit.settle();
    CHECK(open_sheet(visit)->part == parts - 1);
    REQUIRE(visit.click("sheet-previous"));
    visit.settle();
    CHECK(open_sheet(visit)->part == parts - 2);
    CHECK_FALSE(visit.reads("Copy"));
}

TEST_CASE("few favourites are one code, without anything to turn over") {
    KioskVisit visit(quick_settings());
    visit.begin();
    star(visit, 1);
    open_favourites(visit);
    CHECK(open_sheet(visit)->parts == 1);
    CHECK(visit.find("sheet-next") == nullptr);
    CHECK_FALSE(visit.reads("Code 1 of"));
    CHECK_FALSE(visit.reads("Kept on this device"));
}

TEST_CASE("the document has the favourites' code as text too") {
    KioskVisit visit(quick_settings());
    visit.begin();
    star(visit, 12);
    open_favourites(visit);
    const std::string html = visit.kiosk.document(1280, 800, false);
    CHECK(html.find("role=\"img\"") != std::string::npos);
    CHECK(html.find("Code 1 of") != std::string::npos);
    const std::string text = open_sheet(visit)->code_text;
    const std::string site = text.substr(text.find("\n", text.find("\n\n") + 2) + 1);
    const std::string line = site.substr(0, site.find('\n'));
    INFO(line);
    REQUIRE(line.find('.') != std::string::npos);
    CHECK(html.find("role=\"img\"") < html.rfind(line));
}

TEST_CASE("the code of favourites goes with the visitor") {
    const CountedImGui counted;
    KioskVisit visit(quick_settings());
    visit.host.voice = true;
    visit.begin();
    star(visit, 12);
    open_favourites(visit);
    visit.click("sheet-next");
    visit.settle();
    const std::string title = open_sheet(visit)->code_text.substr(0, 14); // "Favourites 2/n"
    REQUIRE(live_memory_holds(title));
    visit.pass(52);
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::attract);
    CHECK_FALSE(live_memory_holds(title));
    visit.begin();
    CHECK(open_sheet(visit) == nullptr);
    CHECK(visit.kiosk.session().state().favourites.records().empty());
    CHECK(visit.host.said.size() == 2); // the next one is told of sound as the first one was
}

TEST_CASE("a network, an event and an address are offered as codes, and nothing as a link") {
    KioskVisit visit(quick_settings());
    visit.begin();
    session_of(visit).carry_out(ui::OpenRoute{ui::Route::parse("/networks/icorn")});
    visit.settle();
    REQUIRE(visit.click("save"));
    visit.settle();
    CHECK(open_sheet(visit)->code_text.find("BEGIN:VCARD") == 0);
    CHECK(visit.find("sheet-save") == nullptr);
    session_of(visit).carry_out(ui::CloseSheet{});
    visit.settle();
    REQUIRE(visit.click("contact")); // the first of its addresses
    visit.settle();
    REQUIRE(open_sheet(visit));
    CHECK(open_sheet(visit)->code_text.find(':') != std::string::npos);
    CHECK(visit.find("sheet-open") == nullptr);
    session_of(visit).carry_out(ui::OpenRoute{ui::Route::parse("/events/roundtable-nakuru-2020")});
    visit.settle();
    REQUIRE(visit.click("calendar"));
    visit.settle();
    CHECK(open_sheet(visit)->code_text.find("BEGIN:VCALENDAR") == 0);
    CHECK(visit.find("sheet-save") == nullptr);
    for (const char* url : {"https://www.example.org", "mailto:a@example.org", "tel:+41225550100"}) {
        session_of(visit).carry_out(ui::OpenLink{url});
        visit.settle();
        CHECK(open_sheet(visit)->code_text == url);
    }
    CHECK(visit.host.links.empty());
}

TEST_CASE("with the first touch a visitor hears once that pages can be read aloud, and where") {
    KioskSettings settings = quick_settings();
    settings.headphones = "Headphones hang at the right.";
    KioskVisit visit(settings);
    visit.host.voice = true;
    visit.settle();
    CHECK(visit.host.said.empty()); // nobody is there
    visit.begin();
    CHECK(visit.reads("Pages can be read aloud"));
    CHECK(visit.reads("Headphones hang at the right."));
    REQUIRE(visit.host.said.size() == 1);
    CHECK(visit.host.said[0].text.find("Headphones hang at the right.") != std::string::npos);
    CHECK(visit.host.announced.back() == visit.host.said[0].text);
    visit.kiosk.spoken(visit.host.said[0].number, false); // the voice fails: no more is said of it
    visit.pass(20);
    CHECK_FALSE(visit.reads("Pages can be read aloud"));
    CHECK_FALSE(visit.reads("The voice does not answer"));
    visit.tap(5, 5);
    visit.settle();
    CHECK(visit.host.said.size() == 1);
}

TEST_CASE("without sound, or without a voice, nothing is said of it") {
    KioskSettings silent = quick_settings();
    silent.sound = false;
    silent.headphones = "Headphones hang at the right.";
    {
        KioskVisit visit(silent);
        visit.host.voice = true;
        visit.begin();
        CHECK_FALSE(visit.reads("read aloud"));
        CHECK_FALSE(visit.reads("Headphones"));
        CHECK(visit.host.said.empty());
        CHECK(visit.host.announced.empty());
    }
    KioskVisit visit(quick_settings());
    visit.begin();
    CHECK_FALSE(visit.reads("read aloud"));
    visit.host.voice = true; // some browsers know theirs only after a while
    visit.tap(5, 5);
    visit.settle();
    CHECK(visit.reads("Pages can be read aloud"));
}
