#pragma once

#include <cstddef>
#include <functional>

namespace citynet::cli {

/// Workers (core/search/workers.h): as many threads as the machine has processors, started for this and ended
/// with it; the caller's own is one of them.
void in_threads(std::size_t count, const std::function<void(std::size_t)>& job);

} // namespace citynet::cli
