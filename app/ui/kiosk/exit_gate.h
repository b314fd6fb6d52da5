#pragma once

#include "app/platform/station.h"
#include "app/ui/kiosk/code_entry.h"
#include "app/ui/kiosk/corner.h"
#include "core/formats/kiosk/exit_lock.h"

#include <string>
#include <string_view>

namespace citynet::ui::kiosk {

/// What stands between a visitor and the operator's screen: a gesture in a corner, then the exit code, which
/// is asked for more and more slowly. Times are seconds of a clock that only grows.
class ExitGate {
  public:
    /// `code`: hashed; empty: there is no way through.
    explicit ExitGate(std::string code) : hash_(std::move(code)) {}

    /// A finger came down. True when somebody wants to type the code in.
    bool tap(float x, float y, double now) { return !hash_.empty() && corner_.tap(x, y, now); }
    /// A key was pressed that leads on or back. The same.
    bool turn(bool back, double now) { return !hash_.empty() && turns_.turn(back, now); }

    /// Asks for the code on the whole window.
    void draw(const Kit& kit, double now, CommandQueue& commands) const {
        entry_.draw(kit, lock_.wait(now), wrong_, commands);
    }
    /// A digit of the code, or erase.
    void type(StaffKey key) { entry_.type(key); }
    /// All that was typed of the code.
    void write(std::string_view code) { entry_.write(code); }
    /// Whether the code is right; none is while one has to wait. What comes of it is logged.
    bool enter(double now, platform::Station& station);
    /// Seconds in which no code is taken.
    double wait(double now) const { return lock_.wait(now); }
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
