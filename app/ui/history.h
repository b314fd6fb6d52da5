#pragma once

#include "app/ui/route.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace citynet::ui {

/// Where the program has been, for machines that keep no history of their own, and what had the keyboard's
/// focus there.
class RouteHistory {
  public:
    /// A new place after the current one; what lay forward is forgotten.
    void push(const Route& route);
    /// Another route for the current place.
    void replace(const Route& route);

    bool can_go_back() const { return current_ > 0; }
    bool can_go_forward() const { return current_ + 1 < places_.size(); }
    /// The place before or after, which is then the current one. Only when there is one.
    const Route& back() { return places_[--current_].route; }
    const Route& forward() { return places_[++current_].route; }

    /// The widget that had the focus when the current place was left; 0: none had.
    std::uint32_t focus() const { return places_[current_].focus; }
    void leave_focus(std::uint32_t widget) { places_[current_].focus = widget; }

  private:
    struct Place {
        Route route;
        std::uint32_t focus = 0;
    };
    std::vector<Place> places_{Place()};
    std::size_t current_ = 0;
};

} // namespace citynet::ui
