#pragma once

#include "app/platform/station.h"

#include <cstdint>
#include <ctime>
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace citynet::platform {

/// The time now, in seconds of POSIX.
using UtcClock = std::function<std::time_t()>;

/// "2026-11-22T19:20:18Z".
std::string utc_text(std::time_t moment);

/// A log that never fills the disk: when the file would grow beyond the limit it becomes "name.1", that one
/// "name.2", and the oldest goes. A disk that takes nothing is no reason to stop: the latest lines are in
/// memory too.
class RotatingLog {
  public:
    struct Limits {
        std::uintmax_t bytes = 512 * 1024; ///< Of one file.
        int files = 5;                     ///< With the one that is written to.
        size_t latest = 200;               ///< Lines kept in memory.
    };

    /// An empty path keeps the lines in memory alone.
    RotatingLog(std::filesystem::path file, UtcClock clock, Limits limits);

    /// From now on into this file.
    void write_to(std::filesystem::path file) { file_ = std::move(file); }

    /// Adds "time weight: line". Whatever would break the line becomes a space.
    void write(Station::Weight weight, std::string_view line);

    /// The newest last.
    std::vector<std::string> latest() const { return {latest_.begin(), latest_.end()}; }
    int warnings() const { return warnings_; } ///< Since the start.
    int errors() const { return errors_; }     ///< Since the start.

  private:
    void rotate() const;
    std::filesystem::path older(int age) const;

    std::filesystem::path file_;
    UtcClock clock_;
    Limits limits_;
    std::deque<std::string> latest_;
    int warnings_ = 0;
    int errors_ = 0;
};

} // namespace citynet::platform
