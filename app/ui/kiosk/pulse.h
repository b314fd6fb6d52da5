#pragma once

#include "app/platform/station.h"
#include "core/model/source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// What the health of a kiosk tells beside what is counted here.
struct Condition {
    const char* state; ///< as in KioskHealth
    const Edition& edition;
    std::uint64_t visitors;
    std::uint64_t refused; ///< editions
    const std::string& trouble;
    const std::vector<std::string>& mistakes;
};

/// That the kiosk lives: counts its frames, and tells the station every five seconds how it is. Times are
/// seconds of a clock that only grows.
class Pulse {
  public:
    /// At the beginning of each frame.
    void beat(double now);
    void touched(double now) { last_input_ = now; }

    bool is_due(double now) const;
    void report(double now, platform::Station& station, const Condition& condition);
    double seconds_to_report(double now) const;
    /// Since the first frame.
    double running(double now) const { return now - began_; }

  private:
    double began_ = 0, reported_ = 0, last_input_ = -1;
    std::uint64_t frames_ = 0;
};

} // namespace citynet::ui::kiosk
