#pragma once

#include "app/ui/command.h"
#include "app/ui/content.h"
#include "app/ui/kiosk/statistics.h"
#include "app/ui/kit.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui::kiosk {

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

/// Fills the window.
void draw_admin(const Kit& kit, const Health& health, CommandQueue& commands);

} // namespace citynet::ui::kiosk
