#include "app/ui/widgets/navigation.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float rail_width = 92; ///< All of these at 100 %.
constexpr float rail_item = 72;
constexpr float bar_height = 68;
constexpr float low_window = 320;     ///< One less high has no room for words below the signs of the bar.
constexpr float wordless_height = 44; ///< Of the bar then.
constexpr float label_side = 2;       ///< Between a label and the edge of its box.

/// The text size, or as much of it as lets all destinations be seen at once with their labels.
float fitting(const Kit& kit, std::span<const NavigationItem> items, float width, float height) {
    const float least = 12.0f / kit.theme.step(Style::caption).size; // no text below 12 pixels
    float widest = 1;
    for (const NavigationItem& item : items)
        widest = std::max(widest, kit.type.width(Style::caption, item.label) / kit.type.text_scale());
    // The least counts more than the user's own size of text.
    return std::max(least, std::min({(width - 2 * label_side) / widest, height, kit.type.text_scale()}));
}

/// A destination in its box: icon on a pill that is tinted when chosen, label below.
bool destination(const Kit& kit, const NavigationItem& item, ImVec2 min, ImVec2 max, bool chosen,
                 float scale) {
    const Theme& theme = kit.theme;
    const Press pressed = press(kit, item.id, min, max);
    const ImVec2 center{std::floor((min.x + max.x) / 2), 0};
    const float pill_height = std::round(32 * scale);
    const float pill_width = std::min(max.x - min.x - 8, 60 * scale);
    const float size = std::round(kit.type.font_size(Style::caption) * scale / kit.type.text_scale());
    const bool has_words = max.y - min.y >= wordless_height;
    const float top = std::floor((min.y + max.y - pill_height - (has_words ? 4 + size : 0)) / 2);
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
    draw_icon(kit, {center.x, top + pill_height / 2}, item.icon, std::round(24 * scale), color);
    if (has_words) {
        const float words = kit.type.width(Style::caption, item.label, size);
        draw_line(kit.type, Style::caption, {std::floor(center.x - words / 2), top + pill_height + 4}, color,
                  item.label, size);
    }
    if (pressed.focused)
        focus_ring(kit, {min.x + 4, min.y + 4}, {max.x - 4, max.y - 4}, theme.radius.medium);
    return pressed.activated;
}

/// What each item of the rail gets of the window's height.
float rail_share(const Kit& kit, std::span<const NavigationItem> items) {
    return kit.height / static_cast<float>(std::max<std::size_t>(1, items.size())) / rail_item;
}

} // namespace

float navigation_rail_width(const Kit& kit, std::span<const NavigationItem> items) {
    return std::ceil(rail_width * fitting(kit, items, FLT_MAX, rail_share(kit, items)));
}

float navigation_bar_height(const Kit& kit, std::span<const NavigationItem> items) {
    if (kit.height < low_window)
        return wordless_height;
    const float each = kit.width / static_cast<float>(std::max<std::size_t>(1, items.size()));
    return std::ceil(bar_height * fitting(kit, items, each, FLT_MAX));
}

bool destination_part(const Kit& kit, std::string_view id, const NavigationItem& item, bool chosen) {
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID widget = widget_id(item.id);
    ImGui::PopID();
    return kit.outline->press(
        {.part = Outline::Part::button, .chosen = chosen, .id = widget, .name = std::string(item.label)});
}

int navigation_rail(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float scale = fitting(kit, items, FLT_MAX, rail_share(kit, items));
    const float width = navigation_rail_width(kit, items);
    const float height = std::max(kit.theme.target, std::floor(rail_item * scale));
    int activated = -1;
    ImGui::PushID(id.data(), id.data() + id.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float top = at.y + height * static_cast<float>(i);
        if (destination(kit, items[i], {at.x, top}, {at.x + width, top + height},
                        static_cast<int>(i) == chosen, scale))
            activated = static_cast<int>(i);
    }
    ImGui::PopID();
    ImGui::Dummy({width, height * static_cast<float>(items.size())});
    return activated;
}

int navigation_bar(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float height = navigation_bar_height(kit, items);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, kit.theme.surface);
    list.AddRectFilled(at, {at.x + width, at.y + 1}, kit.theme.outline);
    const float each = width / static_cast<float>(std::max<std::size_t>(1, items.size()));
    const float scale = fitting(kit, items, each, FLT_MAX);
    int activated = -1;
    ImGui::PushID(id.data(), id.data() + id.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const float start = std::floor(at.x + each * static_cast<float>(i));
        const float end = std::floor(at.x + each * static_cast<float>(i + 1));
        if (destination(kit, items[i], {start, at.y + 1}, {end, at.y + height}, static_cast<int>(i) == chosen,
                        scale))
            activated = static_cast<int>(i);
    }
    ImGui::PopID();
    ImGui::Dummy({width, height});
    return activated;
}

} // namespace citynet::ui
