#pragma once

#include "app/ui/kit.h"

#include <imgui.h>

namespace citynet::ui {

/// What happens to a rectangle that can be pressed.
struct Press {
    ImGuiID id = 0;
    bool activated = false; ///< Clicked, tapped, or Enter or Space on it: in this frame.
    bool asked = false;     ///< It is asked what it is for; see Inquiry.
    bool hovered = false;
    bool held = false;
    bool focused = false; ///< Has the keyboard, and the keyboard is in use: draw the ring.
    float hover = 0;      ///< 0–1, moving.

    /// For what only leaves a command when it is pressed, and changes nothing by itself.
    bool taken() const { return activated || asked; }
};

/// Makes a rectangle pressable. The cursor stays. `overlapped`: later widgets may lie on it and take the
/// press.
Press press(const Kit& kit, std::string_view id, ImVec2 min, ImVec2 max, bool overlapped = false);
/// How far a target in this place must move down so that it does not cover the one drawn last; 0 mostly.
float target_above(const Kit& kit, ImVec2 min, ImVec2 max);
/// The ring around what has the keyboard.
void focus_ring(const Kit& kit, ImVec2 min, ImVec2 max, float radius);
/// What lies under a row that can be pressed: chosen, under the mouse, and the ring, which stands
/// `ring_inset` inside.
struct RowGround {
    float radius = 0;
    float ring_inset = 3;
    bool chosen = false;
};
void row_ground(const Kit& kit, const Press& pressed, ImVec2 min, ImVec2 max, const RowGround& look);
/// The soft shadow of a rectangle that stands so high above the page.
void shadow(const Kit& kit, ImVec2 min, ImVec2 max, float radius, const Elevation& elevation,
            float strength = 1);

} // namespace citynet::ui
