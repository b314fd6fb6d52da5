#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Organization with_phones(std::vector<std::string> numbers) {
    std::vector<Contact> contacts;
    for (std::string& number : numbers)
        contacts.push_back(contact_of(ContactKind::phone, std::move(number)));
    return with_contacts("a", "Alpha", std::move(contacts));
}

/// Places found by phone-country when the organization sits in Geneva.
Places found_in_geneva(Organization organization) {
    Records records;
    records.countries = {country("switzerland")};
    records.countries[0].code = "CH";
    records.cities = {city("geneva", "switzerland")};
    organization.headquarters.city = Id<City>("geneva");
    records.organizations = {std::move(organization)};
    return places_of(Rule::phone_country, findings_in(std::move(records)));
}

Places contacts(std::vector<int> positions) {
    Places places;
    for (const int position : positions)
        places.push_back("/organizations/0/contacts/" + std::to_string(position) + "/value");
    return places;
}

} // namespace

TEST_CASE("A number too short or too long for its country is found") {
    CHECK(found_in(Rule::phone_length,
                   with_phones({"+34 933 428 75", "+34 933 428 750", "+34 933 428 7500", "+1-617-506-3499",
                                "+41 (0) 22 559 46 00", "+32 2 880 40 88"})) == contacts({0, 2}));
    const Directory directory = [] {
        Records records;
        records.countries = {country("spain")};
        records.countries[0].code = "ES";
        records.organizations = {with_phones({"+34 933 428 75"})};
        return directory_of(records);
    }();
    const Findings findings = Check(directory, small_tables(), {}).all();
    CHECK(findings[0].message == "nothing refers to this record");
    CHECK(findings[1].message ==
          "8 digits follow the code +34 of The spain, whose numbers have 9: too short");
}

TEST_CASE("A number that begins with no country's code is found") {
    CHECK(found_in(Rule::phone_code, with_phones({"+999 123 456", "+41 22 559 46 00"})) == contacts({0}));
}

TEST_CASE("A number of another country than the address is found") {
    CHECK(found_in_geneva(with_phones({"+41 22 559 46 00", "+32 2 880 40 88", "+800 1234 5678"})) ==
          contacts({1}));
    CHECK(found_in_geneva(with_phones({"+41 22 559 46 00"})).empty());
}

TEST_CASE("Without an address the number that stands apart is found, of two the first") {
    CHECK(found_in(Rule::phone_country, with_phones({"+355 69 70 54 992", "+32 497 23 02 07"})) ==
          contacts({0}));
    CHECK(found_in(Rule::phone_country, with_phones({"+32 2 880 40 88", "+355 69 70 54 992",
                                                     "+32 497 23 02 07"})) == contacts({1}));
    CHECK(found_in(Rule::phone_country, with_phones({"+32 2 880 40 88", "+32 497 23 02 07"})).empty());
}

TEST_CASE("A person may have a number abroad") {
    Organization alpha = with_phones({"+41 22 559 46 00"});
    alpha.people.push_back(person("ann", "Ann"));
    alpha.people[0].contacts.push_back(contact_of(ContactKind::phone, "+32 2 880 40 88"));
    CHECK(found_in_geneva(alpha).empty());
    CHECK(found_in(Rule::phone_country, alpha).empty());
}
