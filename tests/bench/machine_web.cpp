#include "tests/bench/machine.h"

#include "core/search/workers.h"

#include <emscripten.h>

// What std::clock() tells there is wall clock time.
EM_JS(double, cpu_time_of_node, (), {
    const {user, system} = process.cpuUsage();
    return (user + system) / 1000;
})

namespace citynet::bench {

double cpu_milliseconds() {
    return cpu_time_of_node();
}

void workers(std::size_t count, const std::function<void(std::size_t)>& job) {
    one_by_one(count, job);
}

} // namespace citynet::bench
