#pragma once

#include "visit.h"

#include "app/ui/route.h"

#include <string>
#include <vector>

namespace citynet::test {

/// What is wrong with the layout of the frame drawn last, a line for each mistake: letters that no font has;
/// text cut off, squeezed, smaller than 12 pixels at 100 %, on other text, or beside the box it belongs to;
/// what can be pressed but is smaller than 44 pixels, lies under another one or beside the window; content
/// wider than its window; a large blank area; names of strings that are not there.
std::vector<std::string> layout_mistakes(const Visit& visit, const ui::Typeface& type);

/// Routes that show all that a view can look like with the shipped directory. A view that is not named there
/// does not compile.
std::vector<std::string> routes_of(ui::View view);
/// Of all views.
std::vector<std::string> all_routes();

} // namespace citynet::test
