#include "app/ui/widgets/navigation.h"

#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

/// A destination in its box: icon on a pill that is tinted when chosen, label below.
bool destination(const Kit& kit, const NavigationItem& item, ImVec2 min, ImVec2 max, bool chosen) {
    const Theme& theme = kit.theme;
    const Press pressed = press(kit, item.id, min, max);
    const ImVec2 center{std::floor((min.x + max.x) / 2), 0};
    const float pill_height = kit.scaled(32);
    const float pill_width = std::min(max.x - min.x - 8, kit.scaled(60));
    const float words_height = kit.type.line_height(Style::caption);
    const float top = std::floor((min.y + max.y - pill_height - 4 - words_height) / 2);
    const ImVec2 pill_min{center.x - pill_width / 2, top};
    const ImVec2 pill_max{center.x + pill_width / 2, top + pill_height};
    const ImGuiID tint = ImGui::GetID(item.id.data(), item.id.data() + item.id.size()) ^ 0x5f3759dfu;
    const float lit = kit.motion().towards(tint, chosen ? 1.0f : 0.0f, theme.motion.calm);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Color hover = theme.surface_sunken.faded(pressed.hover * (1 - lit));
    list.AddRectFilled(pill_min, pill_max, hover, pill_height / 2);
    if (lit > 0)
        list.AddRectFilled(pill_min, pill_max, theme.accent_soft.faded(lit), pill_height / 2);
    const Color color = theme.text_muted.towards(theme.accent, std::max(lit, 0.6f * pressed.hover));
    draw_icon(kit, {center.x, top + pill_height / 2}, item.icon, kit.scaled(24), color);
    const float room = max.x - min.x - 4;
    const float words = std::min(room, kit.type.width(Style::caption, item.label));
    draw_text(kit,
              {std::floor(center.x - words / 2),
               std::floor(top + pill_height + 4 + (words_height - kit.type.font_size(Style::caption)) / 2)},
              item.label, Style::caption, color, words + 1);
    if (pressed.focused)
        focus_ring(kit, {min.x + 4, min.y + 4}, {max.x - 4, max.y - 4}, theme.radius.medium);
    return pressed.activated;
}

} // namespace

float navigation_rail_width(const Kit& kit) {
    return kit.scaled(92);
}

float navigation_bar_height(const Kit& kit) {
    return kit.scaled(68);
}

int navigation_rail(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = navigation_rail_width(kit);
    const float height = kit.scaled(72);
    int activated = -1;
    ImGui::PushID(id.data(), id.data() + id.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float top = at.y + height * static_cast<float>(i);
        if (destination(kit, items[i], {at.x, top}, {at.x + width, top + height},
                        static_cast<int>(i) == chosen))
            activated = static_cast<int>(i);
    }
    ImGui::PopID();
    ImGui::Dummy({width, height * static_cast<float>(items.size())});
    return activated;
}

int navigation_bar(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float height = navigation_bar_height(kit);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, kit.theme.surface);
    list.AddRectFilled(at, {at.x + width, at.y + 1}, kit.theme.outline);
    const float each = width / static_cast<float>(std::max<std::size_t>(1, items.size()));
    int activated = -1;
    ImGui::PushID(id.data(), id.data() + id.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float start = std::floor(at.x + each * static_cast<float>(i));
        const float end = std::floor(at.x + each * static_cast<float>(i + 1));
        if (destination(kit, items[i], {start, at.y + 1}, {end, at.y + height},
                        static_cast<int>(i) == chosen))
            activated = static_cast<int>(i);
    }
    ImGui::PopID();
    ImGui::Dummy({width, height});
    return activated;
}

} // namespace citynet::ui
