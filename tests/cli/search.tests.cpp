#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace citynet::test;

namespace {

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        found.push_back(line);
    return found;
}

} // namespace

TEST_CASE("search prints what it finds, the best first") {
    const Outcome outcome = city_directory({"search", "alpha"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    REQUIRE(lines(outcome.out).size() >= 2);
    CHECK(contains(outcome.out, "Alpha Network of Cities  (organization/alpha)\n"));
    CHECK(contains(outcome.out, "Alpha Days  (event/alpha-days)\n"));
}

TEST_CASE("search shows where the words stand when it is not in the name") {
    const Outcome outcome = city_directory({"search", "harbours"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "Alpha Network of Cities  (organization/alpha)\n"
                         "    summary: Cities by the sea <&> their harbours.\n");
}

TEST_CASE("all words of a query must occur, in one argument or in several") {
    CHECK(contains(city_directory({"search", "alpha", "harb"}).out, "organization/alpha"));
    CHECK_FALSE(contains(city_directory({"search", "alpha", "harb"}).out, "event/alpha-days"));
    CHECK(city_directory({"search", "alpha harb"}).out == city_directory({"search", "alpha", "harb"}).out);
    CHECK(contains(city_directory({"search", "reseau"}).out, "organization/beta"));
}

TEST_CASE("search prints no more than asked for") {
    const Outcome all = city_directory({"search", "--json", "alpha"});
    CHECK(lines(all.out).size() == 2);
    const Outcome one = city_directory({"search", "--json", "--limit", "1", "alpha"});
    CHECK(one.status == 0);
    CHECK(lines(one.out) == std::vector<std::string>{lines(all.out)[0]});
}

TEST_CASE("as JSON each line is one object that says what was found and where") {
    const Outcome outcome = city_directory({"search", "--json", "harbours"});
    CHECK(outcome.status == 0);
    REQUIRE(lines(outcome.out).size() == 1);
    const auto hit = nlohmann::json::parse(outcome.out);
    CHECK(hit.at("ref") == "organization/alpha");
    CHECK(hit.at("title") == "Alpha Network of Cities");
    CHECK(hit.at("field") == "summary");
    const std::string snippet = hit.at("snippet");
    CHECK(snippet == "Cities by the sea <&> their harbours.");
    REQUIRE(hit.at("marks").size() == 1);
    const size_t begin = hit.at("marks")[0][0];
    const size_t end = hit.at("marks")[0][1];
    CHECK(snippet.substr(begin, end - begin) == "harbours");
    CHECK(hit.at("score").is_number_integer());
}

TEST_CASE("nothing found is no mistake") {
    const Outcome outcome = city_directory({"search", "zzzz"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "search: nothing found\n");
}

TEST_CASE("a query without a word is at fault") {
    for (const std::string query : {"", "  ", "...", "-"}) {
        CAPTURE(query);
        const Outcome outcome = city_directory({"search", "--", query});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(contains(outcome.err, "no word"));
    }
}

TEST_CASE("search reads the file that is named") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", R"({"format":"city-networks-directory","version":1,
        "cities":[{"id":"lima","name":"Lima\nof the Kings"}]})");
    CHECK(city_directory({"search", "--data", file, "lima"}).out == "Lima of the Kings  (city/lima)\n");
    CHECK(city_directory({"search", "--data", file, "alpha"}).out.empty());
    CHECK(city_directory({"search", "lima"}).out.empty());
}

TEST_CASE("search in a file with mistakes names them and finds nothing") {
    const TemporaryFolder folder;
    const std::string file =
        folder.write("a.json", R"({"format":"city-networks-directory","version":1,"cities":[1]})");
    const Outcome outcome = city_directory({"search", "--data", file, "alpha"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, file + ":/cities/0: expected an object"));
    const Outcome missing = city_directory({"search", "--data", folder / "missing.json", "alpha"});
    CHECK(missing.status == 1);
    CHECK(contains(missing.err, "missing.json: cannot be read"));
}

TEST_CASE("built-in data that are damaged are named as such") {
    const Outcome outcome = city_directory({"search", "alpha"}, "{}", small_template);
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "built-in data:/format: "));
}

TEST_CASE("search keeps to one kind of record") {
    CHECK(city_directory({"search", "--kind", "event", "alpha"}).out == "Alpha Days  (event/alpha-days)\n");
    CHECK(city_directory({"search", "--kind", "relation", "alpha"}).status == 2);
}

TEST_CASE("search explains a score on request") {
    const Outcome text = city_directory({"search", "--explain", "harbours"});
    CHECK(contains(text.out, "    harbours: exact \"harbours\" in summary, "));
    const auto hit = nlohmann::json::parse(city_directory({"search", "--json", "--explain", "harbours"}).out);
    REQUIRE(hit.at("words").size() == 1);
    CHECK(hit.at("words")[0].at("contribution") == hit.at("score"));
}

TEST_CASE("search says when only something like the query was found") {
    CHECK(contains(city_directory({"search", "harbuors"}).err, "did you mean: harbours"));
    CHECK(contains(city_directory({"search", "harbours", "kangaroo"}).err, "nothing has all words"));
}
