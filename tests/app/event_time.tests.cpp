#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using citynet::test::ProgramVisit;

namespace {

/// Whether the words are drawn one after the other, wherever the lines of a narrow card break.
bool reads_on(const ProgramVisit& visit, std::string_view words) {
    std::string text = visit.all_text();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a clock time is shown with its zone, and beside it the viewer's own where that is another") {
    ProgramVisit visit;
    visit.host.utc_offset = 60; // Geneva in winter
    visit.go("/events/roundtable-nakuru-2020");
    CHECK(reads_on(visit, "14:45 EAT"));
    CHECK(reads_on(visit, "10:45–12:45 your time"));
    REQUIRE(visit.host.asked);
    CHECK(visit.host.asked->text() == "2020-10-31T09:45");
}

TEST_CASE("a viewer in the event's own zone, or in none that is known, sees the printed time alone") {
    for (const std::optional<int> offset : {std::optional(180), std::optional<int>()}) {
        ProgramVisit visit;
        visit.host.utc_offset = offset;
        visit.go("/events/roundtable-nakuru-2020");
        CHECK(visit.reads("EAT"));
        CHECK_FALSE(reads_on(visit, "your time"));
    }
}

TEST_CASE("an event without a clock time asks for no offset") {
    ProgramVisit visit;
    visit.host.utc_offset = 60;
    visit.go("/events/forum-of-mayors-2022");
    CHECK_FALSE(visit.host.asked);
    CHECK_FALSE(reads_on(visit, "your time"));
}
