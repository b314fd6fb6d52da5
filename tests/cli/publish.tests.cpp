#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet::test;

TEST_CASE("publish writes a page with the document and the data") {
    const TemporaryFolder folder;
    const Outcome outcome = city_directory({"publish", "-o", folder / "page.html"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    const std::string page = folder.files().at("page.html");
    CHECK(contains(page, "<title>"));
    CHECK(contains(page, "<h3>Alpha Network of Cities</h3>"));
    CHECK(contains(page, "\"id\":\"alpha\""));
    CHECK_FALSE(contains(page, "<!--directory:"));
}

TEST_CASE("publish takes data and page from files") {
    const TemporaryFolder folder;
    const std::string data = folder.write("a.json", R"({"format":"city-networks-directory","version":1,
        "organizations":[{"id":"gamma","name":"Gamma","kind":"network","citations":[]}]})");
    const std::string page = folder.write("template.html", "<!--other-->" + small_template);
    const Outcome outcome =
        city_directory({"publish", "--data", data, "--template", page, "-o", folder / "page.html"}, "{}", "");
    CHECK(outcome.status == 0);
    const std::string published = folder.files().at("page.html");
    CHECK(contains(published, "<!--other-->"));
    CHECK(contains(published, "Gamma"));
    CHECK_FALSE(contains(published, "Alpha"));
}

TEST_CASE("a page is published from a page") {
    const TemporaryFolder folder;
    REQUIRE(city_directory({"publish", "-o", folder / "one.html"}).status == 0);
    CHECK(city_directory({"publish", "--data", folder / "one.html", "-o", folder / "two.html"}, "{}",
                         small_template)
              .status == 0);
    CHECK(folder.files().at("one.html") == folder.files().at("two.html"));
}

TEST_CASE("a program without a built-in page says how to name one") {
    const TemporaryFolder folder;
    const Outcome outcome = city_directory({"publish", "-o", folder / "page.html"}, small_data, "");
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "--template"));
    CHECK(folder.files().empty());
}

TEST_CASE("a template that lacks a place is named, and nothing is written") {
    const TemporaryFolder folder;
    const std::string broken = folder.write("template.html", "<html><!--directory:head--></html>");
    const std::string kept = folder.write("page.html", "kept");
    const Outcome outcome = city_directory({"publish", "--template", broken, "-o", kept});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, broken + ":"));
    CHECK(folder.files().at("page.html") == "kept");
    CHECK(folder.files().size() == 2);
}

TEST_CASE("a template that cannot be read is named") {
    const TemporaryFolder folder;
    const Outcome outcome =
        city_directory({"publish", "--template", folder / "missing.html", "-o", folder / "page.html"});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "missing.html: cannot be read"));
    CHECK(folder.files().empty());
}

TEST_CASE("data with mistakes are not published over a good page") {
    const TemporaryFolder folder;
    const std::string kept = folder.write("page.html", "kept");
    const std::string bad = folder.write("bad.json", "{\"format\":");
    const Outcome outcome = city_directory({"publish", "--data", bad, "-o", kept});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, bad + ":line 1, column 11: this is not JSON"));
    CHECK(folder.files().at("page.html") == "kept");
}
