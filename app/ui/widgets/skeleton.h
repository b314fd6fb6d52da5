#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

/// Where text will stand that is not there yet: so many lines, the last one shorter. It does not move: an
/// animation would draw frames for as long as one waits.
void skeleton_lines(const Kit& kit, Style style, int lines);

/// Where a row of a list will stand: a square and two lines. As high as `list_row` with a detail.
void skeleton_row(const Kit& kit);

} // namespace citynet::ui
