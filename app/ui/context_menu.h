#pragma once

#include "app/ui/scene.h"

#include <vector>

namespace citynet::ui {

/// What was asked about, by the commands that were left in the frame in which it was asked.
ContextMenu context_menu(const Inquiry& inquiry, const std::vector<Command>& answers);

/// The menu over the view, as long as there is one: what can be done with what lies there, or else with the
/// view.
void draw_context_menu(const Scene& scene);

} // namespace citynet::ui
