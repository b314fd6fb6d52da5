#pragma once

#include "app/platform/station.h"

#include <deque>

namespace citynet::platform {

/// A page as the machine of a kiosk: the log goes to the browser's console, health, with when it was told, to
/// `window.cityDirectory.health`, and an edition comes from a file that the operator chooses. Nothing is kept
/// beyond the page.
class PageStation : public Station {
  public:
    void log(Weight weight, const std::string& line) override;
    std::vector<std::string> latest_lines() const override { return {lines_.begin(), lines_.end()}; }
    void report(const std::string& health) override;
    std::optional<Arrived> arrived() override;
    bool can_choose_edition() const override { return true; }
    void choose_edition() override;
    std::size_t memory() const override;
    void leave() override;

    /// The operator has chosen a file.
    void arrive(Arrived file) { chosen_ = std::move(file); }

  private:
    std::deque<std::string> lines_;
    int warnings_ = 0; ///< lines of the log since the start
    int errors_ = 0;   ///< the same
    std::optional<Arrived> chosen_;
};

} // namespace citynet::platform
