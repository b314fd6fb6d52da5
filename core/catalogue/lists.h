#pragma once

#include "core/catalogue/record_list.h"
#include "core/model/directory.h"

namespace citynet {

/// The figure that counts an organization's members; null where none is printed.
const Figure* membership_of(const Organization& organization);

/// Organizations: facets kind, theme, sdg, region, size (of the membership), founded (decade), has (a kind of
/// contact, people, projects); orders name, size (the largest first), founded (the oldest first). What has no
/// such fact comes at the end, by name.
RecordList list_of_organizations(const Directory& directory);

/// Organizations that work on the same as one of that list: those that share most themes, then SDGs, then
/// regions; none without a common theme.
std::vector<std::uint32_t> related_organizations(const RecordList& organizations, std::uint32_t row,
                                                 std::size_t most);

/// Events: facets kind, year, series, theme, region, has (sessions, questions, documents, outcomes); orders
/// newest and oldest; what has no year comes at the end.
RecordList list_of_events(const Directory& directory);

/// How many members make which value of the facet size: "under-100", "100", "1000" and "10000" (each up to
/// the next), or "unknown" where none are printed.
std::string_view size_class(const Organization& organization);

} // namespace citynet
