#pragma once

namespace citynet::platform {

/// From now on memory is overwritten before it is given back, by operator delete and by ImGui. Before there
/// is a context of ImGui.
void overwrite_what_is_given_back();

} // namespace citynet::platform
