#include "core/formats/html/articles.h"
#include "core/formats/html/connections.h"

#include <algorithm>

namespace citynet::html {

std::vector<const Organization*> networks_in_order(const Directory& directory) {
    std::vector<const Organization*> order;
    for (const Organization& organization : directory.all<Organization>())
        order.push_back(&organization);
    std::stable_partition(order.begin(), order.end(), [](const Organization* organization) {
        return organization->kind == OrganizationKind::organizer;
    });
    return order;
}

void write_networks(Writing& to) {
    const auto order = networks_in_order(to.directory);
    if (order.empty())
        return;
    const Element section(to.out, "section");
    write_section_heading(to, "/networks", to.texts.networks);
    if (!to.paper) { // paper has them in its contents
        const Element index(to.out, "ul", "index");
        for (const Organization* organization : order) {
            const Element entry(to.out, "li");
            write_link(to, reference_to(*organization));
        }
    }
    for (const Organization* organization : order)
        write_organization(to, *organization);
    write_loose_connections(to);
}

std::vector<const Event*> events_in_order(const Directory& directory) {
    std::vector<const Event*> order;
    for (const Event& event : directory.all<Event>())
        order.push_back(&event);
    std::stable_sort(order.begin(), order.end(), [](const Event* a, const Event* b) {
        const PartialDate* of_a = begin_of(a->period);
        const PartialDate* of_b = begin_of(b->period);
        return of_a && of_b ? earlier(*of_a, *of_b) : of_a && !of_b;
    });
    return order;
}

namespace {

std::string year_words(const Writing& to, const Event& event) {
    const PartialDate* date = begin_of(event.period);
    return !date ? to.texts.no_date : date->year ? std::to_string(*date->year) : to.texts.every_year;
}

/// The events by year.
void write_years(Writing& to, const std::vector<const Event*>& events) {
    const Element list(to.out, "dl");
    std::string year;
    for (const Event* event : events) {
        if (year_words(to, *event) != year)
            to.out.element("dt", year = year_words(to, *event));
        const Element entry(to.out, "dd");
        write_link(to, reference_to(*event));
    }
}

} // namespace

void write_events(Writing& to) {
    const auto events = events_in_order(to.directory);
    const auto& series = to.directory.all<Series>();
    if (events.empty() && series.empty())
        return;
    const Element section(to.out, "section");
    write_section_heading(to, "/events", to.texts.events);
    if (!events.empty() && !to.paper)
        write_years(to, events);
    for (const Event* event : events)
        write_event(to, *event);
    for (const Series& one : series)
        write_series(to, one);
}

} // namespace citynet::html
