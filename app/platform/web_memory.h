#pragma once

namespace citynet::platform {

/// From now on ImGui overwrites memory before it gives it back, as operator delete always does in the page.
/// Before there is a context of ImGui.
void overwrite_what_is_given_back();

} // namespace citynet::platform
