#include "app/ui/widgets/segmented.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float side = 12;   ///< Between a segment's words and its edge.
constexpr float inset = 3;   ///< Between the thumb and the edge of the whole.
constexpr float between = 8; ///< Of icon and words.

float icon_size(const Kit& kit) {
    return kit.scaled(20);
}

float content_width(const Kit& kit, const Segment& segment) {
    const float icon = segment.icon.empty() ? 0.0f : icon_size(kit);
    const float gap = segment.icon.empty() || segment.label.empty() ? 0.0f : between;
    return icon + gap + std::ceil(kit.type.width(Style::label, segment.label));
}

bool draw_segment(const Kit& kit, const Segment& segment, ImVec2 min, ImVec2 max, bool chosen) {
    ImGui::BeginDisabled(!segment.enabled);
    const Press pressed = press(kit, segment.id, min, max);
    ImGui::EndDisabled();
    const Theme& theme = kit.theme;
    const float radius = theme.radius.medium - inset;
    if (!chosen && segment.enabled && pressed.hover > 0)
        ImGui::GetWindowDrawList()->AddRectFilled({min.x + inset, min.y + inset},
                                                  {max.x - inset, max.y - inset},
                                                  theme.surface_raised.faded(0.5f * pressed.hover), radius);
    const Color color = chosen ? theme.accent : segment.enabled ? theme.on_chip : theme.outline_strong;
    const float middle = (min.y + max.y) / 2;
    float x = std::floor((min.x + max.x - content_width(kit, segment)) / 2);
    if (!segment.icon.empty()) {
        draw_icon(kit, {x + icon_size(kit) / 2, middle}, segment.icon, icon_size(kit), color);
        x += icon_size(kit) + between;
    }
    draw_text(kit, {x, std::floor(middle - kit.type.font_size(Style::label) / 2)}, segment.label,
              Style::label, color, max.x - x);
    if (pressed.focused)
        focus_ring(kit, {min.x + inset, min.y + inset}, {max.x - inset, max.y - inset}, radius);
    return pressed.activated && segment.enabled;
}

} // namespace

int segmented_control(const Kit& kit, std::string_view id, std::span<const Segment> segments, int chosen) {
    if (segments.empty())
        return chosen;
    const auto count = static_cast<float>(segments.size());
    float widest = kit.theme.target;
    for (const Segment& segment : segments)
        widest = std::max(widest, content_width(kit, segment) + 2 * side);
    const float room = available_width();
    const bool stacked = widest * count > room;
    const float width = stacked ? room : std::min(std::floor(room / count), widest + 2 * side);
    const float height = std::max(kit.theme.target, kit.type.line_height(Style::label) + kit.theme.space.m);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{stacked ? width : width * count, stacked ? height * count : height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.theme.radius.medium;
    list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, kit.theme.chip, radius);
    list.AddRect(at, {at.x + size.x, at.y + size.y}, kit.theme.chip_outline, radius);
    ImGui::ItemSize(size);

    ImGui::PushID(id.data(), id.data() + id.size());
    const auto corner = [&](float index) {
        return ImVec2{at.x + (stacked ? 0 : width * index), at.y + (stacked ? height * index : 0)};
    };
    // The thumb slides to what is chosen.
    const float where = kit.motion().towards(ImGui::GetID("thumb"), static_cast<float>(chosen) / count,
                                             kit.theme.motion.calm * count);
    const ImVec2 thumb = corner(where * count);
    const ImVec2 thumb_min{thumb.x + inset, thumb.y + inset};
    const ImVec2 thumb_max{thumb.x + width - inset, thumb.y + height - inset};
    shadow(kit, thumb_min, thumb_max, radius - inset, kit.theme.elevation.card);
    list.AddRectFilled(thumb_min, thumb_max, kit.theme.surface_raised, radius - inset);
    list.AddRect(thumb_min, thumb_max, kit.theme.accent, radius - inset, 0, 1.5f);
    int result = chosen;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const ImVec2 min = corner(static_cast<float>(i));
        if (draw_segment(kit, segments[i], min, {min.x + width, min.y + height},
                         static_cast<int>(i) == chosen))
            result = static_cast<int>(i);
    }
    ImGui::PopID();
    return result;
}

int stepper(const Kit& kit, std::string_view id, const StepperLook& look) {
    const Theme& theme = kit.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float button = kit.scaled(theme.target);
    const ImVec2 max{at.x + width, at.y + button};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, max, theme.chip, theme.radius.medium);
    list.AddRect(at, max, theme.chip_outline, theme.radius.medium);
    ImGui::PushID(id.data(), id.data() + id.size());
    int step = 0;
    if (icon_button(kit, "less", look.less_icon, look.less, look.can_less))
        step = -1;
    const float words = kit.type.width(Style::strong, look.value);
    draw_text(kit,
              {std::floor(at.x + (width - words) / 2),
               std::floor(at.y + (button - kit.type.font_size(Style::strong)) / 2)},
              look.value, Style::strong, theme.on_chip);
    ImGui::SetCursorScreenPos({max.x - button, at.y});
    if (icon_button(kit, "more", look.more_icon, look.more, look.can_more))
        step = 1;
    ImGui::PopID();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, button});
    return step;
}

} // namespace citynet::ui
