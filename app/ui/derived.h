#pragma once

#include "core/model/directory.h"
#include "core/model/links.h"

#include <vector>

namespace citynet::ui {

/// What views need of the directory as a whole. Made when the directory changes, not in each frame.
struct Derived {
    explicit Derived(const Directory& directory);

    Links links;
    std::vector<const Event*> events; ///< the latest first; what has no date at the end
};

} // namespace citynet::ui
