#pragma once

#include <cstddef>
#include <functional>

namespace citynet {

/// Carries out job(0) to job(count - 1), each once, in any order and several at the same time if it can, and
/// returns when all are done. The library starts no thread by itself: who has some hands them in.
using Workers = std::function<void(std::size_t count, const std::function<void(std::size_t)>& job)>;

/// One job after the other.
inline void one_by_one(std::size_t count, const std::function<void(std::size_t)>& job) {
    for (std::size_t i = 0; i < count; ++i)
        job(i);
}

} // namespace citynet
