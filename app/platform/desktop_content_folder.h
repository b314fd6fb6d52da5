#pragma once

#include "app/platform/station.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace citynet::platform {

/// A folder into which somebody copies new editions while the program runs. It is looked at every few
/// seconds: that works on every file system, one of the network too. A file counts when its name ends in
/// .json or .html, does not begin with '.' or '~', and its size and time have not changed for some seconds;
/// each change of it counts once. It is read piece by piece, so that nobody waits for a large one. Folders
/// inside are not looked into. Time is passed in: seconds of a clock that only grows.
class ContentFolder {
  public:
    struct Patience {
        double between_looks = 2;                     ///< Seconds.
        double still = 4;                             ///< Seconds without change.
        std::uintmax_t largest = 64u * 1024u * 1024u; ///< Bytes of a file.
        std::size_t piece = 1 << 20;                  ///< Bytes that are read at a time.
    };
    using Complain = std::function<void(const std::string& line)>;

    /// An empty path is a folder into which nothing comes. `complain` is told of what cannot be read, once
    /// until it can be again.
    ContentFolder(std::filesystem::path folder, Complain complain, Patience patience);

    /// Looks when it is time to, and goes on reading.
    void look(double now);
    /// The newest file that has become still, when it is read whole; each call goes on reading. Older ones
    /// that were found together with it are not handed over as long as it is not refused.
    std::optional<Station::Arrived> next();
    /// The file handed over last is no good: the next older one, if there is any, may come.
    void refused();

    /// What cannot be read at the moment, a line each.
    std::vector<std::string> troubles() const;

  private:
    using Time = std::filesystem::file_time_type;
    struct Stamp {
        std::uintmax_t size = 0;
        Time changed = {};
        bool operator==(const Stamp&) const = default;
    };
    struct Seen {
        Stamp stamp;
        double since = 0;     ///< As long as this it has not changed.
        bool settled = false; ///< It is in `waiting_`, or was.
        unsigned look = 0;    ///< The last one that found it.
    };
    struct Waiting {
        std::string name;
        Stamp stamp;
    };

    /// A file that is being read, or is read.
    struct Reading {
        explicit Reading(Waiting which) : file(std::move(which)) {}
        Waiting file;
        std::ifstream in;
        std::string text;
    };

    std::optional<Stamp> stamp_of(const std::filesystem::path& path) const;
    void read_on();
    void begin(Waiting file);
    void complain(const std::string& name, const std::string& line);

    std::filesystem::path folder_;
    Complain complain_;
    Patience patience_;
    std::map<std::string, Seen> seen_; ///< By name.
    std::vector<Waiting> waiting_;     ///< The newest last.
    std::optional<Reading> reading_;
    bool handed_over_ = false; ///< Nobody has refused it yet.
    unsigned looks_ = 0;
    double next_look_ = 0;
    std::map<std::string, std::string> troubles_; ///< By name; the folder's has none.
};

} // namespace citynet::platform
