#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Period period(const std::string& start, const std::string& end = "") {
    Period made;
    made.start = date(start);
    if (!end.empty())
        made.end = date(end);
    return made;
}

bool out_of_order(const std::string& start, const std::string& end) {
    Event day = event("day", "Day");
    day.period = period(start, end);
    return !found_in(Rule::period_order, day).empty();
}

Session session(const std::string& id, Period when) {
    Session made;
    made.id = id;
    made.period = std::move(when);
    return made;
}

} // namespace

TEST_CASE("An end before its start is found as far as both are known") {
    CHECK(out_of_order("2021", "2020"));
    CHECK(out_of_order("2021-03-02", "2021-03-01"));
    CHECK(out_of_order("2021-03-02T14:00", "2021-03-02T13:59"));
    CHECK_FALSE(out_of_order("2021-03-02", "2021"));
    CHECK_FALSE(out_of_order("2021-03-02", "2021-03"));
    CHECK_FALSE(out_of_order("2021-03-02", "2021-03-02"));
    CHECK_FALSE(out_of_order("--12-20", "--01-05")); // over the turn of the year
    Organization alpha = organization("a", "Alpha");
    alpha.projects.resize(1);
    alpha.projects[0].period = period("2021", "2020");
    CHECK(found_in(Rule::period_order, alpha) == Places{"/organizations/0/projects/0/period"});
}

TEST_CASE("Milestones out of order are found") {
    Organization alpha = organization("a", "Alpha");
    alpha.sections.resize(1);
    Milestones history;
    for (const char* when : {"1990", "2001-05", "2001", "1995"}) {
        history.milestones.emplace_back();
        history.milestones.back().date = date(when);
    }
    history.milestones.emplace_back();
    alpha.sections[0].blocks = {{history, {}}};
    CHECK(found_in(Rule::milestone_order, alpha) ==
          Places{"/organizations/0/sections/0/blocks/0/milestones/3/date"});
}

TEST_CASE("What is past cannot be later than the edition or today; a forecast may") {
    Records records;
    records.edition.date = date("2021-10");
    records.organizations = {organization("a", "Alpha")};
    records.organizations[0].founded = date("2022-08");
    records.organizations[0].figures.resize(4);
    const char* measures[] = {"members", "people who will live in cities", "members", "members"};
    const char* dates[] = {"2021-11", "2050", "2021-10-31", "2021"};
    for (size_t i = 0; i < 4; ++i) {
        records.organizations[0].figures[i].measure = measures[i];
        records.organizations[0].figures[i].as_of = date(dates[i]);
    }
    CHECK(places_of(Rule::future_date, findings_in(records)) ==
          Places{"/organizations/0/figures/0/as_of", "/organizations/0/founded"});
    records.edition.date.reset();
    CHECK(places_of(Rule::future_date, findings_in(records)) == Places{"/organizations/0/founded"});
    CHECK(places_of(Rule::future_date, findings_in(records, {})).empty()); // no clock of its own
}

TEST_CASE("A session or a part at another time than its event is found") {
    Records records;
    records.events = {event("whole", "Whole"), event("part", "Part")};
    records.events[0].period = period("2020-10-30", "2020-10-31");
    records.events[0].sessions = {session("one", period("2020-10-31T14:00")),
                                  session("two", period("2020-11-01")), session("three", period("2020"))};
    records.events[0].time_zone = "EAT";
    records.events[1].part_of = Id<Event>("whole");
    records.events[1].period = period("2020-10-29");
    CHECK(places_of(Rule::outside_event, findings_in(records)) ==
          Places{"/events/0/sessions/1/period", "/events/1/period"});
}

TEST_CASE("A time of day without a zone is found") {
    Event day = event("day", "Day");
    day.period = period("2020-10-31");
    CHECK(found_in(Rule::zone_missing, day).empty());
    day.sessions = {session("one", period("2020-10-31T14:00"))};
    CHECK(found_in(Rule::zone_missing, day) == Places{"/events/0"});
    day.time_zone = "CET";
    CHECK(found_in(Rule::zone_missing, day).empty());
}

TEST_CASE("Figures older than the age that is asked for are found, and only when it is asked for") {
    Records records;
    records.organizations = {organization("a", "Alpha")};
    for (const char* when : {"2018", "2019-06", "2019-08", "2019", "2021"}) {
        records.organizations[0].figures.emplace_back();
        records.organizations[0].figures.back().as_of = date(when);
    }
    records.organizations[0].figures.emplace_back(); // of no known date
    const CheckOptions three_years{date("2022-07-01"), 3};
    CHECK(places_of(Rule::stale_figure, findings_in(records, three_years)) ==
          Places{"/organizations/0/figures/0/as_of", "/organizations/0/figures/1/as_of"});
    CHECK(places_of(Rule::stale_figure, findings_in(records)).empty());
    CHECK(places_of(Rule::stale_figure, findings_in(records, {std::nullopt, 3})).empty());
}
