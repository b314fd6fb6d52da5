#include "core/check/edit_distance.h"
#include "core/check/names.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"

#include <algorithm>
#include <bitset>
#include <set>

namespace citynet::rules {

namespace {

using By = CheckIndex::By;

/// What more records share than this says nothing of any of them; looking at all would take the square of
/// their number.
constexpr size_t too_common = 32;

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
class Similar {
  public:
    Similar(const T& record, const Path& place, const Scope& scope)
        : record_(record), place_(place), scope_(scope), name_(plain(title_of(record))) {}

    void run() {
        constexpr RecordKind kind = RecordTraits<T>::kind;
        std::vector<std::string> words = plain_words(title_of(record_));
        std::sort(words.begin(), words.end());
        std::string sorted(word(kind));
        for (const std::string& one : words)
            sorted.append(" ").append(one);
        for (const Reference& other :
             scope_.index.find(CheckIndex::key(By::sorted_name, sorted), scope_.self, too_common))
            if (raise(other, name_))
                break; // one of a crowd is enough

        const std::uint32_t letters = letters_of_name(name_);
        for (const CheckIndex::Number number :
             scope_.index.any_of(likely_segment_keys(kind, name_), too_common)) {
            const CheckIndex::Named& other = scope_.index.named(number);
            // A long name may differ by two letters, a short one by one.
            const size_t allowed =
                std::min(name_.size(), other.name.size()) >= 2 * shortest_alike ? most_edits : 1;
            if (std::bitset<32>(letters ^ other.letters).count() <= 2 * allowed &&
                edit_distance(name_, other.name, allowed) <= allowed && other.record != scope_.self)
                raise(other.record, other.name);
        }
    }

  private:
    bool raise(const Reference& other, const std::string& name) {
        const T* like = scope_.directory.find(Id<T>(other.id));
        if (!like || !scope_.is_mine(other) || are_apart(record_, *like) || !told_.insert(other).second)
            return false;
        scope_.raise(Rule::similar_record, place_, title_of(record_),
                     quoted(title_of(record_)) +
                         (name == name_ ? " is also the name of " : " is nearly the name of ") +
                         scope_.named(other));
        return true;
    }

    const T& record_;
    const Path& place_;
    const Scope& scope_;
    std::string name_;
    std::set<Reference> told_;
};

} // namespace

template <class T>
void likeness(const T& record, const Path& place, const Scope& scope) {
    if constexpr (std::is_same_v<T, Organization> || std::is_same_v<T, Event> || std::is_same_v<T, City> ||
                  std::is_same_v<T, Series>)
        Similar<T>(record, place, scope).run();
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
