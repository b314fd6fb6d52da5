#include "app/ui/widgets/popover.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/press.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float from_edge = 8; ///< Between a popover and the window's edges.

ImGuiID popover_id(std::string_view id) {
    return ImGui::GetID(id.data(), id.data() + id.size());
}

} // namespace

void open_popover(std::string_view id) {
    ImGui::OpenPopup(popover_id(id));
}

void close_popover() {
    ImGui::CloseCurrentPopup();
}

Popover::Popover(const Kit& kit, std::string_view id, ImVec2 anchor, float width)
    : kit_(kit), id_(popover_id(id)) {
    if (kit.outline) {
        kit.outline->open_last();
        open_ = true;
        return;
    }
    const bool wanted = ImGui::IsPopupOpen(id_, ImGuiPopupFlags_None);
    const float shown = kit.motion().towards(id_, wanted ? 1.0f : 0.0f, kit.theme.motion.quick);
    if (!wanted)
        return;
    const Theme& theme = kit.theme;
    const float wide = std::min(std::floor(kit.scaled(width)), kit.width - 2 * from_edge);
    const float most = kit.height - 2 * from_edge;
    const auto known = kit.memory.heights.find(id_);
    const bool measured = known != kit.memory.heights.end();
    const float high = measured ? std::min(known->second, most) : most;
    const float x = std::clamp(anchor.x - wide, from_edge, std::max(from_edge, kit.width - from_edge - wide));
    // Below the anchor, or as far up as it takes to be seen whole.
    const float y = std::max(kit.top + from_edge, std::min(anchor.y + 4, kit.bottom() - from_edge - high));
    const ImVec2 min{measured ? std::floor(x) : -2 * kit.width, std::floor(y - 8 * (1 - shown))};
    const ImVec2 max{min.x + wide, min.y + high};
    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({wide, high});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0.0f);
    open_ = ImGui::BeginPopupEx(id_, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    if (!open_)
        return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    shadow(kit, min, max, theme.radius.large, theme.elevation.overlay, shown);
    list.PopClipRect();
    list.AddRectFilled(min, max, theme.surface_raised, theme.radius.large);
    list.AddRect(min, max, theme.outline, theme.radius.large);
    page_.emplace(kit, id, PageLook{.region = "popover", .widest = -1, .margins = false});
    top_ = ImGui::GetCursorScreenPos().y;
    gap(theme.space.m);
    column_.emplace(theme.space.m, wide - 2 * theme.space.m);
}

Popover::~Popover() {
    if (!open_)
        return;
    if (kit_.outline) {
        kit_.outline->add({.part = Outline::Part::end});
        return;
    }
    column_.reset();
    gap(kit_.theme.space.m);
    const float wanted = std::ceil(ImGui::GetCursorScreenPos().y - top_);
    page_.reset();
    float& known = kit_.memory.heights[id_];
    if (std::abs(known - wanted) > 0.5f) {
        known = wanted;
        kit_.motion().request_frame();
    }
    ImGui::EndPopup();
}

} // namespace citynet::ui
