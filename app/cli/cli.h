#pragma once

#include "app/platform/platform.h"

#include <optional>

namespace citynet::cli {

/// Carries out what the arguments ask for and returns the exit status: 0, 1 (the data or the query is at fault) or
/// 2 (usage). Nothing when they ask for the window: then `window` says with what.
std::optional<int> run(int argc, char** argv, platform::WindowOptions& window);

} // namespace citynet::cli
