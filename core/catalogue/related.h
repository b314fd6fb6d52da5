#pragma once

#include "core/model/directory.h"

#include <vector>

namespace citynet {

/// Organizations that work on the same: those that share most themes count, then SDGs, then regions;
/// none without a common theme. Equals in the directory's order.
std::vector<const Organization*> related_organizations(const Directory& directory,
                                                       const Organization& organization, size_t most);

} // namespace citynet
