#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

/// Where a row of a list will stand: a square and two lines. As high as `list_row` with a detail. It does not
/// move: an animation would draw frames for as long as one waits.
void skeleton_row(const Kit& kit);

} // namespace citynet::ui
