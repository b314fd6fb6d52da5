#include "app/ui/widgets/segmented.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float side = 12; ///< Between a segment's words and its edge.
constexpr float least_side = 8;
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

/// Where the segments stand: side by side and equally wide, or as wide as their words need, or below each
/// other.
struct Arrangement {
    bool stacked = false;
    float room, height, each = 0, spare = 0;

    Arrangement(const Kit& kit, std::span<const Segment> segments) : room(available_width()) {
        height = std::max(kit.theme.target, kit.type.line_height(Style::label) + kit.theme.space.m);
        const auto count = static_cast<float>(segments.size());
        float widest = 0;
        float sum = 0;
        for (const Segment& segment : segments) {
            widest = std::max(widest, needed(kit, segment));
            sum += needed(kit, segment);
        }
        stacked = sum > room;
        if (widest * count <= room)
            each = std::min(std::floor(room / count), widest + 4 * side);
        else
            spare = std::floor((room - sum) / count);
    }
    float width(const Kit& kit, const Segment& segment) const {
        return stacked ? room : each > 0 ? each : needed(kit, segment) + spare;
    }
    static float needed(const Kit& kit, const Segment& segment) {
        return std::max(kit.theme.target, content_width(kit, segment) + 2 * least_side);
    }
};

} // namespace

int segmented_control(const Kit& kit, std::string_view id, std::span<const Segment> segments, int chosen) {
    if (segments.empty())
        return chosen;
    const Theme& theme = kit.theme;
    const Arrangement arrangement(kit, segments);
    const float height = arrangement.height;
    const auto count = static_cast<float>(segments.size());
    ImVec2 size{arrangement.room, height * count};
    if (!arrangement.stacked) {
        size = {0, height};
        for (const Segment& segment : segments)
            size.x += arrangement.width(kit, segment);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = theme.radius.medium;
    list.AddRectFilled(at, end, theme.chip, radius);
    list.AddRect(at, end, theme.chip_outline, radius);
    ImGui::ItemSize(size);

    ImGui::PushID(id.data(), id.data() + id.size());
    // The thumb slides to what is chosen: its place and its width lie between those of two segments.
    const float where = kit.motion().towards(ImGui::GetID("thumb"), static_cast<float>(chosen) / count,
                                             theme.motion.calm * count) *
                        count;
    ImVec2 thumb{};
    float thumb_width = 0;
    ImVec2 corner = at;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const float width = arrangement.width(kit, segments[i]);
        const float share = std::max(0.0f, 1 - std::abs(where - static_cast<float>(i)));
        thumb = {thumb.x + share * corner.x, thumb.y + share * corner.y};
        thumb_width += share * width;
        if (arrangement.stacked)
            corner.y += height;
        else
            corner.x += width;
    }
    const ImVec2 thumb_min{thumb.x + inset, thumb.y + inset};
    const ImVec2 thumb_max{thumb.x + thumb_width - inset, thumb.y + height - inset};
    shadow(kit, thumb_min, thumb_max, radius - inset, theme.elevation.card);
    list.AddRectFilled(thumb_min, thumb_max, theme.surface_raised, radius - inset);
    list.AddRect(thumb_min, thumb_max, theme.accent, radius - inset, 0, 1.5f);
    int result = chosen;
    corner = at;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const float width = arrangement.width(kit, segments[i]);
        if (draw_segment(kit, segments[i], corner, {corner.x + width, corner.y + height},
                         static_cast<int>(i) == chosen))
            result = static_cast<int>(i);
        if (arrangement.stacked)
            corner.y += height;
        else
            corner.x += width;
    }
    ImGui::PopID();
    return result;
}

bool segment_part(const Kit& kit, std::string_view id, const Segment& segment, bool chosen) {
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID widget = widget_id(segment.id);
    ImGui::PopID();
    return kit.outline->press({.part = Outline::Part::choice,
                               .chosen = chosen,
                               .can_be_chosen = true,
                               .enabled = segment.enabled,
                               .id = widget,
                               .name = std::string(segment.label.empty() ? segment.name : segment.label)});
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

bool stepper_part(const Kit& kit, std::string_view id, const StepperLook& look, int step) {
    if (step > 0) // between the two
        kit.outline->add({.part = Outline::Part::status, .name = std::string(look.value)});
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool pressed = step < 0 ? icon_button(kit, "less", look.less_icon, look.less, look.can_less)
                                  : icon_button(kit, "more", look.more_icon, look.more, look.can_more);
    ImGui::PopID();
    return pressed;
}

} // namespace citynet::ui
