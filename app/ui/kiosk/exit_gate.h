#pragma once

#include "app/platform/station.h"
#include "app/ui/kiosk/admin.h"
#include "app/ui/kiosk/corner.h"
#include "core/formats/kiosk/exit_lock.h"

#include <string>

namespace citynet::ui::kiosk {

/// What stands between a visitor and the operator's screen: a gesture in a corner, then the exit code, which
/// is asked for more and more slowly.
class ExitGate {
  public:
    enum class Outcome { none, opened, cancelled };

    /// `code`: hashed; empty: there is no way through.
    explicit ExitGate(std::string code) : hash_(std::move(code)) {}

    /// A finger came down. True when somebody wants to type the code in.
    bool tap(float x, float y, double now) { return !hash_.empty() && corner_.tap(x, y, now); }
    /// A key was pressed that leads on or back. The same.
    bool turn(bool back, double now) { return !hash_.empty() && turns_.turn(back, now); }
    /// Asks for the code on the whole window. What comes of it is logged.
    Outcome draw(const Kit& kit, double now, platform::Station& station);
    /// What a visitor typed; how often it was wrong stays known.
    void forget();

  private:
    const std::string hash_;
    CornerTaps corner_;
    KeyTurns turns_;
    CodeEntry entry_;
    ExitLock lock_;
    bool wrong_ = false;
};

} // namespace citynet::ui::kiosk
