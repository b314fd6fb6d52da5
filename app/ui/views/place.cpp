#include "app/ui/id_scope.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"

namespace citynet::ui {

namespace {

/// What the directory tells of a city or a country.
void told_of(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    bool heading = false;
    for (const Reference& from : scene.derived.links().to(record)) {
        if (from.kind != RecordKind::organization)
            continue;
        const Organization* organization = scene.directory.find(Id<Organization>(from.id));
        if (!std::exchange(heading, true))
            part_heading(scene, "place.organizations");
        if (list_row(
                kit, from.id,
                {.title = organization->name, .detail = organization->summary, .icon = icon_of(from.kind)}))
            scene.commands.open(*route_to(from));
    }
    connections(scene, record, "network.events");
}

} // namespace

void city_view(const Scene& scene, const City& city) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.widest = 880, .from_top = scene.state.fresh});
    IdScope scope(city.id.text());
    text(kit, city.name, Style::title);
    std::string names;
    for (const std::string& name : city.other_names)
        names += (names.empty() ? "" : " · ") + name;
    if (!names.empty())
        muted_text(kit, names);
    if (const Country* country = scene.directory.find(city.country))
        if (link(kit, "country", country->name))
            scene.commands.open(*route_to(reference_to(*country)));
    gap(kit.theme.space.s);
    record_actions(scene, reference_to(city));
    annotation_list(scene, "notes", city.annotations);
    told_of(scene, reference_to(city));
    if (!city.citations.empty())
        source_lines(scene, city.citations);
    gap(kit.theme.space.xl);
}

void country_view(const Scene& scene, const Country& country) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.widest = 880, .from_top = scene.state.fresh});
    IdScope scope(country.id.text());
    text(kit, country.name, Style::title);
    if (const Region* region = scene.directory.find(country.region))
        muted_text(kit, region->name);
    gap(kit.theme.space.s);
    if (scene.state.caps.paper) {
        print_button(scene, reference_to(country));
        gap(kit.theme.space.m);
    }
    {
        ChipFlow flow(kit);
        for (const City& city : scene.directory.all<City>())
            if (city.country == country.id && chip(kit, city.id.text(), city.name))
                scene.commands.open(*route_to(reference_to(city)));
    }
    told_of(scene, reference_to(country));
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
