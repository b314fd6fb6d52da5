#include "core/check/rule.h"

#include <array>

namespace citynet {

namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto note = Severity::note;
constexpr auto nothing = Needs::nothing;
constexpr auto suffixes = Needs::public_suffixes;
constexpr auto codes = Needs::calling_codes;

constexpr std::array<RuleInfo, rule_count> table{{
    {"email-form", error, nothing, "an e-mail that is no address"},
    {"website-form", error, nothing, "a website or link that is no web address"},
    {"phone-form", error, nothing, "a phone or fax number that is no number"},
    {"phone-international", warning, nothing, "a phone or fax number without a country's code in front"},
    {"social-form", warning, nothing, "a social account that is neither a handle nor an address"},
    {"social-network", note, nothing, "a social account by its handle alone, without its network"},
    {"contact-twice", note, nothing, "the same contact twice in one record"},
    {"shared-contact", warning, nothing, "the same contact in two organizations"},
    {"contact-of-another", warning, suffixes,
     "an e-mail or website in a domain that fits another organization"},
    {"domain-misspelt", warning, suffixes,
     "a domain one letter away from the organization's own or its name"},
    {"phone-code", warning, codes, "a number that begins with no country's code"},
    {"phone-country", warning, codes, "a number of another country than the organization's"},
    {"phone-length", warning, codes, "a number too short or too long for its country"},
    {"email-of-person", warning, nothing, "a person's e-mail that does not fit the name"},
    {"person-twice", warning, nothing, "the same person twice in one list"},
    {"person-spelling", warning, nothing,
     "a speaker whose name is one letter away from a person of the record"},
    {"count-mismatch", warning, nothing, "a number in words or a figure that differs from its list"},
    {"acronym-unexpanded", note, nothing, "an acronym that nothing in the directory spells out"},
    {"acronym-two-ways", warning, nothing, "an acronym spelt out in two ways"},
    {"period-order", error, nothing, "an end before its start"},
    {"milestone-order", note, nothing, "milestones that are not in the order of their dates"},
    {"future-date", warning, nothing, "a date of something past that is later than the edition or today"},
    {"outside-event", warning, nothing, "a session or part at another time than its event"},
    {"zone-missing", warning, nothing, "a time of day without a time zone"},
    {"stale-figure", note, Needs::max_age, "a figure older than the age that is asked for"},
    {"contact-missing", note, nothing, "an organization without a website, or without e-mail and phone"},
    {"citation-missing", warning, nothing, "a record without any source"},
    {"unlinked-record", note, nothing, "a record that nothing leads to"},
    {"reference-cycle", error, nothing, "a record that is, by several steps, a part of itself"},
    {"relation-twice", warning, nothing, "the same relation twice"},
    {"relation-to-itself", error, nothing, "a relation of a record to itself"},
    {"lone-cooperation", warning, nothing, "a cooperation, other than a fund or support, of one party"},
    {"name-without-reference", note, nothing, "a party by its name although the directory has its record"},
    {"project-without-relation", note, nothing,
     "an organization related to a project without a relation of the two organizations"},
    {"place-country", error, nothing, "a place whose city is in another country"},
    {"similar-record", warning, nothing, "two records with nearly the same name"},
    {"same-acronym", note, nothing, "two organizations with one acronym"},
    {"unknown-rule", warning, nothing, "an answer to a rule that does not exist"},
    {"unused-answer", warning, nothing, "an answer that answers nothing (any more)"},
}};

} // namespace

std::string_view word(Severity severity) {
    static constexpr std::array<std::string_view, 3> words{"error", "warning", "note"};
    return words[static_cast<std::size_t>(severity)];
}

const RuleInfo& info(Rule rule) {
    return table[static_cast<std::size_t>(rule)];
}

std::optional<Rule> rule_of(std::string_view id) {
    for (std::size_t i = 0; i < rule_count; ++i)
        if (table[i].id == id)
            return static_cast<Rule>(i);
    return std::nullopt;
}

} // namespace citynet
