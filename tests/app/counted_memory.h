#pragma once

#include <cstddef>
#include <string_view>

namespace citynet::test {

/// How often this program has asked the heap for room: by operator new, and by what passes through
/// `counted_allocation`.
long allocations();

/// malloc, counted.
void* counted_allocation(std::size_t size);
/// Gives it back.
void free_counted(void* memory);

/// Whether the bytes stand anywhere in what this program has of the heap and has not given back, by the same
/// ways.
bool live_memory_holds(std::string_view bytes);

} // namespace citynet::test
