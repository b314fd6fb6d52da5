#pragma once

#include "app/ui/scene.h"

namespace citynet::ui {

/// The frame around the views: navigation, back and forward, the search field, appearance. Draws the view,
/// too.
void draw_shell(const Scene& scene);

/// The same in a window of its own that fills the whole.
void draw_program(const Scene& scene);

} // namespace citynet::ui
