#pragma once

#include <imgui.h>

namespace citynet::ui {

/// What has the keyboard's focus in the picture. A view that goes takes what had it along: ImGui would go on
/// from there at each Tab, and find no place.
class KeyboardFocus {
  public:
    /// 0: nothing has it, or nobody sees it.
    static ImGuiID widget();
    /// For a widget that one of the next frames draws; nothing has it where none does. 0 gives nothing.
    void give(ImGuiID widget);
    /// After what is shown was drawn: where nothing that was drawn has the focus, the next Tab begins anew.
    void after_frame();

  private:
    int frames_to_wait_ = 0;
};

} // namespace citynet::ui
