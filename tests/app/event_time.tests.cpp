#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using citynet::test::ProgramVisit;

TEST_CASE("a clock time is shown with its zone, and beside it the viewer's own where that is another") {
    ProgramVisit visit;
    visit.host.utc_offset = 60; // Geneva in winter
    visit.go("/events/roundtable-nakuru-2020");
    // The lines of a narrow card break where they must.
    CHECK(visit.reads("14:45"));
    CHECK(visit.reads("EAT"));
    CHECK(visit.reads("10:45–12:45"));
    CHECK(visit.reads("your time"));
    REQUIRE(visit.host.asked);
    CHECK(visit.host.asked->text() == "2020-10-31T09:45");
}

TEST_CASE("a viewer in the event's own zone, or in none that is known, sees the printed time alone") {
    for (const std::optional<int> offset : {std::optional(180), std::optional<int>()}) {
        ProgramVisit visit;
        visit.host.utc_offset = offset;
        visit.go("/events/roundtable-nakuru-2020");
        CHECK(visit.reads("EAT"));
        CHECK_FALSE(visit.reads("your time"));
    }
}

TEST_CASE("an event without a clock time asks for no offset") {
    ProgramVisit visit;
    visit.host.utc_offset = 60;
    visit.go("/events/forum-of-mayors-2022");
    CHECK_FALSE(visit.host.asked);
    CHECK_FALSE(visit.reads("your time"));
}
