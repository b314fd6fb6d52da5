#include "app/ui/widgets/chart.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

LogScale::LogScale(double least, double most)
    : first_(static_cast<int>(std::floor(std::log10(least)))),
      last_(std::max(first_ + 1, static_cast<int>(std::ceil(std::log10(most))))) {}

float LogScale::at(double value) const {
    return static_cast<float>(
        std::clamp((std::log10(value) - first_) / static_cast<double>(last_ - first_), 0.0, 1.0));
}

ChartColumns chart_columns(const Kit& kit) {
    const float width = available_width();
    const float words = std::min(kit.scaled(200), width * 0.3f);
    return width < kit.scaled(640) ? ChartColumns{0, 0}
                                   : ChartColumns{std::min(kit.scaled(260), width * 0.32f), words};
}

namespace {

constexpr float between = 16;

/// From where to where the picture of a row reaches.
struct Span {
    float from, to;
};

Span picture(const ChartColumns& columns, float start, float width) {
    return {start + (columns.label > 0 ? columns.label + between : 0),
            start + width - (columns.words > 0 ? columns.words + between : 8)};
}

} // namespace

void log_axis(const Kit& kit, const LogScale& scale) {
    if (kit.outline)
        return; // each row says its number
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Span span = picture(chart_columns(kit), at.x, available_width());
    float free_from = at.x;
    for (int power = scale.first_power(); power <= scale.last_power(); ++power) {
        const std::string number = kit.strings.number(std::llround(std::pow(10, power)));
        const float width = kit.type.width(Style::caption, number);
        const float middle = span.from + (span.to - span.from) * scale.at(std::pow(10, power));
        const float x = std::floor(std::max(at.x, middle - width / 2));
        if (x < free_from)
            continue;
        draw_text(kit, {x, at.y}, number, Style::caption, kit.theme.text_muted);
        free_from = x + width + 8;
    }
    gap(kit.type.line_height(Style::caption) + 4);
}

bool chart_row(const Kit& kit, std::string_view id, const ChartRowLook& look) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::row,
                                   .chosen = look.chosen,
                                   .id = widget_id(id),
                                   .name = std::string(look.label),
                                   .after = std::string(look.words)});
    const Theme& theme = kit.theme;
    const ChartColumns columns = chart_columns(kit);
    const bool stacked = columns.label == 0;
    const float line = kit.type.line_height(Style::label);
    const float bar = kit.scaled(14);
    const float width = available_width();
    const float height = std::max(theme.target, stacked ? line + bar + 14 : line + 12);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImGui::Dummy({width, height});
    const Press pressed = press(kit, id, min, max);
    if (!ImGui::IsRectVisible(min, max))
        return pressed.taken();

    ImDrawList& list = *ImGui::GetWindowDrawList();
    row_ground(kit, pressed, min, max,
               {.radius = theme.radius.small, .ring_inset = 0, .chosen = look.chosen});

    const Span span = picture(columns, min.x, width);
    const float top =
        stacked ? min.y + 4 : std::floor(min.y + (height - kit.type.font_size(Style::label)) / 2);
    if (stacked) {
        const float words = std::min(kit.type.width(Style::label, look.words), width * 0.55f);
        draw_text(kit, {min.x, top}, look.label, Style::label, theme.text, width - words - between);
        draw_text(kit, {max.x - words, top}, look.words, Style::label, theme.text_muted, words + 1);
    } else {
        draw_text(kit, {min.x + 8, top}, look.label, Style::label, theme.text, columns.label - 8);
        draw_text(kit, {span.to + between, top}, look.words, Style::label, theme.text_muted, columns.words);
    }
    const float middle = std::floor(stacked ? max.y - bar / 2 - 6 : min.y + height / 2);
    const float value = span.from + (span.to - span.from) * look.value;
    const Color color = theme.accent.towards(theme.accent_hover, pressed.hover);
    if (look.is_point) {
        list.AddRectFilled({span.from, middle - 1}, {span.to, middle + 1}, theme.outline);
        list.AddCircleFilled({value, middle}, bar * 0.45f, color);
    } else {
        list.AddRectFilled({span.from, middle - bar / 2}, {span.to, middle + bar / 2}, theme.surface_sunken,
                           4);
        list.AddRectFilled({span.from, middle - bar / 2}, {std::max(value, span.from + 3), middle + bar / 2},
                           color, 4);
    }
    return pressed.taken();
}

int column_chart(const Kit& kit, std::string_view id, std::span<const ChartColumn> columns, float height) {
    if (columns.empty())
        return -1;
    const Theme& theme = kit.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float line = kit.type.line_height(Style::caption);
    const auto count = static_cast<float>(columns.size());
    const float slot = std::floor(width / count);
    const float bar = std::clamp(slot * 0.7f, 3.0f, kit.scaled(36));
    std::uint32_t most = 1;
    for (const ChartColumn& column : columns)
        most = std::max(most, column.count);
    const float floor = at.y + height - line - 4;
    const float room = floor - at.y - line;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, floor}, {at.x + slot * count, floor + 1}, theme.outline);
    ImGui::Dummy({width, height});
    ImGui::PushID(id.data(), id.data() + id.size());
    int activated = -1;
    float free_from = at.x;
    for (size_t i = 0; i < columns.size(); ++i) {
        const ChartColumn& column = columns[i];
        const ImVec2 min{at.x + slot * static_cast<float>(i), at.y};
        const ImVec2 max{min.x + slot, at.y + height};
        const Press pressed = press(kit, column.id, min, max);
        if (pressed.activated)
            activated = static_cast<int>(i);
        if (pressed.hover > 0)
            list.AddRectFilled(min, max, theme.surface_sunken.faded(pressed.hover), theme.radius.small);
        if (pressed.focused)
            focus_ring(kit, min, max, theme.radius.small);
        const float middle = std::floor((min.x + max.x) / 2);
        const float share = static_cast<float>(column.count) / static_cast<float>(most);
        if (column.count > 0) {
            const float top = std::floor(floor - std::max(3.0f, room * share));
            list.AddRectFilled({middle - bar / 2, top}, {middle + bar / 2, floor},
                               column.chosen ? theme.accent_hover
                                             : theme.accent.faded(column.chosen ? 1.0f : 0.85f),
                               3, ImDrawFlags_RoundCornersTop);
            const std::string number = kit.strings.number(column.count);
            const float words = kit.type.width(Style::caption, number);
            if (words <= slot)
                draw_text(kit, {std::floor(middle - words / 2), top - line}, number, Style::caption,
                          theme.text_muted);
        }
        const float words = kit.type.width(Style::caption, column.label);
        const float x = std::floor(std::max(at.x, std::min(middle - words / 2, at.x + width - words)));
        if (x >= free_from) {
            draw_text(kit, {x, floor + 4}, column.label, Style::caption,
                      column.chosen ? theme.accent : theme.text_muted);
            free_from = x + words + 8;
        }
    }
    ImGui::PopID();
    return activated;
}

bool column_part(const Kit& kit, std::string_view id, const ChartColumn& column) {
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID widget = widget_id(column.id);
    ImGui::PopID();
    return kit.outline->press({.part = Outline::Part::check,
                               .chosen = column.chosen,
                               .can_be_chosen = true,
                               .id = widget,
                               .name = std::string(column.label),
                               .after = kit.strings.number(column.count)});
}

} // namespace citynet::ui
