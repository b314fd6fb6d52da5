#include "core/formats/icalendar/icalendar.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/content_lines.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::test;

namespace {

Event regatta(std::string_view start, std::string_view end = "") {
    Event made = event("regatta", "Regatta, and races");
    if (!start.empty())
        made.period.start = date(start);
    if (!end.empty())
        made.period.end = date(end);
    made.citations = {{Id<Source>("book"), "Page 7"}};
    return made;
}

Directory with(const Event& event) {
    Records records;
    records.edition.title = "The Directory";
    records.edition.date = date("2021-06");
    records.sources = {source("book")};
    records.sources[0].title = "The Book";
    records.countries = {country("nowhere")};
    records.countries[0].name = "Nowhere";
    records.cities = {city("testburg", "nowhere")};
    records.cities[0].name = "Testburg";
    records.events = {event};
    return directory_of(records);
}

std::vector<ContentLine> calendar(const Event& event, Extent extent = Extent::complete) {
    const auto made = save_icalendar(with(event), event.id, extent);
    REQUIRE(made);
    return content_lines(*made);
}

} // namespace

TEST_CASE("An event of one day is an entry for that day") {
    const auto lines = calendar(regatta("2020-10-31"));
    CHECK(lines.front().value == "VCALENDAR");
    CHECK(lines.back().value == "VCALENDAR");
    CHECK(value_of(lines, "VERSION") == "2.0");
    CHECK(value_of(lines, "SUMMARY") == "Regatta, and races");
    CHECK(value_of(lines, "DTSTART;VALUE=DATE") == "20201031");
    CHECK(count_of(lines, "DTEND;VALUE=DATE") == 0);
    CHECK(value_of(lines, "UID") == "city-networks-directory:event/regatta");
    CHECK(value_of(lines, "DTSTAMP") == "20210601T000000Z");
    CHECK(value_of(lines, "DESCRIPTION") == "Date as printed: 31 October 2020\nSource: The Book, Page 7");
}

TEST_CASE("An event of several days ends on the day after its last") {
    const auto lines = calendar(regatta("2020-12-30", "2020-12-31"));
    CHECK(value_of(lines, "DTSTART;VALUE=DATE") == "20201230");
    CHECK(value_of(lines, "DTEND;VALUE=DATE") == "20210101");
}

TEST_CASE("A clock time in a zone of one meaning is written in UTC") {
    Event timed = regatta("2020-10-31T12:45", "2020-10-31T14:45");
    timed.time_zone = "EAT";
    const auto lines = calendar(timed);
    CHECK(value_of(lines, "DTSTART") == "20201031T094500Z");
    CHECK(value_of(lines, "DTEND") == "20201031T114500Z");
    CHECK(value_of(lines, "DESCRIPTION").find("12:45–14:45 EAT\n") != std::string::npos);
}

TEST_CASE("A clock time in no certain zone stays the local time that is printed") {
    Event timed = regatta("2020-10-31T12:45");
    for (const std::string zone : {"", "EST"}) {
        timed.time_zone = zone;
        const auto lines = calendar(timed);
        CHECK(value_of(lines, "DTSTART") == "20201031T124500");
        CHECK(count_of(lines, "DTEND") == 0);
    }
}

TEST_CASE("A clock time of only one end says no more than the day") {
    const auto lines = calendar(regatta("2020-10-31T12:45", "2020-10-31"));
    CHECK(value_of(lines, "DTSTART;VALUE=DATE") == "20201031");
    CHECK(value_of(lines, "DTEND;VALUE=DATE") == "20201101");
}

TEST_CASE("What is not known to the day is no entry, and the reason says what is known") {
    const auto reason = [](const Event& event) { return save_icalendar(with(event), event.id).error(); };
    const std::pair<Event, std::string> cases[] = {
        {regatta("2020"), "\"2020\""},
        {regatta("2020-10"), "\"October 2020\""},
        {regatta("--05-17"), "\"17 May\""},
        {regatta("2020-10-31", "2020-11"), "\"31 October 2020 – November 2020\""},
        {regatta("", "2020-10-31"), "\"until 31 October 2020\""},
        {regatta(""), "no date"},
    };
    for (const auto& [event, words] : cases) {
        const Error error = reason(event);
        CAPTURE(error.message);
        CHECK(error.code == ErrorCode::missing);
        CHECK(error.place == "event/regatta");
        CHECK(error.message.find(words) != std::string::npos);
    }
    CHECK(reason(regatta("2020-10-31", "2020-10-30")).code == ErrorCode::bad_value);
    CHECK(save_icalendar(with(regatta("2020")), Id<Event>("other")).error().code == ErrorCode::not_found);
}

TEST_CASE("A session with dates of its own is an entry that belongs to the event") {
    Event made = regatta("2020-10-31");
    Session dated;
    dated.id = "heat";
    dated.title = "Heat";
    dated.number = "1";
    dated.period.start = date("2020-10-31T10:00");
    dated.summary = "All boats.";
    Session undated;
    undated.id = "party";
    undated.title = "Party";
    made.sessions = {dated, undated};
    const auto lines = calendar(made);
    CHECK(count_of(lines, "DTSTAMP") == 2);
    CHECK(value_of(lines, "RELATED-TO") == "city-networks-directory:event/regatta");
    CHECK(value_of(lines, "DTSTART") == "20201031T100000");
    CHECK(lines[std::find_if(lines.begin(), lines.end(),
                             [](const auto& line) { return line.name == "RELATED-TO"; }) -
                lines.begin() - 1]
              .plain == "Regatta, and races: 1. Heat");
    CHECK(count_of(calendar(made, Extent::brief), "DTSTAMP") == 1);

    made.period.start = date("2020-10"); // the session is all that has a day
    const auto alone = calendar(made);
    CHECK(count_of(alone, "DTSTAMP") == 1);
    CHECK(count_of(alone, "RELATED-TO") == 0);
}

TEST_CASE("A place names nothing twice") {
    Event made = regatta("2020-10-31");
    made.place = {"Quay", "1 Water Street, Testburg", Id<City>("testburg"), Id<Country>("nowhere"),
                  "on board"};
    CHECK(value_of(calendar(made), "LOCATION") == "Quay, 1 Water Street, Testburg, Nowhere, on board");
}

TEST_CASE("The directory's calendar holds each event known to the day and names the others") {
    const auto directory = load_json(shipped_data());
    REQUIRE(directory);
    Errors left_out;
    const auto lines = content_lines(save_icalendars(*directory, left_out));
    size_t expected = 0;
    for (const Event& event : directory->all<Event>())
        expected += fits_calendar(event.period) ? 1 : 0;
    CHECK(expected > 5);
    CHECK(count_of(lines, "UID") == expected);
    CHECK(left_out.size() == directory->all<Event>().size() - expected);
    CHECK(count_of(lines, "NAME") == 1);
}
