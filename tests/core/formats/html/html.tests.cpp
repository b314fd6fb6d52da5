#include "core/formats/html/html.h"

#include "core/formats/json/json_format.h"
#include "tests/core/formats/html/shown_texts.h"
#include "tests/core/support/complete_file.h"
#include "tests/core/support/html_tree.h"
#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

HtmlTree document_of(const Directory& directory) {
    HtmlTree tree = read_html(html_document(directory));
    REQUIRE(tree.fault.empty());
    return tree;
}

/// The text of the element with this id.
std::string text_at(const HtmlTree& tree, std::string_view id) {
    const HtmlElement* element = tree.find(id);
    INFO(id);
    REQUIRE(element);
    return element->text;
}

/// The value beside a name in the lists of facts inside an element.
std::string fact(const HtmlTree& tree, std::string_view id, const std::string& name) {
    const HtmlElement* element = tree.find(id);
    REQUIRE(element);
    bool found = false;
    for (const HtmlElement* one : tree.all)
        if (lies_in(one, element)) {
            if (found && one->tag == "dd")
                return one->text;
            found = one->tag == "dt" && one->text == name;
        }
    return {};
}

} // namespace

TEST_CASE("Every text of a directory stands in its document") {
    const std::string file = with_texts_numbered(complete_file());
    const auto directory = load_json(file);
    REQUIRE(directory.ok());
    const HtmlTree tree = document_of(*directory);
    const std::vector<std::string> texts = shown_texts(save_json(*directory));
    REQUIRE(texts.size() > 150);
    for (const std::string& text : texts) {
        INFO(text);
        CHECK_THAT(tree.root.text, ContainsSubstring(text));
    }
}

TEST_CASE("The document of a directory without records is a masthead and what it is about") {
    const HtmlTree tree = document_of(Directory());
    CHECK(tree.with_tag("h1").size() == 1);
    CHECK(tree.with_tag("article").empty());
    CHECK(tree.find("/about"));
    CHECK_FALSE(tree.find("/networks"));
    CHECK_FALSE(tree.find("/events"));
}

TEST_CASE("The document begins with the edition and where to find what") {
    const HtmlTree tree = document_of(directory_of(complete_records()));
    CHECK(tree.with_tag("h1").at(0)->text == "Directory");
    CHECK_THAT(text_at(tree, "/"), ContainsSubstring("Version 2021.1, June 2021, The Hub"));
    REQUIRE(tree.with_tag("nav").size() == 1);
    const HtmlElement* nav = tree.with_tag("nav")[0];
    CHECK(nav->attribute("aria-label") == "Contents");
    for (const HtmlElement* link : tree.with_tag("a"))
        if (lies_in(link, nav))
            CHECK(tree.find(link->attribute("href").substr(1)));
}

TEST_CASE("Dates and numbers stand in words, as precise as they are printed") {
    const HtmlTree tree = document_of(directory_of(complete_records()));
    CHECK(fact(tree, "/networks/hub", "Founded") == "October 2020");
    CHECK(fact(tree, "/networks/hub", "member cities").rfind("more than 46.20 per cent (2021) ours", 0) == 0);
    CHECK(fact(tree, "/events/forum", "Date") == "31 October 2020, 14:00 – November 2020");
    CHECK(fact(tree, "/places/geneva", "Coordinates") == "46.20° N, 6.10° W");
    CHECK_THAT(text_at(tree, "/events/forum"), ContainsSubstring("Report, A/1, 15 November, https://"));
}

TEST_CASE("A date carries its machine form where it has one") {
    Records records;
    Organization network = organization("net", "A Network");
    network.sections = {
        {.kind = SectionKind::history,
         .heading = "",
         .blocks = {{.content = Milestones{{{.date = date("--11"), .text = "autumn", .extras = {}},
                                            {.date = date("--11-15"), .text = "day", .extras = {}},
                                            {.date = date("1990"), .text = "year", .extras = {}}}},
                     .extras = {}}},
         .extras = {}}};
    records.organizations = {network};
    const HtmlTree tree = document_of(directory_of(records));
    std::vector<std::string> dates;
    for (const HtmlElement* time : tree.with_tag("time"))
        dates.push_back(time->attribute("datetime") + " " + time->text);
    CHECK(dates ==
          std::vector<std::string>{"--11-15 15 November", "1990 1990"}); // a month alone is no date in HTML
    CHECK_THAT(tree.root.text, ContainsSubstring("November autumn"));
}

TEST_CASE("Both ends of a period carry their machine form") {
    Records records;
    records.events = {event("days", "Days")};
    records.events[0].period = {.start = date("2020-11-15"), .end = date("2020-11-30"), .extras = {}};
    const std::string html = html_document(directory_of(records));
    CHECK_THAT(html, ContainsSubstring("<time datetime=\"2020-11-15\">15</time>–"
                                       "<time datetime=\"2020-11-30\">30 November 2020</time>"));
}

TEST_CASE("Contacts are links where they lead somewhere safe, and text where not") {
    Records records;
    Organization network = organization("net", "A Network");
    const auto add = [&](ContactKind kind, std::string value) {
        Contact contact;
        contact.kind = kind;
        contact.value = std::move(value);
        network.contacts.push_back(contact);
    };
    add(ContactKind::website, "www.a.org");
    add(ContactKind::website, "javascript:alert(1)");
    add(ContactKind::email, "a@b.org");
    add(ContactKind::phone, "+41 (0) 22 559");
    add(ContactKind::fax, "+41 22 560");
    add(ContactKind::address, "1 Square, Geneva");
    add(ContactKind::social, "@net");
    records.organizations = {network};
    const HtmlTree tree = document_of(directory_of(records));
    std::vector<std::string> links;
    for (const HtmlElement* link : tree.with_tag("a"))
        if (link->attribute("href")[0] != '#')
            links.push_back(link->attribute("href") + " " + link->text + " " + link->attribute("target") +
                            " " + link->attribute("rel"));
    CHECK(links == std::vector<std::string>{"https://www.a.org www.a.org _blank noopener",
                                            "mailto:a@b.org a@b.org  ", "tel:+4122559 +41 (0) 22 559  "});
    CHECK(tree.with_tag("address").at(0)->text == "Address: 1 Square, Geneva");
    CHECK_THAT(tree.root.text, ContainsSubstring("Website: javascript:alert(1)"));
    CHECK_THAT(tree.root.text, ContainsSubstring("Fax: +41 22 560"));
    CHECK_THAT(tree.root.text, ContainsSubstring("Social media: @net"));
}

TEST_CASE("A remark stands beside the fact that it concerns") {
    Records records;
    Organization network = organization("net", "A Network");
    Contact phone;
    phone.kind = ContactKind::phone;
    phone.value = "+41 22 559";
    phone.annotations = {
        {.text = "A digit is missing.", .certainty = Certainty::likely, .ask = "the office", .extras = {}}};
    network.contacts = {phone};
    records.organizations = {network};
    const HtmlTree tree = document_of(directory_of(records));
    const HtmlElement* note = tree.with_tag("aside").at(0);
    CHECK(note->attribute("role") == "note");
    CHECK(note->text == "Probably wrong in print: A digit is missing. To be asked: the office.");
    CHECK(note->parent->tag == "li");
    CHECK_THAT(note->parent->text, ContainsSubstring("+41 22 559"));
}

TEST_CASE("Guiding questions come as a numbered list with their prompts below them") {
    const HtmlTree tree = document_of(directory_of(complete_records()));
    REQUIRE(tree.with_tag("ol").size() == 1);
    const HtmlElement* question = tree.with_tag("ol")[0]->children.at(0).get();
    CHECK(question->tag == "li");
    REQUIRE(question->children.size() == 3);
    CHECK(question->children[0]->text == "1. What helps?");
    CHECK(question->children[1]->text == "Consider");
    const HtmlElement* prompts = question->children[2].get();
    CHECK(prompts->tag == "ul");
    CHECK(prompts->children.at(0)->text == "money");
    CHECK(prompts->children.at(1)->children.at(0)->tag == "ul"); // nested prompts
}

TEST_CASE("Organizers come before networks, and events in the order of their dates") {
    Records records;
    records.organizations = {organization("first", "First"), organization("second", "Second")};
    records.organizations[1].kind = OrganizationKind::organizer;
    records.events = {event("undated", "Undated"), event("yearly", "Yearly"), event("late", "Late"),
                      event("early", "Early"), event("same-year", "Same")};
    records.events[1].period.start = date("--05");
    records.events[2].period.start = date("2021");
    records.events[3].period.end = date("2001-05");
    records.events[4].period.start = date("2021-02");
    const HtmlTree tree = document_of(directory_of(records));
    std::vector<std::string> articles;
    for (const HtmlElement* article : tree.with_tag("article"))
        articles.push_back(article->attribute("id"));
    CHECK(articles == std::vector<std::string>{"/networks/second", "/networks/first", "/events/early",
                                               "/events/late", "/events/same-year", "/events/yearly",
                                               "/events/undated"});
    std::vector<std::string> years;
    for (const HtmlElement* row : tree.with_tag("dt"))
        if (row->parent == tree.with_tag("dl").at(2)) // the first two are those of the organizations
            years.push_back(row->text);
    CHECK(years == std::vector<std::string>{"2001", "2021", "Every year", "No date printed"});
}

TEST_CASE("A section without a heading of its own is called by its kind") {
    Records records;
    Organization network = organization("net", "A Network");
    network.sections = {{.kind = SectionKind::mission,
                         .heading = "",
                         .blocks = {{.content = Paragraph{"To meet."}, .extras = {}}},
                         .extras = {}}};
    records.organizations = {network};
    const HtmlTree tree = document_of(directory_of(records));
    CHECK(tree.with_tag("h4").at(0)->text == "Mission");
}

TEST_CASE("Another language replaces the words of the document and says so") {
    HtmlTexts texts;
    texts.language = "fr";
    texts.founded = "Fondée";
    texts.dates.months[9] = "octobre";
    const HtmlTree tree = read_html(html_document(directory_of(complete_records()), texts));
    CHECK(fact(tree, "/networks/hub", "Fondée") == "octobre 2020");
    CHECK(tree.with_tag("main").at(0)->attribute("lang") == "fr");
}

TEST_CASE("The head names the directory and says what is in it") {
    const std::string head = html_head(directory_of(complete_records()));
    CHECK_THAT(head, ContainsSubstring("<title>Directory</title>"));
    CHECK_THAT(head, ContainsSubstring("Networks: 1, events: 2.\">"));
    CHECK_THAT(html_head(Directory()), ContainsSubstring("<title>City Networks Directory</title>"));
}

TEST_CASE("A page by itself is complete") {
    const HtmlTree tree = read_html(standalone_html(directory_of(complete_records())));
    CHECK(tree.fault.empty());
    CHECK(tree.with_tag("html").at(0)->attribute("lang") == "en");
    CHECK(tree.with_tag("title").size() == 1);
    CHECK(tree.with_tag("main").size() == 1);
    CHECK(tree.find("/networks/hub"));
}

TEST_CASE("A page of one record holds its article and no link that leads out of it") {
    const Directory directory = directory_of(complete_records());
    for (const char* record :
         {"organization/hub", "event/forum", "city/geneva", "country/switzerland", "series/forums"}) {
        INFO(record);
        const HtmlTree tree = read_html(standalone_html(directory, *Reference::parse(record)));
        CHECK(tree.fault.empty());
        CHECK(tree.with_tag("h3").size() == 1);
        for (const HtmlElement* link : tree.with_tag("a"))
            CHECK(link->attribute("href")[0] != '#');
    }
    CHECK(standalone_html(directory, *Reference::parse("organization/nobody")).empty());
    CHECK(standalone_html(directory, *Reference::parse("relation/hub-organizes-forum")).empty());
}
