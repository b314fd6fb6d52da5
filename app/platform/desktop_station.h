#pragma once

#include "app/platform/desktop_content_folder.h"
#include "app/platform/desktop_folder_lock.h"
#include "app/platform/desktop_kept_edition.h"
#include "app/platform/desktop_log.h"
#include "app/platform/station.h"

#include <filesystem>
#include <optional>
#include <string>

namespace citynet::platform {

/// Notices that the clock on the wall was set, or that the machine slept: time that passed on one clock and
/// not on the other.
class ClockWatch {
  public:
    /// Both in seconds, `steady` of a clock that only grows. By how much the wall's clock has jumped since
    /// the last time it was asked; nothing for less than two seconds.
    std::optional<double> look(double steady, double wall);

  private:
    std::optional<double> difference_;
};

/// The machine that a kiosk stands on: files for whoever looks after it, and the service manager that
/// restarts it. The shell calls `beat` as long as it is not stuck, whether or not anything is drawn. Times
/// named `now` are seconds of a clock that only grows.
class DesktopStation : public Station {
  public:
    struct Places {
        std::filesystem::path state;   ///< Folder of kiosk.log and health.json; empty: keeps none.
        std::filesystem::path content; ///< Folder of new editions; empty: none come.
    };

    /// Makes the folder of the state, if it is not there. While another kiosk has it this one writes nothing
    /// there but that it is so.
    DesktopStation(Places places, UtcClock clock);

    void log(Weight weight, const std::string& line) override;
    std::vector<std::string> latest_lines() const override { return log_.latest(); }
    void report(const std::string& health) override;
    std::vector<std::string> troubles() const override;
    std::optional<Arrived> arrived() override { return content_.next(); }
    void refused() override { content_.refused(); }
    void keep(std::string text) override;
    std::optional<Arrived> kept() override;
    bool can_choose_edition() const override { return false; }
    void choose_edition() override {}
    std::size_t memory() const override;
    void leave() override { leaving_ = true; }

    bool leaving() const { return leaving_; }

    /// The first picture is there.
    void started(double now);
    /// Another picture was drawn, or something was entered.
    void drew() { last_frame_ = clock_(); }
    void touched() { last_input_ = clock_(); }
    /// Looks for new editions, writes the health file and tells the service manager, each when it is time to.
    /// True when the clock has jumped, so that something may have to be drawn anew.
    bool beat(double now);
    /// The end, by whomever.
    void stopping();

  private:
    bool take_state();
    void write_health();

    UtcClock clock_;
    std::filesystem::path state_;
    FolderLock lock_;
    bool owns_state_ = false;  ///< No other kiosk has the folder.
    bool state_fails_ = false; ///< The disk does not want what is to be written there.
    KeptEdition kept_;
    RotatingLog log_;
    ContentFolder content_;
    ClockWatch clock_watch_;
    std::string program_ = "null"; ///< What the program said of itself last, as JSON.
    std::time_t started_ = 0;
    std::time_t last_frame_ = 0; ///< 0: none yet; so is the next.
    std::time_t last_input_ = 0;
    double next_health_ = 0;
    double watchdog_ = 0; ///< Seconds between two signs of life; 0: nobody waits for them.
    double next_sign_ = 0;
    bool leaving_ = false;
};

} // namespace citynet::platform
