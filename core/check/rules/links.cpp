#include "core/check/names.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"
#include "core/model/words.h"

#include <set>

namespace citynet::rules {

namespace {

using By = CheckIndex::By;

/// A party of whom only the name is given, although there is a record of that name.
void party(const Party& party, const Path& place, const Scope& scope) {
    if (party.record || party.name.empty())
        return;
    const auto found = scope.index.find(CheckIndex::key(By::name, plain(party.name)), scope.self, 1);
    if (!found.empty())
        scope.raise(Rule::name_without_reference, place, party.name,
                    quoted(party.name) + " is the name of " + scope.named(found.front()),
                    found.front().text());
}

void parties(const std::vector<Party>& list, const Path& place, const Scope& scope) {
    for (size_t i = 0; i < list.size(); ++i)
        party(list[i], place / i, scope);
}

/// Whether going from a record to what it is a part of leads back to it.
template <class T, class Parent>
bool goes_in_a_circle(const T& record, const Scope& scope, Parent parent) {
    std::set<std::string> seen;
    for (const T* at = &record; at && !parent(*at).empty();) {
        if (parent(*at) == record.id)
            return true;
        if (!seen.insert(parent(*at).text()).second)
            return false; // a circle further up, raised on its own records
        at = scope.directory.find(parent(*at));
    }
    return false;
}

void place_country(const Place& seat, const Path& place, const Scope& scope) {
    const City* city = scope.directory.find(seat.city);
    if (city && !seat.country.empty() && !city->country.empty() && city->country != seat.country)
        scope.raise(Rule::place_country, place, seat.city.text(),
                    city->name + " is in " + title_of(scope.directory, reference_to(city->country)) +
                        ", the place in " + title_of(scope.directory, reference_to(seat.country)));
}

void related(const Organization& organization, const Path& place, const Scope& scope) {
    for (size_t i = 0; i < organization.projects.size(); ++i) {
        const std::vector<Party>& list = organization.projects[i].related;
        for (size_t r = 0; r < list.size(); ++r) {
            if (!list[r].record || list[r].record->kind != RecordKind::organization ||
                *list[r].record == scope.self)
                continue;
            const std::string from = scope.self.text();
            const std::string to = list[r].record->text();
            if (scope.index.count(
                    CheckIndex::key(By::related_parties, from < to ? from + " " + to : to + " " + from)) == 0)
                scope.raise(Rule::project_without_relation, place / "projects" / i / "related" / r, to,
                            scope.named(*list[r].record) +
                                " takes part in a project, but no relation says so");
        }
    }
}

void relation(const Relation& relation, const Path& place, const Scope& scope) {
    party(relation.from, place / "from", scope);
    party(relation.to, place / "to", scope);
    if (!relation.from.record || !relation.to.record)
        return;
    const std::string from = relation.from.record->text();
    const std::string to = relation.to.record->text();
    if (from == to) {
        scope.raise(Rule::relation_to_itself, place, from,
                    scope.named(*relation.from.record) + " is related to itself");
        return;
    }
    const auto key = CheckIndex::key(By::relation, from + " " + std::string(word(relation.type)) + " " + to);
    for (const Reference& other : scope.index.find(key, scope.self, 1))
        if (scope.is_mine(other))
            scope.raise(Rule::relation_twice, place, other.text(), other.text() + " says the same");
}

} // namespace

template <class T>
void links(const T& record, const Path& place, const Scope& scope) {
    if constexpr (std::is_same_v<T, Source> || std::is_same_v<T, Theme> || std::is_same_v<T, Region> ||
                  std::is_same_v<T, Country> || std::is_same_v<T, City> || std::is_same_v<T, Series>)
        if (!scope.index.has(CheckIndex::key(By::reference, scope.self.text()), scope.self))
            scope.raise(Rule::unlinked_record, place, {}, "nothing refers to this record");
    if constexpr (std::is_same_v<T, Region>)
        if (goes_in_a_circle(record, scope, [](const Region& one) { return one.within; }))
            scope.raise(Rule::reference_cycle, place / "within", record.within.text(),
                        "the region is a part of itself");
    if constexpr (std::is_same_v<T, Series>)
        parties(record.organizers, place / "organizers", scope);
    if constexpr (std::is_same_v<T, Organization>) {
        for (size_t i = 0; i < record.projects.size(); ++i)
            parties(record.projects[i].related, place / "projects" / i / "related", scope);
        related(record, place, scope);
        place_country(record.headquarters, place / "headquarters", scope);
    }
    if constexpr (std::is_same_v<T, Event>) {
        if (goes_in_a_circle(record, scope, [](const Event& one) { return one.part_of; }))
            scope.raise(Rule::reference_cycle, place / "part_of", record.part_of.text(),
                        "the event is a part of itself");
        parties(record.organizers, place / "organizers", scope);
        parties(record.co_organizers, place / "co_organizers", scope);
        for (size_t i = 0; i < record.participants.size(); ++i)
            party(record.participants[i].party, place / "participants" / i / "party", scope);
        for (size_t i = 0; i < record.sessions.size(); ++i)
            if (record.sessions[i].chair)
                party(*record.sessions[i].chair, place / "sessions" / i / "chair", scope);
        place_country(record.place, place / "place", scope);
    }
    if constexpr (std::is_same_v<T, Relation>)
        relation(record, place, scope);
    if constexpr (std::is_same_v<T, Cooperation>) {
        parties(record.parties, place / "parties", scope);
        const bool takes_two =
            record.status != CooperationStatus::fund && record.status != CooperationStatus::support;
        if (takes_two && record.parties.size() == 1) // a fund is one party's, and so is support for others
            scope.raise(Rule::lone_cooperation, place / "parties", {}, "only one party is named");
    }
}

CITYNET_FOR_ALL_RECORDS(links)

} // namespace citynet::rules
