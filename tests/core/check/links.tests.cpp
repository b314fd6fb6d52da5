#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Places found(Rule rule, Records records) {
    return places_of(rule, findings_in(std::move(records)));
}

} // namespace

TEST_CASE("A record that nothing leads to is found") {
    Records records;
    records.themes = {theme("used"), theme("unused")};
    records.regions = {region("europe"), region("alps", "europe")};
    records.organizations = {organization("a", "Alpha")};
    records.organizations[0].themes = {Id<Theme>("used")};
    CHECK(found(Rule::unlinked_record, records) == Places{"/themes/1", "/regions/1"});
}

TEST_CASE("A record that is a part of itself is found on each record of the circle") {
    Records records;
    records.regions = {region("a", "b"), region("b", "c"), region("c", "b"), region("d")};
    CHECK(found(Rule::reference_cycle, records) == Places{"/regions/1/within", "/regions/2/within"});
    records.regions.clear();
    records.events = {event("day", "Day")};
    records.events[0].part_of = Id<Event>("day");
    CHECK(found(Rule::reference_cycle, records) == Places{"/events/0/part_of"});
}

TEST_CASE("A relation that says the same as an earlier one is found, and one of a record to itself") {
    Records records;
    records.organizations = {organization("a", "Alpha"), organization("b", "Beta")};
    const Party a = party("organization/a");
    const Party b = party("organization/b");
    records.relations = {relation("one", a, b), relation("two", b, a), relation("three", a, b),
                         relation("four", a, b), relation("five", a, a)};
    records.relations[3].type = RelationType::member_of;
    CHECK(found(Rule::relation_twice, records) == Places{"/relations/2"});
    CHECK(found(Rule::relation_to_itself, records) == Places{"/relations/4"});
}

TEST_CASE("A cooperation of one party is found") {
    Records records;
    records.cooperations = {cooperation("one", {printed("Somebody")}),
                            cooperation("two", {printed("Somebody"), printed("Else")}),
                            cooperation("three", {printed("Somebody")})};
    records.cooperations[2].status = CooperationStatus::fund;
    CHECK(found(Rule::lone_cooperation, records) == Places{"/cooperations/0/parties"});
}

TEST_CASE("A party that is a record goes by its reference") {
    Records records;
    records.organizations = {organization("a", "Alpha Network"), organization("b", "Beta")};
    records.organizations[0].acronym = "AN";
    records.organizations[0].other_names = {"Réseau Alpha"};
    records.events = {event("day", "Day")};
    records.events[0].organizers = {printed("ALPHA network"), printed("Reseau Alpha"), printed("Alpha"),
                                    party("organization/b")};
    records.events[0].participants.resize(1);
    records.events[0].participants[0].party = printed("AN");
    CHECK(found(Rule::name_without_reference, records) ==
          Places{"/events/0/organizers/0", "/events/0/organizers/1", "/events/0/participants/0/party"});
}

TEST_CASE("Organizations that share a project are related") {
    Records records;
    records.organizations = {organization("a", "Alpha"), organization("b", "Beta"),
                             organization("c", "Gamma")};
    records.organizations[0].projects.resize(1);
    records.organizations[0].projects[0].related = {party("organization/b"), party("organization/c"),
                                                    party("organization/a")};
    records.relations = {relation("r", party("organization/c"), party("organization/a"))};
    CHECK(found(Rule::project_without_relation, records) == Places{"/organizations/0/projects/0/related/0"});
}

TEST_CASE("A place whose city lies in another country is found") {
    Records records;
    records.countries = {country("kenya"), country("uganda")};
    records.cities = {city("nakuru", "kenya")};
    records.events = {event("one", "One"), event("two", "Two")};
    for (Event& one : records.events)
        one.place.city = Id<City>("nakuru");
    records.events[0].place.country = Id<Country>("uganda");
    records.events[1].place.country = Id<Country>("kenya");
    CHECK(found(Rule::place_country, records) == Places{"/events/0/place"});
}

TEST_CASE("An organization needs a website, an e-mail or phone, and a source") {
    Records records;
    records.sources = {source("printed")};
    records.organizations = {organization("a", "Alpha"),
                             with_contacts("b", "Beta",
                                           {contact_of(ContactKind::website, "beta.org"),
                                            contact_of(ContactKind::phone, "+41 22 559 46 00")})};
    records.organizations[1].citations.resize(1);
    records.organizations[1].citations[0].source = Id<Source>("printed");
    const Findings findings = findings_in(records);
    CHECK(places_of(Rule::contact_missing, findings) == Places{"/organizations/0", "/organizations/0"});
    CHECK(places_of(Rule::citation_missing, findings) == Places{"/organizations/0"});
}
