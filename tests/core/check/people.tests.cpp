#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Organization with_person(const std::string& name, const std::string& email) {
    Organization made = organization("a", "Alpha Towns");
    made.people.push_back(person("p", name));
    made.people[0].contacts.push_back(contact_of(ContactKind::email, email));
    return made;
}

bool fits(const std::string& name, const std::string& email) {
    return found_in(Rule::email_of_person, with_person(name, email)).empty();
}

} // namespace

TEST_CASE("An e-mail fits its person by a name, initials, a name cut short or an office") {
    for (const char* mailbox : {"ann.example", "aexample", "Ann", "examplea", "a.example", "ae", "exampl",
                                "info", "alphatowns", "alpha.press", "ann_e"}) {
        INFO(mailbox);
        CHECK(fits("Ms Ann Example", std::string(mailbox) + "@example.org"));
    }
    CHECK(fits("Müşerref Çağlar", "m.caglar@example.org"));
    CHECK_FALSE(fits("Ms Ann Example", "bob.other@example.org"));
}

TEST_CASE("An e-mail one letter away from the name comes with what may be meant") {
    Records records;
    records.organizations = {with_person("Ariella Rohjani", "arohani@example.org")};
    const Findings findings = findings_in(records);
    REQUIRE(places_of(Rule::email_of_person, findings) ==
            Places{"/organizations/0/people/0/contacts/0/value"});
    for (const Finding& finding : findings)
        if (finding.rule == Rule::email_of_person)
            CHECK(finding.suggestion == "arohjani@example.org");
}

TEST_CASE("The same person twice in a list is found") {
    Organization alpha = organization("a", "Alpha");
    alpha.people = {person("ann", "Ann Éxample"), person("bob", "Bob"), person("ann-2", "ANN Example")};
    CHECK(found_in(Rule::person_twice, alpha) == Places{"/organizations/0/people/2/name"});
    Event day = event("day", "Day");
    day.sessions.resize(1);
    day.sessions[0].id = "one";
    day.sessions[0].people = {person("ann", "Ann"), person("ann-2", "Ann")};
    CHECK(found_in(Rule::person_twice, day) == Places{"/events/0/sessions/0/people/1/name"});
}

TEST_CASE("A speaker whose name is nearly a person's is found") {
    Organization alpha = organization("a", "Alpha");
    alpha.people = {person("ann", "Ann Miller")};
    alpha.sections.resize(1);
    for (const char* speaker : {"Ann Miler", "Ms Miller", "Bob Other", ""}) {
        Quotation quotation;
        quotation.speaker = speaker;
        alpha.sections[0].blocks.push_back({quotation, {}});
    }
    CHECK(found_in(Rule::person_spelling, alpha) ==
          Places{"/organizations/0/sections/0/blocks/0/quotation/speaker"});
}
