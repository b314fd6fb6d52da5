#include "app/ui/read_aloud.h"

#include "program_visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::NotingHost;
using citynet::test::ProgramVisit;
using State = Reading::State;

namespace {

const Reference alpha{RecordKind::organization, "alpha"};

/// A visit to a profile on a machine with a voice.
struct Reader : ProgramVisit {
    Reader() {
        host.voice = true;
        go("/networks/uclg");
    }
    State state() const { return program.state().reading.state; }
    /// The voice comes to the end of what it says.
    void end_sentence() { program.spoken(host.said.back().number, true); }
};

} // namespace

TEST_CASE("a text is read sentence by sentence to its end") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.begin(alpha, {"One.", "Two."});
    REQUIRE(host.said.size() == 1);
    CHECK(host.said[0].text == "One.");
    CHECK(reading.state == State::speaking);
    CHECK(aloud.ended(host.said[0].number, true));
    REQUIRE(host.said.size() == 2);
    CHECK(host.said[1].text == "Two.");
    CHECK(aloud.ended(host.said[1].number, true));
    CHECK(reading.state == State::silent);
    CHECK_FALSE(reading.record);
    CHECK(host.said.size() == 2);
}

TEST_CASE("reading goes on after a pause with the sentence that was cut off") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.begin(alpha, {"One.", "Two."});
    aloud.ended(host.said[0].number, true);
    aloud.pause();
    CHECK(reading.state == State::paused);
    CHECK_FALSE(host.speaking);
    aloud.ended(host.said[1].number, true); // the voice reports the cut late
    CHECK(reading.state == State::paused);
    CHECK(host.said.size() == 2);
    aloud.go_on();
    REQUIRE(host.said.size() == 3);
    CHECK(host.said[2].text == "Two.");
    CHECK(host.said[2].number != host.said[1].number);
    CHECK(reading.state == State::speaking);
}

TEST_CASE("nothing is said after stopping, whatever the voice reports") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.begin(alpha, {"One.", "Two."});
    aloud.stop();
    CHECK_FALSE(host.speaking);
    CHECK(reading.state == State::silent);
    aloud.ended(host.said[0].number, true);
    aloud.go_on();
    aloud.pause();
    CHECK(reading.state == State::silent);
    CHECK(host.said.size() == 1);
}

TEST_CASE("a text takes the place of the one that is being read") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.begin(alpha, {"One.", "Two."});
    aloud.begin({RecordKind::event, "day"}, {"Three.", "Four."});
    aloud.ended(host.said[0].number, true);
    REQUIRE(host.said.size() == 2);
    CHECK(host.said[1].text == "Three.");
    CHECK(reading.record == Reference{RecordKind::event, "day"});
    aloud.begin(alpha, {});
    CHECK(reading.state == State::silent);
}

TEST_CASE("a new speed counts at once, from the beginning of the sentence") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.set_speed(1000);
    CHECK(reading.speed == 200);
    aloud.begin(alpha, {"One.", "Two."});
    CHECK(host.said[0].rate == 2.0f);
    aloud.set_speed(75);
    REQUIRE(host.said.size() == 2);
    CHECK(host.said[1].text == "One.");
    CHECK(host.said[1].rate == 0.75f);
    aloud.pause();
    aloud.set_speed(150);
    CHECK(host.said.size() == 2);
}

TEST_CASE("a voice that fails ends the reading") {
    NotingHost host;
    Reading reading;
    ReadAloud aloud(host, reading);
    aloud.begin(alpha, {"One.", "Two."});
    CHECK_FALSE(aloud.ended(host.said[0].number, false));
    CHECK(reading.state == State::silent);
    CHECK(host.said.size() == 1);
}

TEST_CASE("without a voice there is no button to read aloud") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    CHECK_FALSE(visit.find("read"));
}

TEST_CASE("a profile is read, paused, gone on with, and stopped by its buttons") {
    Reader visit;
    CHECK_FALSE(visit.find("pause"));
    REQUIRE(visit.click("read"));
    visit.settle();
    REQUIRE(visit.host.said.size() == 1);
    CHECK(visit.host.said[0].text == "United Cities and Local Governments");
    visit.end_sentence();
    REQUIRE(visit.click("pause"));
    visit.settle();
    CHECK(visit.state() == State::paused);
    REQUIRE(visit.click("pause"));
    visit.settle();
    CHECK(visit.state() == State::speaking);
    CHECK(visit.host.said.size() == 3);
    REQUIRE(visit.click("speed"));
    visit.settle();
    CHECK(visit.host.said.back().rate == 1.25f);
    CHECK(visit.host.kept["reading-speed"] == "125");
    REQUIRE(visit.click("stop"));
    visit.settle();
    CHECK(visit.state() == State::silent);
    CHECK_FALSE(visit.host.speaking);
    CHECK(visit.find("read"));
}

TEST_CASE("reading stops when one leaves for another view") {
    Reader visit;
    for (const char* route : {"/networks/c40-cities", "/networks", "/search?q=water"}) {
        CAPTURE(route);
        visit.go("/networks/uclg");
        visit.program.carry_out(ReadRecord{{RecordKind::organization, "uclg"}});
        REQUIRE(visit.state() == State::speaking);
        visit.go(route);
        CHECK(visit.state() == State::silent);
        CHECK_FALSE(visit.host.speaking);
    }
}

TEST_CASE("an event is read with its questions, and a failing voice is said") {
    Reader visit;
    visit.go("/events/forum-of-mayors-2023");
    REQUIRE(visit.click("read"));
    visit.settle();
    visit.program.spoken(visit.host.said.back().number, false);
    visit.settle();
    CHECK(visit.reads("voice does not answer"));
    CHECK(visit.state() == State::silent);
}

TEST_CASE("what is shown is opened as a page by a command of the appearance menu") {
    ProgramVisit visit;
    visit.go("/networks/uclg");
    REQUIRE(visit.click("appearance"));
    visit.settle();
    REQUIRE(visit.click("as-page"));
    visit.settle();
    CHECK(visit.host.shown_as_page == std::vector<std::string>{"/networks/uclg"});
    CHECK(visit.reads("Downloads/directory.html"));
    visit.host.full = true;
    visit.program.carry_out(ShowAsPage{});
    visit.settle();
    CHECK(visit.reads("could not be written or opened"));
}
