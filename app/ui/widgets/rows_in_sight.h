#pragma once

#include "app/ui/kit.h"
#include "app/ui/outline/outline.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace citynet::ui {

/// Which of `count` rows of one height, the first at the cursor, can be seen, and some beside them so that
/// the keyboard can move on.
struct RowRange {
    size_t first = 0;
    size_t last = 0; ///< behind the last one
};
RowRange rows_in_sight(size_t count, float height);

/// The row that is to be brought into view though it may be far out of it; more than any list has when there
/// is none.
size_t pointed_row(const Kit& kit);

/// Where the keyboard comes into a list from what stands before it or behind.
enum class Entry {
    at_end,   ///< At its beginning or its end, however far out of sight: nothing is passed over.
    in_sight, ///< At what is in sight of it, where that is the point of the list.
};

/// The rows of `count` that are drawn wherever they are, each once and in their order; `count` stands for
/// none: that with the document's focus, and those at which the keyboard comes in while it is used.
std::array<size_t, 3> rows_always_drawn(const Kit& kit, size_t count, size_t in_row = 1,
                                        Entry entry = Entry::at_end);

/// How many of `count` things, so many in a row, are drawn or written down: all in the picture, as many rows
/// of them as an outline takes.
size_t taken_of(const Kit& kit, size_t count, size_t in_row = 1);

/// Writes as many rows down as an outline takes.
template <class Draw>
void write_rows(Outline& outline, size_t count, Draw&& draw) {
    const size_t written = outline.rows_of(count);
    for (size_t row = 0; row < written; ++row) {
        outline.set_row(static_cast<int>(row));
        draw(row);
    }
    outline.set_row(-1);
}

/// Draws rows of one height, those in sight only; the cursor is below all of them afterwards. `in_row`:
/// entries of the list that each of them holds.
///     draw_rows(kit, list.size(), list_row_height(kit, true), [&](size_t i) { list_row(…); });
template <class Draw>
void draw_rows(const Kit& kit, size_t count, float height, Draw&& draw, size_t in_row = 1,
               Entry entry = Entry::at_end) {
    if (kit.outline)
        return write_rows(*kit.outline, count, draw);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const auto draw_row = [&](size_t row) {
        ImGui::SetCursorScreenPos({top.x, top.y + height * static_cast<float>(row)});
        draw(row);
    };
    const RowRange range = rows_in_sight(count, height);
    const std::array<size_t, 3> always = rows_always_drawn(kit, count, in_row, entry);
    for (const size_t row : always)
        if (row < range.first)
            draw_row(row);
    for (size_t row = range.first; row < range.last; ++row)
        draw_row(row);
    for (const size_t row : always)
        if (row >= range.last && row < count)
            draw_row(row);
    ImGui::SetCursorScreenPos({top.x, top.y + height * static_cast<float>(count)});
    gap(0);
}

/// Cells of one size in rows, those in sight only. `height` includes the gap below.
template <class Draw>
void draw_cells(const Kit& kit, size_t count, float least_width, float height, int most_columns,
                Draw&& draw) {
    if (kit.outline)
        return write_rows(*kit.outline, count, draw);
    const float between = kit.theme.space.m;
    const int columns = columns_for(available_width(), least_width, between, most_columns);
    const float width = std::floor((available_width() - between * static_cast<float>(columns - 1)) /
                                   static_cast<float>(columns));
    const auto in_row = static_cast<size_t>(columns);
    draw_rows(
        kit, (count + in_row - 1) / in_row, height,
        [&](size_t row) {
            const ImVec2 start = ImGui::GetCursorScreenPos();
            for (size_t i = row * in_row; i < std::min(count, (row + 1) * in_row); ++i) {
                ImGui::SetCursorScreenPos(start);
                const Column column((width + between) * static_cast<float>(i % in_row), width);
                draw(i);
            }
        },
        in_row);
}

} // namespace citynet::ui
