#include "core/catalogue/places.h"
#include "core/formats/json/json_format.h"
#include "tests/core/support/shipped.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace citynet;

TEST_CASE("every country of which something is told stands in one region, with all of its cities") {
    const auto directory = load_json(test::shipped_data());
    REQUIRE(directory);
    const Links links(*directory);
    const auto places = places_by_region(*directory, links);
    std::set<std::string> countries;
    size_t cities = 0;
    for (const RegionPlaces& region : places) {
        CHECK(!region.countries.empty());
        for (const CountryPlaces& one : region.countries) {
            CHECK(countries.insert(one.country->id.text()).second);
            CHECK(one.country->region == (region.region ? region.region->id : Id<Region>()));
            CHECK(!links.to(reference_to(*one.country)).empty());
            for (const City* city : one.cities)
                CHECK(city->country == one.country->id);
            cities += one.cities.size();
        }
    }
    const auto& all = directory->all<Country>();
    CHECK(countries.size() ==
          static_cast<size_t>(std::count_if(all.begin(), all.end(), [&](const Country& country) {
              return !links.to(reference_to(country)).empty();
          })));
    const auto& every_city = directory->all<City>();
    CHECK(cities ==
          static_cast<size_t>(std::count_if(every_city.begin(), every_city.end(), [&](const City& city) {
              return countries.count(city.country.text()) > 0;
          })));
    CHECK(cities > 10);
}
