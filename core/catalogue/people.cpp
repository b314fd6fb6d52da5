#include "core/catalogue/people.h"

#include "core/import/person_names.h"
#include "core/text/fold.h"
#include "core/text/text_order.h"

namespace citynet {

std::vector<NamedPerson> all_people(const Directory& directory) {
    std::vector<std::string> keys;
    std::vector<NamedPerson> unsorted;
    const auto take = [&](const auto& records) {
        for (const auto& record : records)
            for (const Person& person : record.people) {
                const Reference reference = reference_to(record);
                const std::string_view name = importer::without_honorific(person.name);
                keys.push_back(fold_text(name));
                unsorted.push_back({&person, name, reference, reference.text() + "/" + person.id});
            }
    };
    take(directory.all<Organization>());
    take(directory.all<Event>());
    std::vector<NamedPerson> people;
    people.reserve(unsorted.size());
    for (const std::uint32_t position : text_order(keys))
        people.push_back(std::move(unsorted[position]));
    return people;
}

} // namespace citynet
