#pragma once

namespace citynet {

/// Makes guessing the exit code slow: three wrong tries are free, then each one makes whoever stands there
/// wait, 5 seconds, 15 seconds, a minute, five minutes, and a quarter of an hour from then on. Belongs to the
/// kiosk, not to a visitor: walking away does not shorten it. Time is passed in: seconds of a clock that only
/// grows.
class ExitLock {
  public:
    /// Seconds until the next try counts; 0: now.
    double wait(double now) const { return now < opens_ ? opens_ - now : 0; }
    void wrong_try(double now);
    /// The right code was typed: forgets the wrong ones.
    void opened() { *this = {}; }

  private:
    int wrong_ = 0;
    double opens_ = 0;
};

} // namespace citynet
