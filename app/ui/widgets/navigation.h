#pragma once

#include "app/ui/kit.h"

#include <span>

namespace citynet::ui {

struct NavigationItem {
    std::string_view id = {};
    std::string_view icon = {};
    std::string_view label = {};
};

/// Destinations grow with the text size as far as all of them can be seen with their labels; these are never
/// smaller than 12 pixels.

/// A column of destinations at the start edge, over the available height. Returns the index of the one just
/// activated, else -1.
int navigation_rail(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen);
/// A bar of destinations, for the foot of a phone.
int navigation_bar(const Kit& kit, std::string_view id, std::span<const NavigationItem> items, int chosen);
/// In an outline: writes one of the destinations down.
bool destination_part(const Kit& kit, std::string_view id, const NavigationItem& item, bool chosen);
float navigation_rail_width(const Kit& kit, std::span<const NavigationItem> items);
float navigation_bar_height(const Kit& kit, std::span<const NavigationItem> items);

} // namespace citynet::ui
