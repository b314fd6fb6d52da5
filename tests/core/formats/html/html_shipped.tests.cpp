#include "core/formats/html/html.h"

#include "core/formats/json/json_format.h"
#include "tests/core/formats/html/shown_texts.h"
#include "tests/core/support/html_tree.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

const Directory& shipped() {
    static const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    return *directory;
}

const HtmlTree& document() {
    static const HtmlTree tree = read_html(html_document(shipped()));
    return tree;
}

/// The text of the article with this id, for which it fails to have none.
std::string article(const std::string& id) {
    const HtmlElement* element = document().find(id);
    INFO(id);
    REQUIRE(element);
    return element->text;
}

} // namespace

TEST_CASE("Every network is in the document with its contacts and people") {
    REQUIRE(shipped().all<Organization>().size() >= 29);
    for (const Organization& organization : shipped().all<Organization>()) {
        const std::string text = article("/networks/" + organization.id.text());
        CHECK_THAT(text, ContainsSubstring(organization.name));
        CHECK_THAT(text, ContainsSubstring(organization.summary));
        for (const Contact& contact : organization.contacts)
            CHECK_THAT(text, ContainsSubstring(contact.value));
        for (const Person& person : organization.people) {
            CHECK_THAT(text, ContainsSubstring(person.name));
            CHECK_THAT(text, ContainsSubstring(person.role));
            for (const Contact& contact : person.contacts)
                CHECK_THAT(text, ContainsSubstring(contact.value));
        }
    }
}

TEST_CASE("Every event is in the document with its questions and prompts") {
    size_t questions = 0;
    for (const Event& event : shipped().all<Event>()) {
        const std::string text = article("/events/" + event.id.text());
        CHECK_THAT(text, ContainsSubstring(event.title));
        for (const Session& session : event.sessions)
            CHECK_THAT(text, ContainsSubstring(session.title));
        for (const GuidingQuestion& question : event.questions) {
            ++questions;
            CHECK_THAT(text, ContainsSubstring(question.text));
            for (const Item& prompt : question.prompts) {
                CHECK_THAT(text, ContainsSubstring(prompt.text));
                for (const Item& inner : prompt.items)
                    CHECK_THAT(text, ContainsSubstring(inner.text));
            }
        }
    }
    CHECK(questions >= 3);
}

TEST_CASE("Every text of the shipped data is in the document") {
    std::vector<std::string> missing;
    for (const std::string& text : shown_texts(shipped_data()))
        if (document().root.text.find(text) == std::string::npos &&
            text.substr(0, 4) != "USD ") // 35 million between
            missing.push_back(text);
    CHECK(missing == std::vector<std::string>());
}

TEST_CASE("The document of the shipped data is small enough to be sent with the program") {
    CHECK(html_document(shipped()).size() <= 360'000);
}
