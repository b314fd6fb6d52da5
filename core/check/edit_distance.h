#pragma once

#include <cstddef>
#include <string_view>

namespace citynet {

/// How many letters must be put in, left out, exchanged or swapped with their neighbour to make one text of
/// the other (optimal string alignment); `limit` + 1 when it is more than `limit`. Counts bytes: meant for
/// folded text. Takes time proportional to the shorter length times the limit.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

} // namespace citynet
