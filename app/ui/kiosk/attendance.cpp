#include "app/ui/kiosk/attendance.h"

#include <algorithm>
#include <limits>

namespace citynet::ui::kiosk {

Attendance::Change Attendance::pass(double now, bool input) {
    if (state_ == State::nobody) {
        if (!input)
            return Change::none;
        last_input_ = now;
        state_ = State::somebody;
        return Change::came;
    }
    // After a leap of the clock it is another person's hand: what came with it does not save the session.
    const bool too_late = now - last_input_ >= times_.ask_after + times_.countdown;
    if (finished_ || too_late) {
        finished_ = false;
        state_ = State::nobody;
        return Change::left;
    }
    if (input) {
        last_input_ = now;
        const bool answered = state_ == State::asked;
        state_ = State::somebody;
        return answered ? Change::stayed : Change::none;
    }
    if (state_ == State::somebody && now - last_input_ >= times_.ask_after) {
        state_ = State::asked;
        return Change::asked;
    }
    return Change::none;
}

double Attendance::seconds_left(double now) const {
    if (state_ != State::asked)
        return 0;
    return std::clamp(last_input_ + times_.ask_after + times_.countdown - now, 0.0, times_.countdown);
}

double Attendance::seconds_to_change(double now) const {
    if (finished_)
        return 0;
    switch (state_) {
    case State::nobody:
        return std::numeric_limits<double>::infinity();
    case State::somebody:
        return std::max(0.0, last_input_ + times_.ask_after - now);
    case State::asked:
        break;
    }
    return seconds_left(now);
}

} // namespace citynet::ui::kiosk
