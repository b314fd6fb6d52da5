#pragma once

#include "app/ui/scene.h"

namespace citynet::ui {

/// Buttons that read a record aloud: begin; while it is read pause, stop and speed. Nothing where the machine
/// has no voice. They stand in one line, after the widget drawn last.
void reading_buttons(const Scene& scene, const Reference& record);

} // namespace citynet::ui
