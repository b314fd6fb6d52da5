#include "kiosk_visit.h"

#include "../counted_imgui.h"

#include "core/formats/json/json_format.h"
#include "core/formats/kiosk/exit_code.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <imgui_internal.h>

#include <set>

using namespace citynet;
using namespace citynet::test;
using ui::View;
using ui::kiosk::Attendance;
using ui::kiosk::Kiosk;
using State = Attendance::State;

namespace {

KioskSettings with_code() {
    KioskSettings settings = quick_settings();
    settings.exit_code = *exit_code_hash("2718", "0123456789abcdef");
    return settings;
}

void type_code(KioskVisit& visit, const std::string& code) {
    for (const char digit : code)
        visit.type_text(std::string(1, digit));
    visit.press(ImGuiKey_Enter);
    visit.frames(4);
}

void open_code_entry(KioskVisit& visit) {
    for (int i = 0; i < 5; ++i) {
        visit.tap(20, 20);
        visit.frames(2);
    }
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::code);
}

} // namespace

TEST_CASE("while nobody is there the screen shows one thing after another and how to begin") {
    KioskVisit visit(quick_settings());
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
    std::set<std::string> seen;
    for (int i = 0; i < 12; ++i) {
        visit.pass(10);
        CHECK(visit.reads("Touch to begin"));
        seen.insert(visit.all_text());
    }
    CHECK(seen.size() >= 8);
    CHECK(visit.kiosk.statistics().visitors == 0);
}

TEST_CASE("a touch anywhere begins, and presses nothing") {
    KioskVisit visit(quick_settings());
    visit.begin();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
    CHECK(visit.kiosk.session().route().view == View::start);
    CHECK(visit.kiosk.statistics().visitors == 1);
}

TEST_CASE("a key begins, but a mouse that was only brushed does not") {
    KioskVisit visit(quick_settings());
    visit.move_mouse(300, 300);
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
    visit.press(ImGuiKey_Space);
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
}

TEST_CASE("a visitor is asked before the session ends, and any input goes on with it") {
    KioskVisit visit(quick_settings());
    visit.begin();
    visit.press(ImGuiKey_Slash);
    visit.type_text("health");
    visit.settle();
    REQUIRE(visit.query() == "health");
    visit.pass(31);
    REQUIRE(visit.kiosk.attendance() == State::asked);
    CHECK(visit.reads("Are you still there?"));
    CHECK(visit.host.announced.back().find("Are you still there?") == 0);
    const auto route = visit.kiosk.session().route();
    visit.tap(640, 300); // on a result of the search, if it were not asked
    visit.frames(3);
    CHECK(visit.kiosk.attendance() == State::somebody);
    CHECK(visit.kiosk.session().route() == route);
    CHECK(visit.query() == "health");
}

TEST_CASE("what the page asks for by itself is nobody's input") {
    KioskVisit visit(quick_settings());
    visit.begin();
    visit.pass(20);
    visit.kiosk.complete_document();
    visit.pass(11);
    CHECK(visit.kiosk.attendance() == State::asked);
}

TEST_CASE("who goes away leaves nothing behind") {
    const CountedImGui counted;
    KioskVisit visit(quick_settings());
    visit.begin();
    const auto first = visit.kiosk.session().route();
    visit.press(ImGuiKey_Slash);
    visit.type_text("xyloglyphe");
    visit.settle();
    visit.press(ImGuiKey_A, ImGuiMod_Ctrl);
    visit.press(ImGuiKey_C, ImGuiMod_Ctrl);
    visit.settle();
    REQUIRE(visit.query() == "xyloglyphe");
    REQUIRE(live_memory_holds("xyloglyphe")); // or the test would find nothing ever

    visit.pass(55);
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
    CHECK(visit.kiosk.statistics().timed_out == 1);
    CHECK_FALSE(live_memory_holds("xyloglyphe"));
    for (const auto& [key, text] : visit.host.kept)
        CHECK(text.empty());
    CHECK(visit.host.copies.empty());
    CHECK(visit.host.files.empty());
    visit.begin();
    CHECK(visit.kiosk.session().route() == first);
    CHECK(visit.query().empty());
    CHECK_FALSE(visit.kiosk.session().state().can_go_back);
}

TEST_CASE("favourites, text size, contrast and reading end with the visit") {
    KioskVisit visit(quick_settings());
    visit.host.voice = true;
    visit.begin();
    auto& session = const_cast<ui::Application&>(visit.kiosk.session());
    session.carry_out(ui::OpenRoute{ui::Route::parse("/networks/uclg")});
    session.carry_out(ui::ToggleFavourite{{RecordKind::organization, "uclg"}});
    session.carry_out(ui::ChangeTextScale{1.5f});
    session.carry_out(ui::ChangeScheme{ui::Scheme::contrast});
    session.carry_out(ui::ReadRecord{{RecordKind::organization, "uclg"}});
    visit.settle();
    REQUIRE(visit.host.speaking);
    REQUIRE(session.typeface().text_scale() == 1.5f);
    session.carry_out(ui::EndVisit{});
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
    CHECK(visit.kiosk.statistics().timed_out == 0);
    CHECK_FALSE(visit.host.speaking);
    CHECK(visit.host.kept.empty());
    visit.begin();
    CHECK(visit.kiosk.session().state().favourites.records().empty());
    CHECK(visit.kiosk.session().typeface().text_scale() == 1.0f);
    CHECK(visit.kiosk.session().theme().scheme == ui::Scheme::light);
    CHECK(visit.kiosk.session().state().reading.state == ui::Reading::State::silent);
}

TEST_CASE("there is no way out: addresses become codes, and nothing is copied, saved or printed") {
    constexpr const char* routes[] = {"/networks", "/networks/uclg", "/about", "/favourites",
                                      "/search?q=health"};
    {
        ProgramVisit elsewhere; // where there is paper
        for (const char* route : routes) {
            elsewhere.go(route);
            CHECK((elsewhere.find("print") != nullptr || route == std::string("/favourites")));
        }
    }
    KioskVisit visit(quick_settings());
    visit.begin();
    auto& session = const_cast<ui::Application&>(visit.kiosk.session());
    session.carry_out(ui::OpenRoute{ui::Route::parse("/networks/uclg")});
    visit.settle();
    session.carry_out(ui::OpenLink{"https://example.org/x"});
    visit.settle();
    CHECK(visit.host.links.empty());
    CHECK(visit.reads("https://example.org/x"));
    CHECK(std::holds_alternative<ui::Carried>(session.state().sheet));
    CHECK_FALSE(visit.reads("Copy"));
    session.carry_out(ui::CloseSheet{});
    for (const ui::Command& command :
         {ui::Command(ui::CopyText{"a"}), ui::Command(ui::SaveFile{"a.vcf", "text/vcard", "b"}),
          ui::Command(ui::Print{ui::WholeDirectory{}}), ui::Command(ui::ShowAsPage{})})
        session.carry_out(command);
    visit.settle();
    CHECK(visit.host.copies.empty());
    CHECK(visit.host.files.empty());
    CHECK(visit.host.papers.empty());
    CHECK(visit.host.shown_as_page.empty());
    for (const char* route : routes) {
        session.carry_out(ui::OpenRoute{ui::Route::parse(route)});
        visit.settle();
        CHECK(visit.find("print") == nullptr);
    }
}

TEST_CASE("a view that the venue does not show cannot be reached") {
    {
        KioskVisit all(quick_settings());
        all.begin();
        REQUIRE(all.reads("Saved")); // where nothing is left out
    }
    KioskSettings settings = quick_settings();
    settings.views = {"events"};
    KioskVisit visit(settings);
    visit.begin();
    auto& session = const_cast<ui::Application&>(visit.kiosk.session());
    CHECK(visit.reads("Events"));
    CHECK_FALSE(visit.reads("Saved"));
    const auto before = session.route();
    session.carry_out(ui::OpenRoute{ui::Route::parse("/map")});
    CHECK(session.route() == before);
    session.carry_out(ui::OpenRoute{ui::Route::parse("/events")});
    CHECK(session.route().view == View::events);
}

TEST_CASE("the exit code opens the operator's screen, which can end the kiosk") {
    KioskVisit visit(with_code());
    visit.begin();
    open_code_entry(visit);
    type_code(visit, "1111");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::code);
    CHECK(visit.reads("That is not the code."));
    type_code(visit, "2718");
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::admin);
    CHECK(visit.reads("Mistakes in the settings"));
    CHECK(visit.reads("/countdown: too short"));
    CHECK(visit.station.left == 0);
    CHECK(visit.click("kiosk.admin.test"));
    visit.settle();
    CHECK(visit.station.lines.back() == "self-test: all well");
    CHECK(visit.click("kiosk.admin.leave"));
    visit.frames(2);
    CHECK(visit.station.left == 1);
    CHECK(visit.click("kiosk.admin.back"));
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::attract);
}

TEST_CASE("wrong codes make the next try wait, whoever makes it") {
    KioskVisit visit(with_code());
    visit.begin();
    open_code_entry(visit);
    for (int i = 0; i < 4; ++i)
        type_code(visit, "0000");
    CHECK(visit.reads("The next try counts in"));
    type_code(visit, "2718"); // too soon
    CHECK(visit.kiosk.screen() == Kiosk::Screen::code);
    visit.pass(6);
    type_code(visit, "2718");
    CHECK(visit.kiosk.screen() == Kiosk::Screen::admin);
}

TEST_CASE("without a code there is no gesture") {
    KioskVisit visit(quick_settings());
    visit.begin();
    for (int i = 0; i < 10; ++i)
        visit.tap(20, 20);
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
}

TEST_CASE("a new edition is taken over when the visitor has gone, and a damaged one never") {
    KioskVisit visit(quick_settings());
    visit.begin();
    Directory next = shipped();
    const std::string json = save_json(next);
    visit.station.coming.push_back({"damaged.json", json.substr(0, json.size() / 2)});
    visit.pass(5);
    const auto* before = &visit.kiosk.content();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
    CHECK(visit.station.errors.empty()); // nobody looks at it while somebody is there
    visit.pass(60);
    REQUIRE(visit.kiosk.screen() == Kiosk::Screen::attract);
    REQUIRE(visit.station.errors.size() == 1);
    CHECK(visit.station.errors[0].find("refused damaged.json") == 0);
    CHECK(&visit.kiosk.content() == before);

    visit.station.coming.push_back({"next.json", json});
    visit.pass(20);
    CHECK(visit.station.errors.size() == 1);
    CHECK(visit.station.lines.back().find("took over next.json") == 0);
    CHECK(&visit.kiosk.content() != before);
    visit.begin();
    CHECK(visit.kiosk.session().route().view == View::start);
    CHECK(visit.reads("Networks"));
}

TEST_CASE("the keyboard on the glass writes into the field and lets it keep the focus") {
    KioskVisit visit(quick_settings());
    visit.begin();
    visit.press(ImGuiKey_Slash);
    visit.settle();
    REQUIRE(ImGui::GetIO().WantTextInput);
    REQUIRE(visit.reads("space"));
    const auto strike = [&](const char* letter) {
        const ui::Recorder::Text* line = nullptr;
        for (const auto& one : visit.seen.texts)
            if (one.words == letter && one.min.y > 400)
                line = &one;
        REQUIRE(line);
        visit.tap((line->min.x + line->max.x) / 2, (line->min.y + line->max.y) / 2);
        visit.frames(3);
    };
    for (const char* letter : {"c", "4", "0"})
        strike(letter);
    visit.settle();
    CHECK(visit.query() == "c40");
    CHECK(ImGui::GetIO().WantTextInput);
}

TEST_CASE("a finger on the search field brings the keyboard, wherever the field stands") {
    const bool high = GENERATE(false, true);
    KioskVisit visit(quick_settings(), high ? 1080 : 1280, high ? 1920 : 800);
    visit.begin();
    const auto& texts = visit.seen.texts;
    const auto hint = std::find_if(texts.begin(), texts.end(), [](const ui::Recorder::Text& one) {
        return one.words.find("Name, topic") == 0;
    });
    REQUIRE(hint != texts.end());
    visit.click(hint->min.x + 40, (hint->min.y + hint->max.y) / 2);
    visit.settle();
    CHECK(visit.reads("space"));
    visit.type_text("health");
    visit.settle();
    CHECK(visit.query() == "health");
}

TEST_CASE("a held key offers the letters with accents") {
    KioskVisit visit(quick_settings());
    visit.begin();
    visit.press(ImGuiKey_Slash);
    visit.settle();
    const auto place = [&](const char* letter) {
        for (const auto& one : visit.seen.texts)
            if (one.words == letter && one.min.y > 300)
                return ImVec2{(one.min.x + one.max.x) / 2, (one.min.y + one.max.y) / 2};
        FAIL("no key " << letter);
        return ImVec2{};
    };
    const ImVec2 e = place("e");
    visit.finger_down(e.x, e.y);
    visit.wait(0.7);
    const ImVec2 accent = place("é");
    visit.finger_move(accent.x, accent.y);
    visit.frames(2);
    visit.finger_up();
    visit.settle();
    CHECK(visit.query() == "é");
}

TEST_CASE("on a high screen everything that is pressed stands in the lower half") {
    KioskVisit visit(quick_settings(), 1080, 1920);
    visit.begin();
    for (const auto& target : visit.seen.targets)
        CHECK(target.min.y >= 1920 * 0.4f);
    REQUIRE(!visit.seen.targets.empty());
    CHECK(visit.click("reach"));
    visit.settle();
    bool high = false;
    for (const auto& target : visit.seen.targets)
        high = high || target.max.y < 1920 * 0.4f;
    CHECK(high);
}

TEST_CASE("all that can be pressed in a kiosk is large enough for any finger") {
    KioskVisit visit(quick_settings());
    visit.begin();
    auto& session = const_cast<ui::Application&>(visit.kiosk.session());
    for (const char* route : {"/", "/networks", "/networks/uclg", "/events", "/favourites", "/about"}) {
        session.carry_out(ui::OpenRoute{ui::Route::parse(route)});
        visit.settle();
        CHECK(visit.seen.targets.size() > 8);
        for (const auto& target : visit.seen.targets) {
            INFO(route << " " << target.id);
            CHECK(target.max.y - target.min.y >= 47.5f);
        }
    }
}

TEST_CASE("the health of a kiosk is reported, without anything of a visitor") {
    KioskVisit visit(quick_settings());
    visit.begin();
    visit.press(ImGuiKey_Slash);
    visit.type_text("xyloglyphe");
    visit.pass(12);
    CHECK(visit.station.health.find("\"state\": \"visitor\"") != std::string::npos);
    CHECK(visit.station.health.find("\"visitors\": 1") != std::string::npos);
    CHECK(visit.station.health.find("xyloglyphe") == std::string::npos);
    for (const std::string& line : visit.station.lines)
        CHECK(line.find("xyloglyphe") == std::string::npos);
}

TEST_CASE("the document of a kiosk says how to begin, and asks as the picture does") {
    KioskVisit visit(quick_settings());
    CHECK(visit.kiosk.document(1280, 800, false).find("Touch to begin") != std::string::npos);
    const std::string html = visit.kiosk.document(1280, 800, false);
    const auto at = html.find("id=\"w", html.find("<main"));
    REQUIRE(at != std::string::npos);
    const std::string id = html.substr(at + 4, html.find('"', at + 4) - at - 4);
    const unsigned before = visit.kiosk.document_revision();
    visit.kiosk.activate(id);
    visit.settle();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
    CHECK(visit.kiosk.document_revision() != before);
    CHECK(visit.kiosk.document(1280, 800, false).find("<nav") != std::string::npos);
    visit.pass(31);
    CHECK(visit.kiosk.document(1280, 800, false).find("role=\"dialog\"") != std::string::npos);
    visit.kiosk.point_at("dialog"); // the focus goes there by itself: no answer
    visit.frames(2);
    CHECK(visit.kiosk.attendance() == State::asked);
    visit.kiosk.touched();
    visit.frames(2);
    CHECK(visit.kiosk.attendance() == State::somebody);
}

TEST_CASE("outside its hours the screen stays dark but for a line, and a touch begins all the same") {
    KioskSettings settings = quick_settings();
    settings.attract_hours = KioskSettings::Hours{8 * 60, 20 * 60};
    KioskVisit visit(settings);
    visit.host.time = {(3 * 60 + 30) * 60}; // half past three in the night
    visit.settle();
    CHECK(visit.all_text() == "Touch to begin\n");
    visit.host.time = {(7 * 60 + 59) * 60};
    visit.pass(11);
    CHECK(visit.all_text() == "Touch to begin\n");
    visit.host.utc_offset = 60;
    visit.pass(11);
    CHECK(visit.all_text() != "Touch to begin\n");
    visit.begin();
    CHECK(visit.kiosk.screen() == Kiosk::Screen::visitor);
    CHECK(visit.kiosk.statistics().hours[8] == 1);
}
