#pragma once

#include "core/check/scope.h"

// The rules by family, one file each. `place` is where the record stands.
namespace citynet::rules {

/// email-form, website-form, phone-form, phone-international, social-form, social-network, contact-twice
template <class T>
void contact_form(const T& record, const Path& place, const Scope& scope);

/// shared-contact, contact-of-another, domain-misspelt
void contact_owner(const Organization& organization, const Path& place, const Scope& scope);

/// phone-code, phone-country, phone-length
void phones(const Organization& organization, const Path& place, const Scope& scope);
void phones(const Event& event, const Path& place, const Scope& scope);

/// email-of-person, person-twice, person-spelling
void people(const Organization& organization, const Path& place, const Scope& scope);
void people(const Event& event, const Path& place, const Scope& scope);

/// count-mismatch
void counts(const Organization& organization, const Path& place, const Scope& scope);
void counts(const Event& event, const Path& place, const Scope& scope);

/// acronym-unexpanded, acronym-two-ways
template <class T>
void acronyms(const T& record, const Path& place, const Scope& scope);

/// period-order, milestone-order, future-date, outside-event, zone-missing, stale-figure
template <class T>
void dates(const T& record, const Path& place, const Scope& scope);

/// contact-missing, citation-missing
template <class T>
void completeness(const T& record, const Path& place, const Scope& scope);

/// unlinked-record, reference-cycle, relation-twice, relation-to-itself, lone-cooperation,
/// name-without-reference, project-without-relation, place-country
template <class T>
void links(const T& record, const Path& place, const Scope& scope);

/// similar-record, same-acronym
template <class T>
void likeness(const T& record, const Path& place, const Scope& scope);

} // namespace citynet::rules
