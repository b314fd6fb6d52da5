#pragma once

#include "app/ui/content.h"
#include "app/ui/typeface.h"

#include "app/platform/platform.h"

#include <memory>
#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// Tries out what a visitor will need: letters for every name, codes, and something to be read at each kind
/// of view. What failed, a line of the log each. Takes some tenths of a second.
std::vector<std::string> self_test(const std::shared_ptr<Content>& content,
                                   const std::shared_ptr<Typeface>& type, platform::Host& host);

} // namespace citynet::ui::kiosk
