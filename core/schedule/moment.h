#pragma once

#include "core/model/partial_date.h"

#include <compare>
#include <cstdint>
#include <functional>

namespace citynet {

/// A second of UTC, counted from the beginning of 1970; leap seconds do not count.
struct Moment {
    std::int64_t seconds = 0;

    auto operator<=>(const Moment&) const = default;
};

/// Minutes by which a clock on some wall is ahead of UTC at a moment. It may be put forward and back.
using WallClock = std::function<int(Moment)>;

/// What a clock shows that is so many minutes ahead of UTC, to the minute.
PartialDate shown_at(Moment moment, int minutes_ahead);

/// When the clock shows this date; without a time of day, when that day begins. The date is known to the day.
/// Of a time that the clock shows twice the first counts; one that it leaves out counts as if it had not been
/// put forward.
Moment moment_of(const PartialDate& date, const WallClock& clock);

} // namespace citynet
