#pragma once

#include <ctime>

namespace citynet::test {

/// Of this program's, in seconds: what others do on the machine meanwhile does not count.
inline double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace citynet::test
