#pragma once

#include <imgui.h>

#include <limits>
#include <unordered_map>

namespace citynet::ui {

/// Values that move towards a target, one per widget id, and whether anything still moves. It is what keeps
/// the frame loop running: no movement, no frame.
class Motion {
  public:
    /// Once a frame, before anything is drawn.
    void begin_frame(double seconds, bool reduced);

    /// Moves the value of `id` to `target` (0–1) within `duration` seconds and returns where it is. Under
    /// reduced motion it is there at once. The first call for an id starts at the target.
    float towards(ImGuiID id, float target, float duration);

    /// Asks for one more frame at once, or in some seconds.
    void request_frame(double in_seconds = 0);

    double now() const { return now_; }
    double step() const { return step_; } ///< Seconds since the frame before, at most 0.05.
    bool reduced() const { return reduced_; }
    /// After drawing: 0 while something moves, infinity when all is still.
    double seconds_to_next_frame() const { return wait_; }

  private:
    struct Value {
        float at = 0;
        double seen = 0;
    };
    std::unordered_map<ImGuiID, Value> values_;
    double now_ = 0;
    double step_ = 0;
    double wait_ = std::numeric_limits<double>::infinity();
    bool reduced_ = false;
};

} // namespace citynet::ui
