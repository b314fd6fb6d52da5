#include "core/publish/publish.h"

#include "core/formats/html/html.h"
#include "core/formats/json/json_format.h"
#include "tests/core/support/complete_file.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string page_template =
    "<!doctype html><html lang=\"en\"><head><!--directory:head--></head><body>"
    "<div id=\"directory\"><!--directory:document--></div>"
    "<script type=\"application/json\" id=\"directory-data\"><!--directory:data--></script>"
    "<script>/* the \"directory-data\" is read here */</script><!--directory:index--></body></html>\n";

Directory hostile_directory() {
    Records records = complete_records();
    records.organizations[0].summary =
        "</script><script>alert(1)</script> <!-- \u2028 \u2029 & \" \\u003c ]]>";
    return directory_of(records);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE(
    "A published page holds the document, the head and the data where the template has places for them") {
    const Directory directory = directory_of(complete_records());
    const auto page = publish(page_template, directory);
    REQUIRE(page.ok());
    CHECK_THAT(*page, ContainsSubstring("<head>" + html_head(directory) + "</head>"));
    CHECK_THAT(*page, ContainsSubstring("<div id=\"directory\">" + html_document(directory) + "</div>"));
    CHECK_THAT(*page, ContainsSubstring("id=\"directory-data\">{\"format\":"));
    CHECK(page->find("<!--directory:") == std::string::npos);
    CHECK(page->substr(page->size() - 15) == "</body></html>\n");
}

TEST_CASE("A published page gives back the directory that was put in") {
    for (const Directory& directory : {directory_of(complete_records()), hostile_directory(), Directory()}) {
        const auto page = publish(page_template, directory);
        REQUIRE(page.ok());
        const auto again = open_directory(*page);
        REQUIRE(again.ok());
        CHECK(again->records() == directory.records());
    }
}

TEST_CASE("The shipped data survives being published") {
    const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    const auto page = publish(page_template, *directory);
    REQUIRE(page.ok());
    const auto again = open_directory(*page);
    REQUIRE(again.ok());
    CHECK(save_json(*again) == save_json(*directory));
}

TEST_CASE("Nothing in the data can end the element that carries it") {
    const auto page = publish(page_template, hostile_directory());
    REQUIRE(page.ok());
    const auto data = extract_data(*page);
    REQUIRE(data.ok());
    CHECK(data->find('<') == std::string_view::npos);
    CHECK(data->find("\u2028") == std::string_view::npos);
    CHECK(data->find("\u2029") == std::string_view::npos);
    CHECK_THAT(std::string(*data), ContainsSubstring("\\u003c/script>"));
    CHECK_THAT(std::string(*data), ContainsSubstring("\\u2028 \\u2029"));
}

TEST_CASE("A placeholder in the data is data") {
    Records records = complete_records();
    records.organizations[0].summary = "<!--directory:data--> <!--directory:document-->";
    const Directory directory = directory_of(records);
    const auto page = publish(page_template, directory);
    REQUIRE(page.ok());
    const auto again = open_directory(*page);
    REQUIRE(again.ok());
    CHECK(again->records() == directory.records());
}

TEST_CASE("The order of the places in a template does not matter") {
    const std::string other = "<script id=\"directory-data\"><!--directory:data--></script>"
                              "<!--directory:document--><!--directory:head--><!--directory:index-->";
    const auto page = publish(other, directory_of(complete_records()));
    REQUIRE(page.ok());
    CHECK(open_directory(*page).ok());
}

TEST_CASE("A template without a place for something, or with two, is an error that names it") {
    for (const std::string placeholder : {"<!--directory:head-->", "<!--directory:document-->",
                                          "<!--directory:data-->", "<!--directory:index-->"}) {
        INFO(placeholder);
        const auto without = publish(replaced(page_template, placeholder, ""), Directory());
        REQUIRE_FALSE(without.ok());
        CHECK(without.error().code == ErrorCode::missing);
        CHECK(without.error().place == placeholder);
        const auto twice = publish(page_template + placeholder, Directory());
        REQUIRE_FALSE(twice.ok());
        CHECK(twice.error().code == ErrorCode::duplicate);
        CHECK(twice.error().place == placeholder);
    }
    CHECK_FALSE(publish("", Directory()).ok());
}

TEST_CASE("A page that was published already is no template") {
    const auto page = publish(page_template, Directory());
    REQUIRE(page.ok());
    CHECK_FALSE(publish(*page, Directory()).ok());
}

TEST_CASE("A page is told from data by its beginning") {
    CHECK(is_page("<!doctype html>"));
    CHECK(is_page("\xEF\xBB\xBF \n<html>"));
    CHECK_FALSE(is_page(complete_file()));
    CHECK_FALSE(is_page(" {}"));
    CHECK_FALSE(is_page(""));
    CHECK_FALSE(is_page("\xEF\xBB\xBF"));
}

TEST_CASE("The data is found however a browser writes the element when it saves the page") {
    for (const std::string tag :
         {"<script type=\"application/json\" id=\"directory-data\">", "<SCRIPT ID='directory-data' TYPE=x>",
          "<script id=directory-data>", "<script id=directory-data type=x>",
          "<script\n  id=\"directory-data\"\n>"}) {
        INFO(tag);
        const std::string page = "<html><script data-id=\"directory-data\">1</script>" + tag + "{}</script>";
        const auto data = extract_data(page);
        REQUIRE(data.ok());
        CHECK(*data == "{}");
    }
}

TEST_CASE("A page without data says what it lacks") {
    for (const std::string page :
         {"<html></html>", "<html><script id=\"directory-data\">{", "<html><script id=\"directory-data\"",
          "<html><script id=\"other\">{}</script>", "<html><script id=>{}</script>", "<script id=\">",
          "<script id='"}) {
        INFO(page);
        const auto data = extract_data(page);
        REQUIRE_FALSE(data.ok());
        CHECK(data.error().code == ErrorCode::not_ours);
        CHECK_FALSE(data.error().message.empty());
        CHECK_FALSE(open_directory(page).ok());
    }
    const auto data = extract_data(page_template);
    REQUIRE_FALSE(data.ok());
    CHECK_THAT(data.error().message, ContainsSubstring("template"));
}

TEST_CASE("Data by itself opens as well as a page, and its mistakes are reported") {
    CHECK(open_directory(complete_file()).ok());
    const auto broken = open_directory("{\"format\":1}");
    REQUIRE_FALSE(broken.ok());
    CHECK_FALSE(broken.error().empty());
}
