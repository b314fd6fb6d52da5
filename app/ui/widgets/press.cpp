#include "app/ui/widgets/press.h"

#include "app/ui/recorder.h"

#include <imgui_internal.h>

#include <algorithm>

namespace citynet::ui {

Press press(const Kit& kit, std::string_view id, ImVec2 min, ImVec2 max, bool overlapped) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    Press press;
    press.id = window->GetID(id.data(), id.data() + id.size());
    const ImRect box(min, max);
    kit.memory.last_target = {window->ID, min, max};
    if (Recorder* recorder = Recorder::current())
        recorder->add_target(min, max, id);
    const bool seen =
        ImGui::ItemAdd(box, press.id, nullptr, overlapped ? ImGuiItemFlags{ImGuiItemFlags_AllowOverlap} : 0);
    auto& pointed = kit.memory.pointed;
    const int frame = ImGui::GetFrameCount();
    if (pointed.id == press.id)
        pointed.drawn = frame;
    const bool is_pointed = press.id != 0 && (pointed.id == press.id ||
                                              (pointed.opener == press.id && pointed.drawn < frame - 1));
    if (is_pointed && pointed.frames_left > 0) {
        --pointed.frames_left;
        ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
        kit.motion().request_frame();
    }
    if (!seen)
        return press;
    press.asked = is_asked_about(kit, press.id, min, max);
    press.activated = ImGui::ButtonBehavior(box, press.id, &press.hovered, &press.held);
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    // A finger that has left the glass hovers over nothing.
    if (context.IO.MouseSource == ImGuiMouseSource_TouchScreen && !press.held)
        press.hovered = false;
    press.focused = is_pointed || (context.NavId == press.id && context.NavCursorVisible);
    if (press.hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    press.hover = kit.motion().towards(press.id, press.hovered ? 1.0f : 0.0f, kit.theme.motion.quick);
    return press;
}

float target_above(const Kit& kit, ImVec2 min, ImVec2 max) {
    const auto& last = kit.memory.last_target;
    const bool meets = last.window == ImGui::GetCurrentWindow()->ID && last.min.x < max.x &&
                       min.x < last.max.x && last.min.y < min.y && min.y < last.max.y;
    return meets ? last.max.y - min.y : 0;
}

void focus_ring(const Kit& kit, ImVec2 min, ImVec2 max, float radius) {
    constexpr float away = 3;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{min.x - away, min.y - away};
    const ImVec2 to{max.x + away, max.y + away};
    // The ring stands outside its box: it may leave the flow it is in, but not the window.
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    list.PushClipRect(window->OuterRectClipped.Min, window->OuterRectClipped.Max);
    list.AddRect(from, to, kit.theme.focus_ring, radius + away, 0, 2);
    list.PopClipRect();
}

void row_ground(const Kit& kit, const Press& pressed, ImVec2 min, ImVec2 max, const RowGround& look) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (look.chosen)
        list.AddRectFilled(min, max, kit.theme.accent_soft, look.radius);
    else if (pressed.hover > 0)
        list.AddRectFilled(min, max, kit.theme.surface_sunken.faded(pressed.hover), look.radius);
    if (pressed.focused)
        focus_ring(kit, {min.x + look.ring_inset, min.y + look.ring_inset},
                   {max.x - look.ring_inset, max.y - look.ring_inset}, look.radius - look.ring_inset);
}

void shadow(const Kit& kit, ImVec2 min, ImVec2 max, float radius, const Elevation& elevation,
            float strength) {
    if (kit.theme.shadow.faded(1).packed >> IM_COL32_A_SHIFT == 0)
        return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // Layers one upon the other, each a little wider and as faint as the rest: the sum fades out evenly.
    const int layers = std::clamp(static_cast<int>(elevation.blur / 2), 2, 10);
    const Color layer = kit.theme.shadow.faded(strength * 1.6f / static_cast<float>(layers));
    for (int i = 0; i < layers; ++i) {
        const float spread = elevation.blur * (static_cast<float>(i) / static_cast<float>(layers) - 0.35f);
        list.AddRectFilled({min.x - spread, min.y - spread + elevation.drop},
                           {max.x + spread, max.y + spread + elevation.drop}, layer,
                           std::max(0.0f, radius + spread));
    }
}

} // namespace citynet::ui
