#include "app/ui/id_scope.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/field.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

#include <algorithm>
#include <array>

namespace citynet::ui {

namespace {

struct Tile {
    View view;
    const char* key;
    size_t count;
};

void tiles(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& organizations = scene.directory.all<Organization>();
    const auto networks = static_cast<size_t>(
        std::count_if(organizations.begin(), organizations.end(),
                      [](const Organization& one) { return one.kind == OrganizationKind::network; }));
    const std::array<Tile, 4> ways{{{View::networks, "start.networks", networks},
                                    {View::events, "start.events", scene.directory.all<Event>().size()},
                                    {View::places, "start.cities", scene.directory.all<City>().size()},
                                    {View::about, "start.sources", scene.directory.all<Source>().size()}}};
    Grid grid(kit, "ways", kit.phone() ? 150.0f : 200.0f, kit.theme.space.m);
    for (const Tile& way : ways) {
        grid.next();
        const auto count = static_cast<long long>(way.count);
        if (figure_tile(kit, way.key, kit.strings.number(count), kit.strings.plural(way.key, count),
                        grid.cell_height()))
            scene.commands.open({.view = way.view});
    }
}

} // namespace

void start_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "start", {.widest = 880});
    gap(kit.phone() ? kit.theme.space.l : kit.theme.space.xxl);
    text(kit, kit.text("start.title"), {.style = kit.phone() ? Style::title : Style::display});
    gap(kit.theme.space.s);
    text(kit, kit.text("start.lead"), {.style = Style::lead, .color = kit.theme.text_muted, .measure = true});
    gap(kit.theme.space.l);

    std::string query = scene.state.search.text;
    const SearchEvent search = search_field(
        kit, "search", query,
        {.hint = kit.text("search.hint"), .take_focus = scene.state.focus_search, .large = true});
    if (search.changed && !query.empty())
        scene.commands.push(SearchFor{query});

    gap(kit.theme.space.l);
    tiles(scene);
    gap(kit.theme.space.xl);
    section_heading(kit, "themes", kit.text("start.themes"));
    gap(kit.theme.space.s);
    {
        ChipFlow flow(kit);
        for (const citynet::Theme& theme : scene.directory.all<citynet::Theme>())
            if (chip(kit, theme.id.text(), theme.name))
                scene.commands.open({.view = View::networks, .choices = {{"theme", theme.id.text()}}});
    }
    gap(kit.theme.space.xl);
    const Edition& edition = scene.directory.edition();
    std::string line = edition.title;
    if (!edition.version.empty())
        line += " · " + kit.strings.fill("edition.version", {{"version", edition.version}});
    if (edition.date)
        line += " · " + date_words(*edition.date);
    muted_text(kit, line);
}

} // namespace citynet::ui
