#include "display_visit.h"

#include "core/formats/json/json_format.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

/// The names of what is wrong, in order.
std::string wrong(const platform::DisplayWish& wish) {
    const auto settings = ui::read_settings(wish, shipped(), ui::Strings::built_in());
    std::string places;
    if (!settings)
        for (const Error& error : settings.error()) {
            CHECK(error.code == ErrorCode::not_found);
            CHECK_FALSE(error.message.empty());
            places += (places.empty() ? "" : " ") + error.place;
        }
    return places;
}

} // namespace

TEST_CASE("a wish that can be followed has no mistake") {
    CHECK(wrong({.face = "now"}).empty());
    CHECK(wrong({.face = "now", .event = "meeting-of-mayors-2001", .room = "european parliament"}).empty());
    CHECK(wrong({.face = "question"}).empty()); // one event alone has questions
    CHECK(wrong({.face = "carousel", .clock = "2024-05-01T10:00", .seconds = "30"}).empty());
    const auto settings =
        ui::read_settings({.face = "question", .timer = "7"}, shipped(), ui::Strings::built_in());
    REQUIRE(settings);
    CHECK(settings->event.text() == "interregional-roundtable-2023");
    CHECK(settings->timer == 7);
}

TEST_CASE("each mistake in a wish is named") {
    CHECK(wrong({.face = "later"}) == "display");
    CHECK(wrong({.face = ""}) == "display");
    CHECK(wrong({.face = "now", .event = "no-such"}) == "event");
    CHECK(wrong({.face = "now", .room = "no such"}) == "room");
    CHECK(wrong({.face = "now", .event = "roundtable-nakuru-2020", .room = "European Parliament"}) == "room");
    CHECK(wrong({.face = "question", .event = "forum-of-mayors-2022"}) == "event");
    CHECK(wrong({.face = "carousel", .event = "cooperation-fair"}) == "event");
    for (const char* clock : {"now", "2024-05-01", "10:00", "2024-13-01T10:00", "2024-05-01T25:00"})
        CHECK(wrong({.face = "now", .clock = clock}) == "clock");
    for (const char* seconds : {"0", "2", "-5", "3601", "ten", "5s", "99999999999"})
        CHECK(wrong({.face = "carousel", .seconds = seconds}) == "seconds");
    CHECK(wrong({.face = "question", .timer = "0"}) == "timer");
    CHECK(wrong({.face = "now", .facilitator = true}) == "facilitator");
    CHECK(wrong({.face = "now", .clock = "x", .seconds = "x"}) == "clock seconds");
}

TEST_CASE("the program is a display when it is started for one, or says what is wrong") {
    NotingHost host;
    const auto start_of = [](platform::DisplayWish wish) {
        platform::Start start;
        start.data_json = save_json(shipped());
        start.display = std::move(wish);
        return start;
    };
    auto display = platform::make_program(start_of({.face = "carousel"}), host);
    REQUIRE(display);
    Visit visit(1920, 1080);
    (*display)->prepare();
    visit.draw = [&](const platform::Frame& frame) { (*display)->draw(frame); };
    visit.frames(2);
    CHECK(visit.reads("1 of"));
    CHECK(host.title.find("Display") == 0);

    const auto wrong = platform::make_program(start_of({.face = "carousel", .event = "no-such"}), host);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error()[0].code == ErrorCode::not_found);
    CHECK(wrong.error()[0].place == "event");
}

TEST_CASE("on a screen that shows its own mistakes the wall is never blank") {
    for (const WallSize size : wall_sizes) {
        DisplayVisit visit(
            {.face = "now", .event = "no-such", .room = "x", .clock = "noon", .errors_on_screen = true},
            size.width, size.height);
        CHECK(visit.says("event: "));
        CHECK(visit.says("no-such"));
        CHECK(visit.says("clock: "));
        CHECK(wall_mistakes(visit, size) == std::vector<std::string>{});
        CHECK(visit.program.document(1920, 1080, true).find("no-such") != std::string::npos);
    }
}
