#include "../program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <set>
#include <string>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

const std::pair<float, float> sizes[] = {{390, 844}, {1280, 800}, {1080, 1920}};

size_t nodes(const ProgramVisit& visit) {
    size_t count = 0;
    for (const Recorder::Target& target : visit.seen.targets)
        count += target.id.rfind("node-", 0) == 0 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("pages of records lead to their connections, and these back to the profile") {
    ProgramVisit visit;
    for (const char* page : {"/networks/uclg", "/events/forum-of-mayors-2020", "/places/brussels"}) {
        visit.go(page);
        INFO(page);
        REQUIRE(visit.click("links"));
        visit.settle();
        CHECK(visit.host.route.rfind("/links/", 0) == 0);
        CHECK(visit.host.title.rfind("Connections of ", 0) == 0);
        CHECK(nodes(visit) > 0);
        REQUIRE(visit.click("profile"));
        visit.settle();
        CHECK(visit.host.route == page);
    }
}

TEST_CASE("a node puts its record into the middle") {
    ProgramVisit visit;
    visit.go("/links/city/brussels");
    REQUIRE(visit.click("node-organization/oasc"));
    visit.settle();
    CHECK(visit.host.route == "/links/organization/oasc");
    CHECK(visit.find("node-city/brussels"));
    visit.press(ImGuiKey_LeftArrow, ImGuiMod_Alt);
    visit.settle();
    CHECK(visit.host.route == "/links/city/brussels");
}

TEST_CASE("connections are readable at every size: names within the window and apart from each other") {
    for (const auto& [width, height] : sizes)
        for (const Organization& organization : shipped().all<Organization>()) {
            ProgramVisit visit(width, height);
            visit.go("/links/organization/" + organization.id.text());
            INFO(organization.id.text() << " at " << width);
            CHECK_FALSE(visit.reads("⟦"));
            CHECK(nodes(visit) <= 24);
            CHECK(std::isinf(visit.program.seconds_to_next_frame()));
            const auto& targets = visit.seen.targets;
            for (size_t a = 0; a < targets.size(); ++a) {
                if (targets[a].id.rfind("node-", 0) != 0)
                    continue;
                CHECK(targets[a].min.x >= 0);
                CHECK(targets[a].max.x <= width);
                CHECK(targets[a].max.y - targets[a].min.y >= 44);
                for (size_t b = 0; b < a; ++b) {
                    const bool apart =
                        targets[b].id.rfind("node-", 0) != 0 || targets[a].max.x <= targets[b].min.x ||
                        targets[b].max.x <= targets[a].min.x || targets[a].max.y <= targets[b].min.y + 0.5f ||
                        targets[b].max.y <= targets[a].min.y + 0.5f;
                    INFO(targets[a].id << " and " << targets[b].id);
                    CHECK(apart);
                }
            }
        }
}

TEST_CASE("what finds no room around the middle stands in the list below") {
    ProgramVisit visit(1280, 1000);
    visit.go("/links/event/meeting-of-mayors-2001");
    REQUIRE(visit.click("more"));
    visit.settle();
    CHECK(visit.reads("Cities"));
    CHECK_FALSE(visit.reads("Connections of")); // it has scrolled there
}

TEST_CASE("an address of connections that leads to no record shows that there is nothing") {
    ProgramVisit visit;
    for (const char* address :
         {"/links/city/atlantis", "/links/source/directory-2021", "/links/relation/x"}) {
        visit.go(address);
        INFO(address);
        CHECK(visit.reads("Nothing here"));
    }
}
