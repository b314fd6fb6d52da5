#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

enum class ButtonKind {
    filled, ///< The main action of a page; at most one.
    tonal,  ///< A tint of the accent.
    outlined,
    plain, ///< Text alone.
};

/// Between the words of a plain button and its edge.
constexpr float plain_padding = 12;

struct ButtonLook {
    ButtonKind kind = ButtonKind::outlined;
    std::string_view icon = {}; ///< Before the text.
    bool enabled = true;
    bool fill_width = false;
};

/// True when activated. Flows like a line: use ImGui::SameLine between two.
bool button(const Kit& kit, std::string_view id, std::string_view label, const ButtonLook& look = {});
/// A round button with an icon alone; `label` is its tooltip.
bool icon_button(const Kit& kit, std::string_view id, std::string_view icon, std::string_view label,
                 bool enabled = true);
/// A small box beside the mouse. Call it while the thing is hovered.
void tooltip(const Kit& kit, std::string_view text);
/// The same once the mouse has rested on the item drawn last; at once, and below the item, when that has the
/// keyboard. Call it in each frame in which the item is hovered or focused.
void delayed_tooltip(const Kit& kit, std::string_view text, bool focused);
/// Width that `button` takes.
float button_width(const Kit& kit, std::string_view label, const ButtonLook& look = {});

struct LinkLook {
    Style style = Style::body;
    bool leaves = false; ///< Leads out of the program: shows the sign for it.
    std::string_view icon = {};
    int most_lines = 0;
};

/// A text in the accent colour, wrapped over the available width. True when activated.
bool link(const Kit& kit, std::string_view id, std::string_view label, const LinkLook& look = {});

} // namespace citynet::ui
