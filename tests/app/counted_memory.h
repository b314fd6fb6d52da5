#pragma once

#include <cstddef>

namespace citynet::test {

/// How often this program has asked the heap for room: by operator new, and by what passes through
/// `counted_allocation`.
long allocations();

/// malloc, counted.
void* counted_allocation(std::size_t size);

} // namespace citynet::test
