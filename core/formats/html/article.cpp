#include "core/formats/html/articles.h"

namespace citynet::html {

void write_article(Writing& to, const Reference& record) {
    const auto one = [&](const auto& id, const auto& write) {
        if (const auto* found = to.directory.find(id))
            write(to, *found);
    };
    switch (record.kind) {
    case RecordKind::organization:
        return one(Id<Organization>(record.id), write_organization);
    case RecordKind::event:
        return one(Id<Event>(record.id), write_event);
    case RecordKind::series:
        return one(Id<Series>(record.id), write_series);
    case RecordKind::country:
        return one(Id<Country>(record.id), write_country);
    case RecordKind::city:
        return one(Id<City>(record.id),
                   [](Writing& city_to, const City& city) { write_city(city_to, city, "h3"); });
    default:
        return;
    }
}

bool has_article(const Directory& directory, const Reference& record) {
    switch (record.kind) {
    case RecordKind::organization:
    case RecordKind::event:
    case RecordKind::series:
    case RecordKind::country:
    case RecordKind::city:
        return directory.contains(record);
    default:
        return false;
    }
}

} // namespace citynet::html
