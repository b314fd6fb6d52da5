#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Organization saying(const std::string& id, const std::string& summary) {
    Organization made = organization(id, "The " + id);
    made.summary = summary;
    return made;
}

} // namespace

TEST_CASE("An acronym that is spelt out nowhere is raised once in the directory") {
    CHECK(found_in(Rule::acronym_unexpanded,
                   {saying("a", "With the QXZ and the QXZ."), saying("b", "With the QXZ.")}) ==
          Places{"/organizations/0/summary"});
}

TEST_CASE("An acronym is spelt out by brackets, by a name, or by being an organization's own") {
    const Organization use = saying("a", "With the UHC.");
    CHECK(found_in(Rule::acronym_unexpanded, {use}).size() == 1);
    CHECK(found_in(Rule::acronym_unexpanded, {use, saying("b", "The union of harbour cities (UHC) meets.")})
              .empty());
    CHECK(found_in(Rule::acronym_unexpanded, {use, organization("b", "Union of Harbour Cities")}).empty());
    Organization owner = organization("b", "Harbours");
    owner.acronym = "UHC";
    CHECK(found_in(Rule::acronym_unexpanded, {use, owner}).empty());
    CHECK(found_in(Rule::acronym_unexpanded, {saying("a", "With SDG 11, COVID and an NGO.")}).empty());
}

TEST_CASE("An acronym of two terms is found, joining words and the plural aside") {
    CHECK(found_in(Rule::acronym_two_ways,
                   {saying("a", "Union of Harbour Cities (UHC). Union of Hill Cities (UHC).")}) ==
          Places{"/organizations/0/summary"});
    CHECK(found_in(Rule::acronym_two_ways,
                   {saying("a", "Union of Harbour Cities (UHC). Union for Harbour City (UHC).")})
              .empty());
    Organization owner = organization("b", "Union of Hill Cities");
    owner.acronym = "UHC";
    CHECK(found_in(Rule::acronym_two_ways, {saying("a", "Union of Harbour Cities (UHC)."), owner}) ==
          Places{"/organizations/0/summary"});
    CHECK(found_in(Rule::acronym_two_ways, {saying("a", "Union of Hill Cities (UHC)."), owner}).empty());
}
