#include "app/ui/history.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::ui;

TEST_CASE("one goes back the way one came, and forward again") {
    RouteHistory history;
    CHECK_FALSE(history.can_go_back());
    history.push(Route::parse("/networks"));
    history.push(Route::parse("/about"));
    CHECK_FALSE(history.can_go_forward());
    CHECK(history.back().text() == "/networks");
    CHECK(history.back().text() == "/");
    CHECK_FALSE(history.can_go_back());
    CHECK(history.forward().text() == "/networks");
}

TEST_CASE("a new way forgets the old one, and replacing keeps the count") {
    RouteHistory history;
    history.push(Route::parse("/networks"));
    history.push(Route::parse("/about"));
    history.back();
    history.push(Route::parse("/events"));
    CHECK_FALSE(history.can_go_forward());
    history.replace(Route::parse("/map"));
    CHECK(history.back().text() == "/networks");
    CHECK(history.forward().text() == "/map");
}
