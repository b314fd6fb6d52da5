#include "app/ui/kiosk/opening_hours.h"

#include "core/schedule/moment.h"

namespace citynet::ui::kiosk {

int minute_of_day(const platform::Host& machine) {
    const Moment now = machine.now();
    const PartialDate utc = shown_at(now, 0);
    return *shown_at(now, machine.utc_offset_minutes(utc).value_or(0)).minute_of_day;
}

bool is_awake(const KioskSettings& settings, const platform::Host& machine) {
    if (!settings.attract_hours)
        return true; // without a look at the clock, in each frame
    const int minute = minute_of_day(machine);
    const auto [from, until] = *settings.attract_hours;
    return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

} // namespace citynet::ui::kiosk
