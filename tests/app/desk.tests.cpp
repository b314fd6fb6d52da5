#include "app/ui/desk.h"

#include "program_visit.h"

#include "core/formats/json/json_format.h"
#include "core/publish/publish.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using Catch::Matchers::ContainsSubstring;
using citynet::test::NotingHost;
using citynet::test::shipped;
using citynet::test::Visit;
using State = platform::GivenFile::State;

namespace {

/// A directory of two networks and one event; only the first network is also one of the shipped directory.
const std::string another = R"({
    "format": "city-networks-directory", "version": 1,
    "edition": {"title": "Harbour towns", "version": "7", "publisher": "The harbours"},
    "sources": [{"id": "almanac", "title": "Almanac"}],
    "organizations": [
        {"id": "uclg", "name": "United Harbours", "kind": "network", "citations": [{"source": "almanac"}]},
        {"id": "quays", "name": "Quays and Locks", "kind": "network", "citations": [{"source": "almanac"}]}
    ],
    "events": [{"id": "regatta", "title": "The Regatta", "kind": "launch", "citations": [{"source": "almanac"}]}]
})";

/// A page that carries it, as far as the program reads one.
std::string page_of(const Directory& directory) {
    return *publish("<html><!--directory:head--><body><!--directory:document--><script "
                    "type=\"application/json\" id=\"directory-data\"><!--directory:data--></script>"
                    "<!--directory:index--></body></html>",
                    directory);
}

NotingHost with_dialog() {
    NotingHost host;
    host.can_choose = true;
    return host;
}

/// The program in which one may open another directory, in a window that nobody sees.
struct DeskVisit : Visit {
    NotingHost host = with_dialog();
    Desk desk;

    explicit DeskVisit(std::string_view route = "/")
        : desk(std::make_shared<Content>(shipped()), "en", host) {
        desk.prepare();
        draw = [this](const platform::Frame& frame) { desk.draw(frame); };
        desk.open_route(route);
        settle();
    }
    void settle() {
        for (int i = 0; i < 240 && (i < 3 || !std::isinf(desk.seconds_to_next_frame())); ++i)
            frame();
    }
    /// The message that follows is still to be seen.
    void give(std::string_view name, std::string_view bytes, State state = State::whole) {
        desk.open_file({name, bytes, state});
        frames(30);
    }
    /// What was said last.
    std::string said() const { return host.announced.empty() ? std::string() : host.announced.back(); }
};

} // namespace

TEST_CASE("a directory that is given to the program is shown in the place of the other") {
    DeskVisit visit("/about");
    const unsigned before = visit.desk.document_revision();
    visit.give("harbours.json", another);
    CHECK(visit.reads("Opened “Harbour towns”: 2 organizations, 1 event"));
    CHECK(visit.said() == "Opened “Harbour towns”: 2 organizations, 1 event");
    CHECK(visit.host.route == "/about");
    CHECK(visit.reads("The harbours"));
    CHECK(visit.desk.document_revision() > before);
    CHECK(visit.desk.document(1280, 800, true).find("The harbours") != std::string::npos);
    visit.desk.open_route("/networks");
    visit.settle();
    CHECK(visit.reads("Quays and Locks"));
    CHECK_FALSE(visit.reads("C40 Cities"));
    visit.give("directory.html", page_of(shipped())); // and the other way round, from a page
    CHECK(visit.reads("C40 Cities"));
}

TEST_CASE("where one is stays when the other directory has that too; else it begins at the start") {
    DeskVisit stays("/networks/uclg");
    stays.give("harbours.json", another);
    CHECK(stays.host.route == "/networks/uclg");
    CHECK(stays.host.title == "United Harbours – City Networks Directory");
    CHECK(stays.reads("United Harbours"));

    for (const char* route : {"/networks/c40-cities", "/places/geneva", "/links/organization/c40-cities",
                              "/nowhere", "/events/interregional-roundtable-2023"}) {
        CAPTURE(route);
        DeskVisit visit(route);
        visit.give("harbours.json", another);
        CHECK(visit.host.route == "/");
        CHECK(visit.reads("Find the network"));
    }
    for (const char* route :
         {"/", "/networks?theme=energy&as=list", "/map", "/people", "/places", "/favourites",
          "/compare?network=uclg&network=metropolis", "/search?q=mayors", "/events"}) {
        CAPTURE(route);
        DeskVisit visit(route);
        visit.give("harbours.json", another);
        visit.settle();
        CHECK(visit.host.route == route);
        CHECK(visit.desk.shown().directory().edition().title == "Harbour towns");
    }
}

TEST_CASE("the history goes on, and what the other directory lacks is not found there") {
    DeskVisit visit("/networks/c40-cities");
    visit.desk.open_route("/networks/uclg");
    visit.settle();
    visit.give("harbours.json", another);
    visit.settle();
    REQUIRE(visit.click("back"));
    visit.settle();
    CHECK(visit.host.route == "/networks/c40-cities");
    CHECK(visit.reads("Nothing here"));
    REQUIRE(visit.click("forward"));
    visit.settle();
    CHECK(visit.host.route == "/networks/uclg");
    CHECK(visit.reads("United Harbours"));
}

TEST_CASE("favourites and the look stay, what was searched for is asked of the other directory") {
    DeskVisit visit("/networks/uclg");
    visit.desk.prefer_reduced_motion(true);
    REQUIRE(visit.click("favourite"));
    visit.settle();
    REQUIRE(visit.click("appearance"));
    visit.settle();
    REQUIRE(visit.click("dark"));
    visit.settle();
    visit.press(ImGuiKey_Escape);
    visit.settle();
    REQUIRE(visit.desk.shown().theme().scheme == Scheme::dark);
    visit.give("harbours.json", another);
    CHECK(visit.desk.shown().theme().scheme == Scheme::dark);
    CHECK(visit.desk.shown().state().favourites.has(RecordKind::organization, "uclg"));

    visit.press(ImGuiKey_Slash);
    visit.settle();
    visit.type_text("quays");
    visit.settle();
    CHECK(visit.host.route == "/search?q=quays");
    CHECK(visit.reads("Quays and Locks"));
    visit.give("directory.html", page_of(shipped()));
    visit.settle();
    CHECK(visit.host.route == "/search?q=quays");
    CHECK_FALSE(visit.reads("Quays and Locks"));
    visit.type_text("x"); // into the field, if it still had the keyboard
    visit.settle();
    CHECK(visit.host.route == "/search?q=quays");
}

TEST_CASE("what is no directory changes nothing, and one is told what is wrong with it") {
    struct Wrong {
        const char* name;
        std::string bytes;
        const char* words;
    };
    const std::string two_mistakes = R"({"format": "city-networks-directory", "version": 1,
        "organizations": [{"id": "a"}, {"id": "b"}, {"id": "c", "name": "C"}]})";
    for (const auto& [name, bytes, words] :
         {Wrong{"empty.json", "", "“empty.json” cannot be opened (line 1, column 1: the file is empty)."},
          Wrong{"photo.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
                "“photo.png” cannot be opened (line 1"},
          Wrong{"latin.json",
                "{\"format\": \"city-networks-directory\", \"version\": 1, \"x\": \"Z\xfcrich\"}",
                "“latin.json” cannot be opened (line 1, column"},
          Wrong{"list.json", "[1]", "“list.json” cannot be opened (a directory file is a JSON object)."},
          Wrong{"package.json", "{\"name\": \"x\"}", "(/format: this is no directory"},
          Wrong{"other.html", "<!doctype html><p>Hello", "the page carries no directory"},
          Wrong{"broken.json", two_mistakes, "/organizations/0"}}) {
        CAPTURE(name);
        DeskVisit visit("/networks/c40-cities");
        visit.give(name, bytes);
        CHECK_THAT(visit.said(), ContainsSubstring(name));
        CHECK_THAT(visit.said(), ContainsSubstring(words));
        CHECK(visit.host.route == "/networks/c40-cities");
        CHECK(visit.reads("www.c40.org"));
    }
    DeskVisit visit;
    visit.give("broken.json", two_mistakes);
    CHECK_THAT(visit.said(), ContainsSubstring("more mistake"));
}

TEST_CASE("a file that cannot be read, or is too large, is named") {
    DeskVisit visit;
    visit.give("folder", "", State::unreadable);
    CHECK(visit.reads("“folder” cannot be read."));
    visit.give("film.json", "", State::too_large);
    CHECK(visit.reads("“film.json” is too large to be opened."));
    CHECK(visit.desk.shown().directory().all<Organization>().size() == shipped().all<Organization>().size());
}

TEST_CASE("the index that a page carries is not taken for one of a directory that was opened in it") {
    DeskVisit visit;
    visit.give("harbours.json", another);
    visit.desk.take_index(SearchIndex(shipped()));
    visit.desk.open_route("/search?q=quays");
    visit.settle();
    CHECK(visit.reads("Quays and Locks"));
}

TEST_CASE("what is read aloud falls silent when another directory is opened") {
    DeskVisit visit("/networks/uclg");
    visit.host.voice = true;
    visit.settle();
    REQUIRE(visit.click("read"));
    visit.settle();
    REQUIRE(visit.host.speaking);
    visit.give("harbours.json", another);
    CHECK_FALSE(visit.host.speaking);
    CHECK(visit.desk.shown().state().reading.state == Reading::State::silent);
}

TEST_CASE("the button in About lets one choose a file, where the machine can") {
    DeskVisit visit("/about");
    REQUIRE(visit.click("open"));
    visit.settle();
    CHECK(visit.host.dialogs == std::vector<std::string>{"Open another directory"});
    visit.give("harbours.json", another);
    visit.settle();
    CHECK(visit.find("open")); // and again
    citynet::test::ProgramVisit without;
    without.go("/about");
    CHECK_FALSE(without.find("open"));
}
