#include "app/cli/threads.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace citynet::cli {

void in_threads(std::size_t count, const std::function<void(std::size_t)>& job) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t mine = next++; mine < count; mine = next++)
            job(mine);
    };
    std::vector<std::jthread> others; // each waited for when this ends
    const std::size_t wanted = std::min<std::size_t>(count, std::thread::hardware_concurrency());
    while (others.size() + 1 < wanted)
        others.emplace_back(work);
    work();
}

} // namespace citynet::cli
