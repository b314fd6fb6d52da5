#pragma once

#include "core/model/directory.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// What the end of a query may become: the query with a tag that is being typed completed ("cou" to
/// "country:"), or with a value of that tag ("country:ke" to `country:Kenya`, in quotes where it has blanks).
/// At most `limit`, in the order of the directory, those that begin with what was typed before those that
/// have it as a later word. Nothing when the end of the query is neither.
std::vector<std::string> suggest(const Directory& directory, std::string_view query, std::size_t limit = 8);

} // namespace citynet
