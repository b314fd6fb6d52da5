#include "core/formats/html/html.h"

#include "core/formats/json/json_format.h"
#include "core/model/links.h"
#include "tests/core/support/html_tree.h"
#include "tests/core/support/records.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace citynet;
using namespace citynet::test;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string id_of(const Reference& record) {
    switch (record.kind) {
    case RecordKind::organization:
        return "/networks/" + record.id;
    case RecordKind::event:
        return "/events/" + record.id;
    case RecordKind::series:
        return "/events?series=" + record.id;
    case RecordKind::theme:
        return "/networks?theme=" + record.id;
    default:
        return "/places/" + record.id;
    }
}

const HtmlElement* article_of(const HtmlTree& tree, const Reference& record) {
    const HtmlElement* element = tree.find(id_of(record));
    INFO(record.text());
    REQUIRE(element);
    return element;
}

bool links_to(const HtmlTree& tree, const HtmlElement* article, const std::string& id) {
    for (const HtmlElement* element : tree.all)
        if (element->tag == "a" && element->attribute("href") == "#" + id && lies_in(element, article))
            return true;
    return false;
}

/// The texts of the rows with this name in the facts and connections of an article.
std::vector<std::string> rows(const HtmlTree& tree, const Reference& record, const std::string& name) {
    std::vector<std::string> texts;
    const HtmlElement* article = article_of(tree, record);
    std::string current;
    for (const HtmlElement* element : tree.all)
        if (lies_in(element, article)) {
            if (element->tag == "dt")
                current = element->text;
            else if (element->tag == "dd" && current == name)
                texts.push_back(element->text);
        }
    return texts;
}

using Texts = std::vector<std::string>;
const Reference hub{RecordKind::organization, "hub"};
const Reference net{RecordKind::organization, "net"};
const Reference forum{RecordKind::event, "forum"};

} // namespace

TEST_CASE("A relation stands in both its articles, in the words of each side") {
    const std::pair<RelationType, Texts> types[] = {
        {RelationType::organizes, {"Organizes", "Is organized by"}},
        {RelationType::coordinates, {"Coordinates", "Is coordinated by"}},
        {RelationType::part_of, {"Is part of", "Includes"}},
        {RelationType::member_of, {"Is a member of", "Members"}},
        {RelationType::partner, {"Partners", "Partners"}},
        {RelationType::funded_by, {"Is funded by", "Funds"}},
        {RelationType::hosted_by, {"Is hosted by", "Hosts"}},
        {RelationType::founded_by, {"Was founded by", "Founded"}},
        {RelationType::successor_of, {"Is successor of", "Was succeeded by"}},
        {RelationType::supports, {"Supports", "Is supported by"}},
        {RelationType::participates_in, {"Takes part in", "Participants"}},
        {RelationType::secretariat_of, {"Is the secretariat of", "Secretariat"}}};
    for (const auto& [type, words] : types) {
        Records records;
        records.organizations = {organization("hub", "The Hub"), organization("net", "A Network")};
        Relation made = relation("one", party("organization/hub"), party("organization/net"));
        made.type = type;
        made.period.start = date("2015");
        made.evidence = "Says the cover.";
        records.relations = {made};
        const HtmlTree tree = read_html(html_document(directory_of(records)));
        INFO(words[0]);
        CHECK(rows(tree, hub, words[0]) == Texts{"A Network (2015): Says the cover."});
        CHECK(rows(tree, net, words[1]) == Texts{"The Hub (2015): Says the cover."});
        CHECK(links_to(tree, article_of(tree, hub), "/networks/net"));
        CHECK(links_to(tree, article_of(tree, net), "/networks/hub"));
    }
}

TEST_CASE("A relation to somebody who has no record stands in the one article there is") {
    Records records;
    records.organizations = {organization("net", "A Network")};
    records.relations = {relation("one", printed("A Foundation"), party("organization/net"))};
    records.relations[0].type = RelationType::supports;
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    CHECK(rows(tree, net, "Is supported by") == Texts{"A Foundation"});
}

TEST_CASE("A relation or cooperation between parties that have no records is not lost") {
    Records records;
    records.organizations = {organization("net", "A Network")};
    records.relations = {relation("one", printed("A Programme"), printed("A Foundation"))};
    records.relations[0].type = RelationType::founded_by;
    records.cooperations = {cooperation("two", {printed("A Fund"), printed("A Town")})};
    records.cooperations[0].status = CooperationStatus::fund;
    records.cooperations[0].subject = "water";
    const std::string text = read_html(html_document(directory_of(records))).root.text;
    CHECK_THAT(text, ContainsSubstring("A Programme: Was founded by A Foundation"));
    CHECK_THAT(text, ContainsSubstring("A Fund, A Town: water"));
}

TEST_CASE("An organization lists the events that name it, with its part in them") {
    Records records;
    records.organizations = {organization("hub", "The Hub"), organization("net", "A Network")};
    Event made = event("forum", "Forum");
    made.period.start = date("2020");
    made.organizers = {party("organization/hub")};
    made.co_organizers = {party("organization/net")};
    made.participants = {{.role = "speaker", .party = party("organization/net"), .extras = {}}};
    Session session;
    session.id = "one";
    session.title = "Opening";
    session.chair = party("organization/hub");
    made.sessions = {session};
    records.events = {made};
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    CHECK(rows(tree, hub, "Organizer of") == Texts{"Forum (2020)"});
    CHECK(rows(tree, hub, "Chairs a session of") == Texts{"Forum (2020)"});
    CHECK(rows(tree, net, "Co-organizer of") == Texts{"Forum (2020)"});
    CHECK(rows(tree, net, "Takes part in (speaker)") == Texts{"Forum (2020)"});
    CHECK(rows(tree, forum, "Organized by") == Texts{"The Hub"});
    CHECK(rows(tree, forum, "Co-organized by") == Texts{"A Network"});
    CHECK(rows(tree, forum, "speaker") == Texts{"A Network"});
}

TEST_CASE("An event lists its parts, and a series its events") {
    Records records;
    records.series = {series("forums")};
    records.events = {event("forum", "Forum"), event("part", "Part")};
    records.events[0].series = Id<Series>("forums");
    records.events[1].part_of = Id<Event>("forum");
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    CHECK(rows(tree, forum, "Includes") == Texts{"Part"});
    CHECK(rows(tree, {RecordKind::event, "part"}, "Part of") == Texts{"Forum"});
    CHECK(rows(tree, {RecordKind::series, "forums"}, "Events of the series") == Texts{"Forum"});
}

TEST_CASE("A place lists what is there, under the city where one is printed") {
    Records records;
    records.countries = {country("france")};
    records.cities = {city("paris", "france")};
    records.organizations = {organization("hub", "The Hub"), organization("net", "A Network")};
    records.organizations[0].headquarters.city = Id<City>("paris");
    records.organizations[0].headquarters.country = Id<Country>("france");
    records.organizations[1].headquarters.country = Id<Country>("france");
    records.events = {event("forum", "Forum")};
    records.events[0].place.city = Id<City>("paris");
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    const Reference paris{RecordKind::city, "paris"};
    CHECK(rows(tree, paris, "Headquarters of") == Texts{"The Hub"});
    CHECK(rows(tree, paris, "Events here") == Texts{"Forum"});
    CHECK(rows(tree, {RecordKind::country, "france"}, "Headquarters of") == Texts{"A Network", "The Hub"});
    CHECK(rows(tree, forum, "Place").at(0).find("france") != std::string::npos); // by its city
}

TEST_CASE("A cooperation stands in the articles of its parties and of its event") {
    Records records;
    records.cities = {city("lome"), city("lyon")};
    records.events = {event("forum", "Forum")};
    records.cooperations = {cooperation("one", {party("city/lome"), party("city/lyon")})};
    records.cooperations[0].status = CooperationStatus::possible;
    records.cooperations[0].subject = "water";
    records.cooperations[0].event = Id<Event>("forum");
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    CHECK(rows(tree, {RecordKind::city, "lome"}, "Possible cooperation") ==
          Texts{"The lome, The lyon: water (Forum)"});
    CHECK(rows(tree, {RecordKind::city, "lyon"}, "Possible cooperation") ==
          Texts{"The lome, The lyon: water (Forum)"});
    CHECK(rows(tree, forum, "Possible cooperation") == Texts{"The lome, The lyon: water"});
}

TEST_CASE("A project leads to those that it names, and they lead back") {
    Records records;
    records.organizations = {organization("hub", "The Hub"), organization("net", "A Network")};
    Project project;
    project.name = "Bikes";
    project.related = {party("organization/net")};
    records.organizations[0].projects = {project};
    const HtmlTree tree = read_html(html_document(directory_of(records)));
    CHECK(links_to(tree, article_of(tree, hub), "/networks/net"));
    CHECK(rows(tree, net, "In projects of") == Texts{"The Hub: Bikes"});
}

TEST_CASE("Whatever refers to a record of the shipped data is reached from its article") {
    const auto directory = load_json(shipped_data());
    REQUIRE(directory.ok());
    const HtmlTree tree = read_html(html_document(*directory));
    const Links links(*directory);
    int checked = 0;
    const auto check = [&](const auto& records) {
        for (const auto& record : records) {
            const Reference to = reference_to(record);
            for (const Reference& from : links.to(to))
                if (from.kind == RecordKind::organization || from.kind == RecordKind::event ||
                    from.kind == RecordKind::series) {
                    INFO(from.text() + " refers to " + to.text());
                    CHECK(links_to(tree, article_of(tree, from), id_of(to)));
                    // A country leads back through the city that is named with it.
                    if (to.kind != RecordKind::country)
                        CHECK(links_to(tree, article_of(tree, to), id_of(from)));
                    ++checked;
                }
        }
    };
    check(directory->all<Organization>());
    check(directory->all<Event>());
    check(directory->all<Series>());
    check(directory->all<City>());
    check(directory->all<Theme>());
    CHECK(checked > 100);
}
