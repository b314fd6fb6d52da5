#pragma once

#include "counted_memory.h"

#include <imgui.h>

namespace citynet::test {

/// ImGui's allocations are counted as long as it lives. Begins before there is a context.
class CountedImGui {
  public:
    CountedImGui() {
        ImGui::GetAllocatorFunctions(&allocate_, &free_, &data_);
        ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return counted_allocation(size); },
                                     [](void* memory, void*) { free_counted(memory); });
    }
    ~CountedImGui() { ImGui::SetAllocatorFunctions(allocate_, free_, data_); }
    CountedImGui(const CountedImGui&) = delete;
    CountedImGui& operator=(const CountedImGui&) = delete;

  private:
    ImGuiMemAllocFunc allocate_ = nullptr;
    ImGuiMemFreeFunc free_ = nullptr;
    void* data_ = nullptr;
};

} // namespace citynet::test
