#pragma once

#include "core/model/partial_date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace citynet {

/// Minutes that a printed time zone is ahead of UTC, where the word says it without doubt: "EAT", "CEST",
/// "UTC+5:30". Nothing for a word that several zones share ("EST", "IST") or that changes with the season
/// ("Paris time"): a guess would send somebody to the wrong hour.
std::optional<int> utc_offset_minutes(std::string_view zone);

/// Days from 1 January 1970 to a date whose year, month and day are known, in the Gregorian calendar.
/// Algorithm: days_from_civil by Howard Hinnant.
std::int64_t days_since_1970(const PartialDate& day);
/// The date so many days after 1 January 1970.
PartialDate date_of_days(std::int64_t days);

/// The same moment on a clock that is `minutes` ahead of the one it was read on. `date` is known to the
/// minute.
PartialDate moved_by(const PartialDate& date, int minutes);

/// Whether the date is known to the day at least.
bool has_day(const PartialDate& date);

} // namespace citynet
