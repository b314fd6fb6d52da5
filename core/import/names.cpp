#include "core/import/names.h"

#include "core/import/typography.h"

namespace citynet::importer {

std::string id_of(std::string_view name, std::string_view otherwise) {
    constexpr size_t longest = 60;
    std::string id;
    for (const char c : key_of(name)) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits)
            id += c;
        else if (c == ' ' && !id.empty() && id.back() != '-')
            id += '-';
        if (id.size() == longest)
            break;
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? std::string(otherwise) : id;
}

std::string free_id(const std::string& id, std::unordered_set<std::string>& used) {
    if (used.insert(id).second)
        return id;
    // Doubling first keeps a thousand people of one name from asking for each number before theirs.
    size_t free = 2;
    while (used.count(id + "-" + std::to_string(free)))
        free *= 2;
    size_t taken = free / 2; // the last one below that is known to be used, or 1
    while (free - taken > 1) {
        const size_t middle = taken + (free - taken) / 2;
        (used.count(id + "-" + std::to_string(middle)) ? taken : free) = middle;
    }
    return *used.insert(id + "-" + std::to_string(free)).first;
}

NameAndAcronym name_and_acronym(std::string_view heading) {
    constexpr size_t longest_acronym = 12;
    const size_t bracket = heading.rfind(" (");
    if (bracket != std::string_view::npos && heading.back() == ')') {
        const std::string_view inner = heading.substr(bracket + 2, heading.size() - bracket - 3);
        if (!inner.empty() && inner.size() <= longest_acronym && inner.find(' ') == std::string_view::npos)
            return {std::string(trimmed(heading.substr(0, bracket))), std::string(inner)};
    }
    return {std::string(heading), {}};
}

} // namespace citynet::importer
