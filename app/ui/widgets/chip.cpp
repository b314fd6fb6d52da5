#include "app/ui/widgets/chip.h"

#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float chip_padding = 14;
constexpr float badge_padding = 10;

/// Takes the place of the next chip in the flow, or at the cursor without one.
ImVec2 place(const Kit& kit, float width, float height) {
    if (kit.memory.chip_flow)
        kit.memory.chip_flow->place(width, height);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return at;
}

} // namespace

ChipFlow::ChipFlow(const Kit& kit) : kit_(kit), outer_(kit.memory.chip_flow) {
    kit.memory.chip_flow = this;
    start_ = at_ = ImGui::GetCursorScreenPos();
    right_ = start_.x + available_width();
}

ChipFlow::~ChipFlow() {
    kit_.memory.chip_flow = outer_;
    ImGui::SetCursorScreenPos({start_.x, at_.y + line_height_});
    gap(0);
}

void ChipFlow::place(float width, float height) {
    if (at_.x > start_.x && at_.x + width > right_) {
        at_.x = start_.x;
        at_.y += line_height_;
        line_height_ = 0;
    }
    ImGui::SetCursorScreenPos(at_);
    at_.x += width + kit_.theme.space.s;
    line_height_ = std::max(line_height_, height);
}

bool chip(const Kit& kit, std::string_view id, std::string_view label, const ChipLook& look) {
    const float icon = look.icon.empty() && !look.chosen ? 0.0f : kit.scaled(18) + 6;
    const float room = kit.memory.chip_flow ? FLT_MAX : available_width();
    const float body = kit.type.line_height(Style::label) + 14;
    const float height = std::max(kit.theme.target, body + kit.theme.space.s);
    const float width =
        std::max(kit.theme.target,
                 std::min(room, std::ceil(kit.type.width(Style::label, label)) + icon + 2 * chip_padding));
    const ImVec2 at = place(kit, width, height);
    const float shown = std::min(width, available_width());
    ImGui::ItemSize(ImVec2(shown, height));
    const Press pressed = press(kit, id, at, {at.x + shown, at.y + height});

    const float top = std::floor(at.y + (height - body) / 2);
    const ImVec2 min{at.x, top};
    const ImVec2 max{at.x + shown, top + body};
    const Theme& theme = kit.theme;
    Color fill = look.fill.packed != 0 ? look.fill : look.chosen ? theme.accent : theme.chip;
    const Color words = look.text.packed != 0 ? look.text : look.chosen ? theme.on_accent : theme.on_chip;
    fill = fill.towards(look.chosen ? theme.accent_hover : theme.outline_strong,
                        (look.chosen ? 1.0f : 0.22f) * pressed.hover);
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, fill, body / 2);
    if (pressed.focused)
        focus_ring(kit, min, max, body / 2);
    float x = at.x + chip_padding;
    if (icon > 0) {
        draw_icon(kit, {x + kit.scaled(18) / 2 - 2, (min.y + max.y) / 2},
                  look.icon.empty() ? std::string_view(icon::check) : look.icon, kit.scaled(18), words);
        x += icon - 2;
    }
    draw_text(kit, {x, std::floor(top + (body - kit.type.font_size(Style::label)) / 2)}, label, Style::label,
              words, max.x - x - chip_padding / 2);
    return pressed.activated;
}

float badge_width(const Kit& kit, std::string_view label, const ChipLook& look) {
    const float icon = look.icon.empty() ? 0.0f : kit.scaled(16) + 5;
    return std::ceil(kit.type.width(Style::caption, label)) + icon + 2 * badge_padding;
}

float badge_height(const Kit& kit) {
    return kit.type.line_height(Style::caption) + 12;
}

void badge(const Kit& kit, std::string_view label, const ChipLook& look) {
    const float icon = look.icon.empty() ? 0.0f : kit.scaled(16) + 5;
    const float body = kit.type.line_height(Style::caption) + 6;
    const float height = badge_height(kit);
    const float width = badge_width(kit, label, look);
    const ImVec2 at = place(kit, width, height);
    const float shown = std::min(width, available_width());
    ImGui::ItemSize(ImVec2(shown, height));
    const ImVec2 max{at.x + shown, at.y + height};
    if (!ImGui::ItemAdd(ImRect(at, max), 0))
        return;
    const Color words = look.text.packed != 0 ? look.text : kit.theme.on_chip;
    const float top = at.y + 3;
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, top}, {max.x, top + body},
                                              look.fill.packed != 0 ? look.fill : kit.theme.chip,
                                              kit.theme.radius.small);
    if (icon > 0)
        draw_icon(kit, {at.x + badge_padding + kit.scaled(16) / 2 - 1, top + body / 2}, look.icon,
                  kit.scaled(16), words);
    draw_text(
        kit, {at.x + badge_padding + icon, std::floor(top + (body - kit.type.font_size(Style::caption)) / 2)},
        label, Style::caption, words, shown - 2 * badge_padding - icon + 1);
}

int segmented_control(const Kit& kit, std::string_view id, std::span<const Segment> segments, int chosen) {
    if (segments.empty())
        return chosen;
    const auto count = static_cast<float>(segments.size());
    const float icon = kit.scaled(20);
    float widest = kit.theme.target;
    for (const Segment& segment : segments) {
        const float with_icon = segment.icon.empty() ? 0.0f : icon + (segment.label.empty() ? 0.0f : 8.0f);
        widest = std::max(widest, std::ceil(kit.type.width(Style::label, segment.label)) + with_icon + 32);
    }
    const float width = std::min(std::floor(available_width() / count), widest);
    const float height = std::max(kit.theme.target, kit.type.line_height(Style::label) + kit.theme.space.m);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 end{at.x + width * count, at.y + height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.theme.radius.medium;
    list.AddRectFilled(at, end, kit.theme.chip, radius);
    ImGui::ItemSize(ImVec2(width * count, height));

    ImGui::PushID(id.data(), id.data() + id.size());
    // The thumb slides to what is chosen.
    const ImGuiID slide = ImGui::GetID("thumb");
    const float where =
        kit.motion().towards(slide, static_cast<float>(chosen) / count, kit.theme.motion.calm * count);
    const float thumb = at.x + where * count * width;
    shadow(kit, {thumb + 4, at.y + 4}, {thumb + width - 4, end.y - 4}, radius - 3, 0.6f);
    list.AddRectFilled({thumb + 3, at.y + 3}, {thumb + width - 3, end.y - 3}, kit.theme.surface_raised,
                       radius - 3);
    int result = chosen;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const ImVec2 min{at.x + width * static_cast<float>(i), at.y};
        const ImVec2 max{min.x + width, end.y};
        const Press pressed = press(kit, segment.id, min, max);
        if (pressed.activated)
            result = static_cast<int>(i);
        const bool is_chosen = static_cast<int>(i) == chosen;
        const Color color =
            is_chosen ? kit.theme.accent : kit.theme.on_chip.towards(kit.theme.accent, pressed.hover);
        const float icon_room = segment.icon.empty() ? 0.0f : icon + (segment.label.empty() ? 0.0f : 8.0f);
        const float words = std::min(kit.type.width(Style::label, segment.label), width - icon_room - 12);
        float x = std::floor(min.x + (width - words - icon_room) / 2);
        if (icon_room > 0)
            draw_icon(kit, {x + icon / 2, (min.y + max.y) / 2}, segment.icon, icon, color);
        x += icon_room;
        draw_text(kit, {x, std::floor(min.y + (height - kit.type.font_size(Style::label)) / 2)},
                  segment.label, Style::label, color, words + 1);
        if (pressed.focused)
            focus_ring(kit, {min.x + 3, min.y + 3}, {max.x - 3, max.y - 3}, radius - 3);
    }
    ImGui::PopID();
    return result;
}

} // namespace citynet::ui
