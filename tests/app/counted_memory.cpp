#include "counted_memory.h"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>

namespace citynet::test {
namespace {

// Each block is preceded by its place in a ring of all that are in use, so that to look through them needs no
// memory of its own.
struct alignas(alignof(std::max_align_t)) Block {
    Block* before;
    Block* after;
    std::size_t size;
};

std::atomic<long> count{0};
std::mutex at_one_time;

Block& ring() {
    static Block first{&first, &first, 0};
    return first;
}

} // namespace

long allocations() {
    return count;
}

void* counted_allocation(std::size_t size) {
    ++count;
    auto* block = static_cast<Block*>(std::malloc(sizeof(Block) + (size == 0 ? 1 : size)));
    if (!block)
        return nullptr;
    const std::lock_guard lock(at_one_time);
    Block& first = ring();
    *block = {&first, first.after, size};
    first.after->before = block;
    first.after = block;
    return block + 1;
}

void free_counted(void* memory) {
    if (!memory)
        return;
    Block* block = static_cast<Block*>(memory) - 1;
    {
        const std::lock_guard lock(at_one_time);
        block->before->after = block->after;
        block->after->before = block->before;
    }
    std::memset(memory, 0, block->size); // what a block held before is not found in the next use of it
    std::free(block);
}

bool live_memory_holds(std::string_view bytes) {
    const std::lock_guard lock(at_one_time);
    for (const Block* block = ring().after; block != &ring(); block = block->after) {
        const std::string_view all(reinterpret_cast<const char*>(block + 1), block->size);
        // What is searched for is itself in memory.
        for (auto at = all.find(bytes); at != std::string_view::npos; at = all.find(bytes, at + 1))
            if (all.data() + at != bytes.data())
                return true;
    }
    return false;
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
    citynet::test::free_counted(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    citynet::test::free_counted(memory);
}
