#include "app/ui/widgets/sdg.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/press.h"

#include <imgui_internal.h>

#include <array>
#include <charconv>
#include <cmath>

namespace citynet::ui {
namespace {

/// A goal's number, or its key, in a buffer of its own: nothing is allocated for it.
struct Written {
    std::array<char, 16> characters{};
    std::size_t length = 0;

    Written(std::string_view before, int goal) {
        length = before.copy(characters.data(), 8);
        const auto end =
            std::to_chars(characters.data() + length, characters.data() + characters.size(), goal);
        length = static_cast<std::size_t>(end.ptr - characters.data());
    }
    operator std::string_view() const { return {characters.data(), length}; }
};

bool is_goal(int number) {
    return number >= 1 && number <= sdg_count;
}

} // namespace

std::string_view sdg_title(const Kit& kit, int goal) {
    return kit.text(Written("sdg.", goal));
}

void draw_sdg(const Kit& kit, ImVec2 at, int goal, float size) {
    const Theme& theme = kit.theme;
    const Color color = theme.sdgs[static_cast<std::size_t>(goal - 1)];
    const ImVec2 end{at.x + size, at.y + size};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Color ink = black_or_white(color);
    list.AddRectFilled(at, end, color, theme.radius.small);
    if (theme.scheme == Scheme::contrast) {
        // None of the colours has 7 : 1 with both black and white: the number stands on the ground beside its
        // colour.
        list.AddRectFilled({at.x + 1, at.y + 1}, {end.x - 1, end.y - size * 0.2f}, theme.surface,
                           theme.radius.small);
        list.AddRect(at, end, theme.outline, theme.radius.small);
        ink = theme.text;
    }
    const Written number({}, goal);
    const float width = kit.type.width(Style::caption, number);
    const float height = kit.type.font_size(Style::caption);
    const float room = theme.scheme == Scheme::contrast ? size * 0.8f : size;
    draw_line(kit.type, Style::caption,
              {std::round(at.x + (size - width) / 2), std::round(at.y + (room - height) / 2)}, ink, number);
}

int sdg_badges(const Kit& kit, std::string_view id, std::span<const int> goals) {
    ImGui::PushID(id.data(), id.data() + id.size());
    const float size = kit.scaled(32);
    const float target = std::max(kit.theme.target, size + kit.scaled(8));
    int activated = 0;
    {
        ChipFlow flow(kit, 0);
        for (const int goal : goals) {
            if (!is_goal(goal))
                continue;
            flow.place(target, target);
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::ItemSize(ImVec2(target, target));
            const Written name("sdg-", goal);
            const Press pressed = press(kit, name, at, {at.x + target, at.y + target});
            // The squares stand at the start of their targets, so that the first one meets the column's edge.
            const ImVec2 min{at.x, at.y + std::floor((target - size) / 2)};
            if (pressed.hover > 0)
                shadow(kit, min, {min.x + size, min.y + size}, kit.theme.radius.small,
                       kit.theme.elevation.raised, pressed.hover);
            draw_sdg(kit, min, goal, size);
            if (pressed.focused)
                focus_ring(kit, min, {min.x + size, min.y + size}, kit.theme.radius.small);
            if (pressed.hovered || pressed.focused)
                delayed_tooltip(kit, sdg_title(kit, goal), pressed.focused);
            if (pressed.activated)
                activated = goal;
        }
    }
    ImGui::PopID();
    return activated;
}

bool sdg_part(const Kit& kit, std::string_view id, int goal) {
    if (!is_goal(goal))
        return false;
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID widget = widget_id(Written("sdg-", goal));
    ImGui::PopID();
    const Written number({}, goal);
    return kit.outline->press(
        {.part = Outline::Part::chip,
         .id = widget,
         .name = kit.strings.fill("record.sdg", {{"number", number}, {"title", sdg_title(kit, goal)}})});
}

} // namespace citynet::ui
