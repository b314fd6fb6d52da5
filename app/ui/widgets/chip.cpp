#include "app/ui/widgets/chip.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
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
    return ImGui::GetCursorScreenPos();
}

/// How large a chip or badge becomes: as wide as its words, or, where these are wider than the column, as
/// wide as that and of several lines.
struct Shape {
    float words; ///< Width for the words.
    float width;
    int lines = 1;
};

Shape shape_of(const Kit& kit, std::string_view label, Style style, float beside) {
    const float room = kit.memory.chip_flow ? kit.memory.chip_flow->room() : available_width();
    const float words = std::ceil(kit.type.width(style, label));
    if (words + beside <= room)
        return {words, words + beside};
    const float narrow = std::max(1.0f, room - beside);
    return {narrow, room, Lines::count(kit.type, style, label, narrow)};
}

void draw_label(const Kit& kit, ImVec2 at, std::string_view label, Style style, Color color,
                const Shape& shape) {
    const float line_height = kit.type.line_height(style);
    at.y += std::floor((line_height - kit.type.font_size(style)) / 2);
    if (shape.lines == 1)
        return draw_line(kit.type, style, at, color, label);
    Lines lines(kit.type, style, label, shape.words);
    for (Line line; lines.next(line); at.y += line_height)
        draw_line(kit.type, style, at, color, line.words);
}

} // namespace

ChipFlow::ChipFlow(const Kit& kit, float gap)
    : kit_(kit), outer_(kit.memory.chip_flow), gap_(gap < 0 ? kit.theme.space.s : gap) {
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
    at_.x += width + gap_;
    line_height_ = std::max(line_height_, height);
}

bool chip(const Kit& kit, std::string_view id, std::string_view label, const ChipLook& look) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::chip,
                                   .chosen = look.chosen,
                                   .can_be_chosen = look.chosen,
                                   .id = widget_id(id),
                                   .name = std::string(label)});
    const Theme& theme = kit.theme;
    const float sign = kit.scaled(18);
    const float icon = look.icon.empty() && !look.chosen ? 0.0f : sign + 4;
    const Shape shape = shape_of(kit, label, Style::label, icon + 2 * chip_padding);
    const float line = kit.type.line_height(Style::label);
    const float body = line * static_cast<float>(shape.lines) + 14;
    const float height = std::max(theme.target, body + theme.space.s);
    const float width = std::max(theme.target, shape.width);
    const ImVec2 at = place(kit, width, height);
    ImGui::ItemSize(ImVec2(width, height));
    const Press pressed = press(kit, id, at, {at.x + width, at.y + height});
    answer_inquiry(kit, at, {at.x + width, at.y + height}, label);

    const ImVec2 min{at.x, std::floor(at.y + (height - body) / 2)};
    const ImVec2 max{at.x + width, min.y + body};
    Color fill = look.fill.packed != 0 ? look.fill : look.chosen ? theme.accent : theme.chip;
    const Color ink = look.text.packed != 0 ? look.text : look.chosen ? theme.on_accent : theme.on_chip;
    const float lit = pressed.held ? 1.6f : pressed.hover;
    fill = fill.towards(look.chosen ? theme.accent_hover : theme.outline_strong,
                        look.chosen ? std::min(1.0f, lit) : 0.16f * lit);
    const float radius = (line + 14) / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, fill, radius);
    if (!look.chosen)
        list.AddRect(min, max, theme.chip_outline, radius);
    if (pressed.focused)
        focus_ring(kit, min, max, radius);
    float x = at.x + std::floor((width - shape.words - icon) / 2);
    if (icon > 0) {
        draw_icon(kit, {x + sign / 2 - 2, (min.y + max.y) / 2},
                  look.icon.empty() ? std::string_view(icon::check) : look.icon, sign, ink);
        x += icon;
    }
    draw_label(kit, {x, min.y + 7}, label, Style::label, ink, shape);
    return pressed.taken();
}

float badge_width(const Kit& kit, std::string_view label, const ChipLook& look) {
    const float icon = look.icon.empty() ? 0.0f : kit.scaled(16) + 5;
    return std::ceil(kit.type.width(Style::caption, label)) + icon + 2 * badge_padding;
}

float badge_height(const Kit& kit) {
    return kit.type.line_height(Style::caption) + 12;
}

void badge(const Kit& kit, std::string_view label, const ChipLook& look) {
    if (kit.outline) {
        kit.outline->add({.part = Outline::Part::badge, .name = std::string(label)});
        return;
    }
    const Theme& theme = kit.theme;
    const float sign = kit.scaled(16);
    const float icon = look.icon.empty() ? 0.0f : sign + 5;
    const Shape shape = shape_of(kit, label, Style::caption, icon + 2 * badge_padding);
    const float body = kit.type.line_height(Style::caption) * static_cast<float>(shape.lines) + 6;
    const ImVec2 at = place(kit, shape.width, body + 6);
    ImGui::ItemSize(ImVec2(shape.width, body + 6));
    const ImVec2 min{at.x, at.y + 3};
    const ImVec2 max{at.x + shape.width, min.y + body};
    if (!ImGui::ItemAdd(ImRect(at, {max.x, max.y + 3}), 0))
        return;
    if (Recorder* recorder = Recorder::current())
        recorder->add_box(min, max);
    const Color ink = look.text.packed != 0 ? look.text : theme.on_chip;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, look.fill.packed != 0 ? look.fill : theme.chip, theme.radius.small);
    list.AddRect(min, max, theme.chip_outline, theme.radius.small);
    if (icon > 0)
        draw_icon(kit, {at.x + badge_padding + sign / 2 - 1, (min.y + max.y) / 2}, look.icon, sign, ink);
    draw_label(kit, {at.x + badge_padding + icon, min.y + 3}, label, Style::caption, ink, shape);
}

} // namespace citynet::ui
