#pragma once

#include "app/ui/kit.h"

namespace citynet::ui::kiosk {

/// Asks the visitor over everything else whether they are still there, and counts down before their eyes.
/// Takes no input: any at all is an answer.
void draw_still_there(const Kit& kit, double seconds_left, double countdown);

} // namespace citynet::ui::kiosk
