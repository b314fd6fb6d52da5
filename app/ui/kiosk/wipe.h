#pragma once

namespace citynet::ui::kiosk {

/// Makes ImGui's current context forget what was typed and copied in it, and where its keyboard was; bytes
/// that held a text are overwritten. With the next frame it also gives back the room that it has for what is
/// not drawn any more, letters among it.
void forget_input();

/// What was entered until now presses nothing any more.
void ignore_input();

} // namespace citynet::ui::kiosk
