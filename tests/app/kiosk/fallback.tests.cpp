// A kiosk that cannot have what its settings or its start name.
#include "kiosk_visit.h"

#include "core/formats/json/json_format.h"
#include "core/formats/kiosk/exit_code.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace citynet;
using namespace citynet::test;
using ui::kiosk::Kiosk;

namespace {

std::string edition(const char* title) {
    Directory made = shipped();
    std::string json = save_json(made);
    const std::string now = "\"title\": \"" + shipped().edition().title + "\"";
    const auto at = json.find(now);
    REQUIRE(at != std::string::npos);
    return json.replace(at, now.size(), "\"title\": \"" + std::string(title) + "\"");
}

/// What a shell does with a start whose data are these.
struct Started {
    Started(std::string data, std::string built_in_data, std::optional<std::string> last = {})
        : built_in(std::move(built_in_data)) {
        station.last = std::move(last);
        platform::Start start;
        start.data_json = std::move(data);
        start.data_name = "venue.json";
        start.built_in = built_in;
        start.kiosk = true;
        start.station = &station;
        auto made = platform::make_program(std::move(start), host);
        if (made)
            program = std::move(*made);
    }
    std::string shown() const {
        REQUIRE(program);
        return static_cast<const Kiosk&>(*program).content().directory().edition().title;
    }

    const std::string built_in;
    NotingHost host;
    NotingStation station;
    std::unique_ptr<platform::Program> program;
};

const std::string damaged = "{\"organizations\": [";

} // namespace

TEST_CASE("a kiosk whose data cannot be read shows the edition before, else the built-in one") {
    const Started fine(edition("Venue"), edition("Built in"), edition("Before"));
    CHECK(fine.shown() == "Venue");
    CHECK(fine.station.lines.empty());
    CHECK(fine.station.last == edition("Venue")); // for the next start

    const Started before(damaged, edition("Built in"), edition("Before"));
    CHECK(before.shown() == "Before");
    CHECK(before.station.last == edition("Before"));
    REQUIRE(before.station.errors.size() == 1);
    CHECK(before.station.errors[0].find("venue.json cannot be shown: ") == 0);
    CHECK(before.station.lines.back() == "shows the one before instead");

    const Started built_in("", edition("Built in"), damaged);
    CHECK(built_in.shown() == "Built in");
    CHECK(built_in.station.lines.back() == "shows the built-in edition instead");

    const Started nothing(damaged, "");
    CHECK_FALSE(nothing.program);
}

TEST_CASE("that another edition is shown stands on the operator's screen and in the health file until one "
          "is good") {
    KioskSettings settings;
    settings.exit_code = *exit_code_hash("2718", "0123456789abcdef");
    KioskVisit visit(settings);
    ui::kiosk::Kiosk kiosk(std::make_shared<ui::Content>(shipped()), settings, {}, visit.host, visit.station,
                           "venue.json cannot be shown: cut off");
    kiosk.prepare();
    visit.draw = [&](const platform::Frame& frame) { kiosk.draw(frame); };
    visit.frames(3);
    CHECK(visit.reads("An edition could not be shown"));
    CHECK(visit.station.health.find("\"trouble\": \"venue.json cannot be shown: cut off\"") !=
          std::string::npos);
    visit.tap(640, 400);
    visit.frames(3);
    for (int i = 0; i < 5; ++i) {
        visit.tap(20, 20);
        visit.frames(2);
    }
    for (const char* digit : {"2", "7", "1", "8"})
        visit.type_text(digit);
    visit.press(ImGuiKey_Enter);
    visit.frames(4);
    REQUIRE(kiosk.screen() == Kiosk::Screen::admin);
    CHECK(visit.reads("Could not be shown"));
    CHECK(visit.reads("cut off"));
    CHECK(visit.click("kiosk.admin.back"));
    visit.frames(4);
    visit.station.coming.push_back({"next.json", edition("Next")});
    visit.wait(20);
    CHECK(kiosk.content().directory().edition().title == "Next");
    CHECK_FALSE(visit.reads("An edition could not be shown"));
    CHECK(visit.station.health.find("\"trouble\": \"\"") != std::string::npos);
    CHECK(visit.station.last == edition("Next"));
}

TEST_CASE("when the first edition that arrives is damaged, the one of the run before is shown again") {
    KioskVisit visit;
    visit.station.last = edition("Before");
    visit.station.coming.push_back({"damaged.json", damaged});
    visit.pass(20);
    CHECK(visit.kiosk.content().directory().edition().title == "Before");
    CHECK(visit.station.errors.size() == 1);
    CHECK(visit.station.health.find("damaged.json cannot be shown") != std::string::npos);
    CHECK(visit.station.last == edition("Before"));
    // From then on it is the good one that a damaged one does not touch.
    const auto* now = &visit.kiosk.content();
    visit.station.coming.push_back({"again.json", damaged});
    visit.pass(20);
    CHECK(&visit.kiosk.content() == now);
    CHECK(visit.station.errors.size() == 2);
}

TEST_CASE("a language without texts is a mistake in the settings, and English runs") {
    KioskSettings settings;
    settings.languages = {"eo", "en-GB"};
    KioskVisit visit(settings);
    REQUIRE(visit.station.errors.size() == 1);
    CHECK(visit.station.errors[0] == "/languages/0: there are no texts in \"eo\"");
    CHECK(visit.reads("2 mistakes in the settings"));
    CHECK(visit.reads("Touch to begin"));
    visit.pass(6);
    CHECK(visit.station.health.find("there are no texts in") != std::string::npos);
    visit.begin();
    CHECK(visit.reads("Networks"));
    CHECK_FALSE(visit.reads("⟦"));
}

TEST_CASE("how to begin stands there in each language") {
    KitVisit visit(1080, 1920, ui::Scheme::dark);
    ui::kiosk::Attract attract({"Touch to begin", "Toucher pour commencer", "Tocar para empezar"});
    const ui::Content content(shipped());
    visit.view = [&](const ui::Kit& kit) { attract.draw(kit, content, {}); };
    visit.frames(3);
    for (const char* words : {"Touch to begin", "Toucher pour commencer", "Tocar para empezar"})
        CHECK(visit.reads(words));
    visit.view = [&](const ui::Kit& kit) { attract.draw_dark(kit); };
    std::set<std::string> seen;
    for (int i = 0; i < 3; ++i) {
        visit.wait(10);
        seen.insert(visit.all_text());
    }
    CHECK(seen ==
          std::set<std::string>{"Touch to begin\n", "Toucher pour commencer\n", "Tocar para empezar\n"});
}
