#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace citynet {

enum class Severity {
    error,   ///< cannot be used as it stands, or contradicts itself
    warning, ///< likely a mistake
    note     ///< worth a look
};
std::string_view word(Severity severity);

/// What a rule needs besides the directory; without it the rule does not run.
enum class Needs { nothing, public_suffixes, calling_codes, max_age };

/// The rules by family, in the order of the table in rule.cpp.
enum class Rule {
    email_form,
    website_form,
    phone_form,
    phone_international,
    social_form,
    social_network,
    contact_twice,
    shared_contact,
    contact_of_another,
    domain_misspelt,
    phone_code,
    phone_country,
    phone_length,
    email_of_person,
    person_twice,
    person_spelling,
    count_mismatch,
    acronym_unexpanded,
    acronym_two_ways,
    period_order,
    milestone_order,
    future_date,
    outside_event,
    zone_missing,
    stale_figure,
    contact_missing,
    citation_missing,
    unlinked_record,
    reference_cycle,
    relation_twice,
    relation_to_itself,
    lone_cooperation,
    name_without_reference,
    project_without_relation,
    place_country,
    similar_record,
    same_acronym,
    unknown_rule,
    unused_answer
};
inline constexpr std::size_t rule_count = static_cast<std::size_t>(Rule::unused_answer) + 1;

/// What the table says of a rule.
struct RuleInfo {
    std::string_view id; ///< its name in annotations and acknowledgements; never changes
    Severity severity;
    Needs needs;
    std::string_view about; ///< one line: what it finds
};
const RuleInfo& info(Rule rule);

std::optional<Rule> rule_of(std::string_view id);

} // namespace citynet
