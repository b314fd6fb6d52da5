#include "app/ui/widgets/skeleton.h"

#include "app/ui/widgets/list.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

/// A bar as high as small letters, in the middle of its line.
void bar(const Kit& kit, Style style, ImVec2 line, float width) {
    const float height = std::round(kit.type.em(style) * 0.6f);
    const float y = std::floor(line.y + (kit.type.line_height(style) - height) / 2);
    ImGui::GetWindowDrawList()->AddRectFilled({line.x, y}, {line.x + width, y + height}, kit.theme.chip,
                                              std::min(height / 2, kit.theme.radius.small));
}

} // namespace

void skeleton_row(const Kit& kit) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float height = list_row_height(kit, true);
    const float square = kit.scaled(44);
    const float top = std::floor(at.y + (height - square) / 2);
    ImGui::GetWindowDrawList()->AddRectFilled({at.x + 12, top}, {at.x + 12 + square, top + square},
                                              kit.theme.chip, kit.theme.radius.medium);
    const float start = at.x + 12 + square + 14;
    const float room = std::max(1.0f, at.x + width - start - 12);
    const float first = kit.type.line_height(Style::strong);
    const float lines = first + kit.type.line_height(Style::label);
    const float y = std::floor(at.y + (height - lines) / 2);
    bar(kit, Style::strong, {start, y}, std::min(room, kit.scaled(220)));
    bar(kit, Style::label, {start, y + first}, std::min(room, kit.scaled(360)));
    ImGui::Dummy({width, height});
}

} // namespace citynet::ui
