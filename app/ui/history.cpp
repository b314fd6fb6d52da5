#include "app/ui/history.h"

namespace citynet::ui {

void RouteHistory::push(const Route& route) {
    routes_.resize(++current_);
    routes_.push_back(route);
}

void RouteHistory::replace(const Route& route) {
    routes_[current_] = route;
}

} // namespace citynet::ui
