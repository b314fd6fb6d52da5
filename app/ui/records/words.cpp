#include "app/ui/records/words.h"

#include "core/model/words.h"
#include "core/text/date_words.h"
#include "core/text/number_words.h"
#include "core/text/time_zone.h"

namespace citynet::ui {

std::string place_words(const Directory& directory, const citynet::Place& place) {
    std::string words;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            words += (words.empty() ? "" : ", ") + part;
    };
    add(place.venue);
    add(place.address);
    const City* city = directory.find(place.city);
    if (city && place.address.find(city->name) == std::string::npos)
        add(city->name);
    const Country* country = directory.find(place.country);
    if (!country && city)
        country = directory.find(city->country);
    if (country && place.address.find(country->name) == std::string::npos)
        add(country->name);
    add(place.note);
    return words;
}

std::string period_words_of(const Event& event) {
    std::string words = period_words(event.period);
    const bool has_time = (event.period.start && event.period.start->minute_of_day) ||
                          (event.period.end && event.period.end->minute_of_day);
    if (has_time && !event.time_zone.empty())
        words += " " + event.time_zone;
    return words;
}

std::string figure_words(const Figure& figure) {
    return quantity_words(figure) + " " + figure.measure;
}

std::string viewer_time_words(const Event& event, const platform::Host& host) {
    const Period& printed = event.period;
    const auto zone = utc_offset_minutes(event.time_zone);
    if (!zone || !printed.start || !printed.start->minute_of_day ||
        (printed.end && !printed.end->minute_of_day))
        return {};
    const auto here = host.utc_offset_minutes(moved_by(*printed.start, -*zone));
    if (!here || *here == *zone)
        return {};
    Period moved;
    moved.start = moved_by(*printed.start, *here - *zone);
    if (printed.end)
        moved.end = moved_by(*printed.end, *here - *zone);
    return period_words(moved);
}

std::string event_kind_words(const Scene& scene, EventKind kind) {
    return std::string(scene.kit.text("event.kind." + std::string(word(kind))));
}

std::string citation_words(const Scene& scene, const Citation& citation) {
    const Source* source = scene.directory.find(citation.source);
    std::string words = source ? source->title : citation.source.text();
    if (source && source->date)
        words += ", " + date_words(*source->date);
    if (!citation.section.empty())
        words += " · " + citation.section;
    return words;
}

} // namespace citynet::ui
