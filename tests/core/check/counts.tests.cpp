#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

std::vector<Item> items(size_t count) {
    std::vector<Item> list(count);
    for (Item& item : list)
        item.text = "an item";
    return list;
}

Organization with_list(const std::string& heading, const std::string& lead, size_t count) {
    Organization made = organization("a", "Alpha");
    made.sections.resize(1);
    made.sections[0].heading = heading;
    made.sections[0].blocks = {{Paragraph{lead}, {}}, {List{items(count)}, {}}};
    return made;
}

bool differs(const std::string& lead, size_t count) {
    return !found_in(Rule::count_mismatch, with_list("", lead, count)).empty();
}

Figure figure(const std::string& measure, const std::string& value) {
    Figure made;
    made.measure = measure;
    made.value = *Number::parse(value);
    return made;
}

} // namespace

TEST_CASE("A number that announces a list is compared with it") {
    CHECK(differs("Ten networks:", 9));
    CHECK_FALSE(differs("Ten networks:", 10));
    CHECK(differs("It began in 1990. The work rests on 4 pillars:", 3));
    CHECK(differs("The four aims of the charter of the year 2020 are:", 5));
}

TEST_CASE("A number that may speak of something else is left alone") {
    CHECK_FALSE(differs("Each city picks among 14 fields of work and then receives:", 3));
    CHECK_FALSE(differs("Ten networks take part.", 9));
    CHECK_FALSE(differs("Two of the three aims:", 4));
    CHECK_FALSE(differs("One aim:", 3));
    CHECK_FALSE(differs("In 2020 the aims:", 3));
}

TEST_CASE("A heading and a figure are compared with the only list of their section") {
    CHECK(found_in(Rule::count_mismatch, with_list("Three phases", "", 4)) ==
          Places{"/organizations/0/sections/0/heading"});
    CHECK(found_in(Rule::count_mismatch, with_list("Phase 3", "", 4)).empty());
    Organization alpha = with_list("World regions", "", 7);
    alpha.figures = {figure("world regions", "7"), figure("regions", "8"), figure("members", "9"),
                     figure("world regions", "9")};
    CHECK(found_in(Rule::count_mismatch, alpha) ==
          Places{"/organizations/0/figures/1", "/organizations/0/figures/3"});
    alpha.figures = {figure("world regions", "8")};
    alpha.figures[0].qualifier = "more than";
    CHECK(found_in(Rule::count_mismatch, alpha).empty());
    alpha.figures = {figure("world regions", "8")};
    alpha.sections[0].blocks.push_back({List{items(1)}, {}});
    CHECK(found_in(Rule::count_mismatch, alpha).empty());
}

TEST_CASE("Numbers of sessions, questions and prompts are compared with theirs") {
    Event day = event("day", "Day");
    day.summary = "Three sessions and two questions.";
    day.figures = {figure("sessions", "3")};
    day.sessions.resize(2);
    day.sessions[0].id = "one";
    day.sessions[1].id = "two";
    day.questions.resize(2);
    day.questions[0].intro = "Three points to think about:";
    day.questions[0].prompts = items(2);
    Item nested{.text = "Two kinds:", .items = items(3), .extras = {}};
    day.questions[1].prompts = {nested};
    CHECK(found_in(Rule::count_mismatch, day) == Places{"/events/0/questions/0/intro",
                                                        "/events/0/questions/1/prompts/0/text",
                                                        "/events/0/figures/0", "/events/0/summary"});
    day.questions.clear(); // not entered: nothing to compare with
    day.sessions.clear();
    CHECK(found_in(Rule::count_mismatch, day).empty());
}
