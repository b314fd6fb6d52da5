#include "app/platform/web_memory.h"

#include <imgui.h>

#include <cstdlib>
#include <malloc.h>
#include <new>
#include <strings.h>

// A page at a venue is open for weeks, and all of its memory is one long row of bytes: what a visitor wrote
// would stand in it until something else happens to need the same room.

namespace {

bool overwrites = false;

[[gnu::noinline]] void give_back(void* memory) { // else it stands in some thousand places
    if (!memory)
        return;
    if (overwrites)
        explicit_bzero(memory, malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

void operator delete(void* memory) noexcept {
    give_back(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}

namespace citynet::platform {

void overwrite_what_is_given_back() {
    overwrites = true;
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return std::malloc(size); },
                                 [](void* memory, void*) { give_back(memory); });
}

} // namespace citynet::platform
