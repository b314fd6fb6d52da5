#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace citynet {

/// The positions of texts in the order of their bytes; equals stand as they stood.
std::vector<std::uint32_t> text_order(const std::vector<std::string>& texts);

} // namespace citynet
