#pragma once

namespace citynet::platform {

/// What the session asks of all programs.
struct Preferences {
    bool dark = false;
    bool contrast = false;
    bool reduced_motion = false;
};

/// From GTK_THEME, which counts first, and the desktop's settings (GSettings, as GNOME and most desktops on
/// Linux keep them). What nobody set is false.
Preferences session_preferences();

} // namespace citynet::platform
