#include "core/import/contact_lines.h"
#include "core/import/merge_text.h"
#include "core/import/names.h"
#include "core/import/typography.h"
#include "core/model/words.h"

#include <algorithm>

namespace citynet::importer {

namespace {

bool same(const Contact& a, const Contact& b) {
    return a.kind == b.kind && a.value == b.value;
}

bool has(const std::vector<Contact>& contacts, const Contact& wanted) {
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const Contact& contact) { return same(contact, wanted); });
}

std::string key_of(const Person& person) {
    return importer::key_of(without_honorific(person.name));
}

template <class List>
auto* find(List& people, const std::string& key) {
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const Person& person) { return key_of(person) == key; });
    return found == people.end() ? nullptr : &*found;
}

} // namespace

void merge_contacts(std::vector<Contact>& mine, const std::vector<Contact>* ancestor,
                    const std::vector<Contact>& theirs, const std::vector<Person>& people, MergeLog& log) {
    for (const Contact& printed : theirs) {
        const std::string what(word(printed.kind));
        const bool elsewhere = std::any_of(people.begin(), people.end(), [&](const Person& person) {
            return has(person.contacts, printed);
        });
        if (has(mine, printed) || elsewhere)
            continue;
        if (ancestor && has(*ancestor, printed)) {
            log.conflict(what + " changed or taken away by hand: the printed one stays away", printed.value);
            continue;
        }
        log.added(what, printed.value);
        mine.push_back(printed);
    }
}

void merge_people(std::vector<Person>& mine, const std::vector<Person>* ancestor,
                  const std::vector<Person>& theirs, const std::vector<Contact>& contacts, MergeLog& log) {
    for (Person printed : theirs) {
        const std::string key = key_of(printed);
        const Person* known = ancestor ? find(*ancestor, key) : nullptr;
        Person* person = find(mine, key);
        if (!person && known) {
            log.conflict("person changed or taken away by hand: stays away", printed.name);
            continue;
        }
        if (person) {
            if (person->role.empty() && !(known && !known->role.empty()))
                person->role = printed.role;
        } else {
            log.added("person", printed.name);
            const std::string id = printed.id;
            for (int n = 2; std::any_of(mine.begin(), mine.end(),
                                        [&](const Person& other) { return other.id == printed.id; });
                 ++n)
                printed.id = id + "-" + std::to_string(n);
            std::vector<Contact> none;
            std::swap(none, printed.contacts);
            mine.push_back(printed);
            person = &mine.back();
            printed.contacts = std::move(none);
        }
        std::vector<Contact> missing;
        for (const Contact& contact : printed.contacts)
            if (!has(contacts, contact))
                missing.push_back(contact);
        merge_contacts(person->contacts, known ? &known->contacts : nullptr, missing, {}, log);
    }
}

} // namespace citynet::importer
