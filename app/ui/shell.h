#pragma once

#include "app/ui/scene.h"

namespace citynet::ui {

/// The frame around the views: navigation, back and forward, the search field, appearance. Draws the view,
/// too.
void draw_shell(const Scene& scene);

} // namespace citynet::ui
