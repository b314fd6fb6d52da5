#include "app/ui/kiosk/exit_gate.h"

#include "app/ui/kiosk/log_lines.h"
#include "core/formats/kiosk/exit_code.h"

namespace citynet::ui::kiosk {

bool ExitGate::enter(double now, platform::Station& station) {
    if (lock_.wait(now) > 0)
        return false;
    wrong_ = !matches_exit_code(entry_.take(), hash_);
    if (wrong_) {
        lock_.wrong_try(now);
        station.log(platform::Station::Weight::warning, log_lines::code_wrong());
    } else {
        lock_.opened();
        station.log(platform::Station::Weight::note, log_lines::code_right());
    }
    return !wrong_;
}

void ExitGate::forget() {
    entry_.take();
    wrong_ = false;
}

} // namespace citynet::ui::kiosk
