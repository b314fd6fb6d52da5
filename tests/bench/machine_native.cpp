#include "tests/bench/machine.h"

#include "app/cli/threads.h"

#include <ctime>

namespace citynet::bench {

double cpu_milliseconds() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

void workers(std::size_t count, const std::function<void(std::size_t)>& job) {
    cli::in_threads(count, job);
}

} // namespace citynet::bench
