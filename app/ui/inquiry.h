#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

namespace citynet::ui {

struct Kit;

/// What lies at a place of the picture: asked with the right button, a finger that stays, or a key, for one
/// frame. What can be pressed there then does as if it were, so that its view leaves the command for it,
/// which is the answer and is not carried out; texts there say themselves.
struct Inquiry {
    bool asked = false; ///< in this frame
    ImVec2 at = {};
    bool by_key = false; ///< about a widget, wherever it is, and not about a place
    ImGuiID widget = 0;  ///< which; 0: none has the keyboard
    std::string text;    ///< of the texts there the one drawn last
    bool held = false;   ///< the finger that asked is still on the glass
    double down_since = 0;
};

/// At the beginning of a frame: whether something is asked in it.
void begin_inquiry(const Kit& kit);
/// Whether this is what is asked about.
bool is_asked_about(const Kit& kit, ImGuiID widget, ImVec2 min, ImVec2 max);
/// A text that stands here.
void answer_inquiry(const Kit& kit, ImVec2 min, ImVec2 max, std::string_view text);

} // namespace citynet::ui
