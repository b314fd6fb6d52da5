#include "core/formats/html/paper.h"

#include "core/formats/json/json_format.h"
#include "tests/core/support/html_tree.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <set>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

const Directory& shipped() {
    static const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    return *directory;
}

std::vector<std::string> headings(const HtmlTree& tree, std::string_view tag) {
    std::vector<std::string> texts;
    for (const HtmlElement* element : tree.with_tag(tag))
        texts.push_back(element->text);
    return texts;
}

size_t codes(const HtmlTree& tree) {
    return tree.with_tag("svg").size();
}

/// Two networks and two events, of which the first network organizes the first event.
Directory four() {
    Records records;
    records.organizations = {organization("alpha", "Alpha"), organization("beta", "Beta")};
    records.organizations[0].contacts = {{.kind = ContactKind::website, .value = "https://alpha.example"}};
    records.events = {event("first", "First Day"), event("second", "Second Day")};
    records.events[0].organizers = {party("organization/alpha"), party("organization/beta")};
    return directory_of(std::move(records));
}

const Reference alpha{RecordKind::organization, "alpha"};
const Reference beta{RecordKind::organization, "beta"};
const Reference first{RecordKind::event, "first"};
const Reference second{RecordKind::event, "second"};

} // namespace

TEST_CASE("a selection is printed in its order, kind by kind, below a contents that leads to each article") {
    const HtmlTree tree = read_html(paper_selection(
        four(), {"My list", "Theme: Water", {second, beta, first, {RecordKind::theme, "none"}, alpha}}));
    CHECK(tree.fault.empty());
    CHECK(headings(tree, "h1") == std::vector<std::string>{"My list"});
    CHECK(headings(tree, "h2") == std::vector<std::string>{"Contents", "Events", "Organizers and networks"});
    CHECK(headings(tree, "h3") == std::vector<std::string>{"Second Day", "First Day", "Beta", "Alpha"});
    CHECK_THAT(tree.root.text, ContainsSubstring("Theme: Water"));
    const auto contents = tree.with_tag("nav");
    REQUIRE(contents.size() == 1);
    std::vector<std::string> lead_to;
    for (const HtmlElement* link : tree.with_tag("a"))
        if (lies_in(link, contents[0])) {
            const std::string target = link->attribute("href").substr(1);
            CAPTURE(target);
            CHECK(tree.find(target));
            lead_to.push_back(link->text);
        }
    CHECK(lead_to == std::vector<std::string>{"Events", "Second Day", "First Day", "Organizers and networks",
                                              "Beta", "Alpha"});
}

TEST_CASE("what is printed twice in a selection is printed once") {
    const HtmlTree tree = read_html(paper_selection(four(), {"Twice", {}, {alpha, beta, alpha}}));
    CHECK(headings(tree, "h3") == std::vector<std::string>{"Alpha", "Beta"});
}

TEST_CASE("one record is printed without a contents, below the names of the directory and of its kind") {
    const HtmlTree tree = read_html(paper_selection(four(), {"Alpha", {}, {alpha}}));
    CHECK(tree.with_tag("nav").empty());
    CHECK(headings(tree, "h1") == std::vector<std::string>{HtmlTexts().title});
    CHECK(headings(tree, "h2") == std::vector<std::string>{"Organizers and networks"});
    CHECK(headings(tree, "h3") == std::vector<std::string>{"Alpha"});
    CHECK(codes(tree) == 1);
}

TEST_CASE("nothing is printed of records that have no article or do not exist") {
    CHECK(paper_selection(four(), {"None", {}, {}}).empty());
    CHECK(paper_selection(four(), {"None", {}, {{RecordKind::organization, "gone"}}}).empty());
}

TEST_CASE("a printed text links only to what is printed with it") {
    const HtmlTree tree = read_html(paper_selection(four(), {"One network", {}, {first, alpha}}));
    std::set<std::string> links;
    for (const HtmlElement* link : tree.with_tag("a"))
        if (link->attribute("href")[0] == '#') {
            CHECK(tree.find(link->attribute("href").substr(1)));
            links.insert(link->text);
        }
    CHECK(links.count("Alpha") == 1);
    CHECK(links.count("Beta") == 0);
    CHECK_THAT(tree.root.text, ContainsSubstring("Beta"));
}

TEST_CASE("no id of paper is one of the page's own document") {
    for (const HtmlElement* element : read_html(paper_booklet(shipped())).all)
        if (const std::string id = element->attribute("id"); !id.empty())
            CHECK(id.substr(0, 5) == "paper");
}

TEST_CASE("the booklet holds every article and a code for each profile") {
    const HtmlTree tree = read_html(paper_booklet(shipped()));
    CHECK(tree.fault.empty());
    std::vector<std::string> missing;
    const auto look_for = [&](const std::string& route) {
        if (!tree.find("paper" + route))
            missing.push_back(route);
    };
    for (const Organization& one : shipped().all<Organization>())
        look_for("/networks/" + one.id.text());
    for (const Event& one : shipped().all<Event>())
        look_for("/events/" + one.id.text());
    for (const City& one : shipped().all<City>())
        look_for("/places/" + one.id.text());
    CHECK(missing == std::vector<std::string>());
    CHECK(codes(tree) == shipped().all<Organization>().size());
    for (const HtmlElement* link : tree.with_tag("a"))
        if (const std::string target = link->attribute("href"); target[0] == '#') {
            CAPTURE(target);
            CHECK(tree.find(target.substr(1)));
        }
}

TEST_CASE("a link that leaves paper has its address as its text") {
    const HtmlTree tree = read_html(paper_booklet(shipped()));
    for (const HtmlElement* link : tree.with_tag("a")) {
        std::string address = link->attribute("href");
        if (address.substr(0, 4) != "http")
            continue;
        CAPTURE(address, link->text);
        CHECK((address == link->text || address.substr(address.find("//") + 2) == link->text));
    }
}

TEST_CASE("a code holds the website where the contact card is too much for a small one") {
    Records records;
    records.organizations = {organization("wordy", std::string(600, 'a'))};
    records.organizations[0].contacts = {{.kind = ContactKind::email, .value = "office@wordy.example"},
                                         {.kind = ContactKind::website, .value = "wordy.example"}};
    const Reference wordy{RecordKind::organization, "wordy"};
    const HtmlTree tree = read_html(paper_selection(directory_of(records), {"Wordy", {}, {wordy}}));
    REQUIRE(codes(tree) == 1);
    CHECK(tree.with_tag("figcaption")[0]->text == HtmlTexts().scan_website);
    records.organizations[0].contacts.clear();
    CHECK(codes(read_html(paper_selection(directory_of(records), {"Wordy", {}, {wordy}}))) == 0);
}

TEST_CASE("a page for paper opens the dialog only where it is asked to") {
    const std::string paper = paper_selection(four(), {"Alpha", {}, {alpha}});
    const std::string quiet = paper_page("A & B", paper, "p{}");
    CHECK_THAT(quiet, ContainsSubstring("<title>A &amp; B</title><style>p{}</style>"));
    CHECK_THAT(quiet, !ContainsSubstring("<script"));
    CHECK_THAT(paper_page("A", paper, "", OnOpening::print), ContainsSubstring("print()"));
}
