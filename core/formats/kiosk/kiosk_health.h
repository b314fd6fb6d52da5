#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace citynet {

/// How a kiosk is, for a monitor that reads it from outside. Nothing of a visitor.
struct KioskHealth {
    std::string state;                      ///< "nobody", "visitor", "asked" or "operator"
    std::string edition;                    ///< title and version of what is shown
    std::string edition_date;               ///< as in the data; may be empty
    double running = 0;                     ///< seconds since the program began
    double since_input = 0;                 ///< seconds since the last input; below 0: there was none yet
    std::uint64_t frames = 0;               ///< drawn since the program began
    std::uint64_t memory = 0;               ///< bytes; 0: not known
    std::uint64_t visitors = 0;             ///< since the program began
    std::uint64_t refused = 0;              ///< editions that could not be taken over
    std::vector<std::string> mistakes = {}; ///< in the settings
};

/// One JSON object, by the names above.
std::string save_kiosk_health(const KioskHealth& health);

} // namespace citynet
