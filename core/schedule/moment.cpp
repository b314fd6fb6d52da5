#include "core/schedule/moment.h"

#include "core/text/time_zone.h"

namespace citynet {

namespace {

constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

} // namespace

PartialDate shown_at(Moment moment, int minutes_ahead) {
    const std::int64_t here = moment.seconds + std::int64_t{60} * minutes_ahead;
    std::int64_t days = here / seconds_a_day;
    std::int64_t rest = here % seconds_a_day;
    if (rest < 0) {
        rest += seconds_a_day;
        --days;
    }
    PartialDate date = date_of_days(days);
    date.minute_of_day = static_cast<int>(rest / 60);
    return date;
}

Moment moment_of(const PartialDate& date, const WallClock& clock) {
    const std::int64_t shown =
        days_since_1970(date) * seconds_a_day + std::int64_t{60} * date.minute_of_day.value_or(0);
    // No clock is put forward or back twice within two days.
    const Moment before{shown - std::int64_t{60} * clock({shown - seconds_a_day})};
    if (shown_at(before, clock(before)) == shown_at({shown}, 0))
        return before;
    const Moment after{shown - std::int64_t{60} * clock({shown + seconds_a_day})};
    return shown_at(after, clock(after)) == shown_at({shown}, 0) ? after : before;
}

} // namespace citynet
