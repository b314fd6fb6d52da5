#include "app/ui/widgets/facet.h"

#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <cmath>

namespace citynet::ui {

bool facet_row(const Kit& kit, std::string_view id, std::string_view label, long long count, bool chosen) {
    const Theme& theme = kit.theme;
    const float box = kit.scaled(20);
    const float width = available_width();
    const float height = std::max(theme.target, kit.type.line_height(Style::body) + 12);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    const float middle = std::floor((min.y + max.y) / 2);
    ImGui::Dummy({width, height});
    const Press pressed = press(kit, id, min, max);
    if (!ImGui::IsRectVisible(min, max))
        return pressed.activated;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (pressed.hover > 0)
        list.AddRectFilled(min, max, theme.surface_sunken.faded(pressed.hover), theme.radius.small);
    if (pressed.focused)
        focus_ring(kit, {min.x + 3, min.y + 3}, {max.x - 3, max.y - 3}, theme.radius.small);
    const ImVec2 corner{min.x + 8, middle - box / 2};
    const ImVec2 end{corner.x + box, corner.y + box};
    if (chosen) {
        list.AddRectFilled(corner, end, theme.accent, 4);
        draw_icon(kit, {corner.x + box / 2, middle}, icon::check, kit.scaled(16), theme.on_accent);
    } else {
        list.AddRect(corner, end, theme.outline_strong.towards(theme.accent, pressed.hover), 4, 0, 1.5f);
    }
    const std::string number = kit.strings.number(count);
    const float number_width = std::ceil(kit.type.width(Style::label, number));
    const float start = end.x + 10;
    const float stop = max.x - 8 - number_width;
    draw_text(kit, {start, std::floor(middle - kit.type.font_size(Style::body) / 2)}, label, Style::body,
              theme.text, stop - start - 8);
    draw_text(kit, {stop, std::floor(middle - kit.type.font_size(Style::label) / 2)}, number, Style::label,
              theme.text_muted);
    return pressed.activated;
}

} // namespace citynet::ui
