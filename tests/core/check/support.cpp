#include "tests/core/check/support.h"

namespace citynet::test {

const CheckTables& small_tables() {
    static const CheckTables tables{
        PublicSuffixes::parse("org\ncom\nde\nch\nco.uk\nuk\n*.ck\n!www.ck\n"),
        CallingCodes::parse("1 10 US,CA\n32 8,9 BE\n34 9 ES\n355 6,7,8,9 AL\n41 9,12 CH\n800 8 -\n")};
    return tables;
}

Findings findings_in(Records records, CheckOptions options) {
    const Directory directory = directory_of(std::move(records));
    return Check(directory, small_tables(), options).all();
}

Places places_of(Rule rule, const Findings& findings) {
    Places places;
    for (const Finding& finding : findings)
        if (finding.rule == rule)
            places.push_back(finding.place);
    return places;
}

Places found_in(Rule rule, std::vector<Organization> organizations) {
    Records records;
    records.organizations = std::move(organizations);
    return places_of(rule, findings_in(std::move(records)));
}

Places found_in(Rule rule, Organization organization) {
    return found_in(rule, std::vector<Organization>{std::move(organization)});
}

Places found_in(Rule rule, Event event) {
    Records records;
    records.events.push_back(std::move(event));
    return places_of(rule, findings_in(std::move(records)));
}

Contact contact_of(ContactKind kind, std::string value) {
    Contact contact;
    contact.kind = kind;
    contact.value = std::move(value);
    return contact;
}

Organization with_contacts(std::string id, std::string name, std::vector<Contact> contacts) {
    Organization made = organization(std::move(id), std::move(name));
    made.contacts = std::move(contacts);
    return made;
}

} // namespace citynet::test
