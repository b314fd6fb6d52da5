#pragma once

#include <imgui.h>

#include <string_view>

namespace citynet::ui {

/// While it lives, widget ids belong to `id`: two lists may both have an entry "0".
class IdScope {
  public:
    explicit IdScope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
    explicit IdScope(size_t index) { ImGui::PushID(static_cast<int>(index)); }
    ~IdScope() { ImGui::PopID(); }
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

} // namespace citynet::ui
