#include "app/ui/derived.h"

#include <algorithm>

namespace citynet::ui {

namespace {

std::vector<const Event*> newest_first(const Directory& directory) {
    std::vector<const Event*> events;
    for (const Event& event : directory.all<Event>())
        events.push_back(&event);
    std::stable_sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
        const PartialDate* of_a = begin_of(a->period);
        const PartialDate* of_b = begin_of(b->period);
        const bool dated_a = of_a && of_a->year;
        const bool dated_b = of_b && of_b->year;
        if (dated_a != dated_b)
            return dated_a;
        return dated_a && earlier(*of_b, *of_a);
    });
    return events;
}

} // namespace

Derived::Derived(const Directory& directory) : links(directory), events(newest_first(directory)) {}

} // namespace citynet::ui
