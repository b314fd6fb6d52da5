#include "app/ui/widgets/text.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

Color color_of(const Kit& kit, const TextLook& look) {
    return look.color.packed == 0 ? kit.theme.text : look.color;
}

/// Paints the marked ranges that fall into a line. `offset`: of the line in the whole text.
void paint_marks(const Kit& kit, const TextLook& look, std::string_view words, std::size_t offset, ImVec2 at,
                 float height) {
    for (const Range& mark : look.marks) {
        const std::size_t begin = std::max(mark.begin, offset);
        const std::size_t end = std::min(mark.end, offset + words.size());
        if (begin >= end)
            continue;
        const float from = kit.type.width(look.style, words.substr(0, begin - offset));
        const float to = kit.type.width(look.style, words.substr(0, end - offset));
        ImGui::GetWindowDrawList()->AddRectFilled({at.x + from - 1, at.y}, {at.x + to + 1, at.y + height},
                                                  kit.theme.marked, 3);
    }
}

void draw_lines(const Kit& kit, std::string_view words, const TextLook& look, ImVec2 at, float width) {
    const float line_height = kit.type.line_height(look.style);
    const float inset = std::floor((line_height - kit.type.font_size(look.style)) / 2);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    Lines lines(kit.type, look.style, words, width, look.most_lines);
    Line line;
    for (; lines.next(line) && at.y < clip.Max.y; at.y += line_height) {
        if (at.y + line_height < clip.Min.y)
            continue;
        const bool cut = line.cut || kit.type.width(look.style, line.words) > width + 1;
        const std::string_view shown =
            cut ? words_before_cut(kit.type, look.style, line.words, width) : line.words;
        ImVec2 start = at;
        if (look.centered)
            start.x = std::floor(at.x + std::max(0.0f, (width - kit.type.width(look.style, shown)) / 2));
        if (!look.marks.empty())
            paint_marks(kit, look, shown, static_cast<std::size_t>(line.words.data() - words.data()), start,
                        line_height);
        const ImVec2 top{start.x, start.y + inset};
        if (cut)
            draw_cut_line(kit.type, look.style, top, color_of(kit, look), line.words, width,
                          line.cut ? Fit::shortened : Fit::squeezed);
        else
            draw_line(kit.type, look.style, top, color_of(kit, look), shown);
    }
}

float text_width(const Kit& kit, const TextLook& look) {
    const float width = available_width();
    return look.measure ? std::min(width, kit.scaled(kit.theme.measure)) : width;
}

int heading_level(const TextLook& look) {
    if (look.heading != TextLook::as_style)
        return look.heading;
    return look.style == Style::display || look.style == Style::title ? 1
           : look.style == Style::heading                             ? 2
           : look.style == Style::strong                              ? 3
                                                                      : 0;
}

void write_down(const Kit& kit, std::string_view words, const TextLook& look) {
    const int level = heading_level(look);
    kit.outline->add({.part = level > 0 ? Outline::Part::heading : Outline::Part::words,
                      .level = level,
                      .name = std::string(words),
                      .name_marks = {look.marks.begin(), look.marks.end()},
                      .look = look_of(look.style)});
}

} // namespace

void text(const Kit& kit, std::string_view words, const TextLook& look) {
    if (kit.outline)
        return write_down(kit, words, look);
    const float width = text_width(kit, look);
    const float height = text_height(kit, words, look, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::ItemSize(ImVec2(width, height));
    const ImVec2 end{at.x + width, at.y + height};
    if (!ImGui::ItemAdd(ImRect(at, end), 0))
        return;
    answer_inquiry(kit, at, end, words);
    draw_lines(kit, words, look, at, width);
}

void muted_text(const Kit& kit, std::string_view words, Style style) {
    text(kit, words, {.style = style, .color = kit.theme.text_muted});
}

void status_text(const Kit& kit, std::string_view words, Style style) {
    if (kit.outline)
        kit.outline->add({.part = Outline::Part::status, .name = std::string(words), .look = look_of(style)});
    else
        muted_text(kit, words, style);
}

float text_height(const Kit& kit, std::string_view words, const TextLook& look, float width) {
    const int lines = Lines::count(kit.type, look.style, words, width, look.most_lines);
    return static_cast<float>(lines) * kit.type.line_height(look.style);
}

std::string ellipsized(const Kit& kit, std::string_view words, Style style, float width) {
    if (kit.type.width(style, words) <= width)
        return std::string(words);
    return cut_line(kit.type, style, words, width);
}

void draw_text(const Kit& kit, ImVec2 at, std::string_view words, Style style, Color color, float width,
               Fit fit) {
    if (kit.memory.inquiry.asked) {
        const float wide = kit.type.width(style, words);
        answer_inquiry(kit, at,
                       {at.x + (width > 0 ? std::min(width, wide) : wide), at.y + kit.type.font_size(style)},
                       words);
    }
    if (width > 0 && kit.type.width(style, words) > width)
        draw_cut_line(kit.type, style, at, color, words, width, fit);
    else
        draw_line(kit.type, style, at, color, words);
}

void draw_icon(const Kit& kit, ImVec2 center, std::string_view icon, float size, Color color) {
    if (icon.empty())
        return;
    ImFont* font = kit.type.icons();
    const float rounded = std::round(size);
    const ImVec2 extent = font->CalcTextSizeA(rounded, FLT_MAX, 0, icon.data(), icon.data() + icon.size());
    ImGui::GetWindowDrawList()->AddText(
        font, rounded, {std::round(center.x - extent.x / 2), std::round(center.y - extent.y / 2)}, color,
        icon.data(), icon.data() + icon.size());
}

void bullet(const Kit& kit, std::string_view words, int depth, std::span<const Range> marks) {
    if (kit.outline) {
        kit.outline->add({.part = Outline::Part::bullet,
                          .level = depth,
                          .name = std::string(words),
                          .name_marks = {marks.begin(), marks.end()}});
        return;
    }
    const float indent = kit.scaled(20);
    const float start = indent * static_cast<float>(depth);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 center{at.x + start + 6, std::floor(at.y + kit.type.line_height(Style::body) / 2) + 0.5f};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (depth == 0)
        list.AddCircleFilled(center, 3, kit.theme.accent);
    else
        list.AddCircle(center, 2.8f, kit.theme.text_muted, 0, 1.2f);
    const Column column(start + indent, available_width() - start - indent);
    text(kit, words, {.marks = marks, .measure = true});
}

void numbered(const Kit& kit, std::string_view marker, std::string_view words, int depth) {
    if (kit.outline)
        return bullet(kit, kit.joined({marker, " ", words}), depth);
    const float indent = kit.scaled(20);
    const float start = indent * static_cast<float>(depth);
    const float room = std::max(kit.scaled(28), kit.type.width(Style::strong, marker) + kit.theme.space.s);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float inset =
        std::floor((kit.type.line_height(Style::body) - kit.type.font_size(Style::strong)) / 2);
    draw_line(kit.type, Style::strong, {at.x + start, at.y + inset}, kit.theme.accent, marker);
    const Column column(start + room, available_width() - start - room);
    text(kit, words, {.measure = true});
}

} // namespace citynet::ui
