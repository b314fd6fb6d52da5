#include "tests/cli/support/command_line.h"

#include "desktop_assets.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

namespace {

Outcome shipped(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "export");
    return city_directory(arguments, citynet::desktop_assets::file("data/directory.json"), small_template);
}

} // namespace

TEST_CASE("export as vCard gives a card for each organization") {
    const Outcome outcome = city_directory({"export", "--format", "vcard"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "FN:Alpha Network of Cities\r\n"));
    CHECK(contains(outcome.out, "FN:Beta Réseau\r\n"));
}

TEST_CASE("export as vCard gives one organization, or one person of it") {
    const Outcome one = city_directory({"export", "--format", "vcard", "--id", "beta"});
    CHECK(one.status == 0);
    CHECK(contains(one.out, "FN:Beta Réseau\r\n"));
    CHECK_FALSE(contains(one.out, "Alpha"));
    const Outcome person = shipped({"--format", "vcard", "--id", "organization/icorn/helge-lunde"});
    CHECK(person.status == 0);
    CHECK(contains(person.out, "FN:Helge Lunde\r\n"));
    CHECK(contains(person.out, "EMAIL:helge@icorn.org\r\n"));
    const Outcome nobody = shipped({"--format", "vcard", "--id", "organization/icorn/nobody"});
    CHECK(nobody.status == 1);
    CHECK(nobody.err == "export:organization/icorn/nobody: there is no such record\n");
    const Outcome event = city_directory({"export", "--format", "vcard", "--id", "alpha-days"});
    CHECK(event.status == 1);
    CHECK(contains(event.err, "event has no vcard of its own"));
}

TEST_CASE("export as iCalendar leaves out what has no day, and says so") {
    const TemporaryFolder folder;
    const Outcome outcome = shipped({"--format", "icalendar", "-o", folder / "events.ics"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "left out:event/forum-of-mayors-2023: "));
    CHECK_FALSE(contains(outcome.err, "roundtable-nakuru-2020"));
    CHECK(contains(folder.files().at("events.ics"), "DTSTART:20201031T094500Z\r\n"));
}

TEST_CASE("export as iCalendar without any day is at fault") {
    const TemporaryFolder folder;
    for (const std::string id : {"", "alpha-days", "alpha"}) {
        CAPTURE(id);
        std::vector<std::string> arguments{"export", "--format", "icalendar", "-o", folder / "a.ics"};
        if (!id.empty())
            arguments.insert(arguments.end(), {"--id", id});
        const Outcome outcome = city_directory(arguments);
        CHECK(outcome.status == 1);
        CHECK(folder.files().empty());
    }
    CHECK(contains(city_directory({"export", "--format", "icalendar", "--id", "alpha-days"}).err,
                   "\"October 2020\""));
}
