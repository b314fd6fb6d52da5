#include "app/ui/history.h"

namespace citynet::ui {

void RouteHistory::push(const Route& route) {
    places_.resize(++current_);
    places_.push_back({route});
}

void RouteHistory::replace(const Route& route) {
    places_[current_].route = route;
}

} // namespace citynet::ui
