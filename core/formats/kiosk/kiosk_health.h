#pragma once

#include <string>
#include <vector>

namespace citynet {

/// How a kiosk is, for a monitor that reads it from outside. Nothing of a visitor.
struct KioskHealth {
    std::string state;                      ///< "nobody", "visitor", "asked" or "operator"
    std::string edition;                    ///< title and version of what is shown
    std::string edition_date;               ///< as in the data; may be empty
    int running = 0;                        ///< seconds since the program began
    int since_input = -1;                   ///< seconds since the last input; -1: there was none yet
    int frames = 0;                         ///< drawn since the program began
    int memory_kilobytes = 0;               ///< 0: not known
    int visitors = 0;                       ///< since the program began
    int refused = 0;                        ///< editions that could not be taken over
    std::string trouble;                    ///< why another edition is shown than should be; empty: it is not
    std::vector<std::string> mistakes = {}; ///< in the settings
};

/// One JSON object, by the names above.
std::string save_kiosk_health(const KioskHealth& health);

} // namespace citynet
