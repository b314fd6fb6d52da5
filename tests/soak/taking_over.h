#pragma once

#include "core/model/directory.h"

namespace citynet::test {

struct TakingOver {
    bool done = false;
    int frames = 0;
    double seconds = 0;       ///< of the processor's time, all frames together
    double longest_frame = 0; ///< the same
};

/// What it costs a resting kiosk to read an edition, check it, index it, and show it in place of the one that
/// the program carries; then once more in place of itself.
TakingOver take_over(const Directory& edition);

} // namespace citynet::test
