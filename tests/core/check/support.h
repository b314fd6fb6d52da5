#pragma once

#include "core/check/check.h"
#include "tests/core/support/records.h"

#include <set>
#include <string>
#include <vector>

namespace citynet::test {

/// A few suffixes and calling codes of the real tables.
const CheckTables& small_tables();

/// What is found in these records on 1 July 2022.
Findings findings_in(Records records, CheckOptions options = {PartialDate{2022, 7, 1, {}}, {}});

/// Places of the findings of one rule, in order.
std::vector<std::string> places_of(Rule rule, const Findings& findings);

/// Places where the rule finds something in a directory of this organization alone, or with others.
std::vector<std::string> found_in(Rule rule, Organization organization);
std::vector<std::string> found_in(Rule rule, std::vector<Organization> organizations);
std::vector<std::string> found_in(Rule rule, Event event);

Contact contact_of(ContactKind kind, std::string value);
Organization with_contacts(std::string id, std::string name, std::vector<Contact> contacts);

using Places = std::vector<std::string>;

} // namespace citynet::test
