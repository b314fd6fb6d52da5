#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/text.h"

namespace citynet::ui {

namespace {

constexpr std::size_t chips_in_row = 3; ///< Of a document: as many are as quickly heard as one row of a list.

std::size_t chips_of(const Scene& scene) {
    std::size_t count = 0;
    for (const RegionPlaces& places : scene.derived.places())
        for (const CountryPlaces& country : places.countries)
            count += 1 + country.cities.size();
    return taken_of(scene.kit, count, chips_in_row);
}

/// `left`: how many chips there still are to be, which becomes less by those of this row.
void country_row(const Scene& scene, const CountryPlaces& places, std::size_t& left) {
    const Country& country = *places.country;
    --left;
    ChipFlow flow(scene.kit);
    if (chip(scene.kit, scene.kit.joined({"country-", country.id.text()}), country.name,
             {.fill = scene.kit.theme.accent_soft}))
        scene.commands.open(*route_to(reference_to(country)));
    for (const City* city : places.cities) {
        if (left == 0)
            return;
        --left;
        if (chip(scene.kit, city->id.text(), city->name))
            scene.commands.open(*route_to(reference_to(*city)));
    }
}

} // namespace

void places_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.widest = 880, .from_top = scene.state.fresh});
    text(kit, kit.text("places.title"), Style::title);
    gap(kit.theme.space.s);
    text(kit, kit.text("places.lead"), {.color = kit.theme.text_muted, .measure = true});
    std::size_t left = chips_of(scene);
    for (const RegionPlaces& places : scene.derived.places()) {
        if (left == 0)
            break;
        const std::string_view name =
            places.region ? std::string_view(places.region->name) : kit.text("places.elsewhere");
        gap(kit.theme.space.l);
        section_heading(kit, places.region ? std::string_view(places.region->id.text()) : "elsewhere", name);
        gap(kit.theme.space.s);
        for (const CountryPlaces& country : places.countries) {
            if (left == 0)
                break;
            country_row(scene, country, left);
            gap(kit.theme.space.s);
        }
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
