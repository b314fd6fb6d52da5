#pragma once

#include "app/ui/route.h"

#include <vector>

namespace citynet::ui {

/// Where the program has been, for machines that keep no history of their own.
class RouteHistory {
  public:
    /// A new place after the current one; what lay forward is forgotten.
    void push(const Route& route);
    /// Another route for the current place.
    void replace(const Route& route);

    bool can_go_back() const { return current_ > 0; }
    bool can_go_forward() const { return current_ + 1 < routes_.size(); }
    /// The place before or after, which is then the current one. Only when there is one.
    const Route& back() { return routes_[--current_]; }
    const Route& forward() { return routes_[++current_]; }

  private:
    std::vector<Route> routes_{Route()};
    size_t current_ = 0;
};

} // namespace citynet::ui
