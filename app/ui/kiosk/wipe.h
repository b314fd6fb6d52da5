#pragma once

namespace citynet::ui::kiosk {

/// Makes ImGui's current context forget what was typed and copied in it, and where its keyboard was; bytes
/// that held a text are overwritten. With the next frame it also gives back the room that it has for what is
/// not drawn any more, letters among it.
void forget_input();

/// What was entered until now presses nothing any more.
void ignore_input();

/// After what is shown was drawn. What had the keyboard's focus may be gone with its view: ImGui would go on
/// from there at each Tab, and find no place. With the next one it begins anew.
void let_go_of_lost_focus();

} // namespace citynet::ui::kiosk
