#pragma once

#include "app/platform/station.h"
#include "app/ui/kiosk/newcomer.h"

#include <cstdint>
#include <memory>
#include <string>

namespace citynet::ui::kiosk {

/// "City Networks 2024": an edition's title and version.
std::string edition_words(const Edition& edition);

/// New editions, from the moment they arrive at the machine until they can be shown. What comes of each is
/// logged.
class Editions {
  public:
    /// `trouble`: why the edition that it was to begin with is not shown; empty: it is.
    Editions(platform::Station& station, std::string trouble)
        : station_(station), trouble_(std::move(trouble)) {}

    /// At each frame, with its time in seconds. Gives an edition that is checked and is to take the place of
    /// the one shown. It takes time that a visitor would notice: it is looked at only while nobody is there
    /// (`idle`).
    std::shared_ptr<Content> look(bool idle, double now);
    /// Whether the next look has something to go on with.
    bool working() const { return working_; }
    /// Name of the file that waits or is being looked at; empty: there is none.
    const std::string& pending() const { return newcomer_.name(); }
    /// How many were no good.
    std::uint64_t refused() const { return refused_; }
    /// Why another edition is shown than somebody wanted; empty: it is not, since the last one was good.
    const std::string& trouble() const { return trouble_; }

  private:
    platform::Station& station_;
    Newcomer newcomer_;
    std::string trouble_;
    bool working_ = false;
    double looked_ = 0;       ///< when
    double spent_ = 0;        ///< seconds on the newcomer, without those in which visitors were there
    bool fresh_ = true;       ///< none was taken over in this run
    bool wants_kept_ = false; ///< the one of a run before is to be tried, when no other comes
    bool tries_kept_ = false; ///< it is what the newcomer is
    std::uint64_t refused_ = 0;
};

} // namespace citynet::ui::kiosk
