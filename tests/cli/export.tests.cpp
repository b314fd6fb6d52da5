#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

TEST_CASE("export as JSON gives the data byte for byte") {
    const Outcome outcome = city_directory({"export", "--format", "json"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == small_data);
}

TEST_CASE("export as HTML gives a whole page") {
    const Outcome outcome = city_directory({"export", "--format", "html"});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "<!doctype html>"));
    CHECK(contains(outcome.out, "Alpha Network of Cities"));
    CHECK(contains(outcome.out, "Alpha Days"));
    CHECK(contains(outcome.out, "&lt;&amp;"));
    CHECK(contains(outcome.out, "</html>"));
}

TEST_CASE("export as a booklet gives a page for paper, of everything or of one record") {
    const Outcome whole = city_directory({"export", "--format", "booklet"});
    CHECK(whole.status == 0);
    CHECK(contains(whole.out, "<!doctype html>"));
    CHECK(contains(whole.out, "class=\"paper\""));
    CHECK(contains(whole.out, "Alpha Days"));
    CHECK(contains(whole.out, "@media print"));
    const Outcome one = city_directory({"export", "--format", "booklet", "--id", "beta"});
    CHECK(one.status == 0);
    CHECK(contains(one.out, "Beta Réseau"));
    CHECK_FALSE(contains(one.out, "Alpha Days"));
    CHECK(city_directory({"export", "--format", "booklet", "--id", "theme/water"}).status == 1);
}

TEST_CASE("export writes the file that is named, and nothing to standard output") {
    const TemporaryFolder folder;
    const Outcome outcome = city_directory({"export", "--format", "json", "-o", folder / "a.json"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK(folder.files() == std::map<std::string, std::string>{{"a.json", small_data}});
}

TEST_CASE("one record is exported by its id") {
    const std::string beta =
        "{\n  \"id\": \"beta\",\n  \"name\": \"Beta Réseau\",\n  \"kind\": \"organizer\",\n"
        "  \"citations\": []\n}\n";
    CHECK(city_directory({"export", "--format", "json", "--id", "beta"}).out == beta);
    CHECK(city_directory({"export", "--format", "json", "--id", "organization/beta"}).out == beta);
    const Outcome html = city_directory({"export", "--format", "html", "--id", "beta"});
    CHECK(html.status == 0);
    CHECK(contains(html.out, "Beta Réseau"));
    CHECK_FALSE(contains(html.out, "harbours"));
}

TEST_CASE("an id that is nobody's is at fault") {
    for (const std::string id : {"gamma", "organization/gamma", "city/alpha", "Alpha", "", "organization/"}) {
        CAPTURE(id);
        const Outcome outcome = city_directory({"export", "--format", "json", "--id", id});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err == "export" + (id.empty() ? "" : ":" + id) + ": there is no such record\n");
    }
}

TEST_CASE("an id of several records needs its kind") {
    const Outcome outcome = city_directory({"export", "--format", "json", "--id", "monaco"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "country/monaco, city/monaco"));
    CHECK(contains(city_directory({"export", "--format", "json", "--id", "city/monaco"}).out,
                   "\"country\": \"monaco\""));
}

TEST_CASE("a record without a page of its own cannot be one") {
    const TemporaryFolder folder;
    const Outcome outcome =
        city_directory({"export", "--format", "html", "--id", "theme/water", "-o", folder / "a.html"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "theme/water"));
    CHECK(folder.files().empty());
}

TEST_CASE("a published page is exported as the data that it was made of") {
    const TemporaryFolder folder;
    REQUIRE(city_directory({"publish", "-o", folder / "page.html"}).status == 0);
    const Outcome outcome =
        city_directory({"export", "--data", folder / "page.html", "--format", "json"}, "{}", "");
    CHECK(outcome.status == 0);
    CHECK(outcome.out == small_data);
}

TEST_CASE("data with mistakes are not exported") {
    const TemporaryFolder folder;
    const std::string kept = folder.write("kept.json", "kept");
    const std::string bad =
        folder.write("bad.json", R"({"format":"city-networks-directory","version":1,"cities":[{}]})");
    const Outcome outcome = city_directory({"export", "--data", bad, "--format", "json", "-o", kept});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, bad + ":/cities/0/id: "));
    CHECK(contains(outcome.err, bad + ":/cities/0/name: "));
    CHECK(folder.files().at("kept.json") == "kept");
}

TEST_CASE("a file is exported over itself") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", R"({"version":1,"format":"city-networks-directory"})");
    CHECK(city_directory({"export", "--data", file, "--format", "json", "-o", file}).status == 0);
    CHECK(folder.files() ==
          std::map<std::string, std::string>{
              {"a.json", "{\n  \"format\": \"city-networks-directory\",\n  \"version\": 1\n}\n"}});
}
