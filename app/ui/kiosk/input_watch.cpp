#include "app/ui/kiosk/input_watch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace citynet::ui::kiosk {

bool InputWatch::look(bool somebody) {
    const ImGuiIO& io = ImGui::GetIO();
    bool input =
        std::exchange(touched_, false) || !io.InputQueueCharacters.empty() || io.MouseWheel != 0 ||
        io.MouseWheelH != 0 ||
        std::any_of(std::begin(io.MouseDown), std::end(io.MouseDown), [](bool down) { return down; }) ||
        std::any_of(std::begin(io.MouseClicked), std::end(io.MouseClicked), [](bool down) { return down; });
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END && !input; ++key)
        input = ImGui::IsKeyDown(static_cast<ImGuiKey>(key));
    const bool moved = ImGui::IsMousePosValid() && (io.MousePos.x != mouse_.x || io.MousePos.y != mouse_.y);
    mouse_ = io.MousePos;
    return input || (moved && somebody);
}

} // namespace citynet::ui::kiosk
