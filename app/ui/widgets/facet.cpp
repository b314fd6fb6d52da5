#include "app/ui/widgets/facet.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace citynet::ui {
namespace {

constexpr float row_side = 8;

} // namespace

bool facet_row(const Kit& kit, std::string_view id, std::string_view label, long long count, bool chosen) {
    if (kit.outline)
        return kit.outline->press({.part = Outline::Part::check,
                                   .chosen = chosen,
                                   .can_be_chosen = true,
                                   .id = widget_id(id),
                                   .name = std::string(label),
                                   .after = kit.strings.number(count)});
    const Theme& theme = kit.theme;
    const float box = kit.scaled(20);
    const float width = available_width();
    const std::string number = kit.strings.number(count);
    const float number_width = std::ceil(kit.type.width(Style::label, number));
    const float lead = row_side + box + 10;
    const float room = std::max(1.0f, width - lead - number_width - 2 * row_side);
    const float words = text_height(kit, label, {}, room);
    const float height = std::max(theme.target, words + 12);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    const float middle = std::floor((min.y + max.y) / 2);
    const Press pressed = press(kit, id, min, max);
    if (!ImGui::IsRectVisible(min, max)) {
        ImGui::Dummy({width, height});
        return pressed.activated;
    }

    ImDrawList& list = *ImGui::GetWindowDrawList();
    row_ground(kit, pressed, min, max, {.radius = theme.radius.small});
    const ImVec2 corner{min.x + row_side, middle - box / 2};
    const ImVec2 end{corner.x + box, corner.y + box};
    if (chosen) {
        list.AddRectFilled(corner, end, theme.accent, 4);
        draw_icon(kit, {corner.x + box / 2, middle}, icon::check, kit.scaled(16), theme.on_accent);
    } else {
        list.AddRect(corner, end, theme.outline_strong.towards(theme.accent, pressed.hover), 4, 0, 1.5f);
    }
    ImGui::SetCursorScreenPos({min.x, min.y + std::floor((height - words) / 2)});
    {
        const Column column(lead, room);
        text(kit, label);
    }
    draw_text(kit,
              {max.x - row_side - number_width, std::floor(middle - kit.type.font_size(Style::label) / 2)},
              number, Style::label, theme.text_muted);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    return pressed.activated;
}

} // namespace citynet::ui
