#pragma once

namespace citynet::ui::kiosk {

/// Whether somebody stands before the machine, told from input alone. Time is passed in: seconds of a clock
/// that only grows, and may leap (a machine that slept).
class Attendance {
  public:
    enum class State {
        nobody,
        somebody,
        asked, ///< whether they are still there
    };
    enum class Change {
        none,
        came,
        asked,
        stayed, ///< answered, by any input
        left,   ///< What they did here is to be wiped.
    };
    struct Times {
        double ask_after = 60; ///< seconds without input
        double countdown = 30; ///< seconds in which any input is an answer
    };

    explicit Attendance(Times times) : times_(times) {}

    /// At each frame, and when a change is due. As often as somebody answers, they may stay.
    Change pass(double now, bool input);
    /// Somebody says that they have finished.
    void finish() { finished_ = state_ != State::nobody; }

    State state() const { return state_; }
    /// Of the countdown; 0 when nobody is asked.
    double seconds_left(double now) const;
    /// Until pass() has something to say without input; infinity when nobody is there.
    double seconds_to_change(double now) const;

  private:
    Times times_;
    State state_ = State::nobody;
    bool finished_ = false;
    double last_input_ = 0;
};

} // namespace citynet::ui::kiosk
