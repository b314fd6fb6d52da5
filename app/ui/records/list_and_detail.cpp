#include "app/ui/records/list_and_detail.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr float least_window = 1100;
constexpr float narrowest = 320;
constexpr float widest = 420;

/// The row of the shown record is brought to the middle when the record changes and the row is out of sight.
void bring_into_sight(const Scene& scene, const ListBeside& beside, float view) {
    Memory::BesideList& memory = scene.kit.memory.beside;
    const ImGuiID record = ImHashStr(scene.state.route.id.c_str(), 0, ImHashStr(beside.title));
    if (std::exchange(memory.record, record) == record)
        return;
    const float row = list_row_height(scene.kit, true);
    const float all = row * static_cast<float>(scene.state.shown.listed.rows.size());
    const float top = row * static_cast<float>(beside.chosen);
    const float position = page_position(scene.kit.memory, beside.title);
    if (top < position || top + row > position + view)
        set_page_position(scene.kit.memory, beside.title,
                          std::clamp(top - (view - row) / 2, 0.0f, std::max(0.0f, all - view)), all);
}

} // namespace

bool has_room_beside(const Kit& kit) {
    return kit.width >= kit.scaled(least_window) && kit.form() == FormFactor::desktop;
}

size_t position_beside(const std::vector<std::uint32_t>& rows, size_t record) {
    return static_cast<size_t>(std::find(rows.begin(), rows.end(), record) - rows.begin());
}

ListColumn::ListColumn(const Scene& scene, const ListBeside& beside) : scene_(scene), beside_(beside) {
    const Kit& kit = scene.kit;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float width = std::floor(std::clamp(room.x * 0.28f, kit.scaled(narrowest), kit.scaled(widest)));
    end_ = {min.x + width, min.y};
    ImGui::GetWindowDrawList()->AddLine({end_.x, min.y}, {end_.x, min.y + room.y}, kit.theme.outline);
    const float side = kit.theme.space.m;
    {
        const Column column(side, width - 2 * side);
        gap(kit.theme.space.m);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float button = kit.scaled(kit.theme.target);
        {
            const Column words(kit.theme.space.s, available_width() - button - kit.theme.space.s);
            text(kit, kit.text(beside.title), {.style = Style::heading, .heading = 0});
            muted_text(
                kit, kit.plural(beside.count, static_cast<long long>(scene.state.shown.listed.rows.size())));
        }
        const float below = ImGui::GetCursorScreenPos().y;
        ImGui::SetCursorScreenPos({at.x + available_width() - button, at.y});
        if (icon_button(kit, "whole-list", icon::filter, kit.text("beside.whole_list")))
            scene.commands.open(beside.list);
        ImGui::SetCursorScreenPos({min.x, std::max(below, at.y + button) + kit.theme.space.s});
    }
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::GetWindowDrawList()->AddLine({min.x, top}, {end_.x, top}, kit.theme.outline);
    ImGui::SetCursorScreenPos({min.x, top + 1});
    const float height = min.y + room.y - top - 1;
    bring_into_sight(scene, beside, height);
    page_.emplace(kit, beside.title,
                  PageLook{.region = "beside", .widest = -1, .margins = false, .takes_keys = false},
                  ImVec2{width - 1, height});
    rows_.emplace(kit.theme.space.s, width - 1 - 2 * kit.theme.space.s);
}

ListColumn::~ListColumn() {
    rows_.reset();
    page_.reset();
    scene_.kit.memory.beside.focused = focused_;
    ImGui::SetCursorScreenPos(end_);
}

bool ListColumn::stepped_to(size_t row) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId == 0 || context.NavId != context.LastItemData.ID)
        return false;
    focused_ = context.NavId; // also where a click left it: the arrows go on from there
    const ImGuiID before = scene_.kit.memory.beside.focused;
    // Tab only passes: who has no arrows would else never reach what stands beside any row but the last.
    return context.NavCursorVisible && !context.NavJustMovedToIsTabbing && before != 0 &&
           before != focused_ && row != beside_.chosen;
}

} // namespace citynet::ui
