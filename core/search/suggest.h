#pragma once

#include "core/search/search_index.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// What the end of a query may become: the query with a tag that is being typed completed ("cou" to
/// "country:"), or with a value of that tag ("country:ke" to `country:Kenya`, in quotes where it has blanks).
/// At most `limit`, in the order of the directory, those that begin with what was typed before those that
/// have it as a later word. People, cities and years are looked up in the index, of which as much counts as
/// is there; of very many, the first few hundred are looked at. Nothing when the end of the query is neither.
std::vector<std::string> suggest(const Directory& directory, const SearchIndex& index, std::string_view query,
                                 std::size_t limit = 8);

} // namespace citynet
