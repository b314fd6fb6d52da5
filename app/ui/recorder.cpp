#include "app/ui/recorder.h"

#include <imgui_internal.h>

namespace citynet::ui {
namespace {

Recorder::Place place(ImVec2 min, ImVec2 max) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    Recorder::Place place;
    place.min = min;
    place.max = max;
    place.clip_min = window->DrawList->GetClipRectMin();
    place.clip_max = window->DrawList->GetClipRectMax();
    place.layer = window->RootWindow->ID;
    for (const ImGuiWindow* one = window; one; one = one->ParentWindow)
        place.scrolls = place.scrolls || one->ScrollMax.y > 0;
    return place;
}

} // namespace

void Recorder::add_text(ImVec2 min, ImVec2 max, std::string_view words, float em, Fit fit) {
    texts.push_back({place(min, max), std::string(words), em, fit});
}

void Recorder::add_target(ImVec2 min, ImVec2 max, std::string_view id) {
    targets.push_back({place(min, max), std::string(id)});
}

void Recorder::add_box(ImVec2 min, ImVec2 max) {
    boxes.push_back(place(min, max));
}

} // namespace citynet::ui
