#include "app/ui/widgets/rows_in_sight.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

RowRange rows_in_sight(size_t count, float height) {
    constexpr float beside = 1; // rows beyond the edge that the keyboard can move to
    const float top = ImGui::GetCursorScreenPos().y;
    const ImVec2 clip_min = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 clip_max = ImGui::GetWindowDrawList()->GetClipRectMax();
    const auto row_at = [&](float y, float extra) {
        const float row = std::floor((y - top) / height) + extra;
        return static_cast<size_t>(std::clamp(row, 0.0f, static_cast<float>(count)));
    };
    return {row_at(clip_min.y, -beside), row_at(clip_max.y, 1 + beside)};
}

size_t pointed_row(const Kit& kit) {
    const auto& pointed = kit.memory.pointed;
    return pointed.row >= 0 ? static_cast<size_t>(pointed.row) : static_cast<size_t>(-1);
}

std::array<size_t, 3> rows_always_drawn(const Kit& kit, size_t count, size_t in_row, Entry entry) {
    if (count == 0)
        return {};
    const bool by_keyboard = entry == Entry::at_end && ImGui::GetCurrentContext()->NavCursorVisible;
    const size_t first = by_keyboard ? 0 : count;
    const size_t last = by_keyboard && count > 1 ? count - 1 : count;
    const size_t pointed = std::min(pointed_row(kit) / in_row, count);
    return {first, pointed == first || pointed == last ? count : pointed, last};
}

size_t taken_of(const Kit& kit, size_t count, size_t in_row) {
    return kit.outline ? std::min(count, in_row * kit.outline->rows_of((count + in_row - 1) / in_row))
                       : count;
}

} // namespace citynet::ui
