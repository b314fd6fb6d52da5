#pragma once

#include "app/ui/kit.h"

#include <imgui.h>

namespace citynet::ui::kiosk {

/// A window over the whole picture, painted in the theme's ground.
class FullWindow {
  public:
    FullWindow(const Kit& kit, const char* name) {
        ImGui::SetNextWindowPos({0, kit.top});
        ImGui::SetNextWindowSize({kit.width, kit.height});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::PushStyleColor(ImGuiCol_WindowBg, kit.theme.background.vec4());
        ImGui::Begin(name, nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
        ImGui::PopStyleColor();
        ImGui::PopStyleVar(2);
    }
    ~FullWindow() { ImGui::End(); }
    FullWindow(const FullWindow&) = delete;
    FullWindow& operator=(const FullWindow&) = delete;
};

} // namespace citynet::ui::kiosk
