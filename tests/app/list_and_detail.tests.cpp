#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::ProgramVisit;
using citynet::test::shipped;

namespace {

const Recorder::Target* row(const ProgramVisit& visit, const std::string& id) {
    const Recorder::Target* target = visit.find(id);
    return target && target->min.x < 300 ? target : nullptr; // at the start side
}

std::string id_beside(const ProgramVisit& visit, size_t position) {
    return shipped().all<Organization>()[visit.program.state().shown.listed.rows[position]].id.text();
}

} // namespace

TEST_CASE("on a laptop the list stands beside the record that was taken from it") {
    ProgramVisit visit(1280, 800);
    visit.go("/networks?theme=health");
    const auto listed = visit.program.state().shown.listed.rows;
    REQUIRE(listed.size() > 2);
    REQUIRE(listed.size() < shipped().all<Organization>().size());
    const std::string first = id_beside(visit, 0);
    const std::string second = id_beside(visit, 1);
    REQUIRE(visit.click(first));
    visit.settle();
    CHECK(visit.host.route == "/networks/" + first);
    CHECK(visit.program.state().shown.listed.rows == listed);
    REQUIRE(row(visit, first));
    REQUIRE(row(visit, second));

    SECTION("another one is a click away, and back leads to the one before") {
        REQUIRE(visit.click(second));
        visit.settle();
        CHECK(visit.host.route == "/networks/" + second);
        CHECK(visit.program.state().shown.listed.rows == listed);
        visit.program.carry_out(GoBack{});
        visit.settle();
        CHECK(visit.host.route == "/networks/" + first);
        visit.program.carry_out(GoBack{});
        visit.settle();
        CHECK(visit.host.route == "/networks?theme=health");
    }
    SECTION("its filters are a click away") {
        REQUIRE(visit.click("whole-list"));
        visit.settle();
        CHECK(visit.host.route == "/networks?theme=health");
    }
    SECTION("a record that is not in the list stands in the list of all") {
        const auto& all = shipped().all<Organization>();
        const auto other = std::find_if(all.begin(), all.end(), [&](const Organization& one) {
            const auto at = static_cast<std::uint32_t>(&one - all.data());
            return std::find(listed.begin(), listed.end(), at) == listed.end();
        });
        REQUIRE(other != all.end());
        visit.go("/networks/" + other->id.text());
        CHECK(visit.program.state().shown.listed.rows.size() == all.size());
        CHECK(row(visit, other->id.text()));
    }
}

TEST_CASE("the arrow keys step through the list beside a record, and leave one entry of history") {
    ProgramVisit visit(1280, 800);
    visit.go("/networks");
    REQUIRE(visit.click(id_beside(visit, 0)));
    visit.settle();
    const auto has_row = [&] {
        const std::string shown = visit.host.route;
        return shown;
    };
    // From the row that was pressed last.
    REQUIRE(visit.click(id_beside(visit, 2)));
    visit.settle();
    CHECK(has_row() == "/networks/" + id_beside(visit, 2));
    visit.press(ImGuiKey_DownArrow);
    visit.settle();
    CHECK(has_row() == "/networks/" + id_beside(visit, 3));
    visit.press(ImGuiKey_DownArrow);
    visit.settle();
    CHECK(has_row() == "/networks/" + id_beside(visit, 4));
    visit.press(ImGuiKey_UpArrow);
    visit.settle();
    CHECK(has_row() == "/networks/" + id_beside(visit, 3));
    visit.program.carry_out(GoBack{});
    visit.settle();
    CHECK(has_row() == "/networks/" + id_beside(visit, 0));
}

TEST_CASE("a record that was opened by its address is seen in the list beside it") {
    ProgramVisit visit(1280, 800);
    visit.go("/networks");
    const auto rows = visit.program.state().shown.listed.rows;
    const std::string last = id_beside(visit, rows.size() - 1);
    visit.go("/networks/" + last);
    const Recorder::Target* target = row(visit, last);
    REQUIRE(target);
    CHECK(target->max.y <= 800);
    CHECK(target->min.y > 100);
}

TEST_CASE("events have their list beside them as well") {
    ProgramVisit visit(1280, 800);
    visit.go("/events");
    const std::string id = shipped().all<Event>()[visit.program.state().shown.listed.rows[1]].id.text();
    visit.go("/events/" + id);
    CHECK(row(visit, id));
}

TEST_CASE("on a phone and a tablet, and with large letters, a record has the window to itself") {
    const std::string id = shipped().all<Organization>()[0].id.text();
    for (const ImVec2 size : {ImVec2{390, 844}, ImVec2{820, 1180}, ImVec2{1080, 1920}}) {
        ProgramVisit visit(size.x, size.y);
        visit.go("/networks/" + id);
        CHECK(!visit.find("whole-list"));
    }
    ProgramVisit visit(1280, 800);
    visit.program.carry_out(ChangeTextScale{2});
    visit.go("/networks/" + id);
    CHECK(!visit.find("whole-list"));
}
