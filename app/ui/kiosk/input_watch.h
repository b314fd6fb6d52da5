#pragma once

#include <imgui.h>

namespace citynet::ui::kiosk {

/// Whether anything was entered, by hand or by way of the document.
class InputWatch {
  public:
    /// Something was, by way of the document, since the frame before.
    void touched() { touched_ = true; }
    /// At each frame. `somebody`: is there. That a mouse was moved tells that they still are, but nobody has
    /// come for that alone.
    bool look(bool somebody);

  private:
    bool touched_ = false;
    ImVec2 mouse_{-1, -1};
};

} // namespace citynet::ui::kiosk
