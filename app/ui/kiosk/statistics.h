#pragma once

#include "app/ui/route.h"

#include <array>
#include <cstdint>

namespace citynet::ui::kiosk {

/// How much the machine is used, and for what. Nothing of a person: counts alone, and no more of the time
/// than the hour of the day.
struct Statistics {
    std::uint64_t visitors = 0;
    std::uint64_t timed_out = 0; ///< of the visitors: those who went away without a word
    std::array<std::uint64_t, view_count> views{};
    std::array<std::uint64_t, 24> hours{}; ///< visitors by the hour, on the clock here, in which they came
};

} // namespace citynet::ui::kiosk
