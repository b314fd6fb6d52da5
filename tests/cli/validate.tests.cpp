#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <sstream>

using namespace citynet;
using namespace citynet::test;

namespace {

/// What every validation without --max-age says at its end.
std::string not_run(const std::string& file) {
    return file + ": not run: stale-figure (no --max-age is given)\n";
}

/// A directory of one organization with two mistakes: a broken e-mail and a foreign number; `more` goes in.
std::string with_findings(const std::string& more = "", const std::string& acknowledged = "") {
    return R"({"format":"city-networks-directory","version":1,"sources":[{"id":"print","title":"Print"}],
        "organizations":[{"id":"alpha","name":"Alpha","kind":"network","figures":[{"measure":"members","value":3,
        "as_of":"2019"}],"contacts":[{"kind":"website","value":"www.alpha.org"},{"kind":"email",
        "value":"alpha"}, {"kind":"phone","value":"+34 933 428 75")" +
           more + R"(}],"citations":[{"source":"print"}]}])" + acknowledged + "}";
}

} // namespace

TEST_CASE("a file without mistakes is counted") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", R"({"format":"city-networks-directory","version":1,
        "sources":[{"id":"print","title":"Print"}],"events":[{"id":"day","title":"Day","kind":"day",
        "citations":[{"source":"print"}]},{"id":"fair","title":"Fair","kind":"fair",
        "citations":[{"source":"print"}]}]})");
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == file + ": no mistakes in 1 source, 2 events\n" + not_run(file));
    CHECK(outcome.err.empty());
}

TEST_CASE("what looks odd is named with its place, severity and rule, and counted") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", with_findings());
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 1); // an e-mail that is none cannot be used
    CHECK(outcome.err == file +
                             ":/organizations/0/contacts/1/value: error: \"alpha\" is no e-mail address "
                             "[email-form]\n" +
                             file +
                             ":/organizations/0/contacts/2/value: warning: 8 digits follow the code +34 of "
                             "the country ES, whose numbers have 9: too short [phone-length]\n");
    CHECK(outcome.out == file + ": 1 error, 1 warning in 1 source, 1 organization\n" + not_run(file));
}

TEST_CASE("what is answered is counted, and shown when it is asked for") {
    const TemporaryFolder folder;
    const std::string file = folder.write(
        "a.json", with_findings(R"(,"annotations":[{"text":"A digit is missing.","rules":["phone-length"]}])",
                                R"(,"acknowledged":[{"rule":"email-form","ref":"organization/alpha",
                                "reason":"So it is printed."}])"));
    const Outcome outcome = city_directory({"validate", "--strict", file});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "no mistakes in 1 source, 1 organization; 1 annotated, 1 acknowledged\n"));
    const Outcome all = city_directory({"validate", "--all", file});
    CHECK(all.status == 0);
    CHECK(contains(all.err, "[email-form] (acknowledged)\n"));
    CHECK(contains(all.err, "[phone-length] (annotated)\n"));
}

TEST_CASE("warnings and notes are a fault only when it is strict") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", small_data);
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.err, ": warning: no source is named [citation-missing]\n"));
    CHECK(contains(outcome.out,
                   "3 warnings, 6 notes in 1 theme, 1 country, 1 city, 2 organizations, 1 event\n"));
    CHECK(city_directory({"validate", "--strict", file}).status == 1);
}

TEST_CASE("findings are printed as one JSON object a line") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", with_findings());
    const Outcome outcome = city_directory({"validate", "--json", file});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(
        outcome.out.substr(0, outcome.out.find('\n') + 1) ==
        R"({"file":")" + file +
            R"(","place":"/organizations/0/contacts/1/value","ref":"organization/alpha","rule":"email-form",)"
            R"("severity":"error","subject":"alpha","message":"\"alpha\" is no e-mail address","suggestion":"",)"
            R"("answer":"open"})"
            "\n");
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 2);
}

TEST_CASE("figures are stale at an age and on a day that are given") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", with_findings());
    const auto finds = [&](std::vector<std::string> options) {
        options.insert(options.begin(), "validate");
        options.push_back(file);
        return contains(city_directory(options).err, "[stale-figure]");
    };
    CHECK_FALSE(finds({}));
    CHECK(finds({"--max-age", "5"}));
    CHECK_FALSE(finds({"--max-age", "7"}));
    CHECK_FALSE(finds({"--max-age", "5", "--date", "2024-12"}));
    CHECK(finds({"--max-age", "5", "--date", "2025"}));
    CHECK(contains(city_directory({"validate", "--max-age", "5", file}).out, "in 1 source"));
    CHECK_FALSE(contains(city_directory({"validate", "--max-age", "5", file}).out, "not run"));
}

TEST_CASE("the rules are a table of id, severity and what they find") {
    const Outcome outcome = city_directory({"validate", "--rules"});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "email-form                error    an e-mail that is no address\n"));
    CHECK(contains(outcome.out, "\nunused-answer             warning  "));
}

TEST_CASE("validate wants a file, a date that is one and an age that can be") {
    CHECK(city_directory({"validate"}).status == 2);
    CHECK(city_directory({"validate", "--date", "tomorrow", "a.json"}).status == 2);
    CHECK(city_directory({"validate", "--max-age", "-1", "a.json"}).status == 2);
}

TEST_CASE("a program that was built without its tables says which rules did not run") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", with_findings());
    std::ostringstream out;
    std::ostringstream err;
    const char* arguments[] = {"city-directory", "validate", file.c_str()};
    platform::WindowOptions window;
    CHECK(cli::run(3, arguments, {out, err, "", ""}, window) == 1);
    CHECK(contains(out.str(),
                   "not run: contact-of-another, domain-misspelt (the program was built without the list "
                   "of public suffixes), phone-code, phone-country, phone-length (the program was "
                   "built without the table of calling codes), stale-figure (no --max-age is given)\n"));
    CHECK_FALSE(contains(err.str(), "phone-length"));
}

TEST_CASE("nothing in the data that the program ships is left without an answer") {
    const Outcome outcome =
        city_directory({"validate", "--strict", CND_SOURCE_DIR "/assets/data/directory.json"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(contains(outcome.out, "no mistakes"));
    CHECK(contains(outcome.out, " annotated, "));
}

TEST_CASE("an empty directory is no mistake") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", R"({"format":"city-networks-directory","version":1})");
    const Outcome outcome = city_directory({"validate", file});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == file + ": no mistakes in an empty directory\n" + not_run(file));
}

TEST_CASE("every mistake of every file is named as file, place and message") {
    const TemporaryFolder folder;
    const std::string good = folder.write("good.json", small_data);
    const std::string bad = folder.write("bad.json", R"({"format":"city-networks-directory","version":1,
        "cities":[{"id":"Big City","name":"A"},{"id":"b","name":7,"country":"nowhere"}]})");
    const std::string broken = folder.write("broken.json", "{\n\"format\" 1}");
    const Outcome outcome = city_directory({"validate", bad, good, broken});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.out, good + ": 3 warnings, 6 notes in 1 theme"));
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
    CHECK(contains(outcome.out, good + ": 3 warnings, 6 notes in 1 theme"));
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
