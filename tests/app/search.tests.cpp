#include "program_visit.h"

#include "app/ui/records/routes.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

TEST_CASE("a search can be narrowed by what its results have in common, and the address keeps that") {
    ProgramVisit visit;
    visit.go("/search?q=health");
    const size_t before = visit.program.state().search.answer.total;
    REQUIRE(visit.click("event")); // of the facet of kinds
    visit.settle();
    CHECK(visit.host.route == "/search?q=health&kind=event");
    const SearchState& search = visit.program.state().search;
    CHECK(search.answer.total < before);
    CHECK(search.answer.total > 0);
    for (const SearchHit& hit : search.answer.hits)
        CHECK(hit.record.kind == RecordKind::event);
    REQUIRE(visit.click("event"));
    visit.settle();
    CHECK(visit.host.route == "/search?q=health");
    CHECK(visit.program.state().search.answer.total == before);
}

TEST_CASE("an address with filters opens the narrowed search") {
    ProgramVisit visit;
    visit.go("/search?q=cities&kind=organization&theme=health");
    const SearchState& search = visit.program.state().search;
    REQUIRE(!search.answer.hits.empty());
    for (const SearchHit& hit : search.answer.hits) {
        const auto* organization = shipped().find(Id<Organization>(hit.record.id));
        REQUIRE(organization);
        CHECK(std::count(organization->themes.begin(), organization->themes.end(),
                         Id<citynet::Theme>("health")) == 1);
    }
}

TEST_CASE("filters that leave nothing say so and can be taken away") {
    ProgramVisit visit;
    visit.go("/search?q=eurocities&sdg=14&kind=country");
    CHECK(visit.reads("Nothing is left"));
    REQUIRE(visit.click("none"));
    visit.settle();
    CHECK(visit.host.route == "/search?q=eurocities");
}

TEST_CASE("the arrow keys choose a result and Enter opens it") {
    ProgramVisit visit;
    visit.press(ImGuiKey_Slash);
    visit.settle();
    visit.type_text("climate");
    visit.settle();
    const auto& hits = visit.program.state().search.answer.hits;
    REQUIRE(hits.size() > 2);
    const Reference second = hits[1].record;
    CHECK_FALSE(visit.program.state().search.chosen);
    visit.press(ImGuiKey_DownArrow);
    visit.press(ImGuiKey_DownArrow);
    visit.settle();
    CHECK(visit.program.state().search.chosen == 1u);
    visit.press(ImGuiKey_Enter);
    visit.settle();
    CHECK(visit.program.route() == route_to(second));
}

TEST_CASE("what was searched for and led somewhere is offered again") {
    ProgramVisit visit;
    visit.go("/search?q=eurocities");
    visit.press(ImGuiKey_Slash);
    visit.press(ImGuiKey_Enter);
    visit.settle();
    CHECK(visit.program.route().id == "eurocities");
    visit.go("/search");
    CHECK(visit.reads("Recent searches"));
    REQUIRE(visit.click("eurocities"));
    visit.settle();
    CHECK(visit.host.route == "/search?q=eurocities");
}

TEST_CASE("a typo finds what was meant and says what it took the word for") {
    ProgramVisit visit;
    visit.go("/search?q=eurocitees");
    CHECK(visit.reads("Eurocities"));
    CHECK(visit.reads("Did you mean"));
    REQUIRE(visit.click("did-you-mean"));
    visit.settle();
    CHECK(visit.host.route == "/search?q=Eurocities"); // as the record spells it
}

TEST_CASE("when nothing has all words, what has most of them follows and is called so") {
    ProgramVisit visit;
    visit.go("/search?q=eurocities%20xyzzyplugh");
    CHECK(visit.reads("have most of them"));
    CHECK(visit.reads("Eurocities"));
}

TEST_CASE("an empty search shows how to ask") {
    ProgramVisit visit;
    visit.go("/search");
    CHECK(visit.reads("country:kenya"));
    REQUIRE(visit.click("example"));
    visit.settle();
    CHECK(visit.program.state().search.text == "country:kenya");
    CHECK(!visit.program.state().search.answer.hits.empty());
}

TEST_CASE("on a phone the filters are folded away above the results") {
    ProgramVisit visit(390, 844);
    visit.go("/search?q=health");
    CHECK_FALSE(visit.find("event"));
    REQUIRE(visit.click("narrow"));
    visit.settle();
    CHECK(visit.find("event"));
}

TEST_CASE("a tag that is being typed is offered whole, and then its values") {
    ProgramVisit visit;
    visit.go("/search?q=cou");
    REQUIRE(visit.click("country:"));
    visit.settle();
    CHECK(visit.program.state().search.text == "country:");
    visit.go("/search?q=country%3Asw");
    REQUIRE(visit.click("country:Switzerland"));
    visit.settle();
    CHECK(visit.program.state().search.text == "country:Switzerland");
    CHECK(!visit.program.state().search.answer.hits.empty());
}

TEST_CASE("an address that changes while one is typing leads away from the search") {
    ProgramVisit visit;
    visit.go("/networks");
    visit.press(ImGuiKey_Slash);
    visit.settle();
    visit.type_text("climate");
    visit.settle();
    REQUIRE(visit.host.route == "/search?q=climate");
    visit.program.open_route("/events"); // as the browser's own back does
    visit.settle();
    CHECK(visit.host.route == "/events");
    CHECK(visit.program.state().search.text.empty());
    visit.type_text("water"); // it still has the keyboard
    visit.settle();
    CHECK(visit.host.route == "/search?q=water");
}
