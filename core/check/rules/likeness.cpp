#include "core/check/edit_distance.h"
#include "core/check/names.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"

#include <algorithm>
#include <set>

namespace citynet::rules {

namespace {

using By = CheckIndex::By;

/// What more records share than this says nothing of any of them; looking at all would take the square of
/// their number.
constexpr size_t too_common = 64;

/// Whether two records of the same name are still two things: events of two years, cities of two countries.
bool are_apart(const Event& a, const Event& b) {
    return a.period.start != b.period.start || a.series != b.series || a.part_of != b.part_of;
}
bool are_apart(const City& a, const City& b) {
    return a.country != b.country;
}
bool are_apart(const Series& a, const Series& b) {
    return a.organizers != b.organizers;
}
bool are_apart(const Organization&, const Organization&) {
    return false;
}

template <class T>
void similar(const T& record, const Path& place, const Scope& scope) {
    constexpr RecordKind kind = RecordTraits<T>::kind;
    std::vector<std::string> words = plain_words(title_of(record));
    const std::string name = plain(title_of(record));
    std::sort(words.begin(), words.end());
    std::string sorted(word(kind));
    for (const std::string& one : words)
        sorted.append(" ").append(one);
    std::set<Reference> told;
    const auto look = [&](CheckIndex::Key key, bool whole) {
        if (!whole && scope.index.count(key) > too_common)
            return;
        for (const Reference& other : scope.index.find(key, scope.self, too_common)) {
            if (!scope.is_mine(other) || told.count(other))
                continue;
            const T* like = scope.directory.find(Id<T>(other.id));
            if (!like || are_apart(record, *like))
                continue;
            const std::string theirs = plain(title_of(*like));
            // A long name may differ by two letters, a short one by one.
            const size_t allowed =
                std::min(name.size(), theirs.size()) >= 2 * shortest_alike ? most_edits : 1;
            if (!whole && edit_distance(name, theirs, allowed) > allowed)
                continue;
            told.insert(other);
            scope.raise(Rule::similar_record, place, title_of(record),
                        quoted(title_of(record)) +
                            (name == theirs ? " is also the name of " : " is nearly the name of ") +
                            scope.named(other));
            if (whole)
                return; // one of a crowd is enough
        }
    };
    look(CheckIndex::key(By::sorted_name, sorted), true);
    std::vector<CheckIndex::Key> keys = likely_segment_keys(kind, name);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const CheckIndex::Key key : keys)
        look(key, false);
}

} // namespace

template <class T>
void likeness(const T& record, const Path& place, const Scope& scope) {
    if constexpr (std::is_same_v<T, Organization> || std::is_same_v<T, Event> || std::is_same_v<T, City> ||
                  std::is_same_v<T, Series>)
        similar(record, place, scope);
    if constexpr (std::is_same_v<T, Organization>) {
        if (record.acronym.empty())
            return;
        for (const Reference& other :
             scope.index.find(CheckIndex::key(By::acronym, plain(record.acronym)), scope.self, 1))
            if (scope.is_mine(other))
                scope.raise(Rule::same_acronym, place / "acronym", record.acronym,
                            quoted(record.acronym) + " is also the acronym of " + scope.named(other));
    }
}

CITYNET_FOR_ALL_RECORDS(likeness)

} // namespace citynet::rules
