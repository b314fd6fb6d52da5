#include "app/ui/kit.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

FormFactor Kit::form() const {
    if (width < theme.phone_below)
        return FormFactor::phone;
    return width < theme.tablet_below ? FormFactor::tablet : FormFactor::desktop;
}

float Kit::margin() const {
    switch (form()) {
    case FormFactor::phone:
        return theme.space.m;
    case FormFactor::tablet:
        return theme.space.l;
    case FormFactor::desktop:
        break;
    }
    return theme.space.xl;
}

Kit begin_kit(const Theme& theme, const Strings& strings, Typeface& type, Memory& memory,
              const platform::Frame& frame, bool reduced_motion) {
    memory.motion.begin_frame(frame.seconds, reduced_motion);
    memory.last_target = {};
    memory.text.begin_frame();
    type.set_compact(frame.width < theme.phone_below);
    ImGui::GetStyle().FontSizeBase = type.font_size(Style::body);
    return {theme, strings, type, memory, frame.width, frame.height, frame.top, frame.pinch};
}

std::string_view Kit::plural(std::string_view key, long long count) const {
    return once(key, std::to_string(count), [&] { return strings.plural(key, count); });
}

void gap(float height) {
    ImGui::Dummy({0, height});
}

float available_width() {
    return std::max(1.0f, ImGui::GetContentRegionAvail().x);
}

void divider(const Kit& kit) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + available_width(), at.y + 1}, kit.theme.outline);
    gap(1);
}

// A column is a stretch of ImGui's own flow with other margins: what a table does for its cells.
Column::Column(float offset, float width) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    old_start_ = window->DC.CursorStartPos.x;
    old_end_ = window->ContentRegionRect.Max.x;
    old_work_end_ = window->WorkRect.Max.x;
    old_indent_ = window->DC.Indent.x;
    const float start = std::floor(window->DC.CursorPos.x + offset);
    window->DC.Indent.x = start - window->Pos.x - window->DC.ColumnsOffset.x;
    window->DC.CursorPos.x = start;
    window->ContentRegionRect.Max.x = window->WorkRect.Max.x = start + std::floor(std::max(width, 1.0f));
}

Column::~Column() {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorStartPos.x = old_start_;
    window->ContentRegionRect.Max.x = old_end_;
    window->WorkRect.Max.x = old_work_end_;
    window->DC.Indent.x = old_indent_;
    window->DC.CursorPos.x = window->Pos.x + old_indent_ + window->DC.ColumnsOffset.x;
    window->DC.IsSameLine = false;
    window->DC.CurrLineSize.y = 0;
}

Centered::Centered(float widest)
    : Column(std::max(0.0f, (available_width() - widest) / 2), std::min(widest, available_width())) {}

Row::Row(const Kit&, std::span<const float> shares, float gap, float stack_below)
    : gap_(gap), stacked_(available_width() < stack_below) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    top_ = bottom_ = at.y;
    base_ = at.x;
    const float width = available_width();
    float sum = 0;
    for (const float share : shares)
        sum += share;
    const float for_columns = width - gap * static_cast<float>(shares.size() - 1);
    float start = 0;
    for (const float share : shares) {
        IM_ASSERT(count_ < most_columns);
        width_[count_] = stacked_ ? width : std::floor(for_columns * share / sum);
        start_[count_] = stacked_ ? 0 : start;
        start += width_[count_] + gap;
        ++count_;
    }
}

void Row::close() {
    if (!column_)
        return;
    column_.reset();
    bottom_ = std::max(bottom_, ImGui::GetCursorScreenPos().y);
}

void Row::next() {
    close();
    ++index_;
    IM_ASSERT(index_ < count_);
    const float y = stacked_ ? bottom_ + (index_ > 0 ? gap_ : 0) : top_;
    ImGui::SetCursorScreenPos({base_, y});
    column_.emplace(start_[index_], width_[index_]);
}

Row::~Row() {
    close();
    ImGui::SetCursorScreenPos({base_, bottom_});
    gap(0);
}

int columns_for(float width, float least_width, float gap, int most) {
    return std::clamp(static_cast<int>((width + gap) / (least_width + gap)), 1, most);
}

Grid::Grid(const Kit& kit, std::string_view id, float least_width, float gap, int most_columns)
    : kit_(kit), id_(ImGui::GetID(id.data(), id.data() + id.size())), gap_(gap) {
    const float width = available_width();
    columns_ = columns_for(width, least_width, gap, most_columns);
    cell_width_ = std::floor((width - gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    base_ = at.x;
    row_top_ = row_bottom_ = at.y;
}

void Grid::close_cell() {
    if (!column_)
        return;
    column_.reset();
    row_bottom_ = std::max(row_bottom_, ImGui::GetCursorScreenPos().y);
}

void Grid::close_row() {
    close_cell();
    if (index_ < 0)
        return;
    float& known = kit_.memory.heights[id_ + static_cast<ImGuiID>(index_ / columns_)];
    // Cards report their own height to the row; the row's height is the tallest of these, so that it can also
    // shrink when the window grows wider.
    const float wanted = tallest_;
    if (std::abs(known - wanted) > 0.5f) {
        known = wanted;
        kit_.memory.motion.request_frame();
    }
}

void Grid::next() {
    close_cell();
    ++index_;
    if (index_ % columns_ == 0) {
        if (index_ > 0) {
            --index_;
            close_row();
            ++index_;
            row_top_ = row_bottom_ + gap_;
            row_bottom_ = row_top_;
        }
        tallest_ = 0;
        const auto known = kit_.memory.heights.find(id_ + static_cast<ImGuiID>(index_ / columns_));
        cell_height_ = known == kit_.memory.heights.end() ? 0 : known->second;
    }
    ImGui::SetCursorScreenPos({base_, row_top_});
    column_.emplace((cell_width_ + gap_) * static_cast<float>(index_ % columns_), cell_width_);
}

Grid::~Grid() {
    close_row();
    ImGui::SetCursorScreenPos({base_, row_bottom_});
    gap(0);
}

} // namespace citynet::ui
