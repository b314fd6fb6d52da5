#include "program_visit.h"

#include "core/catalogue/people.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

TEST_CASE("networks are narrowed by a touch, and the address keeps it") {
    ProgramVisit visit;
    visit.go("/networks");
    const size_t all = visit.program.state().shown.listed.rows.size();
    CHECK(all == shipped().all<Organization>().size());
    REQUIRE(visit.click("organizer"));
    visit.settle();
    CHECK(visit.host.route == "/networks?kind=organizer");
    CHECK(visit.program.state().shown.listed.rows.size() < all);
    CHECK(visit.reads("Geneva Cities Hub"));
    REQUIRE(visit.click("organizer"));
    visit.settle();
    CHECK(visit.program.state().shown.listed.rows.size() == all);
}

TEST_CASE("choices that leave nothing say so and can be taken away together") {
    ProgramVisit visit;
    visit.go("/networks?kind=organizer&founded=1970");
    CHECK(visit.program.state().shown.listed.rows.empty());
    REQUIRE(visit.click("none"));
    visit.settle();
    CHECK(visit.host.route == "/networks");
}

TEST_CASE("a list is ordered and laid out as one asks, without a new entry in the history") {
    ProgramVisit visit;
    visit.go("/networks");
    REQUIRE(visit.click("size"));
    visit.settle();
    CHECK(visit.host.route == "/networks?sort=size");
    CHECK(shipped().all<Organization>()[visit.program.state().shown.listed.rows[0]].id.text() == "uclg");
    REQUIRE(visit.click("list"));
    visit.settle();
    CHECK(visit.host.route == "/networks?sort=size&as=list");
    REQUIRE(visit.click("chart"));
    visit.settle();
    CHECK(visit.reads("How large they are"));
    visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    visit.settle();
    CHECK(visit.host.route == "/");
}

TEST_CASE("only what is in sight of a long list is drawn") {
    ProgramVisit visit;
    visit.go("/networks?as=list");
    const auto rows =
        std::count_if(visit.seen.targets.begin(), visit.seen.targets.end(), [](const auto& target) {
            return shipped().find(Id<Organization>(target.id)) != nullptr;
        });
    CHECK(rows > 5);
    CHECK(rows < 16);
}

TEST_CASE("a year is chosen by its column") {
    ProgramVisit visit;
    visit.go("/events");
    REQUIRE(visit.click("2001"));
    visit.settle();
    CHECK(visit.host.route == "/events?year=2001");
    CHECK(visit.program.state().shown.listed.rows.size() == 4);
}

TEST_CASE("a favourite is kept for the next run, and found in the list of favourites") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    REQUIRE(visit.click("favourite"));
    visit.settle();
    CHECK(visit.host.kept["favourites"] == "organization/uclg\n");
    visit.go("/favourites");
    CHECK(visit.reads("United Cities and Local Governments"));
    REQUIRE(visit.click("favourite"));
    visit.settle();
    CHECK(visit.host.kept["favourites"].empty());
    CHECK(visit.reads("No favourites yet"));
}

TEST_CASE("favourites survive an edition that no longer has them, and a damaged store") {
    const Favourites favourites =
        Favourites::read("organization/uclg\nnonsense\norganization/uclg\nevent/gone-2031\n\n");
    REQUIRE(favourites.records().size() == 2);
    CHECK(favourites.text() == "organization/uclg\nevent/gone-2031\n");
    Favourites changed = favourites;
    changed.toggle({RecordKind::event, "gone-2031"});
    CHECK(changed.text() == "organization/uclg\n");
}

TEST_CASE("two networks are compared field by field") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    REQUIRE(visit.click("compare"));
    visit.go("/networks/metropolis");
    REQUIRE(visit.click("compare"));
    visit.settle();
    visit.go("/networks");
    REQUIRE(visit.click("show"));
    visit.settle();
    CHECK(visit.host.route == "/compare?network=uclg&network=metropolis");
    CHECK(visit.reads("250,000 members"));
    CHECK(visit.reads("141 members"));
    REQUIRE(visit.click("remove"));
    visit.settle();
    CHECK(visit.program.state().compared.size() == 1);
}

TEST_CASE("a comparison takes four at most, and only what is there") {
    ProgramVisit visit;
    visit.go(
        "/compare?network=uclg&network=nobody&network=aimf&network=icorn&network=oasc&network=platforma");
    CHECK(visit.program.state().compared.size() == 4);
    visit.go("/networks/platforma");
    REQUIRE(visit.click("compare"));
    visit.settle();
    CHECK(visit.program.state().compared.size() == 4);
    CHECK(visit.reads("Four can stand beside each other"));
}

TEST_CASE("everybody is listed, and leads to the record that names them") {
    ProgramVisit visit;
    visit.go("/people");
    const auto people = all_people(shipped());
    REQUIRE(!people.empty());
    REQUIRE(visit.click(people[0].id));
    visit.settle();
    CHECK(visit.program.route().view == View::network);
}

TEST_CASE("favourites are taken away as contacts and as events of a calendar") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    REQUIRE(visit.click("favourite"));
    visit.settle();
    visit.go("/events/forum-of-mayors-2022");
    REQUIRE(visit.click("favourite"));
    visit.settle();
    visit.go("/favourites");
    REQUIRE(visit.click("cards"));
    visit.settle();
    CHECK(visit.host.files["city-networks-favourites.vcf"].find("FN:United Cities and Local Governments") !=
          std::string::npos);
    REQUIRE(visit.click("calendar"));
    visit.settle();
    CHECK(visit.host.files["city-networks-favourites.ics"].find("DTSTART;VALUE=DATE:20220404") !=
          std::string::npos);
}
