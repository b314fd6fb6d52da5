#include "app/ui/keyboard_focus.h"

#include <imgui_internal.h>

namespace citynet::ui {

namespace {

constexpr int frames_to_settle = 3; // a view that comes back finds its place in the first ones

} // namespace

ImGuiID KeyboardFocus::widget() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavCursorVisible ? context.NavId : 0;
}

void KeyboardFocus::give(ImGuiID widget) {
    if (widget == 0)
        return;
    ImGui::GetCurrentContext()->NavId = widget; // drawn, it tells ImGui where it is
    ImGui::SetNavCursorVisible(true);
    frames_to_wait_ = frames_to_settle;
}

void KeyboardFocus::after_frame() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId == 0 || context.NavIdIsAlive || context.ActiveId != 0 || frames_to_wait_-- > 0)
        return;
    context.NavId = 0;
    ImGui::SetNavCursorVisible(false);
}

} // namespace citynet::ui
