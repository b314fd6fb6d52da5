#include "app/ui/widgets/list.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/press.h"

#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float row_side = 12;

/// Whether the column is so narrow for its letters that a row needs two lines of each text.
bool is_narrow(const Kit& kit) {
    return available_width() < 16 * kit.type.em(Style::strong);
}

float leading_size(const Kit& kit, bool with_detail) {
    const float size = with_detail ? 44.0f : 32.0f;
    return is_narrow(kit) ? size : kit.scaled(size);
}

/// One line with marks, cut to a width, at a place.
void marked_line(const Kit& kit, ImVec2 at, std::string_view words, Style style, Color color,
                 std::span<const Range> marks, float width) {
    const float height = kit.type.line_height(style);
    const float top = at.y - std::floor((height - kit.type.font_size(style)) / 2);
    for (const Range& mark : marks) {
        if (mark.begin >= mark.end || mark.end > words.size())
            continue;
        // Cut by hand: a clipping rectangle would be a draw call of its own for each line.
        const float from = kit.type.width(style, words.substr(0, mark.begin)) - 1;
        const float to = std::min(kit.type.width(style, words.substr(0, mark.end)) + 1, width);
        if (from < to)
            ImGui::GetWindowDrawList()->AddRectFilled({at.x + from, top + 1}, {at.x + to, top + height - 1},
                                                      kit.theme.marked, 3);
    }
    draw_text(kit, at, words, style, color, width, Fit::shortened);
}

} // namespace

float list_row_height(const Kit& kit, bool with_detail) {
    const float lines =
        (is_narrow(kit) ? 2.0f : 1.0f) *
        (kit.type.line_height(Style::strong) + (with_detail ? kit.type.line_height(Style::label) : 0.0f));
    return std::max(std::max(kit.theme.target, leading_size(kit, with_detail) + 20), lines + 20);
}

bool list_row(const Kit& kit, std::string_view id, const ListRowLook& look) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::row,
                                   .chosen = look.chosen,
                                   .id = widget_id(id),
                                   .name = std::string(look.title),
                                   .after = std::string(look.detail),
                                   .more = std::string(look.trailing),
                                   .name_marks = {look.title_marks.begin(), look.title_marks.end()},
                                   .after_marks = {look.detail_marks.begin(), look.detail_marks.end()}});
    const Theme& theme = kit.theme;
    const bool with_detail = !look.detail.empty();
    const bool narrow = is_narrow(kit);
    const float leading = leading_size(kit, with_detail);
    const float height = list_row_height(kit, with_detail);
    const float width = available_width();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImGui::ItemSize(ImVec2(width, height));
    const Press pressed = press(kit, id, min, max);
    if (!ImGui::IsRectVisible(min, max))
        return pressed.taken();

    row_ground(kit, pressed, min, max, {.radius = theme.radius.medium, .chosen = look.chosen});

    float start = min.x + row_side;
    const float middle = min.y + height / 2;
    if (!look.monogram.empty()) {
        draw_avatar(kit, {start, std::floor(middle - leading / 2)}, look.monogram_id, look.monogram, leading);
        start += leading + 14;
    } else if (!look.icon.empty()) {
        const float size = narrow ? 24.0f : kit.scaled(24);
        draw_icon(kit, {start + size / 2, middle}, look.icon, size, theme.accent);
        start += size + 14;
    }
    float end = max.x - row_side;
    if (look.chevron && !narrow) {
        draw_icon(kit, {end - kit.scaled(10), middle}, icon::chevron_right, kit.scaled(22), theme.text_muted);
        end -= kit.scaled(26);
    }
    if (!look.trailing.empty() && !narrow) {
        const float trailing = std::min(kit.type.width(Style::label, look.trailing), (end - start) * 0.4f);
        draw_text(kit, {end - trailing, std::floor(middle - kit.type.font_size(Style::label) / 2)},
                  look.trailing, Style::label, theme.text_muted, trailing + 1, Fit::shortened);
        end -= trailing + 12;
    }
    if (narrow) {
        const ImVec2 after = ImGui::GetCursorScreenPos();
        const TextLook title{.style = Style::strong, .most_lines = 2, .marks = look.title_marks};
        const TextLook detail{
            .style = Style::label, .color = theme.text_muted, .most_lines = 2, .marks = look.detail_marks};
        const float words = text_height(kit, look.title, title, end - start) +
                            (with_detail ? text_height(kit, look.detail, detail, end - start) : 0.0f);
        ImGui::SetCursorScreenPos({min.x, std::floor(middle - words / 2)});
        {
            const Column column(start - min.x, end - start);
            text(kit, look.title, title);
            if (with_detail)
                text(kit, look.detail, detail);
        }
        ImGui::SetCursorScreenPos(after);
        gap(0);
        return pressed.taken();
    }
    const float title_line = kit.type.line_height(Style::strong);
    const float detail_line = with_detail ? kit.type.line_height(Style::label) : 0.0f;
    const float top = std::floor(middle - (title_line + detail_line) / 2);
    const auto inset = [&kit](Style style) {
        return std::floor((kit.type.line_height(style) - kit.type.font_size(style)) / 2);
    };
    marked_line(kit, {start, top + inset(Style::strong)}, look.title, Style::strong, theme.text,
                look.title_marks, end - start);
    if (with_detail)
        marked_line(kit, {start, top + title_line + inset(Style::label)}, look.detail, Style::label,
                    theme.text_muted, look.detail_marks, end - start);
    return pressed.taken();
}

bool timeline_entry(const Kit& kit, std::string_view id, const TimelineLook& look) {
    if (kit.outline) {
        std::string after;
        for (const std::string_view part : {look.date, look.detail, look.kind})
            if (!part.empty())
                after.append(after.empty() ? "" : " · ").append(part);
        return kit.outline->press({.part = Outline::Part::row,
                                   .id = widget_id(id),
                                   .name = std::string(look.title),
                                   .after = std::move(after)});
    }
    const Theme& theme = kit.theme;
    const float rail = kit.scaled(36);
    const float padding = 12;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = available_width();
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImDrawListSplitter& splitter = kit.memory.splitters.take();
    splitter.Split(list, 2);
    splitter.SetCurrentChannel(list, 1);
    ImGui::SetCursorScreenPos({min.x, min.y + padding});
    {
        const Column column(rail, width - rail - padding);
        if (!look.date.empty())
            text(kit, look.date, {.style = Style::caption, .color = theme.accent});
        text(kit, look.title, {.style = Style::strong});
        if (!look.detail.empty())
            muted_text(kit, look.detail);
        if (!look.kind.empty()) {
            gap(4);
            badge(kit, look.kind);
        }
    }
    const float height = std::max(theme.target, ImGui::GetCursorScreenPos().y + padding - min.y);
    const ImVec2 max{min.x + width, min.y + height};
    splitter.SetCurrentChannel(list, 0);
    Press pressed;
    if (look.pressable)
        pressed = press(kit, id, min, max);
    const ImVec2 box{min.x + rail - padding, min.y};
    row_ground(kit, pressed, box, max, {.radius = theme.radius.medium});
    // The line runs through from entry to entry; the dot stands beside the first line of text.
    const ImVec2 dot{std::floor(min.x + 9),
                     std::floor(min.y + padding + kit.type.line_height(Style::caption) / 2)};
    const float from = look.first ? dot.y : min.y;
    const float to = look.last ? dot.y : max.y;
    list->AddRectFilled({dot.x - 1, from}, {dot.x + 1, to}, theme.outline);
    list->AddCircleFilled(dot, 7, theme.background);
    if (look.emphasized)
        list->AddCircleFilled(dot, 6, theme.accent);
    else
        list->AddCircle(dot, 5, theme.accent, 0, 2);
    splitter.Merge(list);
    kit.memory.splitters.give_back();
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    return pressed.taken();
}

bool foldable(const Kit& kit, std::string_view id, std::string_view label, bool open_at_first) {
    const Theme& theme = kit.theme;
    const ImGuiID fold = ImGui::GetID(id.data(), id.data() + id.size());
    bool& open = kit.memory.open.try_emplace(fold, open_at_first).first->second;
    const float width = available_width();
    const float icon = kit.scaled(24);
    const float room = std::max(1.0f, width - icon - 12);
    const TextLook look{.style = Style::strong};
    const float words = text_height(kit, label, look, room);
    const float height = std::max(theme.target, words + 16);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    const Press pressed = press(kit, id, min, max);
    if (pressed.activated)
        open = !open;
    row_ground(kit, pressed, min, max, {.radius = theme.radius.small, .ring_inset = 0});
    const float top = std::floor(min.y + (height - words) / 2);
    draw_icon(kit, {min.x + icon / 2, top + kit.type.line_height(Style::strong) / 2},
              open ? std::string_view(icon::expand_more) : std::string_view(icon::chevron_right), icon,
              theme.accent);
    ImGui::SetCursorScreenPos({min.x, top});
    {
        const Column column(icon + 8, room);
        text(kit, label, look);
    }
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    return open;
}

Fold::Fold(const Kit& kit, std::string_view id, std::string_view label, bool open_at_first) {
    if (kit.outline)
        group_.emplace(kit, Outline::Part::fold, label, open_at_first, widget_id(id));
    else
        open_ = foldable(kit, id, label, open_at_first);
}

bool empty_state(const Kit& kit, std::string_view id, std::string_view sign, std::string_view title,
                 std::string_view words, std::string_view action) {
    if (kit.outline) {
        text(kit, title, {.style = Style::title});
        status_text(kit, words);
        return !action.empty() && button(kit, id, action);
    }
    const Theme& theme = kit.theme;
    gap(theme.space.xl);
    const Centered column(kit.scaled(440));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float size = kit.scaled(88);
    const ImVec2 center{at.x + available_width() / 2, at.y + size / 2};
    ImGui::GetWindowDrawList()->AddCircleFilled(center, size / 2, theme.accent_soft);
    if (Recorder* recorder = Recorder::current())
        recorder->add_box(at, {at.x + available_width(), at.y + size});
    draw_icon(kit, center, sign, kit.scaled(40), theme.accent);
    gap(size + theme.space.l);
    text(kit, title, {.style = Style::heading, .centered = true});
    gap(theme.space.s);
    text(kit, words, {.color = theme.text_muted, .centered = true});
    bool activated = false;
    if (!action.empty()) {
        gap(theme.space.l);
        const ButtonLook look{.kind = ButtonKind::tonal};
        const float width = std::min(available_width(), button_width(kit, action, look));
        const Column centred((available_width() - width) / 2, width);
        activated = button(kit, id, action, look);
    }
    gap(theme.space.xl);
    return activated;
}

void quotation(const Kit& kit, std::string_view words, std::string_view speaker, std::string_view role) {
    if (kit.outline) {
        const OutlineGroup group(kit, Outline::Part::quotation);
        for (const std::string_view part : {words, speaker, role})
            if (!part.empty())
                text(kit, part);
        return;
    }
    const Theme& theme = kit.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float inner = kit.scaled(44);
    {
        const Column column(inner, std::min(available_width(), kit.scaled(theme.measure)) - inner);
        if (!words.empty())
            text(kit, words, Style::lead);
        if (!words.empty() && !(speaker.empty() && role.empty()))
            gap(theme.space.s);
        if (!speaker.empty())
            text(kit, speaker, Style::strong);
        if (!role.empty())
            muted_text(kit, role);
    }
    const float bottom = ImGui::GetCursorScreenPos().y;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, at.y}, {at.x + 3, bottom}, theme.accent, 1.5f);
    draw_icon(kit, {at.x + 3 + (inner - 3) / 2 - 1, at.y + kit.type.line_height(Style::lead) / 2},
              icon::quote, kit.scaled(24), theme.accent.faded(0.55f));
}

bool figure_tile(const Kit& kit, std::string_view id, std::string_view number, std::string_view words,
                 float min_height) {
    Card card(kit, id, {.min_height = min_height});
    if (kit.outline) { // one thing to be read, in one breath
        text(kit, kit.joined({number, " ", words}));
        return card.end();
    }
    text(kit, number, {.style = Style::title, .color = kit.theme.accent});
    muted_text(kit, words, Style::body);
    return card.end();
}

} // namespace citynet::ui
