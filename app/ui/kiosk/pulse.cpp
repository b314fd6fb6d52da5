#include "app/ui/kiosk/pulse.h"

#include "app/ui/kiosk/editions.h"
#include "core/formats/kiosk/kiosk_health.h"

#include <algorithm>

namespace citynet::ui::kiosk {

namespace {

constexpr double report_seconds = 5;

} // namespace

void Pulse::beat(double now) {
    if (frames_++ == 0)
        began_ = reported_ = now;
}

bool Pulse::is_due(double now) const {
    return now - reported_ >= report_seconds || frames_ <= 1;
}

void Pulse::report(double now, platform::Station& station, const Condition& condition) {
    KioskHealth health;
    health.state = condition.state;
    health.edition = edition_words(condition.edition);
    if (condition.edition.date)
        health.edition_date = condition.edition.date->text();
    health.running = static_cast<int>(running(now));
    health.since_input = last_input_ < 0 ? -1 : static_cast<int>(now - last_input_);
    health.frames = static_cast<int>(frames_);
    health.memory_kilobytes = static_cast<int>(station.memory() / 1024);
    health.visitors = static_cast<int>(condition.visitors);
    health.refused = static_cast<int>(condition.refused);
    health.trouble = condition.trouble;
    health.mistakes = condition.mistakes;
    station.report(save_kiosk_health(health));
    reported_ = now;
}

double Pulse::seconds_to_report(double now) const {
    return std::max(0.0, reported_ + report_seconds - now);
}

} // namespace citynet::ui::kiosk
