#include "app/ui/inquiry.h"

#include "app/ui/kit.h"
#include "app/ui/scrolling.h"

#include <imgui_internal.h>

namespace citynet::ui {

namespace {

constexpr double long_press = 0.5; // seconds

/// A finger that lies still for a while. Before that is over a frame is asked for.
bool is_long_press(const Kit& kit) {
    const ImGuiIO& io = ImGui::GetIO();
    Inquiry& inquiry = kit.memory.inquiry;
    if (inquiry.held || !io.MouseDown[0] || io.MouseSource != ImGuiMouseSource_TouchScreen ||
        kit.pinch.active || io.MouseDragMaxDistanceSqr[0] > tap_slop * tap_slop)
        return false;
    const double left = inquiry.down_since + long_press - kit.motion().now();
    if (left > 0) {
        kit.motion().request_frame(left);
        return false;
    }
    inquiry.held = true;
    ImGui::ClearActiveID(); // lifted, it presses nothing
    return true;
}

bool is_key() {
    return ImGui::IsKeyPressed(ImGuiKey_Menu, false) ||
           (ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_F10, false));
}

bool is_under_mouse(ImVec2 min, ImVec2 max) {
    const ImGuiWindow* hovered = ImGui::GetCurrentContext()->HoveredWindow;
    return hovered && hovered->RootWindow == ImGui::GetCurrentWindow()->RootWindow &&
           ImGui::IsMouseHoveringRect(min, max);
}

} // namespace

void begin_inquiry(const Kit& kit) {
    Inquiry& inquiry = kit.memory.inquiry;
    inquiry.asked = false;
    inquiry.text.clear();
    inquiry.by_key = false;
    const ImGuiIO& io = ImGui::GetIO();
    inquiry.at = io.MousePos;
    if (!io.MouseDown[0])
        inquiry.held = false;
    if (io.MouseClicked[0])
        inquiry.down_since = kit.motion().now(); // ImGui's own clock stands still while nothing is drawn
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup))
        return;
    if (is_long_press(kit) || ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        inquiry.asked = true;
    } else if (is_key()) {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        inquiry.asked = inquiry.by_key = true;
        inquiry.widget = context.NavCursorVisible ? context.NavId : 0;
        inquiry.at = {kit.margin(), kit.top + kit.margin()};
    }
}

bool is_asked_about(const Kit& kit, ImGuiID widget, ImVec2 min, ImVec2 max) {
    Inquiry& inquiry = kit.memory.inquiry;
    if (!inquiry.asked || !inquiry.by_key)
        return inquiry.asked && is_under_mouse(min, max);
    if (inquiry.widget == 0 || inquiry.widget != widget)
        return false;
    inquiry.at = {min.x, max.y};
    return true;
}

void answer_inquiry(const Kit& kit, ImVec2 min, ImVec2 max, std::string_view text) {
    Inquiry& inquiry = kit.memory.inquiry;
    if (inquiry.asked && !inquiry.by_key && is_under_mouse(min, max))
        inquiry.text = text;
}

} // namespace citynet::ui
