#pragma once

#include <string>

namespace citynet {

/// A value of a facet by which a list is narrowed: {"theme", "health"}. Several of one facet are
/// alternatives, several facets all hold.
struct Choice {
    std::string facet;
    std::string value;

    bool operator==(const Choice&) const = default;
};

} // namespace citynet
