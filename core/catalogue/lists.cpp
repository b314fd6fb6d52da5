#include "core/catalogue/lists.h"

#include "core/model/words.h"
#include "core/text/fold.h"
#include "core/text/text_order.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace citynet {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows all_rows(std::size_t count) {
    Rows rows(count);
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    return rows;
}

/// Rows by what `key` gives for them, smallest first; what has none at the end. Equals stay as in `rows`.
template <class Key>
Rows ordered(Rows rows, const std::vector<std::optional<Key>>& keys) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (keys[a].has_value() != keys[b].has_value())
            return keys[a].has_value();
        return keys[a] && *keys[a] < *keys[b];
    });
    return rows;
}

template <class T>
void add_values_of(RecordList& list, const Directory& directory, std::string_view facet) {
    for (const T& record : directory.all<T>())
        list.add_value(facet, record.id.text());
}

void add_classification(RecordList& list, const Directory& directory) {
    add_values_of<Theme>(list, directory, "theme");
    add_values_of<Region>(list, directory, "region");
}

template <class Record>
void tag_classification(RecordList& list, const Record& record) {
    for (const Id<Theme>& theme : record.themes)
        list.tag("theme", theme.text());
    for (const Id<Region>& region : record.regions)
        list.tag("region", region.text());
}

void tag_contacts(RecordList& list, const std::vector<Contact>& contacts) {
    for (const Contact& contact : contacts)
        list.tag("has", word(contact.kind));
}

} // namespace

const Figure* membership_of(const Organization& organization) {
    const auto found =
        std::find_if(organization.figures.begin(), organization.figures.end(),
                     [](const Figure& figure) { return figure.role == FigureRole::membership; });
    return found == organization.figures.end() ? nullptr : &*found;
}

std::string_view size_class(const Organization& organization) {
    const Figure* figure = membership_of(organization);
    if (!figure)
        return "unknown";
    const double members = figure->value.value();
    return members < 100 ? "under-100" : members < 1000 ? "100" : members < 10000 ? "1000" : "10000";
}

RecordList list_of_organizations(const Directory& directory) {
    const auto& organizations = directory.all<Organization>();
    RecordList list;
    for (const char* facet : {"kind", "theme", "sdg", "region", "size", "founded", "has"})
        list.add_facet(facet);
    list.add_value("kind", word(OrganizationKind::network));
    list.add_value("kind", word(OrganizationKind::organizer));
    add_classification(list, directory);
    for (int sdg = 1; sdg <= 17; ++sdg)
        list.add_value("sdg", std::to_string(sdg));
    for (const char* size : {"under-100", "100", "1000", "10000", "unknown"})
        list.add_value("size", size);
    std::set<int> decades;
    for (const Organization& organization : organizations)
        if (organization.founded && organization.founded->year)
            decades.insert(*organization.founded->year / 10 * 10);
    for (const int decade : decades)
        list.add_value("founded", std::to_string(decade));
    for (const char* has : {"email", "phone", "website", "address", "social", "people", "projects"})
        list.add_value("has", has);

    std::vector<std::string> names;
    std::vector<std::optional<double>> sizes;
    std::vector<std::optional<int>> years;
    for (const Organization& organization : organizations) {
        list.add_row();
        list.tag("kind", word(organization.kind));
        tag_classification(list, organization);
        for (const int sdg : organization.sdgs)
            list.tag("sdg", std::to_string(sdg));
        list.tag("size", size_class(organization));
        const auto year = organization.founded ? organization.founded->year : std::nullopt;
        if (year)
            list.tag("founded", std::to_string(*year / 10 * 10));
        tag_contacts(list, organization.contacts);
        for (const Person& person : organization.people)
            tag_contacts(list, person.contacts);
        if (!organization.people.empty())
            list.tag("has", "people");
        if (!organization.projects.empty())
            list.tag("has", "projects");
        names.push_back(fold_text(organization.name));
        const Figure* members = membership_of(organization);
        sizes.push_back(members ? std::optional(-members->value.value()) : std::nullopt);
        years.push_back(year);
    }
    const Rows by_name = text_order(names);
    list.add_order("name", by_name);
    list.add_order("size", ordered(by_name, sizes));
    list.add_order("founded", ordered(by_name, years));
    return list;
}

std::vector<std::uint32_t> related_organizations(const RecordList& organizations, std::uint32_t row,
                                                 std::size_t most) {
    constexpr std::array<std::string_view, 3> by{"theme", "sdg", "region"};
    return organizations.alike(row, by, most);
}

RecordList list_of_events(const Directory& directory) {
    const auto& events = directory.all<Event>();
    RecordList list;
    for (const char* facet : {"kind", "year", "series", "theme", "region", "has"})
        list.add_facet(facet);
    for (int kind = 0; kind <= static_cast<int>(EventKind::other); ++kind)
        list.add_value("kind", word(static_cast<EventKind>(kind)));
    add_values_of<Series>(list, directory, "series");
    add_classification(list, directory);
    for (const char* has : {"sessions", "questions", "documents", "outcomes"})
        list.add_value("has", has);

    Rows oldest = all_rows(events.size());
    const auto dated = [&](std::uint32_t row) {
        const PartialDate* date = begin_of(events[row].period);
        return date && date->year ? date : nullptr;
    };
    const auto order = [&](const auto& before) {
        return [&](std::uint32_t a, std::uint32_t b) {
            const PartialDate* of_a = dated(a);
            const PartialDate* of_b = dated(b);
            if (!of_a || !of_b)
                return of_a && !of_b;
            return before(*of_a, *of_b);
        };
    };
    Rows newest = oldest;
    std::stable_sort(newest.begin(), newest.end(),
                     order([](const PartialDate& a, const PartialDate& b) { return earlier(b, a); }));
    std::stable_sort(oldest.begin(), oldest.end(), order(earlier));
    for (const std::uint32_t row : newest)
        if (const PartialDate* date = dated(row))
            list.add_value("year", std::to_string(*date->year));

    for (std::uint32_t row = 0; row < events.size(); ++row) {
        const Event& event = events[row];
        list.add_row();
        list.tag("kind", word(event.kind));
        if (const PartialDate* date = dated(row))
            list.tag("year", std::to_string(*date->year));
        if (!event.series.empty())
            list.tag("series", event.series.text());
        tag_classification(list, event);
        if (!event.sessions.empty())
            list.tag("has", "sessions");
        if (!event.questions.empty())
            list.tag("has", "questions");
        if (!event.documents.empty())
            list.tag("has", "documents");
        if (!event.outcomes.empty())
            list.tag("has", "outcomes");
    }
    list.add_order("newest", std::move(newest));
    list.add_order("oldest", std::move(oldest));
    return list;
}

} // namespace citynet
