#include "app/ui/kiosk/still_there.h"

#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui::kiosk {

void draw_still_there(const Kit& kit, double seconds_left, double countdown) {
    const Theme& theme = kit.theme;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("still-there", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize, theme.scrim);

    const float width = std::min(kit.scaled(560), kit.width - 2 * kit.margin());
    const float padding = kit.scaled(36);
    const float room = width - 2 * padding;
    const auto seconds = static_cast<long long>(std::ceil(seconds_left));
    const std::string_view left = kit.plural("kiosk.there.left", seconds);
    const float ring = kit.scaled(64);
    const float height = 2 * padding + 2 * ring + theme.space.l +
                         text_height(kit, kit.text("kiosk.there.title"), {.style = Style::title}, room) +
                         theme.space.s +
                         text_height(kit, kit.text("kiosk.there.touch"), {.style = Style::lead}, room) +
                         theme.space.s + text_height(kit, left, {.style = Style::body}, room);
    const ImVec2 min{std::floor((kit.width - width) / 2),
                     std::floor(kit.top + std::max(theme.space.m, (kit.height - height) / 2))};
    const ImVec2 max{min.x + width, min.y + height};
    shadow(kit, min, max, theme.radius.large, theme.elevation.overlay);
    list.AddRectFilled(min, max, theme.surface_raised, theme.radius.large);
    list.AddRect(min, max, theme.outline, theme.radius.large);

    // The time that is left, as a ring that runs out, with its number.
    const ImVec2 center{std::floor(min.x + width / 2), min.y + padding + ring};
    constexpr float top_of_ring = -1.5707963f;
    constexpr float whole = 6.2831853f;
    const auto share = static_cast<float>(countdown > 0 ? seconds_left / countdown : 0);
    const float thick = kit.scaled(9);
    list.AddCircle(center, ring - thick, theme.outline, 96, thick);
    list.PathArcTo(center, ring - thick, top_of_ring, top_of_ring + whole * share, 96);
    list.PathStroke(theme.accent, 0, thick);
    const std::string number = kit.strings.number(seconds);
    const float wide = kit.type.width(Style::title, number);
    draw_text(kit, {center.x - wide / 2, center.y - kit.type.font_size(Style::title) / 2}, number,
              Style::title, theme.text);

    ImGui::SetCursorScreenPos({min.x, min.y + padding + 2 * ring + theme.space.l});
    {
        const Column column(padding, room); // ends before its window does
        text(kit, kit.text("kiosk.there.title"), {.style = Style::title, .centered = true});
        gap(theme.space.s);
        text(kit, kit.text("kiosk.there.touch"), {.style = Style::lead, .centered = true});
        gap(theme.space.s);
        text(kit, left, {.color = theme.text_muted, .centered = true});
    }
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::End();
    kit.motion().request_frame(seconds_left - std::floor(std::max(0.0, seconds_left - 1e-3)) + 1e-3);
}

} // namespace citynet::ui::kiosk
