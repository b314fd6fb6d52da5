#pragma once

namespace citynet::ui {

/// Counts a speaker's time down, and on when it is over. Moments are seconds of the frames' clock.
class SpeakerTimer {
  public:
    enum class State { ready, running, paused, last_minute, over };

    explicit SpeakerTimer(int minutes) : minutes_(minutes) {}

    /// Starts, pauses and goes on.
    void toggle(double now);
    /// Back to the full time, not running.
    void reset();
    /// Gives so many minutes more, or less; at least one in all.
    void lengthen(int minutes);

    int minutes() const { return minutes_; }
    bool running() const { return running_; }
    /// Whole seconds that are left, a begun one as a whole one; below 0 when more than all are over.
    int seconds_left(double now) const;
    State state(double now) const;
    /// When something else is to be shown; infinity while it stands.
    double seconds_to_change(double now) const;

  private:
    double used(double now) const { return used_ + (running_ ? now - since_ : 0); }

    static constexpr int longest = 600; ///< minutes
    int minutes_;
    bool running_ = false;
    double since_ = 0; ///< it runs
    double used_ = 0;  ///< before that
};

} // namespace citynet::ui
