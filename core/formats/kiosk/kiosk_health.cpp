#include "core/formats/kiosk/kiosk_health.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace citynet {

std::string save_kiosk_health(const KioskHealth& health) {
    // To the millisecond: what comes behind it is noise.
    const auto seconds = [](double value) { return std::round(value * 1000) / 1000; };
    const nlohmann::ordered_json json{{"state", health.state},
                                      {"edition", health.edition},
                                      {"edition_date", health.edition_date},
                                      {"running", seconds(health.running)},
                                      {"since_input", seconds(health.since_input)},
                                      {"frames", health.frames},
                                      {"memory", health.memory},
                                      {"visitors", health.visitors},
                                      {"refused", health.refused},
                                      {"mistakes", health.mistakes}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace citynet
