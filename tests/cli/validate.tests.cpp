#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

TEST_CASE("a file without mistakes is counted") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", small_data);
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == file + ": no mistakes in 1 theme, 1 country, 1 city, 2 organizations, 1 event\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("an empty directory is no mistake") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", R"({"format":"city-networks-directory","version":1})");
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == file + ": no mistakes in an empty directory\n");
}

TEST_CASE("every mistake of every file is named as file, place and message") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.json", small_data);
    const std::string bad = folder.write("bad.json", R"({"format":"city-networks-directory","version":1,
        "cities":[{"id":"Big City","name":"A"},{"id":"b","name":7,"country":"nowhere"}]})");
    const std::string broken = folder.write("broken.json", "{\n\"format\" 1}");
    const Outcome outcome = city_directory({"validate", bad, good, broken});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, good + ": no mistakes"));
    CHECK(contains(outcome.err, bad + ":/cities/0/id: \"Big City\" is no id"));
    CHECK(contains(outcome.err, bad + ":/cities/1/name: expected a string, found a number\n"));
    CHECK(contains(outcome.err, bad + ":/cities/1/country: there is no country \"nowhere\"\n"));
    CHECK(contains(outcome.err, broken + ":line 2, column 10: this is not JSON"));
}

TEST_CASE("a file that cannot be read is named, and the others are still read") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.json", small_data);
    const Outcome outcome = city_directory({"validate", folder / "missing.json", folder / "", good});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "missing.json: cannot be read: "));
    CHECK(contains(outcome.err, "is a folder"));
    CHECK(contains(outcome.out, good + ": no mistakes"));
}

TEST_CASE("an empty file is named as empty") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "");
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == file + ":line 1, column 1: the file is empty\n");
}

TEST_CASE("a published page is validated by the data it carries") {
    const TemporaryFolder folder;
    const std::string page = folder / "page.html";
    REQUIRE(city_directory({"publish", "-o", page}).status == 0);
    CHECK(city_directory({"validate", page}).status == 0);
    const std::string other = folder.write("other.html", "<!doctype html><html><body>Hello</body></html>");
    const Outcome outcome = city_directory({"validate", other});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, other + ":"));
}

TEST_CASE("a name of letters beyond ASCII is a name like any other") {
    const TemporaryFolder folder;
    const std::string file = folder.write("Zürich 東京.json", small_data);
    CHECK(city_directory({"validate", file}).status == 0);
}

TEST_CASE("what a file says cannot break a line or command the terminal") {
    const TemporaryFolder folder;
    const std::string file = folder.write(
        "a.json",
        R"({"format":"city-networks-directory","version":1,"cities":[{"id":"a\n\u001b[2J\u007f","name":"A"}]})");
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
    CHECK_FALSE(contains(outcome.err, "\x1b"));
    CHECK_FALSE(contains(outcome.err, "\x7f"));
}

TEST_CASE("200 MB of brackets in a file are refused") {
    const TemporaryFolder folder;
    std::string text = R"({"format":"city-networks-directory","version":1,"cities":)";
    text.resize(200u << 20, '[');
    const std::string file = folder.write("deep.json", text);
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == file + ":/cities: nested deeper than any directory\n");
}
