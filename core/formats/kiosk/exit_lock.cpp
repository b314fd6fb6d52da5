#include "core/formats/kiosk/exit_lock.h"

#include <algorithm>
#include <array>

namespace citynet {

void ExitLock::wrong_try(double now) {
    constexpr int free_tries = 3;
    constexpr std::array<double, 5> delays{5, 15, 60, 5 * 60, 15 * 60};
    constexpr int most = free_tries + static_cast<int>(delays.size());
    wrong_ = std::min(wrong_ + 1, most);
    if (wrong_ > free_tries)
        opens_ = now + delays[static_cast<size_t>(wrong_ - free_tries - 1)];
}

} // namespace citynet
