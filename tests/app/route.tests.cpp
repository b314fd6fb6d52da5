#include "app/ui/route.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::ui;

TEST_CASE("every route reads back as it was written") {
    for (const char* text :
         {"/", "/networks", "/networks/uclg", "/networks?theme=health", "/events", "/events/a-2020",
          "/places", "/places/geneva", "/map", "/people", "/favourites", "/links/event/a-2020",
          "/compare?network=uclg&network=c40-cities", "/networks?theme=health&has=email&sort=size&as=list",
          "/search", "/search?q=Z%C3%BCrich%20%26%20co", "/about"})
        CHECK(Route::parse(text).text() == text);
}

TEST_CASE("a route may come with its number sign, with a slash at its end, or empty") {
    CHECK(Route::parse("#/networks").view == View::networks);
    CHECK(Route::parse("/networks/").view == View::networks);
    CHECK(Route::parse("").view == View::start);
    CHECK(Route::parse("/places").view == View::places);
}

TEST_CASE("a search keeps every letter of its text") {
    Route route{.view = View::search, .query = "50% of Łódź & Αθήνα?=+"};
    CHECK(Route::parse(route.text()) == route);
    CHECK(Route::parse("/search?q=a+b").query == "a b");
    CHECK(Route::parse("/search?x=1&q=a%2").query == "a%2");
}

TEST_CASE("an address that leads nowhere is kept as it came") {
    for (const char* text : {"/nowhere", "/networks/UPPER", "/networks/../x", "networks", "/events/a/b"}) {
        CHECK(Route::parse(text).view == View::not_found);
        CHECK(Route::parse(text).text() == text);
    }
}

TEST_CASE("a narrowed search keeps its filters in the address, in their order and each once") {
    const Route route{
        .view = View::search, .query = "a b", .choices = {{"theme", "health"}, {"kind", "event"}}};
    CHECK(route.text() == "/search?q=a%20b&theme=health&kind=event");
    CHECK(Route::parse(route.text()) == route);
    CHECK(Route::parse("/search?sdg=11").text() == "/search?sdg=11");
    CHECK(Route::parse("/search?kind=event&kind=event&q=x&UPPER=1&theme").text() == "/search?q=x&kind=event");
    std::string many = "/search?q=x";
    for (int i = 0; i < 1000; ++i)
        many += "&country=c" + std::to_string(i);
    CHECK(Route::parse(many).choices.size() <= 64);
}

TEST_CASE("what the map leaves out stands in the address by itself") {
    const Route route = Route::parse("/map?theme=health&hide=events&hide=cities&hide=events");
    CHECK(route.choices == std::vector<Choice>{{"theme", "health"}});
    CHECK(route.hidden == std::vector<std::string>{"events", "cities"});
    CHECK(route.text() == "/map?theme=health&hide=events&hide=cities");
    CHECK(is_hidden(route, "events"));
    CHECK(with_layer_toggled(route, "events").text() == "/map?theme=health&hide=cities");
    CHECK(with_layer_toggled(route, "seats").text() ==
          "/map?theme=health&hide=events&hide=cities&hide=seats");
    CHECK(Route::parse("/networks?hide=events").text() == "/networks"); // nothing else leaves anything out
}
