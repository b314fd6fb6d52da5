#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace citynet::importer {

/// An id made of a name, the same at every time: "Ms Ann O'Hara" becomes "ms-ann-ohara". Letters that have no
/// Latin spelling are left out; `otherwise` when nothing remains.
std::string id_of(std::string_view name, std::string_view otherwise);

/// The id if it is not among `used`, or else with the first number that makes it a new one; it is used then.
std::string free_id(const std::string& id, std::unordered_set<std::string>& used);

/// A heading such as "Global City Network (GCN)" as name and acronym.
struct NameAndAcronym {
    std::string name;
    std::string acronym;
};
NameAndAcronym name_and_acronym(std::string_view heading);

} // namespace citynet::importer
