#pragma once

#include "core/model/event.h"
#include "core/model/organization.h"
#include "core/model/relation.h"

#include <variant>
#include <vector>

namespace citynet {

/// All records of a directory, in the order in which a file lists them.
struct Records {
    Edition edition;
    std::vector<Source> sources;
    std::vector<Theme> themes;
    std::vector<Region> regions;
    std::vector<Country> countries;
    std::vector<City> cities;
    std::vector<Series> series;
    std::vector<Organization> organizations;
    std::vector<Event> events;
    std::vector<Relation> relations;
    std::vector<Cooperation> cooperations;
    std::vector<Acknowledgement> acknowledged; ///< no records: remarks on what checking them finds
    Extras extras;

    bool operator==(const Records&) const = default;
};

using AnyRecord =
    std::variant<Source, Theme, Region, Country, City, Series, Organization, Event, Relation, Cooperation>;

/// For each record type: its kind, the name of its list in a file, and its list among the records.
template <class T>
struct RecordTraits;

#define CITYNET_RECORD(Type, kind_word, list)                                                                \
    template <>                                                                                              \
    struct RecordTraits<Type> {                                                                              \
        static constexpr RecordKind kind = RecordKind::kind_word;                                            \
        static constexpr std::string_view list_name = #list;                                                 \
        static constexpr auto member = &Records::list;                                                       \
    };
CITYNET_RECORD(Source, source, sources)
CITYNET_RECORD(Theme, theme, themes)
CITYNET_RECORD(Region, region, regions)
CITYNET_RECORD(Country, country, countries)
CITYNET_RECORD(City, city, cities)
CITYNET_RECORD(Series, series, series)
CITYNET_RECORD(Organization, organization, organizations)
CITYNET_RECORD(Event, event, events)
CITYNET_RECORD(Relation, relation, relations)
CITYNET_RECORD(Cooperation, cooperation, cooperations)
#undef CITYNET_RECORD

template <class T>
std::vector<T>& list_of(Records& records) {
    return records.*RecordTraits<T>::member;
}
template <class T>
const std::vector<T>& list_of(const Records& records) {
    return records.*RecordTraits<T>::member;
}

/// Calls f.template operator()<T>() for each record type, in the order of the file.
template <class F>
void for_each_record_type(F&& f) {
    f.template operator()<Source>();
    f.template operator()<Theme>();
    f.template operator()<Region>();
    f.template operator()<Country>();
    f.template operator()<City>();
    f.template operator()<Series>();
    f.template operator()<Organization>();
    f.template operator()<Event>();
    f.template operator()<Relation>();
    f.template operator()<Cooperation>();
}

/// The reference that names `record`.
template <class T>
Reference reference_to(const T& record) {
    return {RecordTraits<T>::kind, record.id.text()};
}
template <class T>
Reference reference_to(const Id<T>& id) {
    return {RecordTraits<T>::kind, id.text()};
}

/// What a reader calls the record.
inline const std::string& title_of(const Event& event) {
    return event.title;
}
inline const std::string& title_of(const Source& source) {
    return source.title;
}
template <class T>
const std::string& title_of(const T& record) {
    return record.name;
}

} // namespace citynet
