#include "display_visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

TEST_CASE("the carousel shows who takes part in an event, one after the other, and begins anew") {
    DisplayVisit visit({.face = "carousel", .event = "sdg-11-day-2021", .seconds = "5"}, 1920, 1080);
    const auto present = ui::networks_present(shipped(), Id<Event>("sdg-11-day-2021"));
    REQUIRE(present.size() > 1);
    for (size_t i = 0; i < 2 * present.size(); ++i) {
        CHECK(visit.says(present[i % present.size()]->name));
        visit.frames_within(5);
    }
}

TEST_CASE("without an event all networks are shown, with their figure, seat and site") {
    const auto present = ui::networks_present(shipped(), {});
    CHECK(present.size() > 20);
    const auto uclg = std::find_if(present.begin(), present.end(),
                                   [](const Organization* one) { return one->id.text() == "uclg"; });
    REQUIRE(uclg != present.end());
    DisplayVisit visit({.face = "carousel", .seconds = "5"}, 1920, 1080);
    visit.frames_within(5.0 * static_cast<double>(uclg - present.begin()) + 1);
    CHECK(visit.says("City network"));
    CHECK(visit.says("United Cities and Local Governments"));
    CHECK(visit.says("Barcelona, Spain"));
    CHECK(visit.says("uclg.org"));
    CHECK(visit.program.document(1920, 1080, false).find("United Cities") != std::string::npos);
}

TEST_CASE("a picture fades only while one goes and the next one comes, and not under reduced motion") {
    DisplayVisit visit({.face = "carousel", .seconds = "10"}, 1920, 1080);
    visit.wait(1);
    CHECK(visit.program.seconds_to_next_frame() > 7);
    visit.program.prefer_reduced_motion(true);
    visit.frame();
    CHECK(visit.frames_within(30) <= 4);
}

TEST_CASE("nothing of the carousel is cut, too small or on other text") {
    for (const WallSize size : wall_sizes) {
        DisplayVisit visit({.face = "carousel", .seconds = "3"}, size.width, size.height);
        visit.program.prefer_reduced_motion(true);
        for (const Organization* shown : ui::networks_present(shipped(), {})) {
            CAPTURE(size.width, size.height, shown->name);
            CHECK(visit.says(shown->name));
            CHECK(wall_mistakes(visit, size) == std::vector<std::string>{});
            visit.frame(3);
        }
    }
}

TEST_CASE("all moves by some pixels each minute, so that nothing burns into the screen") {
    DisplayVisit visit({.face = "carousel", .event = "forum-of-mayors-2022"}, 1920, 1080);
    const ImVec2 before = visit.seen.texts.at(0).min;
    visit.host.time.seconds += 60;
    visit.frame(60);
    const ImVec2 after = visit.seen.texts.at(0).min;
    CHECK((before.x != after.x || before.y != after.y));
}
