#include "app/ui/derived.h"

#include "assets.h"

namespace citynet::ui {

namespace {

template <class T, class Make>
const T& made(std::optional<T>& piece, Make&& make) {
    if (!piece)
        piece.emplace(make());
    return *piece;
}

} // namespace

Derived::Derived(const Directory& directory) : directory_(directory) {
    for (const Organization& organization : directory.all<Organization>()) {
        counts_.networks += organization.kind == OrganizationKind::network;
        counts_.projects += organization.projects.size();
        counts_.people += organization.people.size();
    }
    for (const Event& event : directory.all<Event>())
        counts_.people += event.people.size();
}

const RecordList& Derived::organizations() const {
    return made(organizations_, [&] { return list_of_organizations(directory_); });
}

const RecordList& Derived::events() const {
    return made(events_, [&] { return list_of_events(directory_); });
}

const Links& Derived::links() const {
    return made(links_, [&] { return Links(directory_); });
}

const std::vector<NamedPerson>& Derived::people() const {
    return made(people_, [&] { return all_people(directory_); });
}

const std::vector<RegionPlaces>& Derived::places() const {
    return made(places_, [&] { return places_by_region(directory_, links()); });
}

const MapData& Derived::map() const {
    return made(map_, [&] { return MapData(directory_); });
}

const Land& Derived::land() const {
    return made(land_, [] { return Land::read(assets::file("map/coast.bin")); });
}

bool Derived::prepare() const {
    // The ones that are opened most come first.
    if (!organizations_)
        organizations();
    else if (!links_)
        links();
    else if (!events_)
        events();
    else if (!people_)
        people();
    else if (!places_)
        places();
    else if (!map_)
        map();
    else if (!land_)
        land();
    else
        return false;
    return true;
}

bool Derived::forget() {
    const auto forgets = [](auto& piece) {
        const bool was_there = piece.has_value();
        piece.reset();
        return was_there;
    };
    return forgets(places_) || forgets(links_) || forgets(organizations_) || forgets(events_) ||
           forgets(people_) || forgets(map_) || forgets(land_);
}

} // namespace citynet::ui
