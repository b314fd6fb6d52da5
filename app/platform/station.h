#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace citynet::platform {

/// What a program that stands unattended in public asks of the machine it stands on. Outlives the program.
class Station {
  public:
    enum class Weight { note, warning, error };

    /// A file with another edition of the directory, whole: nobody is writing to it any more.
    struct Arrived {
        std::string name; ///< For messages.
        std::string text;
    };

    virtual ~Station() = default;

    /// A line for whoever looks after the machine. Nothing that a visitor entered may stand in it.
    virtual void log(Weight weight, const std::string& line) = 0;
    /// The latest lines, the newest last, for the admin screen.
    virtual std::vector<std::string> latest_lines() const = 0;
    /// How the program is, as JSON, for a monitor. (That it does not hang, the shell says by itself.)
    virtual void report(const std::string& health) = 0;
    /// What is wrong with the machine at the moment, a line each, for the admin screen.
    virtual std::vector<std::string> troubles() const { return {}; }
    /// The next edition that has come since the call before; nothing when there is none.
    virtual std::optional<Arrived> arrived() = 0;
    /// What arrived last is of no use: where older editions came together with it, the next one may follow.
    virtual void refused() {}
    /// Keeps an edition that is good, for a later run in which the one to be shown is not.
    virtual void keep(std::string) {}
    /// What was kept last, in this run or in one before; nothing where a machine keeps none.
    virtual std::optional<Arrived> kept() { return std::nullopt; }
    /// Whether somebody who stands before the machine can hand an edition over.
    virtual bool can_choose_edition() const = 0;
    /// Lets them choose; what they choose comes by `arrived`.
    virtual void choose_edition() = 0;
    /// Bytes of memory that the program has of the machine; 0 where that is not known.
    virtual std::size_t memory() const = 0;
    /// Ends the kiosk with the program.
    virtual void leave() = 0;
};

} // namespace citynet::platform
