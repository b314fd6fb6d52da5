#pragma once

#include "app/ui/kit.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

/// Which of `count` rows of one height, the first at the cursor, can be seen, and some beside them so that
/// the keyboard can move on.
struct RowRange {
    size_t first = 0;
    size_t last = 0; ///< behind the last one
};
RowRange rows_in_sight(size_t count, float height);

/// Draws rows of one height, those in sight only; the cursor is below all of them afterwards.
///     draw_rows(list.size(), list_row_height(kit, true), [&](size_t i) { list_row(…); });
template <class Draw>
void draw_rows(size_t count, float height, Draw&& draw) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const RowRange range = rows_in_sight(count, height);
    for (size_t row = range.first; row < range.last; ++row) {
        ImGui::SetCursorScreenPos({top.x, top.y + height * static_cast<float>(row)});
        draw(row);
    }
    ImGui::SetCursorScreenPos({top.x, top.y + height * static_cast<float>(count)});
    gap(0);
}

/// Cells of one size in rows, those in sight only. `height` includes the gap below.
template <class Draw>
void draw_cells(const Kit& kit, size_t count, float least_width, float height, int most_columns,
                Draw&& draw) {
    const float between = kit.theme.space.m;
    const int columns = columns_for(available_width(), least_width, between, most_columns);
    const float width = std::floor((available_width() - between * static_cast<float>(columns - 1)) /
                                   static_cast<float>(columns));
    const auto in_row = static_cast<size_t>(columns);
    draw_rows((count + in_row - 1) / in_row, height, [&](size_t row) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        for (size_t i = row * in_row; i < std::min(count, (row + 1) * in_row); ++i) {
            ImGui::SetCursorScreenPos(start);
            const Column column((width + between) * static_cast<float>(i % in_row), width);
            draw(i);
        }
    });
}

} // namespace citynet::ui
