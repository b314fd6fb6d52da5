#include "tests/cli/support/command_line.h"

#include "desktop_assets.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace citynet::test;
using nlohmann::json;

namespace {

const std::string edition = R"json({
  "format": "city-directory-edition", "version": 1, "name": "Beta Days",
  "source": {"id": "beta-days-note", "title": "Beta Days"},
  "recognize": ["BETA DAYS"],
  "furniture": [{"lines": ["page 1"], "what": "page number"}],
  "event": {"id": "beta-days", "title": "Beta Days", "kind": "conference"}
})json";
const std::string document = "BETA DAYS\n\npage 1\n\nOdd caption\n\nBoats are shown\n\nand sold.\n";

json written(const TemporaryFolder& folder, const std::string& name) {
    return json::parse(folder.files().at(name));
}

} // namespace

TEST_CASE("a document becomes part of the directory, and the report says what was understood") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", document);
    const std::string rules = folder.write("days.json", edition);
    const Outcome outcome = city_directory({"import", "--edition", rules, file, "-o", folder / "full.json"});
    CHECK(outcome.err.empty());
    REQUIRE(outcome.status == 0);
    CHECK(outcome.out ==
          file + ": Beta Days\n" +
              "    UTF-8, 5 lines with text: 2 understood, 2 left out, 1 not understood (20.00 %)\n"
              "    1 anomalies, 2 additions, 0 conflicts\n" +
              file + ":1: left out: name or emblem: BETA DAYS\n" + file +
              ":3: left out: page number: page 1\n" + file +
              ":5: not understood: event/beta-days: neither a sentence nor a known heading: Odd caption\n" +
              file +
              ":9: anomaly: event/beta-days: a paragraph that a page broke is joined again: and sold.\n" +
              file + ": added: source/beta-days-note: source: Beta Days\n" + file +
              ": added: event/beta-days: record: Beta Days\n");
    const json full = written(folder, "full.json");
    CHECK(full["events"].back()["sections"][0]["blocks"][0]["paragraph"] == "Boats are shown and sold.");
    CHECK(full["organizations"].size() == 2); // what was there
    CHECK(city_directory({"validate", folder / "full.json"}).status == 0);
    CHECK(city_directory({"publish", "--data", folder / "full.json", "-o", folder / "page.html"}).status ==
          0);
    CHECK(contains(folder.files().at("page.html"), "Boats are shown and sold."));
}

TEST_CASE("the report is one JSON object a line when asked for") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", document);
    const std::string rules = folder.write("days.json", edition);
    const Outcome outcome =
        city_directory({"import", "--json", "--edition", rules, file, "-o", folder / "full.json"});
    REQUIRE(outcome.status == 0);
    std::istringstream lines(outcome.out);
    std::vector<json> objects;
    for (std::string line; std::getline(lines, line);)
        objects.push_back(json::parse(line));
    REQUIRE(objects.size() == 7);
    CHECK(objects[0]["document"] == file);
    CHECK(objects[0]["lines"] == 5);
    CHECK(objects[0]["not_understood"] == 1);
    CHECK(objects[3]["remark"] == "not understood");
    CHECK(objects[3]["line"] == 5);
    CHECK(objects[3]["text"] == "Odd caption");
}

TEST_CASE("a document that nobody described is refused, with what is known and what to do") {
    const TemporaryFolder folder;
    const std::string file = folder.write("other.txt", "Something else\n");
    const std::string rules = folder.write("days.json", edition);
    const Outcome outcome = city_directory({"import", "--edition", rules, file, "-o", folder / "full.json"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, file + ": is none of the documents that are described: Beta Days. "));
    CHECK(contains(outcome.err, "--edition FILE"));
    CHECK(folder.files().count("full.json") == 0);
}

TEST_CASE("one bad document among several leaves everything as it was") {
    const TemporaryFolder folder;
    const std::string good = folder.write("days.txt", document);
    const std::string rules = folder.write("days.json", edition);
    const std::string bad = folder.write("bad.txt", std::string("a\0b", 3));
    folder.write("full.json", "before");
    const Outcome outcome = city_directory(
        {"import", "--edition", rules, good, bad, folder / "missing.txt", "-o", folder / "full.json"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, bad + ": is binary data, not text\n"));
    CHECK(contains(outcome.err, "missing.txt: cannot be read"));
    CHECK(folder.files().at("full.json") == "before");
}

TEST_CASE("mistakes in a description are named with file and place") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", document);
    const std::string rules =
        folder.write("days.json", R"({"format": "city-directory-edition", "version": 1})");
    const Outcome outcome = city_directory(
        {"import", "--edition", rules, "--edition", folder / "none.json", file, "-o", folder / "full.json"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, rules + ":/name: \"name\" is missing\n"));
    CHECK(contains(outcome.err, "none.json: cannot be read"));
}

TEST_CASE("a hand-made change in the data stays, and is reported") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", document);
    const std::string rules = folder.write("days.json", edition);
    REQUIRE(city_directory({"import", "--edition", rules, file, "-o", folder / "full.json"}).status == 0);
    json changed = written(folder, "full.json");
    changed["events"].back()["sections"][0]["blocks"][0]["paragraph"] = "Changed by hand.";
    const std::string mine = folder.write("mine.json", changed.dump());
    const Outcome outcome =
        city_directory({"import", "--data", mine, "--edition", rules, file, "-o", folder / "again.json"});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, ": conflict: event/beta-days: section \"about\" changed by hand"));
    CHECK(written(folder, "again.json") == changed);
}

TEST_CASE("a directory that was begun anew gets the whole document") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", "ALPHA DAYS\n\nBoats are shown.\n");
    const std::string rules = folder.write("days.json", R"json({
        "format": "city-directory-edition", "version": 1, "name": "Alpha Days", "source": {"id": "note", "title": "N"},
        "recognize": ["ALPHA DAYS"], "event": {"id": "alpha-days", "title": "Alpha Days", "kind": "day"}})json");
    const std::string fresh =
        folder.write("fresh.json", R"({"format":"city-networks-directory","version":1})");
    const Outcome outcome =
        city_directory({"import", "--data", fresh, "--edition", rules, file, "-o", folder / "full.json"});
    CHECK(outcome.status == 0);
    CHECK_FALSE(contains(outcome.out, "conflict:")); // though the built-in directory has that event
    CHECK(written(folder, "full.json")["events"][0]["title"] == "Alpha Days");
}

TEST_CASE("import needs documents and a file to write") {
    CHECK(city_directory({"import"}).status == 2);
    CHECK(city_directory({"import", "a.txt"}).status == 2);
    CHECK(city_directory({"import", "-o", "a.json"}).status == 2);
    CHECK(contains(city_directory({"import", "--help"}).out, "--edition"));
}

TEST_CASE("an output that cannot be written is at fault") {
    const TemporaryFolder folder;
    const std::string file = folder.write("days.txt", document);
    const std::string rules = folder.write("days.json", edition);
    const Outcome outcome = city_directory({"import", "--edition", rules, file, "-o", folder / ""});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "is a folder"));
}

TEST_CASE("the program carries the descriptions of the documents behind the directory") {
    const auto editions = citynet::desktop_assets::files_in("editions/");
    CHECK(editions.size() == 5);
    for (const auto text : editions)
        CHECK(json::parse(text)["format"] == "city-directory-edition");
}

TEST_CASE("the report ends with what is odd in the result and was not before") {
    const TemporaryFolder folder;
    const std::string file =
        folder.write("days.txt", "BETA DAYS\n\nThe NQXW of the harbour met there in the morning.\n");
    const std::string rules = folder.write("days.json", edition);
    const Outcome outcome = city_directory({"import", "--edition", rules, file, "-o", folder / "full.json"});
    REQUIRE(outcome.status == 0);
    CHECK(contains(outcome.out, "\"NQXW\" is spelt out nowhere [acronym-unexpanded]"));
    const Outcome again = city_directory(
        {"import", "--data", folder / "full.json", "--edition", rules, file, "-o", folder / "again.json"});
    REQUIRE(again.status == 0);
    CHECK_FALSE(contains(again.out, "NQXW"));
    const Outcome lines =
        city_directory({"import", "--json", "--edition", rules, file, "-o", folder / "third.json"});
    const std::string last = lines.out.substr(lines.out.rfind('\n', lines.out.size() - 2) + 1);
    CHECK(json::parse(last)["rule"] == "acronym-unexpanded");
}
