#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"

#include <algorithm>

namespace citynet::ui {

namespace {

std::vector<const City*> cities_of(const Directory& directory, const Id<Country>& country) {
    std::vector<const City*> cities;
    for (const City& city : directory.all<City>())
        if (city.country == country)
            cities.push_back(&city);
    return cities;
}

/// The countries that have cities, or of which something is told.
std::vector<const Country*> countries_of(const Scene& scene, const Id<Region>& region) {
    std::vector<const Country*> countries;
    for (const Country& country : scene.directory.all<Country>())
        if (country.region == region && !scene.derived.links.to(reference_to(country)).empty())
            countries.push_back(&country);
    return countries;
}

void country_row(const Scene& scene, const Country& country) {
    ChipFlow flow(scene.kit);
    if (chip(scene.kit, "country-" + country.id.text(), country.name, {.fill = scene.kit.theme.accent_soft}))
        scene.commands.open(*route_to(reference_to(country)));
    for (const City* city : cities_of(scene.directory, country.id))
        if (chip(scene.kit, city->id.text(), city->name))
            scene.commands.open(*route_to(reference_to(*city)));
}

} // namespace

void places_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.widest = 880, .from_top = scene.state.fresh});
    text(kit, kit.text("places.title"), Style::title);
    gap(kit.theme.space.s);
    text(kit, kit.text("places.lead"), {.color = kit.theme.text_muted, .measure = true});
    const auto group = [&](const Id<Region>& region, std::string_view name) {
        const auto countries = countries_of(scene, region);
        if (countries.empty())
            return;
        gap(kit.theme.space.l);
        section_heading(kit, region.text(), name);
        gap(kit.theme.space.s);
        for (const Country* country : countries) {
            country_row(scene, *country);
            gap(kit.theme.space.s);
        }
    };
    for (const Region& region : scene.directory.all<Region>())
        group(region.id, region.name);
    group(Id<Region>(), kit.text("places.elsewhere"));
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
