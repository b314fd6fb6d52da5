#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

/// A value to narrow a list by: a box to tick, what it is called, and how many it would leave. True when
/// activated.
bool facet_row(const Kit& kit, std::string_view id, std::string_view label, long long count, bool chosen);

} // namespace citynet::ui
