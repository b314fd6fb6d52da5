#include "app/ui/kiosk/exit_gate.h"

#include "app/ui/kiosk/full_window.h"
#include "app/ui/kiosk/log_lines.h"
#include "core/formats/kiosk/exit_code.h"

namespace citynet::ui::kiosk {

ExitGate::Outcome ExitGate::draw(const Kit& kit, double now, platform::Station& station) {
    const FullWindow window(kit, "code");
    switch (entry_.draw(kit, lock_.wait(now), wrong_)) {
    case CodeEntry::Outcome::cancelled:
        wrong_ = false;
        return Outcome::cancelled;
    case CodeEntry::Outcome::entered:
        if (matches_exit_code(entry_.take(), hash_)) {
            lock_.opened();
            wrong_ = false;
            station.log(platform::Station::Weight::note, log_lines::code_right());
            return Outcome::opened;
        }
        lock_.wrong_try(now);
        wrong_ = true;
        station.log(platform::Station::Weight::warning, log_lines::code_wrong());
        break;
    case CodeEntry::Outcome::none:
        break;
    }
    return Outcome::none;
}

void ExitGate::forget() {
    entry_.take();
    wrong_ = false;
}

} // namespace citynet::ui::kiosk
