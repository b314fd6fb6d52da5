#include "core/formats/html/html.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/html_tree.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <set>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

void check_structure(const HtmlTree& tree) {
    REQUIRE(tree.fault.empty());

    std::set<std::string> ids;
    for (const HtmlElement* element : tree.all) {
        const std::string id = element->attribute("id");
        INFO(id);
        CHECK((id.empty() || ids.insert(id).second));
    }
    for (const HtmlElement* link : tree.with_tag("a")) {
        const std::string href = link->attribute("href");
        INFO(href);
        CHECK_FALSE(link->text.empty());
        CHECK((href[0] != '#' || ids.count(href.substr(1))));
        for (const HtmlElement* around = link->parent; around; around = around->parent)
            CHECK(around->tag != "a");
    }

    int level = 0;
    for (const HtmlElement* element : tree.all)
        if (element->tag.size() == 2 && element->tag[0] == 'h' && element->tag[1] <= '6' &&
            element->tag[1] >= '1') {
            const int next = element->tag[1] - '0';
            INFO(element->text);
            CHECK(next <= level + 1);
            CHECK_FALSE(element->text.empty());
            level = next;
        }
    CHECK(tree.with_tag("h1").size() == 1);

    for (const char* list : {"ul", "ol", "dl"})
        for (const HtmlElement* element : tree.with_tag(list)) {
            INFO(element->parent->text);
            CHECK_FALSE(element->children.empty());
        }
    for (const HtmlElement* element : tree.with_tag("dl"))
        CHECK((element->children.empty() || element->children[0]->tag == "dt"));
    for (const HtmlElement* element : tree.with_tag("p"))
        for (const auto& child : element->children) {
            INFO(element->text);
            CHECK((child->tag == "a" || child->tag == "b" || child->tag == "small" || child->tag == "time"));
        }
}

/// A directory all of whose texts would break the markup if they were not escaped.
Records hostile_records(const std::string& text) {
    Records records = complete_records();
    records.edition.title = records.edition.publisher = text;
    records.sources[0].title = records.themes[0].name = records.regions[1].name = text;
    records.countries[0].name = records.countries[0].code = records.cities[0].name = records.series[0].name =
        text;
    Organization& hub = records.organizations[0];
    hub.name = hub.acronym = hub.summary = hub.headquarters.venue = hub.projects[0].name = text;
    for (Contact* contact : {&hub.contacts[0], &hub.people[0].contacts[0]})
        contact->value = contact->label = contact->network = text;
    hub.figures[0].unit = hub.figures[0].measure = hub.people[0].name = hub.annotations[0].text = text;
    Event& forum = records.events[1];
    forum.title = forum.time_zone = forum.questions[0].number = forum.sessions[0].number = text;
    forum.documents[0].link = forum.participants[0].role = forum.citations[0].section = text;
    records.relations[0].evidence = records.cooperations[0].subject = text;
    records.cooperations[0].parties[1].name = text;
    return records;
}

} // namespace

TEST_CASE(
    "The document is well formed, its ids are unique, its links lead to them and its headings are in order") {
    check_structure(read_html(html_document(directory_of(complete_records()))));
}

TEST_CASE("The document of the shipped data is well formed too") {
    const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    check_structure(read_html(html_document(*directory)));
}

TEST_CASE("No text of the data can become markup") {
    for (const std::string text :
         {"<script>alert(1)</script>", "\" onclick=\"alert(1)", "</article></main>", "<!-- ",
          "&lt;b&gt; & &amp;", "'><img src=x>", "https://a.org/\"><script>"}) {
        INFO(text);
        const Directory directory = directory_of(hostile_records(text));
        const HtmlTree tree = read_html(html_document(directory));
        check_structure(tree);
        CHECK_THAT(tree.root.text, ContainsSubstring(text));
        CHECK(tree.with_tag("script").empty());
        CHECK(tree.with_tag("img").empty());
        for (const HtmlElement* element : tree.all)
            CHECK(element->attributes.count("onclick") == 0);
        CHECK(tree.find("/")->children.at(0)->text == text); // the title of the edition
        CHECK(read_html(html_head(directory)).with_tag("title").at(0)->text == text);
    }
}

TEST_CASE("Control characters, which HTML forbids, do not reach the document") {
    Records records;
    const std::string text{'A', '\0', 'B', '\x01', '\x1F', '\x7F', 'C', '\t', 'D'};
    records.organizations = {organization("net", text)};
    const std::string html = html_document(directory_of(records));
    for (char c : html)
        CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'));
    CHECK_THAT(html, ContainsSubstring("<h3>A B   C\tD</h3>"));
}

TEST_CASE("A city and a country of one name do not take each other's id") {
    Records records;
    records.countries = {country("singapore")};
    records.cities = {city("singapore", "singapore"), city("atlantis")};
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    check_structure(tree);
    CHECK(tree.find("/places/singapore")->tag == "section");
    CHECK(tree.find("/places/atlantis")); // without a country
}
