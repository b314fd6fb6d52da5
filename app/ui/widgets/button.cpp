#include "app/ui/widgets/button.h"

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

struct Paint {
    Color fill{};
    Color text{};
    Color outline{};
};

Paint paint_of(const Kit& kit, ButtonKind kind, const Press& press) {
    const Theme& theme = kit.theme;
    const float lit = press.held ? 1.0f : press.hover;
    switch (kind) {
    case ButtonKind::filled:
        return {theme.accent.towards(theme.accent_hover, lit), theme.on_accent, {}};
    case ButtonKind::tonal:
        return {theme.accent_soft.towards(theme.accent, 0.12f * lit), theme.accent, {}};
    case ButtonKind::outlined:
        return {theme.surface_raised.towards(theme.surface_sunken, lit), theme.accent, theme.outline_strong};
    case ButtonKind::plain:
        break;
    }
    return {theme.accent_soft.faded(lit), theme.accent, {}};
}

float icon_size(const Kit& kit) {
    return kit.scaled(20);
}

constexpr float button_padding = 20;

} // namespace

float button_width(const Kit& kit, std::string_view label, const ButtonLook& look) {
    const float padding = look.kind == ButtonKind::plain ? plain_padding : button_padding;
    const float icon = look.icon.empty() ? 0.0f : icon_size(kit) + kit.theme.space.s;
    return std::max(kit.theme.target, std::ceil(kit.type.width(Style::strong, label) + icon + 2 * padding));
}

bool button(const Kit& kit, std::string_view id, std::string_view label, const ButtonLook& look) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::button,
                                   .enabled = look.enabled,
                                   .id = widget_id(id),
                                   .name = std::string(label)});
    const float room = available_width();
    const float width = look.fill_width ? room : std::min(room, button_width(kit, label, look));
    const float icon = look.icon.empty() ? 0.0f : icon_size(kit) + kit.theme.space.s;
    const float line = kit.type.line_height(Style::strong);
    const float whole = std::ceil(kit.type.width(Style::strong, label));
    const float for_words = std::max(1.0f, width - icon - 2 * plain_padding);
    const int lines = whole <= for_words ? 1 : Lines::count(kit.type, Style::strong, label, for_words);
    const float words = std::min(whole, for_words);
    const float height = std::max(kit.theme.target, line * static_cast<float>(lines) + kit.theme.space.m);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImGui::ItemSize(ImVec2(width, height));
    ImGui::BeginDisabled(!look.enabled);
    const Press pressed = press(kit, id, min, max);
    ImGui::EndDisabled();

    Paint paint = paint_of(kit, look.kind, pressed);
    if (!look.enabled) {
        paint.text = kit.theme.text_muted;
        if (look.kind == ButtonKind::filled)
            paint.fill = kit.theme.surface_sunken;
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.theme.radius.medium;
    list.AddRectFilled(min, max, paint.fill, radius);
    if (paint.outline.packed != 0)
        list.AddRect(min, max, paint.outline, radius);
    if (pressed.focused)
        focus_ring(kit, min, max, radius);

    float x = std::floor(min.x + (width - words - icon) / 2);
    if (icon > 0) {
        draw_icon(kit, {x + icon_size(kit) / 2, (min.y + max.y) / 2}, look.icon, icon_size(kit), paint.text);
        x += icon;
    }
    float y = std::floor(min.y + (height - line * static_cast<float>(lines)) / 2) +
              std::floor((line - kit.type.font_size(Style::strong)) / 2);
    Lines all(kit.type, Style::strong, label, lines == 1 ? whole + 1 : for_words);
    for (Line part; all.next(part); y += line)
        draw_line(kit.type, Style::strong, {x, y}, paint.text, part.words);
    return pressed.activated && look.enabled;
}

bool icon_button(const Kit& kit, std::string_view id, std::string_view icon, std::string_view label,
                 bool enabled) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::button,
                                   .enabled = enabled,
                                   .id = widget_id(id),
                                   .name = std::string(label)});
    const float size = kit.scaled(kit.theme.target);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + size, min.y + size};
    ImGui::ItemSize(ImVec2(size, size));
    ImGui::BeginDisabled(!enabled);
    const Press pressed = press(kit, id, min, max);
    ImGui::EndDisabled();
    const ImVec2 center{(min.x + max.x) / 2, (min.y + max.y) / 2};
    const float lit = pressed.held ? 1.0f : pressed.hover;
    if (lit > 0 && enabled)
        ImGui::GetWindowDrawList()->AddCircleFilled(center, size / 2, kit.theme.surface_sunken.faded(lit));
    if (pressed.focused)
        focus_ring(kit, min, max, size / 2);
    const Color color =
        enabled ? kit.theme.text_muted.towards(kit.theme.text, lit) : kit.theme.outline_strong;
    draw_icon(kit, center, icon, kit.scaled(22), color);
    if ((pressed.hovered || pressed.focused) && !label.empty())
        delayed_tooltip(kit, label, pressed.focused);
    return pressed.activated && enabled;
}

namespace {

constexpr ImVec2 tooltip_padding{10, 6};

ImVec2 tooltip_size(const Kit& kit, std::string_view words) {
    const float most = std::min(kit.scaled(320), kit.width - 2 * tooltip_padding.x - 2 * kit.theme.space.s);
    const float width = std::min(most, std::ceil(kit.type.width(Style::label, words)));
    return {width, text_height(kit, words, {.style = Style::label}, width)};
}

} // namespace

void delayed_tooltip(const Kit& kit, std::string_view words, bool focused) {
    if (focused) {
        const ImVec2 size = tooltip_size(kit, words);
        const ImVec2 min = ImGui::GetItemRectMin();
        const ImVec2 max = ImGui::GetItemRectMax();
        const float wide = size.x + 2 * tooltip_padding.x;
        const float high = size.y + 2 * tooltip_padding.y;
        const float x = std::clamp((min.x + max.x - wide) / 2, 4.0f, std::max(4.0f, kit.width - 4 - wide));
        const float below = max.y + 6;
        ImGui::SetNextWindowPos({std::floor(x), below + high > kit.bottom() ? min.y - 6 - high : below});
        tooltip(kit, words);
    } else if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) {
        tooltip(kit, words);
    } else {
        kit.motion().request_frame(0.1); // until the mouse has rested long enough
    }
}

void tooltip(const Kit& kit, std::string_view words) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, tooltip_padding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, kit.theme.radius.small);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_PopupBg, kit.theme.text.vec4());
    if (ImGui::BeginTooltip()) {
        {
            const Column column(0, tooltip_size(kit, words).x);
            text(kit, words, {.style = Style::label, .color = kit.theme.background});
        }
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

bool link(const Kit& kit, std::string_view id, std::string_view label, const LinkLook& look) {
    if (kit.outline)
        return kit.outline->press(
            {.part = Outline::Part::button, .id = widget_id(id), .name = std::string(label)});
    const float room = available_width();
    const float line = kit.type.line_height(look.style);
    const float icon = kit.type.em(look.style) * 1.15f;
    const float before = look.icon.empty() ? 0.0f : icon + kit.theme.space.s;
    const float after = look.leaves ? icon + 4 : 0.0f;
    const float for_words = std::max(1.0f, room - before - after);
    const int lines = Lines::count(kit.type, look.style, label, for_words, look.most_lines);
    const float widest =
        lines == 1 ? std::min(for_words, std::ceil(kit.type.width(look.style, label)) + 1) : for_words;
    const float height = line * static_cast<float>(lines);
    // The target reaches beyond a line of text: into the space before it, unless another target ends there,
    // and into space of its own below.
    const float extra = std::max(0.0f, std::ceil((kit.theme.target - height) / 2));
    ImVec2 min = ImGui::GetCursorScreenPos();
    const float wide = std::max(kit.theme.target, before + widest + after);
    min.y += target_above(kit, {min.x, min.y - extra}, {min.x + wide, min.y + height + extra});
    ImGui::SetCursorScreenPos(min);
    const ImVec2 max{min.x + before + widest + after, min.y + height};
    ImGui::ItemSize(ImVec2(max.x - min.x, height + extra));
    const Press pressed = press(kit, id, {min.x, min.y - extra}, {min.x + wide, max.y + extra});
    answer_inquiry(kit, min, max, label);

    const Color color = kit.theme.accent.towards(kit.theme.accent_hover, pressed.hover);
    if (!look.icon.empty())
        draw_icon(kit, {min.x + icon / 2, min.y + line / 2}, look.icon, icon, color);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float inset = std::floor((line - kit.type.font_size(look.style)) / 2);
    const float under = std::floor(inset + kit.type.font_size(look.style) * 0.83f) + 1;
    Lines all(kit.type, look.style, label, for_words, look.most_lines);
    Line part;
    ImVec2 at{min.x + before, min.y};
    float end = at.x;
    for (; all.next(part); at.y += line) {
        const ImVec2 top{at.x, at.y + inset};
        end = at.x;
        if (part.cut) {
            end += draw_cut_line(kit.type, look.style, top, color, part.words, for_words, Fit::shortened);
        } else {
            draw_line(kit.type, look.style, top, color, part.words);
            end += kit.type.width(look.style, part.words);
        }
        const Color underline = color.faded(0.25f + 0.75f * pressed.hover);
        list.AddRectFilled({at.x, at.y + under}, {end, at.y + under + 1}, underline);
    }
    if (look.leaves)
        draw_icon(kit, {end + 4 + icon / 2, at.y - line / 2}, icon::open_in_new, icon * 0.85f, color);
    if (pressed.focused)
        focus_ring(kit, min, max, kit.theme.radius.small);
    return pressed.taken();
}

} // namespace citynet::ui
