#include "core/catalogue/people.h"

#include "core/import/person_names.h"
#include "core/text/fold.h"

#include <algorithm>

namespace citynet {

std::vector<NamedPerson> all_people(const Directory& directory) {
    struct Entry {
        std::string key;
        NamedPerson person;
    };
    std::vector<Entry> entries;
    const auto take = [&](const auto& records) {
        for (const auto& record : records)
            for (const Person& person : record.people) {
                const Reference reference = reference_to(record);
                const std::string_view name = importer::without_honorific(person.name);
                entries.push_back(
                    {fold(name).text, {&person, name, reference, reference.text() + "/" + person.id}});
            }
    };
    take(directory.all<Organization>());
    take(directory.all<Event>());
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    std::vector<NamedPerson> people;
    for (Entry& entry : entries)
        people.push_back(std::move(entry.person));
    return people;
}

} // namespace citynet
