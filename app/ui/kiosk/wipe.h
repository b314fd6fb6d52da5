#pragma once

namespace citynet::ui::kiosk {

/// Makes ImGui's current context forget what was typed and copied in it, and where its keyboard was; bytes
/// that held a text are overwritten.
void forget_input();

} // namespace citynet::ui::kiosk
