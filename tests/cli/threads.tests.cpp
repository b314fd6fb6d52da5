#include "app/cli/threads.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <vector>

using citynet::cli::in_threads;

TEST_CASE("threads carry each job out once and are done when it ends") {
    for (const std::size_t count : {0, 1, 2, 1000}) {
        CAPTURE(count);
        std::vector<std::atomic<int>> done(count);
        in_threads(count, [&](std::size_t job) { ++done[job]; });
        CHECK(std::all_of(done.begin(), done.end(), [](const auto& times) { return times == 1; }));
    }
}
