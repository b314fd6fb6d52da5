#include "app/ui/graph/graph_canvas.h"
#include "app/ui/id_scope.h"
#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

namespace citynet::ui {

namespace {

void head(const Scene& scene, const Reference& center) {
    const Kit& kit = scene.kit;
    muted_text(kit, kit.text("links.of"), Style::caption);
    text(kit, title_of(scene.directory, center), Style::title);
    gap(kit.theme.space.s);
    if (button(kit, "profile", kit.text("links.profile"), {.icon = icon_of(center.kind)}))
        if (const auto route = route_to(center))
            scene.commands.open(*route);
    gap(kit.theme.space.m);
}

/// A neighbour in words: the row puts it into the middle, the button at its end opens what is told of it.
void neighbour_row(const Scene& scene, const GraphMemory& memory, size_t position) {
    const Kit& kit = scene.kit;
    const Reference& record = memory.graph.neighbours[position].record;
    const float size = kit.scaled(kit.theme.target);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    IdScope scope(record.text());
    const OutlineGroup line(kit, Outline::Part::entry);
    {
        const Column column(0, width - size);
        if (list_row(kit, "link-" + record.id,
                     {.title = memory.titles[position],
                      .detail = memory.ties[position],
                      .icon = width < kit.scaled(260) ? std::string_view() : icon_of(record.kind),
                      .chevron = false}))
            scene.commands.open(route_to_links(record));
    }
    const float below = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({at.x + width - size, at.y + (list_row_height(kit, true) - size) / 2});
    if (icon_button(kit, "profile-" + record.id, icon::arrow_forward, kit.text("links.profile")))
        scene.commands.open(*route_to(record));
    ImGui::SetCursorScreenPos({at.x, below});
    gap(0);
}

void list(const Scene& scene, GraphMemory& memory) {
    const Kit& kit = scene.kit;
    for (const GraphMemory::Sector& sector : memory.sectors) {
        gap(kit.theme.space.l);
        section_heading(kit, "sector", kit.text("search.kinds." + std::string(word(sector.kind))),
                        {.count = static_cast<long long>(sector.count)});
        if (memory.scroll_to_list && memory.list == sector.kind) {
            ImGui::SetScrollHereY(0);
            memory.scroll_to_list = false;
        }
        gap(kit.theme.space.s);
        for (size_t i = 0; i < sector.count; ++i)
            neighbour_row(scene, memory, sector.first + i);
    }
}

} // namespace

void links_view(const Scene& scene, const Reference& center) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.from_top = scene.state.fresh});
    GraphMemory& memory = graph_memory(scene, center);
    head(scene, center);
    if (memory.graph.neighbours.empty()) {
        if (empty_state(kit, "none", icon::hub, kit.text("links.none"), kit.text("links.none_what_next"),
                        kit.text("links.profile")))
            scene.commands.open(*route_to(center));
        return;
    }
    if (!kit.outline) // the list holds all that it shows
        graph_canvas(scene, memory);
    list(scene, memory);
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
