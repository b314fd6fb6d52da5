#include "display_visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

platform::DisplayWish nakuru(const char* clock) {
    return {.face = "now", .event = "roundtable-nakuru-2020", .clock = clock};
}

PartialDate date(const char* text) {
    return *PartialDate::parse(text);
}

Event event(const char* id, const char* title, const char* start, const char* end, const char* room) {
    Event event;
    event.id = Id<Event>(id);
    event.title = title;
    event.time_zone = "UTC";
    event.place.venue = room;
    if (start)
        event.period.start = date(start);
    if (end)
        event.period.end = date(end);
    return event;
}

/// A forum with much at the same time, under long titles.
Directory busy() {
    std::string longest;
    for (const Event& one : shipped().all<Event>())
        longest = one.title.size() > longest.size() ? one.title : longest;
    Records records;
    Event forum =
        event("forum", longest.c_str(), "2024-05-01", "2024-05-02", "Hall of the Assembly of All Cities");
    for (int i = 0; i < 4; ++i) {
        Session session;
        session.id = "session-" + std::to_string(i);
        session.title = longest;
        session.period.start = date(i < 2 ? "2024-05-01T09:00" : "2024-05-01T11:15");
        session.period.end = date(i < 2 ? "2024-05-01T11:00" : "2024-05-02T01:30");
        forum.sessions.push_back(session);
    }
    records.events.push_back(forum);
    for (const char* room : {"Room of the Lake", "Room of the Mountain with the Longest of all Names"}) {
        Event part = event(room[8] == 't' && room[12] == 'L' ? "lake" : "mountain", longest.c_str(),
                           "2024-05-01T09:30", "2024-05-01T12:00", room);
        part.part_of = forum.id;
        records.events.push_back(part);
    }
    auto directory = Directory::create(std::move(records));
    REQUIRE(directory);
    return std::move(*directory);
}

} // namespace

TEST_CASE("the display tells what runs, until when, how long still, and by which clock") {
    DisplayVisit visit(nakuru("2020-10-31T12:50"), 1920, 1080);
    CHECK(visit.reads("12:50"));
    CHECK(visit.says("EAT"));
    CHECK(visit.says("31 October 2020"));
    CHECK(visit.says("Roundtable 2: Working together to build sustainable cities and communities"));
    CHECK(visit.says("until 14:45"));
    CHECK(visit.says("1 h 55 min left"));
    CHECK(visit.says("Nakuru, Kenya"));
}

TEST_CASE("before the first and after the last item the display says so") {
    {
        DisplayVisit visit(nakuru("2020-10-31T12:44"), 1920, 1080);
        CHECK(visit.says("has not begun yet"));
        CHECK(visit.says("12:45"));
        visit.frame(60);
        CHECK(visit.says("until 14:45")); // a minute later
    }
    {
        DisplayVisit visit(nakuru("2020-10-31T14:45"), 1920, 1080);
        CHECK(visit.says("is over"));
    }
    DisplayVisit visit({.face = "now", .event = "forum-of-mayors-2023", .clock = "2023-06-01T10:00"}, 1920,
                       1080);
    CHECK(visit.says("No times are printed"));
}

TEST_CASE("what is known only to the day has its day and its sessions, and no time left") {
    DisplayVisit visit({.face = "now", .event = "meeting-of-mayors-2001", .clock = "2001-05-15T10:00"}, 1920,
                       1080);
    visit.host.utc_offset = 120;
    CHECK(visit.says("15–16 May 2001"));
    CHECK(visit.says("Without a printed time First session Second session Third session"));
    CHECK_FALSE(visit.says("left"));
}

TEST_CASE(
    "the machine's clock is followed when it jumps, in the zone of the machine where no other is known") {
    DisplayVisit visit({.face = "now"}, 1920, 1080);
    visit.host.utc_offset = -210;
    visit.host.time = moment_of(date("2024-03-05T12:00"), [](Moment) { return 0; });
    visit.frame();
    CHECK(visit.reads("08:30"));
    CHECK(visit.says("UTC−3:30"));
    visit.host.time.seconds -= 3 * 24 * 3600;
    visit.frame(60);
    CHECK(visit.says("2 March 2024"));
}

TEST_CASE("a frame is drawn when the minute changes, and no other") {
    DisplayVisit visit(nakuru("2020-10-31T12:50"), 1920, 1080);
    CHECK(visit.frames_within(59.5) == 0);
    CHECK(visit.frames_within(1) == 1);
    CHECK(visit.reads("12:51"));
    CHECK(visit.frames_within(600) == 10);
    CHECK(visit.reads("13:01"));
}

TEST_CASE("what runs in other rooms is told beside what runs here") {
    const Directory directory = busy();
    DisplayVisit visit(
        {.face = "now", .event = "forum", .room = "room of the lake", .clock = "2024-05-01T10:00"}, 1920,
        1080, directory);
    CHECK(visit.says("In other rooms"));
    CHECK(visit.says("Hall of the Assembly"));
    CHECK(visit.says("until 12:00"));
}

TEST_CASE("nothing on the display is cut, too small or on other text") {
    const Directory directory = busy();
    for (const WallSize size : wall_sizes) {
        CAPTURE(size.width, size.height);
        for (const char* clock :
             {"2024-05-01T08:00", "2024-05-01T10:00", "2024-05-01T12:30", "2024-05-03T10:00"})
            for (const char* room : {"", "Room of the Lake"}) {
                CAPTURE(clock, room);
                DisplayVisit visit({.face = "now", .event = "forum", .room = room, .clock = clock},
                                   size.width, size.height, directory);
                CHECK(wall_mistakes(visit, size) == std::vector<std::string>{});
            }
        for (const Event& event : shipped().all<Event>())
            if (event.period.start && event.period.start->day && event.period.start->year) {
                CAPTURE(event.id.text());
                PartialDate noon = *event.period.start;
                noon.minute_of_day = noon.minute_of_day.value_or(12 * 60);
                DisplayVisit visit({.face = "now", .event = event.id.text(), .clock = noon.text()},
                                   size.width, size.height);
                CHECK(visit.says("Now"));
                CHECK(wall_mistakes(visit, size) == std::vector<std::string>{});
            }
    }
}

TEST_CASE("the document of the display says the same") {
    DisplayVisit visit(nakuru("2020-10-31T12:50"), 1920, 1080);
    const std::string html = visit.program.document(1920, 1080, false);
    CHECK(html.find("<h1") != std::string::npos);
    CHECK(html.find("12:50") != std::string::npos);
    CHECK(html.find("Working together to build sustainable cities") != std::string::npos);
    CHECK(html.find("until 14:45") != std::string::npos);
    const unsigned before = visit.program.document_revision();
    visit.frame(1);
    CHECK(visit.program.document_revision() == before);
    visit.frame(60);
    CHECK(visit.program.document_revision() != before);
}
