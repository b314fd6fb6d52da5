#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

constexpr auto email = ContactKind::email;
constexpr auto website = ContactKind::website;
constexpr auto phone = ContactKind::phone;
constexpr auto social = ContactKind::social;

bool is_found(Rule rule, ContactKind kind, const std::string& value) {
    return !found_in(rule, with_contacts("a", "Alpha", {contact_of(kind, value)})).empty();
}

const std::string first = "/organizations/0/contacts/0/value";
const std::string second = "/organizations/0/contacts/1/value";

} // namespace

TEST_CASE("A contact that is not of its kind is found") {
    CHECK(is_found(Rule::email_form, email, "office at example.org"));
    CHECK(is_found(Rule::email_form, email, "office@example"));
    CHECK_FALSE(is_found(Rule::email_form, email, "office@example.org"));
    CHECK(is_found(Rule::website_form, website, "www example.org"));
    CHECK_FALSE(is_found(Rule::website_form, website, "www.example.org/a?b=c"));
    CHECK(is_found(Rule::phone_form, phone, "on request"));
    CHECK_FALSE(is_found(Rule::phone_form, phone, "+41 (0) 22 559 46 00"));
    CHECK(is_found(Rule::phone_international, phone, "022 559 46 00"));
    CHECK(is_found(Rule::phone_international, ContactKind::fax, "022 559 46 00"));
    CHECK_FALSE(is_found(Rule::phone_international, phone, "+41 22 559 46 00"));
    CHECK(is_found(Rule::social_form, social, "see our page"));
    CHECK_FALSE(is_found(Rule::social_form, social, "@alpha_cities"));
    CHECK_FALSE(is_found(Rule::social_form, social, "https://social.example.org/@alpha"));
    CHECK(is_found(Rule::social_network, social, "@alpha_cities"));
}

TEST_CASE("A contact of a person, of a project and the link of a document are looked at too") {
    Organization alpha = organization("a", "Alpha");
    alpha.people.push_back(person("ann", "Ann"));
    alpha.people[0].contacts.push_back(contact_of(email, "ann"));
    alpha.projects.emplace_back();
    alpha.projects[0].links.push_back(contact_of(website, "nowhere"));
    CHECK(found_in(Rule::email_form, alpha) == Places{"/organizations/0/people/0/contacts/0/value"});
    CHECK(found_in(Rule::website_form, alpha) == Places{"/organizations/0/projects/0/links/0/value"});
    Event day = event("day", "Day");
    day.documents.emplace_back();
    day.documents[0].link = "no link";
    CHECK(found_in(Rule::website_form, day) == Places{"/events/0/documents/0/link"});
}

TEST_CASE("The same contact in another form stands twice") {
    CHECK(found_in(
              Rule::contact_twice,
              with_contacts("a", "Alpha",
                            {contact_of(phone, "+41 22 559 46 00"), contact_of(phone, "+41 (0) 22 5594600"),
                             contact_of(website, "http://www.example.org/"),
                             contact_of(website, "example.org"), contact_of(website, "example.org/a"),
                             contact_of(email, "A@example.org"), contact_of(email, "a@Example.org")})) ==
          Places{second, "/organizations/0/contacts/3/value", "/organizations/0/contacts/6/value"});
}

TEST_CASE("A contact in a domain that fits another organization is found") {
    const Organization harbour =
        with_contacts("h", "Harbour Towns", {contact_of(website, "www.harbourtowns.org")});
    Organization hills =
        with_contacts("i", "Hill Towns",
                      {contact_of(website, "www.hilltowns.org"), contact_of(email, "info@harbourtowns.org")});
    CHECK(found_in(Rule::contact_of_another, {hills, harbour}) == Places{second});
    CHECK(found_in(Rule::shared_contact, {hills, harbour}).empty());

    hills.name = "Hill and Harbour Towns";
    CHECK(found_in(Rule::contact_of_another, {hills, harbour}).empty());
}

TEST_CASE("An organization that has no other domain lives in that of an institution") {
    const Organization institute =
        with_contacts("u", "UNIX Institute", {contact_of(website, "www.unix.org")});
    const Organization network =
        with_contacts("n", "Meadow Network",
                      {contact_of(website, "meadow.unix.org"), contact_of(email, "meadow@unix.org")});
    CHECK(found_in(Rule::contact_of_another, {institute, network}).empty());
}

TEST_CASE("A person may write from the organization that the role names") {
    const Organization institute =
        with_contacts("h", "Health Institute of Cities HIC", {contact_of(website, "www.hic.org")});
    Organization network = with_contacts("n", "Meadow Network", {contact_of(website, "meadow.org")});
    network.people.push_back(person("ann", "Ann Example"));
    network.people[0].contacts.push_back(contact_of(email, "ann@hic.org"));
    CHECK(found_in(Rule::contact_of_another, {institute, network}) ==
          Places{"/organizations/1/people/0/contacts/0/value"});
    network.people[0].role = "Health Institute of Cities";
    CHECK(found_in(Rule::contact_of_another, {institute, network}).empty());
}

TEST_CASE("Without the list of public suffixes nothing is said of domains") {
    Records records;
    records.organizations = {
        with_contacts("h", "Harbour Towns", {contact_of(website, "www.harbourtowns.org")}),
        with_contacts("i", "Hill Towns",
                      {contact_of(website, "www.hiltowns.org"), contact_of(email, "info@harbourtowns.org")})};
    const Directory directory = directory_of(records);
    CHECK(places_of(Rule::domain_misspelt, Check(directory, small_tables(), {}).all()).size() == 1);
    const CheckTables none;
    const Check check(directory, none, {});
    CHECK(places_of(Rule::contact_of_another, check.all()).empty());
    CHECK(places_of(Rule::domain_misspelt, check.all()).empty());
    CHECK(check.resting() == std::vector<Rule>{Rule::contact_of_another, Rule::domain_misspelt,
                                               Rule::phone_code, Rule::phone_country, Rule::phone_length,
                                               Rule::stale_figure});
}

TEST_CASE(
    "A domain one letter away from the name or from the other domains is found with what may be meant") {
    Records records;
    records.organizations = {
        with_contacts("l", "Harbour Towns",
                      {contact_of(website, "www.Habourtowns.org"), contact_of(email, "a@harbourtowns.org")})};
    const Findings findings = findings_in(records);
    CHECK(places_of(Rule::domain_misspelt, findings) == Places{first});
    for (const Finding& finding : findings)
        if (finding.rule == Rule::domain_misspelt)
            CHECK(finding.suggestion == "harbourtowns.org");

    CHECK(found_in(Rule::domain_misspelt,
                   with_contacts("l", "Harbour Towns", {contact_of(website, "harbour-towns.org")}))
              .empty());
    CHECK(found_in(Rule::domain_misspelt,
                   with_contacts("l", "Quays",
                                 {contact_of(website, "riverside.org"), contact_of(email, "a@riverside.org"),
                                  contact_of(email, "b@riversides.org")})) ==
          Places{"/organizations/0/contacts/2/value"});
}

TEST_CASE("A contact of two organizations is raised once, and not on the one whose domain it is") {
    const Organization harbour =
        with_contacts("h", "Harbour Towns", {contact_of(email, "info@harbourtowns.org")});
    Organization hills = with_contacts("i", "Hill Towns", {contact_of(email, "INFO@harbourtowns.org")});
    CHECK(found_in(Rule::shared_contact, {harbour, hills}) == Places{"/organizations/1/contacts/0/value"});
    CHECK(found_in(Rule::shared_contact, {hills, harbour}) == Places{first});
    const Organization a = with_contacts("a", "Alpha", {contact_of(phone, "+41 22 559 46 00")});
    const Organization b = with_contacts("b", "Beta", {contact_of(phone, "+41225594600")});
    CHECK(found_in(Rule::shared_contact, {a, b}) == Places{"/organizations/1/contacts/0/value"});
}
