#include "app/ui/widgets/page.h"

#include "app/ui/scrolling.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr float bar_width = 12;
constexpr double toast_seconds = 4;
constexpr double seconds_per_byte = 0.07; // who reads slowly reads so

ImGuiID page_id(std::string_view id) {
    return ImHashStr(id.data(), id.size());
}

/// What happened to the page since the frame before. The page's window is the current one.
ScrollInput scroll_input(const Kit& kit, const PageLook& look) {
    const ImGuiIO& io = ImGui::GetIO();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ScrollInput input;
    input.seconds = kit.motion().step();
    input.now = kit.motion().now();
    input.instant = kit.motion().reduced();
    input.view_height = window->InnerRect.GetHeight();
    const bool hovered = ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                                                ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (hovered && !io.KeyCtrl)
        input.wheel = io.MouseWheel;
    if (io.MouseSource == ImGuiMouseSource_TouchScreen) {
        input.finger_down = io.MouseDown[0];
        input.finger_pressed = hovered && io.MouseClicked[0];
        input.finger_x = io.MousePos.x - io.MouseClickedPos[0].x;
        input.finger_y = io.MousePos.y - io.MouseClickedPos[0].y;
        input.finger_step = io.MouseDelta.y;
    }
    if (look.takes_keys && !io.WantTextInput && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) {
        // ImGui would move its keyboard focus by a page: these keys are the page's own.
        const ImGuiID owner = window->ID;
        const auto pressed = [owner](ImGuiKey key) {
            ImGui::SetKeyOwner(key, owner);
            return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner);
        };
        input.pages = (pressed(ImGuiKey_PageDown) ? 1.0f : 0.0f) - (pressed(ImGuiKey_PageUp) ? 1.0f : 0.0f);
        input.to_start = pressed(ImGuiKey_Home);
        input.to_end = pressed(ImGuiKey_End);
    }
    return input;
}

/// The thumb of the scroll bar, on top of the content's edge.
void scroll_bar(const Kit& kit, Memory::Scroll& scroll) {
    if (scroll.farthest < 1)
        return;
    const ImRect view = ImGui::GetCurrentWindow()->InnerRect;
    const ImRect track({view.Max.x - bar_width, view.Min.y}, view.Max);
    const ImGuiID id = ImGui::GetID("scroll-bar");
    const float room = track.GetHeight() - 8;
    const float thumb =
        std::max(kit.scaled(36), room * view.GetHeight() / (view.GetHeight() + scroll.farthest));
    const float free = std::max(1.0f, room - thumb);
    bool hovered = false;
    bool held = false;
    if (ImGui::ItemAdd(track, id, nullptr, ImGuiItemFlags_NoNav)) {
        ImGui::ButtonBehavior(track, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
        if (held && ImGui::GetIO().MouseSource != ImGuiMouseSource_TouchScreen) {
            const float wanted =
                (ImGui::GetIO().MousePos.y - track.Min.y - 4 - thumb / 2) / free * scroll.farthest;
            scroll.position = std::clamp(wanted, 0.0f, scroll.farthest);
            scroll.state = Memory::Scrolling::restoring;
            kit.motion().request_frame();
        }
    }
    const float lit = kit.motion().towards(id, hovered || held ? 1.0f : 0.0f, kit.theme.motion.quick);
    const float top = view.Min.y + 4 + free * std::min(1.0f, scroll.position / scroll.farthest);
    const float width = 4 + 3 * lit;
    ImGui::GetWindowDrawList()->AddRectFilled({view.Max.x - 3 - width, top}, {view.Max.x - 3, top + thumb},
                                              kit.theme.text_muted.faded(0.35f + 0.35f * lit), width / 2);
}

} // namespace

Page::Page(const Kit& kit, std::string_view id, const PageLook& look, ImVec2 size)
    : kit_(kit), look_(look), scroll_(kit.memory.scrolls[page_id(id)]) {
    if (look.from_top)
        set_page_position(kit.memory, id, 0);
    const ImGuiID region = ImGui::GetID(look.region.data(), look.region.data() + look.region.size());
    ImGuiID& shown = kit.memory.pages[region];
    if (shown != page_id(id)) {
        shown = page_id(id);
        scroll_.state = Memory::Scrolling::restoring;
        // The window still knows the size of what it showed before, and would not scroll beyond it.
        ImGui::SetNextWindowContentSize({0, scroll_.content});
        kit.motion().request_frame();
    }
    if (scroll_.state != Memory::Scrolling::still)
        ImGui::SetNextWindowScroll({-1, std::round(scroll_.position)});
    visible_ = ImGui::BeginChild(region, size, ImGuiChildFlags_NavFlattened,
                                 ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoScrollbar);
    ImGui::PushID(id.data(), id.data() + id.size());

    scroll_.farthest = ImGui::GetScrollMaxY();
    if (scroll_.state == Memory::Scrolling::still || scroll_.state == Memory::Scrolling::restoring) {
        scroll_.position = ImGui::GetScrollY(); // the keyboard's focus may have moved it
        scroll_.state = Memory::Scrolling::still;
    }
    const bool was_dragging = scroll_.state == Memory::Scrolling::dragging;
    if (advance(scroll_, scroll_input(kit, look)))
        kit.motion().request_frame();
    if (scroll_.state == Memory::Scrolling::dragging && !was_dragging)
        ImGui::ClearActiveID(); // what the finger came down on is not pressed after all
    scroll_bar(kit, scroll_);

    const float room = available_width();
    const float margin = look.margins ? kit.margin() : 0;
    const float widest =
        look.widest < 0 ? room : kit.scaled(look.widest > 0 ? look.widest : kit.theme.page_width);
    const float width = std::min(widest, room - 2 * margin);
    if (look.margins)
        gap(kit.phone() ? kit.theme.space.m : kit.theme.space.l);
    column_.emplace(std::max(0.0f, (room - width) / 2), width);
}

Page::~Page() {
    column_.reset();
    if (look_.margins)
        gap(kit_.theme.space.xl);
    scroll_.content =
        ImGui::GetCurrentWindow()->DC.CursorMaxPos.y - ImGui::GetCurrentWindow()->DC.CursorStartPos.y;
    ImGui::PopID();
    ImGui::EndChild();
}

float page_position(const Memory& memory, std::string_view id) {
    const auto found = memory.scrolls.find(page_id(id));
    return found == memory.scrolls.end() ? 0 : found->second.position;
}

void set_page_position(Memory& memory, std::string_view id, float position, float content) {
    Memory::Scroll& scroll = memory.scrolls[page_id(id)];
    scroll.position = position;
    scroll.content = std::max(scroll.content, content);
    scroll.state = Memory::Scrolling::restoring;
}

void keep_visible() {
    ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
}

void show_toast(const Kit& kit, std::string_view words) {
    const double to_read = static_cast<double>(words.size()) * seconds_per_byte;
    kit.memory.toast = {std::string(words), kit.motion().now() + std::max(toast_seconds, to_read)};
    kit.motion().request_frame();
}

void draw_toast(const Kit& kit) {
    Memory::Toast& toast = kit.memory.toast;
    if (toast.text.empty())
        return;
    const double left = toast.until - kit.motion().now();
    const ImGuiID id = ImHashStr("toast");
    const float shown = kit.motion().towards(id, left > 0 ? 1.0f : 0.0f, kit.theme.motion.calm);
    if (left > 0)
        kit.motion().request_frame(left);
    else if (shown <= 0) {
        toast.text.clear();
        return;
    }
    const float room = kit.width - 2 * kit.margin();
    const float words = std::min(room - 40, std::ceil(kit.type.width(Style::body, toast.text)) + 1);
    const float height = std::max(kit.scaled(48), text_height(kit, toast.text, {}, words) + 22);
    // On a phone a sheet has its buttons at the foot: the message then stands above it, at the top.
    const bool at_top = kit.phone() && kit.memory.sheet.open;
    const float foot = kit.phone() ? kit.scaled(84) : kit.theme.space.xl;
    const float slide = 12 * (1 - shown);
    const ImVec2 min{
        std::floor((kit.width - words - 40) / 2),
        std::floor(at_top ? kit.top + kit.theme.space.m - slide : kit.bottom() - foot - height + slide)};
    ImGui::SetNextWindowPos(min);
    ImGui::SetNextWindowSize({words + 40, height});
    ImGui::Begin("toast", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + words + 40, min.y + height},
                                              kit.theme.text.faded(0.94f * shown), kit.theme.radius.medium);
    ImGui::SetCursorScreenPos(
        {min.x + 20, min.y + std::floor((height - text_height(kit, toast.text, {}, words)) / 2)});
    {
        const Column column(0, words);
        text(kit, toast.text, {.color = kit.theme.background.faded(shown)});
    }
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::End();
}

} // namespace citynet::ui
