#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Annotation answering(std::vector<std::string> rules) {
    Annotation made;
    made.text = "is odd";
    made.rules = std::move(rules);
    return made;
}

/// An organization with two broken e-mails.
Records broken() {
    Records records;
    records.organizations = {with_contacts(
        "a", "Alpha", {contact_of(ContactKind::email, "one"), contact_of(ContactKind::email, "two")})};
    return records;
}

std::vector<Answer> answers_of(Rule rule, const Records& records) {
    std::vector<Answer> answers;
    for (const Finding& finding : findings_in(records))
        if (finding.rule == rule)
            answers.push_back(finding.answer);
    return answers;
}

constexpr Answer unanswered = Answer::open;
constexpr Answer annotated = Answer::annotated;
constexpr Answer acknowledged = Answer::acknowledged;

} // namespace

TEST_CASE("A remark that names the rule answers what is found on its piece") {
    Records records = broken();
    records.organizations[0].contacts[1].annotations = {answering({"website-form"}),
                                                        answering({"email-form"})};
    CHECK(answers_of(Rule::email_form, records) == std::vector{unanswered, annotated});
}

TEST_CASE("A remark answers what is found inside its piece") {
    Records records = broken();
    records.organizations[0].annotations = {answering({"email-form"})};
    CHECK(answers_of(Rule::email_form, records) == std::vector{annotated, annotated});
}

TEST_CASE("A remark on one contact does not answer for one whose position begins alike") {
    Records records;
    records.organizations = {organization("a", "Alpha")};
    for (int i = 0; i < 12; ++i)
        records.organizations[0].contacts.push_back(
            contact_of(ContactKind::email, "broken" + std::to_string(i)));
    records.organizations[0].contacts[1].annotations = {answering({"email-form"})};
    std::vector<Answer> expected(12, unanswered);
    expected[1] = annotated;
    CHECK(answers_of(Rule::email_form, records) == expected);
}

TEST_CASE("An acknowledgement answers by record and rule, and by subject when it names one") {
    Records records = broken();
    const Reference alpha{RecordKind::organization, "a"};
    records.acknowledged = {{"email-form", alpha, "two", "none is printed", {}}};
    CHECK(answers_of(Rule::email_form, records) == std::vector{unanswered, acknowledged});
    records.acknowledged[0].subject = "";
    CHECK(answers_of(Rule::email_form, records) == std::vector{acknowledged, acknowledged});
    records.acknowledged[0].record.id = "b";
    CHECK(answers_of(Rule::email_form, records) == std::vector{unanswered, unanswered});
}

TEST_CASE("Answers to rules that do not exist, or that find nothing, are found themselves") {
    Records records = broken();
    const Reference alpha{RecordKind::organization, "a"};
    records.organizations[0].contacts[0].annotations = {answering({"email-form", "no-rule", "phone-form"})};
    records.acknowledged = {{"email-form", alpha, "two", "harmless", {}},
                            {"email-form", alpha, "three", "harmless", {}},
                            {"nonsense", alpha, "", "harmless", {}},
                            {"email-form", {RecordKind::event, "gone"}, "", "harmless", {}}};
    const Findings findings = findings_in(records);
    CHECK(places_of(Rule::unknown_rule, findings) ==
          Places{"/organizations/0/contacts/0/annotations/0/rules/1", "/acknowledged/2/rule"});
    CHECK(places_of(Rule::unused_answer, findings) ==
          Places{"/organizations/0/contacts/0/annotations/0/rules/2", "/acknowledged/1", "/acknowledged/3"});
}

TEST_CASE("An answer to a rule that does not run is let be") {
    Records records = broken();
    records.organizations[0].annotations = {answering({"stale-figure"})};
    records.acknowledged = {{"stale-figure", {RecordKind::organization, "a"}, "", "harmless", {}}};
    CHECK(places_of(Rule::unused_answer, findings_in(records)).empty());
    CHECK(places_of(Rule::unused_answer, findings_in(records, {date("2022"), 3})).size() == 2);
}
