#include "app/ui/id_scope.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/field.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/sdg.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

#include <array>
#include <numeric>

namespace citynet::ui {

namespace {

struct Tile {
    Route route;
    const char* key;
    size_t count;
};

void tiles(const Scene& scene) {
    const Kit& kit = scene.kit;
    const Directory& directory = scene.directory;
    const std::array<Tile, 6> ways{
        {{{.view = View::networks, .choices = {{"kind", "network"}}},
          "start.networks",
          scene.derived.counts().networks},
         {{.view = View::networks, .choices = {{"has", "projects"}}},
          "start.projects",
          scene.derived.counts().projects},
         {{.view = View::events}, "start.events", directory.all<Event>().size()},
         {{.view = View::places}, "start.cities", directory.all<City>().size()},
         {{.view = View::people}, "start.people", scene.derived.counts().people},
         {{.view = View::about}, "start.sources", directory.all<Source>().size()}}};
    Grid grid(kit, "ways", kit.phone() ? 150.0f : 124.0f, kit.theme.space.m, 6);
    for (const Tile& way : ways) {
        grid.next();
        const auto count = static_cast<long long>(way.count);
        if (figure_tile(kit, way.key, kit.strings.number(count), kit.strings.plural(way.key, count),
                        grid.cell_height()))
            scene.commands.open(way.route);
    }
}

/// Each record of a kind as a chip that leads to the networks which have it.
template <class T>
void ways_in(const Scene& scene, const char* facet, const char* heading) {
    const Kit& kit = scene.kit;
    section_heading(kit, heading, kit.text(heading));
    gap(kit.theme.space.s);
    {
        IdScope scope(facet);
        ChipFlow flow(kit);
        for (const T& one : scene.directory.all<T>())
            if (chip(kit, one.id.text(), one.name))
                scene.commands.open({.view = View::networks, .choices = {{facet, one.id.text()}}});
    }
    gap(kit.theme.space.l);
}

void goals(const Scene& scene) {
    const Kit& kit = scene.kit;
    section_heading(kit, "start.goals", kit.text("start.goals"));
    gap(kit.theme.space.s);
    {
        std::array<int, sdg_count> all;
        std::iota(all.begin(), all.end(), 1);
        sdg_badges(kit, "sdg", all, [&](int goal) {
            scene.commands.open({.view = View::networks, .choices = {{"sdg", std::to_string(goal)}}});
        });
    }
    gap(kit.theme.space.l);
}

void large_search(const Scene& scene) {
    const Kit& kit = scene.kit;
    std::string query = scene.state.search.text;
    const SearchEvent search = search_field(kit, "search", query,
                                            {.hint = kit.text("search.hint"),
                                             .short_hint = kit.text("search.title"),
                                             .take_focus = scene.state.focus_search,
                                             .large = true});
    if (search.changed && !query.empty())
        scene.commands.push(SearchFor{query});
}

} // namespace

void start_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "start", {.widest = 880});
    // On a high screen the page stands in its upper middle, not at its upper edge.
    gap(kit.phone() ? kit.theme.space.l
                    : std::max(kit.theme.space.xl, 0.22f * (kit.height - kit.scaled(620))));
    text(kit, kit.text("start.title"), {.style = kit.phone() ? Style::title : Style::display});
    gap(kit.theme.space.s);
    text(kit, kit.text("start.lead"), {.style = Style::lead, .color = kit.theme.text_muted});
    gap(kit.theme.space.l);

    if (!kit.outline) // there it stands above every view
        large_search(scene);
    gap(kit.theme.space.l);
    tiles(scene);
    gap(kit.theme.space.xl);
    ways_in<citynet::Theme>(scene, "theme", "start.themes");
    ways_in<Region>(scene, "region", "start.regions");
    goals(scene);
    const Edition& edition = scene.directory.edition();
    std::string line = edition.title;
    if (!edition.version.empty())
        line += " · " + kit.strings.fill("edition.version", {{"version", edition.version}});
    if (edition.date)
        line += " · " + date_words(*edition.date);
    muted_text(kit, line);
}

} // namespace citynet::ui
