#include "core/check/check.h"

#include "tests/core/check/support.h"
#include "tests/generator/generator.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Organization harbour() {
    Organization made = with_contacts("h", "Harbour Towns Network",
                                      {contact_of(ContactKind::email, "info@harbourtowns.org")});
    made.acronym = "HTN";
    return made;
}

} // namespace

TEST_CASE("Every rule has an id of its own, by which it is found, and says what it finds") {
    std::set<std::string_view> ids;
    for (size_t i = 0; i < rule_count; ++i) {
        const auto rule = static_cast<Rule>(i);
        INFO(std::string(info(rule).id));
        CHECK(is_id(info(rule).id));
        CHECK(ids.insert(info(rule).id).second);
        CHECK(rule_of(info(rule).id) == rule);
        CHECK(info(rule).about.size() > 15);
    }
    CHECK_FALSE(rule_of("no-such-rule"));
}

TEST_CASE("One record is checked against the directory, in it or not, and says what all() says of it") {
    Records records;
    records.organizations = {harbour()};
    const Directory directory = directory_of(records);
    const Check check(directory, small_tables(), {});
    Organization twin = harbour();
    twin.id = Id<Organization>("twin");
    const Findings findings = check.of(twin);
    CHECK(places_of(Rule::similar_record, findings) == Places{"organization/twin"});
    CHECK(places_of(Rule::same_acronym, findings) == Places{"organization/twin/acronym"});
    CHECK(places_of(Rule::shared_contact, findings) == Places{"organization/twin/contacts/0/value"});

    Organization edited = harbour(); // another version of what is there is no twin of it
    edited.contacts[0].value = "info at harbourtowns.org";
    CHECK(places_of(Rule::similar_record, check.of(edited)).empty());
    CHECK(places_of(Rule::email_form, check.of(edited)) == Places{"organization/h/contacts/0/value"});
    CHECK(check.of(harbour()).size() == check.all().size());
}

TEST_CASE("What two records share is said on the later one of all, and on both by themselves") {
    Records records;
    records.organizations = {harbour(), harbour()};
    records.organizations[1].id = Id<Organization>("twin");
    const Directory directory = directory_of(records);
    const Check check(directory, small_tables(), {});
    CHECK(places_of(Rule::similar_record, check.all()) == Places{"/organizations/1"});
    CHECK(places_of(Rule::similar_record, check.of(records.organizations[0])) == Places{"organization/h"});
}

TEST_CASE("After edits the check finds what a new one does") {
    Records records;
    records.organizations = {harbour(), organization("b", "Beta")};
    Directory directory = directory_of(records);
    Check check(directory, small_tables(), {});

    Organization twin = harbour();
    twin.id = Id<Organization>("twin");
    REQUIRE(directory.apply(Put{twin, {}}).ok());
    check.came(twin);
    CHECK(check.all() == Check(directory, small_tables(), {}).all());
    CHECK(places_of(Rule::similar_record, check.all()) == Places{"/organizations/2"});

    Organization renamed = twin;
    renamed.name = "Quays and Cranes";
    renamed.contacts.clear();
    REQUIRE(directory.apply(Put{renamed, {}}).ok());
    check.left(twin);
    check.came(renamed);
    CHECK(check.all() == Check(directory, small_tables(), {}).all());
    CHECK(places_of(Rule::similar_record, check.all()).empty());

    REQUIRE(directory.apply(Remove{reference_to(renamed)}).ok());
    check.left(renamed);
    CHECK(check.all() == Check(directory, small_tables(), {}).all());
}

TEST_CASE("A record with every member set is checked in every kind") {
    const Directory directory = directory_of(complete_records());
    const Check check(directory, small_tables(), {date("2022-07-01"), 1});
    CHECK(places_of(Rule::unused_answer, check.all()).size() >
          10); // its remarks answer a rule that finds nothing
    for_each_record_type([&]<class T>() {
        for (const T& record : directory.all<T>())
            for (const Finding& finding : check.of(record))
                CHECK(finding.record == reference_to(record));
    });
}

TEST_CASE("A directory of thousands of look-alikes is checked without comparing all with all") {
    // Names that share every piece but the number: all pairs would take minutes under the sanitizers.
    Records records;
    for (int i = 0; i < 6000; ++i) {
        const std::string number = std::to_string(i);
        Organization made = with_contacts("n" + number, "International Network of Harbour Towns",
                                          {contact_of(ContactKind::email, "info@example.org")});
        made.acronym = "INHT";
        if (i % 2)
            made.name += " " + number;
        records.organizations.push_back(std::move(made));
    }
    const Findings findings = findings_in(std::move(records));
    CHECK(places_of(Rule::similar_record, findings).size() == 2999);
    CHECK(places_of(Rule::shared_contact, findings).size() == 5999);
}

TEST_CASE("A generated directory is checked to its end, and each of its organizations by itself") {
    const Directory directory = directory_of(generator::generate({.organizations = 300, .events = 60}));
    const Check check(directory, small_tables(), {date("2022-07-01"), 2});
    const Findings findings = check.all();
    size_t single = 0;
    for (const Organization& one : directory.all<Organization>())
        single += check.of(one).size();
    CHECK(findings.size() > 0);
    CHECK(single > 0);
}
