#pragma once

#include <algorithm>
#include <limits>

namespace citynet::platform {

/// Decides when a frame is due. Nothing is drawn while nothing changes: after something happened, the next
/// frame and two more (ImGui settles its layout and its keyboard focus in them), then only what the program
/// itself asks for. Time is passed in, in seconds.
class FrameLoop {
  public:
    static constexpr int settling_frames = 2;

    /// Input, another size, another route, another preference: something to be seen.
    void wake() { frames_owed_ = 1 + settling_frames; }

    /// A frame was drawn; the program wants the next one after so many seconds (infinity: none).
    void drew(double now, double seconds_to_next_frame) {
        frames_owed_ = std::max(0, frames_owed_ - 1);
        // Not a number means no wish; a time in the past means now.
        next_ = seconds_to_next_frame >= 0 ? now + seconds_to_next_frame : never;
        if (seconds_to_next_frame < 0)
            next_ = now;
    }

    /// Seconds until the next frame is due: 0 at once, infinity when the machine may sleep.
    double wait(double now) const { return frames_owed_ > 0 ? 0 : std::max(0.0, next_ - now); }
    bool due(double now) const { return wait(now) <= 0; }

  private:
    static constexpr double never = std::numeric_limits<double>::infinity();

    int frames_owed_ = 1; // the first picture
    double next_ = never;
};

} // namespace citynet::platform
