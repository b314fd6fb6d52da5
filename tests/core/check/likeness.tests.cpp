#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

bool are_alike(const std::string& a, const std::string& b) {
    return found_in(Rule::similar_record, {organization("a", a), organization("b", b)}) ==
           Places{"/organizations/1"};
}

} // namespace

TEST_CASE("Names that differ in case, accents, order of words or a few letters are alike") {
    CHECK(are_alike("Réseau Alpha", "reseau alpha"));
    CHECK(are_alike("Alliance of Hill Cities", "Hill Cities, Alliance of"));
    CHECK(are_alike("Alliance of Hill Cities", "Aliance of Hill Cities"));
    CHECK(are_alike("Alliance of Hill Cities", "Aliance of Hil Cities"));
    CHECK(are_alike("Hill Cities", "Hil Cities"));
}

TEST_CASE("Names that differ in more, or in their numbers, are not alike") {
    CHECK_FALSE(are_alike("Alliance of Hill Cities", "Alliance of Mill Ports"));
    CHECK_FALSE(are_alike("Resilient Cities 2020", "Resilient Cities 2030"));
    CHECK_FALSE(are_alike("Hills", "Mills"));
}

TEST_CASE("Every name with two letters wrong is found, wherever they are") {
    const std::string name = "alliance of harbour cities";
    for (size_t i = 0; i < name.size(); ++i)
        for (size_t j = i; j < name.size(); ++j) {
            if (name[i] == ' ' || name[j] == ' ')
                continue;
            std::string other = name;
            other[j] = 'x';
            if (i == j)
                other.erase(i, 1);
            else
                other[i] = 'y';
            if (!are_alike(name, other))
                FAIL(other);
        }
    SUCCEED();
}

TEST_CASE("Events of two years, cities of two countries and parts of two events are not alike") {
    Records records;
    records.countries = {country("kenya"), country("uganda")};
    records.cities = {city("a", "kenya"), city("b", "uganda"), city("c", "kenya")};
    for (City& one : records.cities)
        one.name = "Kisumu Town";
    records.events = {event("a", "Annual meeting"), event("b", "Annual meeting"),
                      event("c", "Annual meeting")};
    records.events[0].period.start = date("2020");
    records.events[1].period.start = date("2021");
    records.events[2].period.start = date("2020");
    CHECK(places_of(Rule::similar_record, findings_in(records)) == Places{"/cities/2", "/events/2"});
}

TEST_CASE("Two organizations with one acronym are found") {
    Organization a = organization("a", "Alpha");
    Organization b = organization("b", "Beta");
    a.acronym = "AB";
    b.acronym = "ab";
    CHECK(found_in(Rule::same_acronym, {a, b}) == Places{"/organizations/1/acronym"});
}
