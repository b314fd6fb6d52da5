#pragma once

#include "app/platform/station.h"
#include "app/ui/content.h"
#include "app/ui/kiosk/statistics.h"
#include "app/ui/kit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui::kiosk {

/// Where the code is typed in that leads to the admin screen: digits on the glass or on a keyboard.
class CodeEntry {
  public:
    enum class Outcome { none, entered, cancelled };

    /// Fills the window. `wait`: seconds in which no code is taken, after wrong ones.
    Outcome draw(const Kit& kit, double wait, bool wrong);
    /// The code that was entered; forgotten here with that.
    std::string take();

  private:
    std::string typed_;
};

/// What whoever looks after the machine is shown of it.
struct Health {
    const Content& content;
    const Statistics& statistics;
    const std::vector<std::string>& mistakes; ///< in the settings
    const std::vector<std::string>& troubles; ///< of the machine
    std::vector<std::string> log;             ///< the latest lines
    double seconds = 0;                       ///< since the program began
    std::size_t memory = 0;                   ///< bytes; 0: not known
    std::string_view pending;                 ///< an edition that waits to be taken over; empty: none
    std::string_view trouble;                 ///< why it is not the one that should be shown; empty: it is
    bool can_choose_edition = false;
};

enum class AdminChoice { none, back, leave, choose_edition, test };

/// Fills the window.
AdminChoice draw_admin(const Kit& kit, const Health& health);

} // namespace citynet::ui::kiosk
