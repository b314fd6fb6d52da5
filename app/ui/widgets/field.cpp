#include "app/ui/widgets/field.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

/// ImGui hands the keyboard over a frame or two after it is asked to, and drops what is typed until then. Who
/// types on while the program goes from one view to the next must not lose a letter.
void take_early_letters(std::string& value) {
    ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    for (const ImWchar letter : typed) {
        if (letter < 0x20 || letter == 0x7f)
            continue;
        char bytes[5];
        ImTextCharToUtf8(bytes, letter);
        value += bytes;
    }
    typed.clear();
}

/// ImGui selects everything in a field that is given the keyboard: the next letter would replace it all.
int go_to_end(ImGuiInputTextCallbackData* data) {
    data->ClearSelection();
    data->CursorPos = data->BufTextLen;
    return 0;
}

} // namespace

SearchEvent search_field(const Kit& kit, std::string_view id, std::string& value,
                         const SearchFieldLook& look) {
    if (kit.outline) {
        ImGui::PushID(id.data(), id.data() + id.size());
        kit.outline->add({.part = Outline::Part::field,
                          .id = widget_id("##text"),
                          .name = std::string(look.hint),
                          .after = value});
        ImGui::PopID();
        return {};
    }
    const Theme& theme = kit.theme;
    const Style style = look.large ? Style::lead : Style::body;
    const float height =
        std::max(look.large ? kit.scaled(60) : kit.scaled(48), kit.type.line_height(style) + 16);
    const float side = look.large ? height : kit.scaled(44); // for the lens and for the clearing button
    const float width = available_width();
    const float radius = look.large ? theme.radius.large : theme.radius.medium;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    const float middle = (min.y + max.y) / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushID(id.data(), id.data() + id.size());
    const ImGuiID input = ImGui::GetID("##text");
    const bool has_keyboard = ImGui::GetActiveID() == input;
    const bool is_pointed = kit.memory.pointed.id == input;
    const float lit =
        kit.motion().towards(input, has_keyboard || is_pointed ? 1.0f : 0.0f, theme.motion.quick);

    if (look.large)
        shadow(kit, min, max, radius, theme.elevation.raised);
    list.AddRectFilled(min, max, theme.surface, radius);
    list.AddRect(min, max, theme.outline_strong.towards(theme.accent, lit), radius, 0, 1 + lit);
    draw_icon(kit, {min.x + side / 2 + 2, middle}, icon::search, kit.scaled(look.large ? 26.0f : 22.0f),
              theme.text_muted.towards(theme.accent, lit));

    SearchEvent event;
    const float end = value.empty() ? theme.space.m : side;
    const Typeface::Use use(kit.type, style);
    const float inset = std::floor((height - ImGui::GetFontSize()) / 2);
    ImGui::SetCursorScreenPos({min.x + side, min.y});
    ImGui::SetNextItemWidth(width - side - end);
    if (look.take_focus)
        ImGui::SetKeyboardFocusHere();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, inset));
    ImGui::PushStyleColor(ImGuiCol_NavCursor, 0u); // the field itself shows that it has the keyboard
    // Esc clears, and leaves the empty field.
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_EscapeClearsAll;
    if (look.select_all)
        flags |= ImGuiInputTextFlags_AutoSelectAll;
    ImGuiID& awaiting = kit.memory.awaiting_keyboard;
    if (look.take_focus) {
        awaiting = input;
        kit.memory.awaiting_since = ImGui::GetFrameCount();
    }
    constexpr int frames_to_hand_over = 8; // a request that has come to nothing by then is forgotten
    const bool given =
        awaiting == input && ImGui::GetFrameCount() - kit.memory.awaiting_since < frames_to_hand_over;
    const std::string before = value;
    if (given && !has_keyboard)
        take_early_letters(value);
    // While it has the keyboard ImGui goes by its own copy of the text. When another text comes from
    // elsewhere (one went back, a suggestion was taken) that copy is out of date, and would pass for
    // something typed.
    if (ImGuiInputTextState* state = has_keyboard ? ImGui::GetInputTextState(input) : nullptr)
        if (value != state->TextA.Data)
            state->ReloadUserBufAndMoveToEnd();
    const bool to_end = given && !look.select_all;
    event.submitted =
        ImGui::InputText("##text", &value, to_end ? flags | ImGuiInputTextFlags_CallbackAlways : flags,
                         to_end ? go_to_end : nullptr);
    if (given && has_keyboard)
        awaiting = 0;
    event.changed = value != before;
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    // ImGui selects all of a field that the keyboard enters; here one goes on typing where the words end.
    if (ImGui::IsItemActivated() && !look.select_all && !ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        if (ImGuiInputTextState* state = ImGui::GetInputTextState(input))
            state->ReloadUserBufAndMoveToEnd();
    event.focused = ImGui::IsItemActive();
    if (event.focused || ImGui::IsItemDeactivated())
        event.cancelled = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (event.focused && look.takes_arrows) // they would lead the keyboard to what stands below
        ImGui::GetCurrentContext()->ActiveIdUsingNavDirMask |= (1 << ImGuiDir_Up) | (1 << ImGuiDir_Down);
    if (event.focused) {
        event.next = ImGui::IsKeyPressed(ImGuiKey_DownArrow);
        event.previous = ImGui::IsKeyPressed(ImGuiKey_UpArrow);
    }
    if (ImGui::IsItemHovered())
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

    if (value.empty() && !look.hint.empty()) {
        const float room = width - side - end;
        const bool fits = look.short_hint.empty() || kit.type.width(style, look.hint) <= room;
        draw_text(kit, {min.x + side, min.y + inset}, fits ? look.hint : look.short_hint, style,
                  theme.text_muted, room, Fit::shortened);
    }
    if (!value.empty()) {
        ImGui::SetCursorScreenPos({max.x - side, middle - kit.scaled(theme.target) / 2});
        if (icon_button(kit, "clear", icon::close, kit.text("field.clear"))) {
            value.clear();
            event.changed = true;
            ImGui::ActivateItemByID(input);
            ImGui::GetCurrentContext()->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
        }
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    return event;
}

} // namespace citynet::ui
