#include "counted_imgui.h"
#include "counted_memory.h"
#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace citynet;
using citynet::test::ProgramVisit;

namespace {

constexpr int frames_counted = 10;

/// How often some frames of a view that stands still ask for memory.
long asked_for_by(const char* route, float width, float height) {
    const test::CountedImGui counting;
    ProgramVisit visit(width, height);
    visit.go(route);
    ImGui::GetIO().UserData = nullptr; // the recorder keeps all texts
    visit.frames(10);
    const long before = test::allocations();
    visit.frames(frames_counted);
    return test::allocations() - before;
}

} // namespace

TEST_CASE("what asks for memory is counted") {
    const test::CountedImGui counting;
    const long before = test::allocations();
    int* volatile number = new int(1); // what is not volatile the compiler may leave out
    delete number;
    ImGui::MemFree(ImGui::MemAlloc(8));
    CHECK(test::allocations() - before == 2);
}

TEST_CASE("the results of a search ask for no memory while they stand still") {
    for (const char* route : {"/search?q=climate", "/search?q=mayors", "/search?q=climate&kind=event"}) {
        INFO(route);
        CHECK(asked_for_by(route, 1280, 800) == 0);
        CHECK(asked_for_by(route, 390, 844) == 0);
    }
}

TEST_CASE("the lists of networks and events ask for no memory while they stand still") {
    for (const char* route :
         {"/networks", "/networks?as=list", "/networks?kind=network&sort=founded", "/events?as=list"}) {
        INFO(route);
        CHECK(asked_for_by(route, 1280, 800) == 0);
        CHECK(asked_for_by(route, 390, 844) == 0);
    }
}
