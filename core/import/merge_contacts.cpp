#include "core/import/merge_text.h"
#include "core/import/names.h"
#include "core/import/person_names.h"
#include "core/import/typography.h"
#include "core/model/words.h"

#include <unordered_map>
#include <unordered_set>

namespace citynet::importer {

namespace {

/// What makes two contacts the same one.
std::string identity(const Contact& contact) {
    return std::string(word(contact.kind)) + " " + contact.value;
}

std::unordered_set<std::string> identities(const std::vector<Contact>& contacts) {
    std::unordered_set<std::string> found;
    for (const Contact& contact : contacts)
        found.insert(identity(contact));
    return found;
}

/// What makes two people the same one within a record.
std::string identity(const Person& person) {
    return key_of(without_honorific(person.name));
}

/// Where in the list each of them stands; the first of several.
std::unordered_map<std::string, size_t> positions(const std::vector<Person>& people) {
    std::unordered_map<std::string, size_t> found;
    for (size_t i = 0; i < people.size(); ++i)
        found.emplace(identity(people[i]), i);
    return found;
}

} // namespace

void merge_contacts(std::vector<Contact>& mine, const std::vector<Contact>* ancestor,
                    const std::vector<Contact>& theirs, const std::vector<Person>& people, MergeLog& log) {
    auto present = identities(mine);
    for (const Person& person : people)
        present.merge(identities(person.contacts));
    const auto known = ancestor ? identities(*ancestor) : std::unordered_set<std::string>();
    for (const Contact& printed : theirs) {
        const std::string what(word(printed.kind));
        const std::string wanted = identity(printed);
        if (present.count(wanted))
            continue;
        if (known.count(wanted)) {
            log.conflict(what + " changed or taken away by hand: the printed one stays away", printed.value);
            continue;
        }
        log.added(what, printed.value);
        mine.push_back(printed);
        present.insert(wanted);
    }
}

void merge_people(std::vector<Person>& mine, const std::vector<Person>* ancestor,
                  const std::vector<Person>& theirs, const std::vector<Contact>& contacts, MergeLog& log) {
    auto present = positions(mine);
    const auto known = ancestor ? positions(*ancestor) : std::unordered_map<std::string, size_t>();
    const auto elsewhere = identities(contacts);
    std::unordered_set<std::string> ids;
    for (const Person& person : mine)
        ids.insert(person.id);
    for (const Person& printed : theirs) {
        const std::string wanted = identity(printed);
        const auto before = known.find(wanted);
        const Person* of_ancestor = before == known.end() ? nullptr : &(*ancestor)[before->second];
        if (!present.count(wanted)) {
            if (of_ancestor) {
                log.conflict("person changed or taken away by hand: stays away", printed.name);
                continue;
            }
            log.added("person", printed.name);
            present.emplace(wanted, mine.size());
            mine.push_back({.id = free_id(printed.id, ids), .name = printed.name});
        }
        Person& person = mine[present[wanted]];
        if (person.role.empty() && !(of_ancestor && !of_ancestor->role.empty()))
            person.role = printed.role;
        std::vector<Contact> missing;
        for (const Contact& contact : printed.contacts)
            if (!elsewhere.count(identity(contact)))
                missing.push_back(contact);
        merge_contacts(person.contacts, of_ancestor ? &of_ancestor->contacts : nullptr, missing, {}, log);
    }
}

} // namespace citynet::importer
