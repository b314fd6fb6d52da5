#pragma once

#include <cstddef>
#include <functional>

// What a measurement needs of the machine: machine_native.cpp, machine_web.cpp.
namespace citynet::bench {

/// Time of the processor that this program took, in all threads.
double cpu_milliseconds();

/// The workers (core/search/workers.h) that make the whole of an index.
void workers(std::size_t count, const std::function<void(std::size_t)>& job);

} // namespace citynet::bench
