#include "app/ui/widgets/sheet.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr const char* popup_name = "sheet";
constexpr ImGuiWindowFlags popup_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoScrollWithMouse;

/// Over all that lies behind, painted by the sheet itself.
void paint_scrim(const Kit& kit, float shown) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    list.AddRectFilled({0, kit.top}, {kit.width, kit.bottom()}, kit.theme.scrim.faded(shown));
    list.PopClipRect();
}

} // namespace

Sheet::Sheet(const Kit& kit, std::string_view id, const SheetLook& look) : kit_(kit), id_(id) {
    if (kit.outline) {
        kit.outline->add({.part = Outline::Part::dialog, .name = std::string(look.title)});
        text(kit, look.title, Style::heading);
        closable_ = look.closable;
        return;
    }
    const Theme& theme = kit.theme;
    Memory::SheetPlace& place = kit.memory.sheet;
    const bool appears = !place.open;
    place.open = true;
    const ImGuiID moving = ImHashStr(popup_name);
    const float shown = kit.motion().towards(moving, appears ? 0.0f : 1.0f, theme.motion.calm);
    if (appears) {
        place.height = 0;
        ImGui::OpenPopup(popup_name);
        kit.motion().request_frame();
    }
    const bool phone = kit.phone();
    const float width =
        std::floor(phone ? kit.width : std::min(kit.scaled(look.widest), kit.width - 2 * kit.margin()));
    const float most = kit.height - (phone ? theme.space.xl : 2 * theme.space.l);
    const float height = std::floor(std::min(place.height > 0 ? place.height : most, most));
    // In its first frame ImGui hides a popup and only measures it; it must lie where it can be seen for that.
    const float away = appears ? 0 : 1 - shown;
    const float top = phone ? kit.bottom() - height * (1 - away)
                            : kit.top + (kit.height - height) / 2 + theme.space.l * away;
    const ImVec2 min{std::floor((kit.width - width) / 2), std::floor(top)};
    const ImVec2 max{min.x + width, min.y + height};

    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    open_ = ImGui::BeginPopupModal(popup_name, nullptr, popup_flags);
    ImGui::PopStyleVar(2);
    if (!open_) { // something else has closed it
        closed_ = !appears;
        return;
    }
    ImGui::PushID(id_.c_str());
    paint_scrim(kit, shown);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    const ImDrawFlags corners = phone ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll;
    list.AddRectFilled(min, max, theme.surface_raised, theme.radius.large, corners);
    list.AddRect(min, max, theme.outline, theme.radius.large, corners);
    list.PopClipRect();
    header(look, min, width);

    const float padding = phone ? theme.space.m : theme.space.l;
    page_.emplace(
        kit, id_,
        PageLook{
            .region = "sheet-page", .widest = -1, .margins = false, .from_top = appears, .takes_keys = false},
        ImVec2{width, std::max(1.0f, height - header_height_)});
    column_.emplace(padding, width - 2 * padding);
}

void Sheet::header(const SheetLook& look, ImVec2 min, float width) {
    const Theme& theme = kit_.theme;
    const float padding = kit_.phone() ? theme.space.m : theme.space.l;
    const float target = kit_.scaled(theme.target);
    const float room = std::max(1.0f, width - 2 * padding - (look.closable ? target : 0));
    const float words = text_height(kit_, look.title, {.style = Style::heading}, room);
    const float line = std::max(words, target);
    ImGui::SetCursorScreenPos({min.x, min.y + theme.space.m + std::floor((line - words) / 2)});
    {
        const Column column(padding, room);
        text(kit_, look.title, Style::heading);
    }
    if (look.closable) {
        ImGui::SetCursorScreenPos({min.x + width - padding - target + theme.space.s, min.y + theme.space.m});
        closed_ = icon_button(kit_, "close", icon::close, kit_.text("sheet.close"));
        const ImVec2 max{min.x + width, min.y + ImGui::GetWindowHeight()};
        const bool beside =
            ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsMouseHoveringRect(min, max, false);
        closed_ = closed_ || beside || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    }
    header_height_ = theme.space.m + line + theme.space.s;
    ImGui::SetCursorScreenPos({min.x, min.y + header_height_});
}

bool Sheet::closed() const {
    if (kit_.outline)
        return closable_ && icon_button(kit_, "close", icon::close, kit_.text("sheet.close"));
    return closed_;
}

Sheet::~Sheet() {
    if (kit_.outline)
        kit_.outline->add({.part = Outline::Part::end});
    if (!open_)
        return;
    column_.reset();
    gap(kit_.phone() ? kit_.theme.space.m : kit_.theme.space.l);
    const ImGuiWindow* content = ImGui::GetCurrentWindow();
    const float height =
        header_height_ + std::ceil(content->DC.CursorMaxPos.y - content->DC.CursorStartPos.y);
    // What still lies below the window is not laid out, and says nothing of its height.
    if (!content->SkipItems && height != kit_.memory.sheet.height) {
        kit_.memory.sheet.height = height;
        kit_.motion().request_frame();
    }
    page_.reset();
    ImGui::PopID();
    if (closed_) {
        kit_.memory.sheet.open = false;
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

void no_sheet(const Kit& kit) {
    if (!kit.memory.sheet.open)
        return;
    kit.memory.sheet.open = false;
    if (ImGui::IsPopupOpen(popup_name))
        ImGui::ClosePopupToLevel(0, true);
}

} // namespace citynet::ui
