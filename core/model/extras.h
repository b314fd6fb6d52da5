#pragma once

#include <string>
#include <utility>
#include <vector>

namespace citynet {

/// Members that this program does not know, written by a newer one: name and JSON text. They are kept as they
/// came.
using Extras = std::vector<std::pair<std::string, std::string>>;

} // namespace citynet
