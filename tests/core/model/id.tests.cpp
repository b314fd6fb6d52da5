#include "core/model/id.h"

#include "core/model/records.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <unordered_set>

using namespace citynet;

TEST_CASE("an id is made of lower-case letters, digits and single hyphens") {
    const auto* text = GENERATE("a", "z", "0", "9", "uclg", "sdg-11-day-2021", "2020", "a-b-c");
    CAPTURE(text);
    CHECK(is_id(text));
}

TEST_CASE("a text of another form is no id") {
    const std::string text = GENERATE(as<std::string>(), "", "-", "-a", "a-", "a--b", "A", "aB", "a b", "a_b",
                                      "a/b", "a.b", "é", "a\n", "`", "{", ":", std::string("a\0b", 3));
    CAPTURE(text);
    CHECK_FALSE(is_id(text));
}

TEST_CASE("ids compare by their text") {
    using OrganizationId = Id<Organization>;
    CHECK(OrganizationId("a") == OrganizationId("a"));
    CHECK(OrganizationId("a") != OrganizationId("b"));
    CHECK(OrganizationId("a") < OrganizationId("b"));
    CHECK_FALSE(OrganizationId("b") < OrganizationId("a"));
    CHECK_FALSE(OrganizationId("a") < OrganizationId("a"));
    CHECK(OrganizationId().empty());
    CHECK_FALSE(OrganizationId("a").empty());
    const std::unordered_set<OrganizationId> set{OrganizationId("a"), OrganizationId("a"),
                                                 OrganizationId("b")};
    CHECK(set.size() == 2);
}
