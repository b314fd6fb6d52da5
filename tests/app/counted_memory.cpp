#include "counted_memory.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace citynet::test {
namespace {

std::atomic<long> count{0};

} // namespace

long allocations() {
    return count;
}

void* counted_allocation(std::size_t size) {
    ++count;
    return std::malloc(size == 0 ? 1 : size);
}

} // namespace citynet::test

// In a file of their own: inlined beside their uses they would look mismatched to the compiler.
void* operator new(std::size_t size) {
    if (void* memory = citynet::test::counted_allocation(size))
        return memory;
    throw std::bad_alloc();
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return citynet::test::counted_allocation(size);
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
