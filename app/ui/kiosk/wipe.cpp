#include "app/ui/kiosk/wipe.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <memory>

namespace citynet::ui::kiosk {

namespace {

template <class Vector>
void overwrite(Vector& bytes) {
    std::fill(bytes.begin(), bytes.end(), typename Vector::value_type{});
}

/// The text of a field, with what could be undone in it, whose type only ImGui's own source knows.
void renew(ImGuiInputTextState& state, ImGuiContext* context) {
    overwrite(state.TextA);
    overwrite(state.TextToRevertTo);
    overwrite(state.CallbackTextBackup);
    std::destroy_at(&state);
    new (&state) ImGuiInputTextState();
    state.Ctx = context;
}

} // namespace

void forget_input() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    if (!context.OpenPopupStack.empty())
        ImGui::ClosePopupToLevel(0, false);
    ImGui::ClearActiveID();
    ImGuiIO& io = ImGui::GetIO();
    io.ClearInputKeys();
    io.ClearInputMouse();
    io.ClearEventsQueue();
    overwrite(io.InputQueueCharacters);
    io.InputQueueCharacters.clear();
    renew(context.InputTextState, &context);
    overwrite(context.InputTextDeactivatedState.TextA);
    context.InputTextDeactivatedState.ClearFreeMemory();
    overwrite(context.ClipboardHandlerData);
    overwrite(context.TempBuffer);
    // Letters are kept in each size in which they were ever drawn, until their picture is full; a visitor's
    // sizes, and the room for what was drawn of them, would stay for days. With the next frame it goes.
    context.GcCompactAll = true;
}

void ignore_input() {
    ImGui::GetIO().ClearInputKeys();
    ImGui::GetIO().ClearInputMouse();
    // Enter has already become a press of what has the focus.
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavActivateId = context.NavActivateDownId = context.NavActivatePressedId = 0;
}

} // namespace citynet::ui::kiosk
