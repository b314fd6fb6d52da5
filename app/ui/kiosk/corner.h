#pragma once

namespace citynet::ui::kiosk {

/// The gesture that nobody makes by chance: five taps in the upper start corner within four seconds.
class CornerTaps {
  public:
    static constexpr float side = 72; ///< of the corner, logical pixels
    static constexpr int needed = 5;
    static constexpr double within = 4; ///< seconds

    /// A finger came down. True when the gesture is complete.
    bool tap(float x, float y, double now);

  private:
    int taps_ = 0;
    double first_ = 0;
};

/// The same for who has keys alone: forwards and back in turn (Tab, Shift+Tab), ten times within eight
/// seconds.
class KeyTurns {
  public:
    static constexpr int needed = 10;
    static constexpr double within = 8; ///< seconds

    /// One of them was pressed. True when the gesture is complete.
    bool turn(bool back, double now);

  private:
    int turns_ = 0;
    bool back_ = false; ///< the last one
    double first_ = 0;
};

} // namespace citynet::ui::kiosk
