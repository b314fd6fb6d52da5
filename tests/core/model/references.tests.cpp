#include "core/model/references.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace citynet;
using namespace citynet::test;

namespace {

using Found = std::map<std::string, std::string>; // place in the record -> reference

template <class T>
Found references_of(const T& record) {
    Found found;
    for_each_reference(record, Path(), [&](RecordKind kind, const std::string& id, const Path& place) {
        CAPTURE(place.pointer());
        CHECK(found.emplace(place.pointer(), Reference{kind, id}.text()).second);
    });
    return found;
}

const Records all = complete_records();

} // namespace

TEST_CASE("sources and themes refer to nothing") {
    CHECK(references_of(all.sources[0]).empty());
    CHECK(references_of(all.themes[0]).empty());
}

TEST_CASE("regions, countries and cities say where they lie") {
    CHECK(references_of(all.regions[0]).empty());
    CHECK(references_of(all.regions[1]) == Found{{"/within", "region/world"}});
    CHECK(references_of(all.countries[0]) == Found{{"/region", "region/europe"}});
    CHECK(references_of(all.cities[0]) ==
          Found{{"/country", "country/switzerland"}, {"/citations/0/source", "source/printed"}});
}

TEST_CASE("a series refers to who organizes it") {
    CHECK(references_of(all.series[0]) ==
          Found{{"/organizers/0/ref", "organization/hub"}, {"/citations/0/source", "source/printed"}});
}

TEST_CASE("an organization refers to its seat, its projects' partners, its subjects and its sources") {
    CHECK(references_of(all.organizations[0]) == Found{{"/headquarters/city", "city/geneva"},
                                                       {"/headquarters/country", "country/switzerland"},
                                                       {"/projects/0/related/0/ref", "city/geneva"},
                                                       {"/themes/0", "theme/climate"},
                                                       {"/regions/0", "region/europe"},
                                                       {"/citations/0/source", "source/printed"}});
}

TEST_CASE("an event refers to its series, its whole, its place and who takes part") {
    CHECK(references_of(all.events[1]) == Found{{"/series", "series/forums"},
                                                {"/part_of", "event/day"},
                                                {"/place/city", "city/geneva"},
                                                {"/place/country", "country/switzerland"},
                                                {"/organizers/0/ref", "organization/hub"},
                                                {"/co_organizers/0/ref", "organization/net"},
                                                {"/participants/0/party/ref", "country/switzerland"},
                                                {"/sessions/0/chair/ref", "event/day"},
                                                {"/themes/0", "theme/climate"},
                                                {"/regions/0", "region/world"},
                                                {"/citations/0/source", "source/printed"}});
}

TEST_CASE("relations and cooperations refer to whom they join") {
    CHECK(references_of(all.relations[0]) == Found{{"/from/ref", "organization/hub"},
                                                   {"/to/ref", "event/forum"},
                                                   {"/citations/0/source", "source/printed"}});
    CHECK(references_of(all.cooperations[0]) == Found{{"/parties/0/ref", "series/forums"},
                                                      {"/event", "event/forum"},
                                                      {"/themes/0", "theme/climate"},
                                                      {"/citations/0/source", "source/printed"}});
}

TEST_CASE("a record without references has none") {
    CHECK(references_of(organization("o", "O")).empty());
    CHECK(references_of(event("e", "E")).empty());
    CHECK(references_of(cooperation("c", {printed("somebody")})).empty());
}
