#include "app/ui/records/on_paper.h"

#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace citynet;
using namespace citynet::ui;
using Catch::Matchers::ContainsSubstring;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

size_t count(const std::string& text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// What the button of the view prints.
std::pair<std::string, std::string> printed(ProgramVisit& visit) {
    visit.host.papers.clear();
    REQUIRE(visit.click("print"));
    visit.settle();
    REQUIRE(visit.host.papers.size() == 1);
    return visit.host.papers[0];
}

} // namespace

TEST_CASE("the button on a profile, an event, a city and a country prints that alone") {
    ProgramVisit visit;
    for (const auto& [route, title] :
         {std::pair<std::string, std::string>{"/networks/uclg", "United Cities and Local Governments"},
          {"/events/forum-of-mayors-2023", shipped().find(Id<Event>("forum-of-mayors-2023"))->title},
          {"/places/nakuru", "Nakuru"},
          {"/places/kenya", "Kenya"}}) {
        CAPTURE(route);
        visit.go(route);
        const auto [shown, paper] = printed(visit);
        CHECK(shown == title);
        CHECK_THAT(paper, ContainsSubstring("<h3>" + title));
        CHECK(count(paper, "<h1>") == 1);
        CHECK(count(paper, "<nav") == 0);
    }
    CHECK(visit.reads("Downloads/print.html"));
}

TEST_CASE("a list is printed as it is narrowed and ordered, and says so") {
    ProgramVisit visit;
    visit.go("/networks?theme=health&sort=founded");
    const auto [title, paper] = printed(visit);
    CHECK(title == "Networks");
    CHECK_THAT(paper, ContainsSubstring("Theme: Health"));
    CHECK_THAT(paper, ContainsSubstring("Order: Founded"));
    const auto& rows = visit.program.state().shown.listed.rows;
    REQUIRE(rows.size() > 2);
    REQUIRE(rows.size() < shipped().all<Organization>().size());
    CHECK(count(paper, "<article") == rows.size());
    size_t at = 0;
    for (const auto row : rows) {
        at = paper.find("<article class=\"organization\" id=\"paper/networks/" +
                            shipped().all<Organization>()[row].id.text() + "\"",
                        at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("of a search all that was found is printed, also what is not shown yet") {
    ProgramVisit visit;
    visit.go("/search?q=cities");
    const SearchState& search = visit.program.state().search;
    REQUIRE(search.answer.total > search.answer.hits.size());
    const auto [title, paper] = printed(visit);
    CHECK(title == "Search: “cities”");
    CHECK(count(paper, "<article") + count(paper, "<section id=\"paper/places/") > search.answer.hits.size());
}

TEST_CASE("favourites are printed in their order, of each kind") {
    ProgramVisit visit;
    visit.program.carry_out(ToggleFavourite{{RecordKind::event, "forum-of-mayors-2023"}});
    visit.program.carry_out(ToggleFavourite{{RecordKind::organization, "uclg"}});
    visit.go("/favourites");
    const auto [title, paper] = printed(visit);
    CHECK(title == "Favourites");
    CHECK(count(paper, "<article") == 2);
}

TEST_CASE("the whole directory is printed from what is about it") {
    ProgramVisit visit;
    visit.go("/about");
    const auto [title, paper] = printed(visit);
    CHECK(title == shipped().edition().title);
    CHECK(count(paper, "<figure") == shipped().all<Organization>().size());
}

TEST_CASE("what cannot be printed is said") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    visit.host.full = true;
    REQUIRE(visit.click("print"));
    visit.settle();
    CHECK(visit.reads("could not be written"));
    visit.program.carry_out(Print{Reference{RecordKind::organization, "gone"}});
    visit.settle();
    CHECK(visit.reads("Nothing here can be printed"));
    CHECK(visit.host.papers.empty());
}
