#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"

namespace citynet::ui {

namespace {

void country_row(const Scene& scene, const CountryPlaces& places) {
    const Country& country = *places.country;
    ChipFlow flow(scene.kit);
    if (chip(scene.kit, scene.kit.joined({"country-", country.id.text()}), country.name,
             {.fill = scene.kit.theme.accent_soft}))
        scene.commands.open(*route_to(reference_to(country)));
    for (const City* city : places.cities)
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
    for (const RegionPlaces& places : scene.derived.places()) {
        const std::string_view name =
            places.region ? std::string_view(places.region->name) : kit.text("places.elsewhere");
        gap(kit.theme.space.l);
        section_heading(kit, places.region ? std::string_view(places.region->id.text()) : "elsewhere", name);
        gap(kit.theme.space.s);
        for (const CountryPlaces& country : places.countries) {
            country_row(scene, country);
            gap(kit.theme.space.s);
        }
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
