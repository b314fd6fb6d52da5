#pragma once

#include "core/model/extras.h"

#include <optional>
#include <string>
#include <string_view>

namespace citynet {

/// A date as far as it is known: a year, a month, a day or a minute, or a month (and day) of no certain year.
/// Written as in ISO 8601: "2020", "2020-10", "2020-10-31", "2020-10-31T14:00", "--11", "--11-15".
/// A part that is not printed is not there; nothing is ever filled in. Times are local to the event's zone.
struct PartialDate {
    std::optional<int> year;          ///< 1 to 9999
    std::optional<int> month;         ///< 1 to 12
    std::optional<int> day;           ///< 1 to the month's last; 29 February needs a leap year or no year
    std::optional<int> minute_of_day; ///< 0 to 1439; only with year, month and day

    static std::optional<PartialDate> parse(std::string_view text);
    std::string text() const;

    bool operator==(const PartialDate&) const = default;
};

/// The order of a programme: by what is known of both; the less precise first. Dates without a year come
/// last.
bool earlier(const PartialDate& a, const PartialDate& b);

/// From, to, or only one of them; a single day has only a start.
struct Period {
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    Extras extras = {};

    bool empty() const { return !start && !end && extras.empty(); }
    bool operator==(const Period&) const = default;
};

/// When it begins, as far as that is known: where only the end is, that. Null for an empty period.
const PartialDate* begin_of(const Period& period);

} // namespace citynet
