#include "core/schedule/programme.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace citynet;
using State = NowAndNext::State;

namespace {

PartialDate date(const char* text) {
    return *PartialDate::parse(text);
}

int utc_clock(Moment) {
    return 0;
}

Moment at(const char* text) {
    return moment_of(date(text), utc_clock);
}

/// Central Europe in 2024.
int central_europe(Moment moment) {
    return moment >= at("2024-03-31T01:00") && moment < at("2024-10-27T01:00") ? 120 : 60;
}

Period period(const char* start, const char* end = nullptr) {
    Period period;
    if (start)
        period.start = date(start);
    if (end)
        period.end = date(end);
    return period;
}

Session session(const char* id, Period when) {
    Session session;
    session.id = session.title = id;
    session.period = std::move(when);
    return session;
}

Event event(const char* id, Period when, const char* room = "", const char* zone = "") {
    Event event;
    event.id = Id<Event>(id);
    event.title = id;
    event.period = std::move(when);
    event.place.venue = room;
    event.time_zone = zone;
    return event;
}

Directory directory_of(std::vector<Event> events) {
    Records records;
    records.events = std::move(events);
    auto directory = Directory::create(std::move(records));
    REQUIRE(directory);
    return std::move(*directory);
}

std::string titles(const std::vector<const ProgrammeItem*>& items) {
    std::string all;
    for (const ProgrammeItem* item : items)
        all += (all.empty() ? "" : " ") + item->title();
    return all;
}

/// A morning of two sessions with a break between them.
Event morning() {
    Event morning = event("forum", period("2024-05-01", "2024-05-02"), "Great Hall", "UTC");
    morning.sessions = {session("opening", period("2024-05-01T09:00", "2024-05-01T10:00")),
                        session("debate", period("2024-05-01T10:30", "2024-05-01T12:00")),
                        session("excursion", {})};
    return morning;
}

} // namespace

TEST_CASE("Before, between and after its items a programme says so") {
    const Directory directory = directory_of({morning()});
    const Programme programme(directory, utc_clock);
    Event hours = morning();
    hours.period = {};
    const Directory without_days = directory_of({hours});
    const Programme sessions(without_days, utc_clock);

    const NowAndNext before = sessions.at(at("2024-05-01T08:00"), {});
    CHECK(before.state == State::before);
    CHECK(titles(before.now).empty());
    CHECK(titles(before.next) == "opening debate");

    const NowAndNext running = sessions.at(at("2024-05-01T09:15"), {});
    CHECK(running.state == State::running);
    CHECK(titles(running.now) == "opening");
    CHECK(titles(running.next) == "debate");

    CHECK(sessions.at(at("2024-05-01T10:00"), {}).state == State::between);
    CHECK(sessions.at(at("2024-05-01T10:30"), {}).state == State::running);
    CHECK(sessions.at(at("2024-05-01T12:00"), {}).state == State::over);

    // The event itself goes on for two days: it is what runs while none of its sessions does.
    CHECK(titles(programme.at(at("2024-05-01T10:10"), {}).now) == "forum");
    CHECK(titles(programme.at(at("2024-05-01T11:00"), {}).now) == "debate");
    CHECK(titles(programme.at(at("2024-05-02T23:59"), {}).now) == "forum");
    CHECK(programme.at(at("2024-05-03"), {}).state == State::over);
    CHECK(titles(programme.at(at("2024-04-30T12:00"), {}).next) == "opening debate");
}

TEST_CASE("Time left and how much is over are known only of what is known to the minute") {
    const Directory directory = directory_of({morning()});
    const Programme programme(directory, utc_clock);
    const ProgrammeItem opening = *programme.at(at("2024-05-01T09:15"), {}).now[0];
    CHECK(minutes_left(opening, at("2024-05-01T09:15")) == 45);
    CHECK(minutes_left(opening, {at("2024-05-01T09:15").seconds + 1}) == 45);
    CHECK(minutes_left(opening, {at("2024-05-01T10:00").seconds - 1}) == 1);
    CHECK_FALSE(minutes_left(opening, at("2024-05-01T10:00")));
    CHECK(share_over(opening, at("2024-05-01T09:15")) == 0.25f);

    const ProgrammeItem day = *programme.at(at("2024-05-02T09:15"), {}).now[0];
    CHECK(day.title() == "forum");
    CHECK_FALSE(minutes_left(day, at("2024-05-02T09:15")));
    CHECK_FALSE(share_over(day, at("2024-05-02T09:15")));
}

TEST_CASE("Sessions at the same time all run, the one that began last first") {
    Event hall = event("forum", {}, "Great Hall", "UTC");
    hall.sessions = {session("long", period("2024-05-01T09:00", "2024-05-01T12:00")),
                     session("short", period("2024-05-01T10:00", "2024-05-01T11:00")),
                     session("beside", period("2024-05-01T10:00", "2024-05-01T11:30"))};
    const Directory directory = directory_of({hall});
    const Programme programme(directory, utc_clock);
    CHECK(titles(programme.at(at("2024-05-01T10:30"), {}).now) == "short beside long");
    CHECK(titles(programme.at(at("2024-05-01T11:45"), {}).now) == "long");
}

TEST_CASE("A room is asked for by its name, and what goes on in others is told") {
    Event forum = event("forum", period("2024-05-01"), "Great Hall", "UTC");
    Event workshop = event("workshop", period("2024-05-01T09:00", "2024-05-01T11:00"), "Café Zürich", "UTC");
    workshop.part_of = forum.id;
    Event lunch = event("lunch", period("2024-05-01T12:00", "2024-05-01T13:00"), "", "UTC");
    lunch.part_of = workshop.id;
    Event elsewhere = event("fair", period("2024-05-01T09:00", "2024-05-01T11:00"), "Market", "UTC");
    const Directory directory = directory_of({forum, workshop, lunch, elsewhere});
    const Programme programme(directory, utc_clock);

    const NowAndNext there = programme.at(at("2024-05-01T10:00"), {{}, "cafe zurich"});
    CHECK(titles(there.now) == "workshop");
    CHECK(titles(there.next) == "lunch"); // where the event is that it is part of
    CHECK(titles(there.elsewhere) == "fair forum");
    CHECK(titles(programme.at(at("2024-05-01T10:00"), {forum.id, "Café Zürich"}).elsewhere) == "forum");
    CHECK(titles(programme.at(at("2024-05-01T10:00"), {forum.id, ""}).now) == "workshop");
    CHECK(titles(programme.at(at("2024-05-01T10:00"), {}).now) == "workshop fair");
    CHECK(programme.rooms({}) == std::vector<std::string_view>{"Great Hall", "Café Zürich", "Market"});
    CHECK(programme.rooms(elsewhere.id) == std::vector<std::string_view>{"Market"});
}

TEST_CASE("An item goes on past midnight, and across the change of the clocks") {
    const Directory directory =
        directory_of({event("night", period("2024-03-30T22:00", "2024-03-31T04:00"), "Hall")});
    const Programme programme(directory, central_europe);
    const ProgrammeItem night = *programme.at(at("2024-03-30T21:30"), {}).now[0];
    CHECK(night.end->seconds - night.start->seconds == 5 * 3600); // an hour was left out
    CHECK(minutes_left(night, at("2024-03-31T00:30")) == 90);
    CHECK(titles(programme.at(at("2024-03-31T01:59"), {}).now) == "night");
    CHECK(programme.at(at("2024-03-31T02:00"), {}).state == State::over);

    const Directory autumn = directory_of({event("day", period("2024-10-27"), "Hall")});
    const Programme long_day(autumn, central_europe);
    CHECK(long_day.at(at("2024-10-26T21:59"), {}).state == State::before);
    CHECK(titles(long_day.at(at("2024-10-26T22:00"), {}).now) == "day");
    CHECK(titles(long_day.at(at("2024-10-27T22:59"), {}).now) == "day"); // 25 hours of it
    CHECK(long_day.at(at("2024-10-27T23:00"), {}).state == State::over);
}

TEST_CASE("The zone printed with the event counts, not the one here; a word that says none does not") {
    const Directory directory =
        directory_of({event("nairobi", period("2024-05-01T12:00", "2024-05-01T13:00"), "", "EAT"),
                      event("somewhere", period("2024-05-01T12:00", "2024-05-01T13:00"), "", "IST")});
    const Programme programme(directory, central_europe);
    CHECK(titles(programme.at(at("2024-05-01T09:30"), {}).now) == "nairobi");
    CHECK(titles(programme.at(at("2024-05-01T10:30"), {}).now) == "somewhere");
}

TEST_CASE("What has no end is over when the next begins in its room, and with its day at the latest") {
    Event hall = event("forum", {}, "Great Hall", "UTC");
    hall.sessions = {session("first", period("2024-05-01T09:00")),
                     session("second", period("2024-05-01T10:00")),
                     session("slip", period("2024-05-02T10:00", "2024-05-02T09:00"))};
    const Directory directory = directory_of({hall});
    const Programme programme(directory, utc_clock);
    const NowAndNext first = programme.at(at("2024-05-01T09:59"), {});
    CHECK(titles(first.now) == "first");
    CHECK_FALSE(first.now[0]->end);
    CHECK_FALSE(minutes_left(*first.now[0], at("2024-05-01T09:59")));
    CHECK(titles(programme.at(at("2024-05-01T23:59"), {}).now) == "second");
    CHECK(programme.at(at("2024-05-02T00:00"), {}).state == State::between);
    CHECK(titles(programme.at(at("2024-05-02T11:00"), {}).now) == "slip");
}

TEST_CASE("What is not known to the day is told as belonging to the programme, and never runs") {
    Event forum = event("forum", period("2024"), "Great Hall", "UTC");
    forum.sessions = {session("one", {}), session("two", period("2024-05")),
                      session("three", period("--05-01"))};
    const Directory directory = directory_of({forum});
    const Programme programme(directory, utc_clock);
    const NowAndNext found = programme.at(at("2024-05-01T09:00"), {forum.id, ""});
    CHECK(found.state == State::undated);
    CHECK(titles(found.undated) == "one two three");
    CHECK(titles(programme.at(at("2024-05-01T09:00"), {}).undated).empty());

    Event dated = morning();
    const Directory with_day = directory_of({dated});
    const Programme day(with_day, utc_clock);
    CHECK(titles(day.at(at("2024-05-02T15:00"), {}).undated) == "excursion");
    CHECK(titles(day.at(at("2024-05-03T15:00"), {}).undated).empty());
}

TEST_CASE("What ends at some time in a month counts until that month is over") {
    const Directory directory = directory_of({event("season", period("2024-03-04", "2024-12"), "", "UTC")});
    const Programme programme(directory, utc_clock);
    const NowAndNext late = programme.at(at("2024-12-31T23:00"), {});
    CHECK(titles(late.now) == "season");
    CHECK_FALSE(late.now[0]->end);
    CHECK(programme.at(at("2025-01-01"), {}).state == State::over);
}

TEST_CASE("Events that are part of each other both run") {
    Event a = event("a", period("2024-05-01"), "", "UTC");
    Event b = event("b", period("2024-05-01"), "", "UTC");
    a.part_of = b.id;
    b.part_of = a.id;
    const Directory directory = directory_of({a, b});
    const Programme programme(directory, utc_clock);
    CHECK(titles(programme.at(at("2024-05-01T12:00"), {a.id, ""}).now) == "a b");
}

TEST_CASE("The shipped directory: the roundtable in Nakuru, by the minute") {
    const Directory directory = *load_json(test::shipped_data());
    const Programme programme(directory, central_europe);
    const Whereabouts here{Id<Event>("roundtable-nakuru-2020"), ""};
    CHECK(programme.at(at("2020-10-31T09:44"), here).state == State::before);
    const NowAndNext running = programme.at(at("2020-10-31T09:50"), here);
    REQUIRE(running.now.size() == 1);
    CHECK(minutes_left(*running.now[0], at("2020-10-31T09:50")) == 115);
    CHECK(programme.at(at("2020-10-31T11:45"), here).state == State::over);
}

TEST_CASE("The shipped directory: sessions of a meeting that is known to the day have no time of their own") {
    const Directory directory = *load_json(test::shipped_data());
    const Programme programme(directory, central_europe);
    const NowAndNext found = programme.at(at("2001-05-15T12:00"), {Id<Event>("meeting-of-mayors-2001"), ""});
    CHECK(titles(found.now) == "Meeting of Mayors");
    CHECK(found.undated.size() == 3);
}
