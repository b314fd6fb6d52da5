#include "app/ui/context_menu.h"

#include "app/ui/records/routes.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/popover.h"
#include "app/ui/widgets/text.h"
#include "core/overloaded.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr const char* menu_id = "context-menu";
constexpr float menu_width = 300;

/// A row that does something and puts the menu away.
void item(const Scene& scene, std::string_view key, std::string_view icon, Command command) {
    if (!list_row(scene.kit, key, {.title = scene.kit.text(key), .icon = icon, .chevron = false}))
        return;
    scene.commands.push(std::move(command));
    close_popover();
}

void record_items(const Scene& scene, const Reference& record) {
    const bool kept = scene.state.favourites.has(record.kind, record.id);
    item(scene, kept ? "favourites.remove" : "favourites.add", kept ? icon::star : icon::star_outline,
         ToggleFavourite{record});
    if (record.kind == RecordKind::organization) {
        const Id<Organization> id(record.id);
        const auto& compared = scene.state.compared;
        const bool taken = std::find(compared.begin(), compared.end(), id) != compared.end();
        item(scene, taken ? "menu.compare_no_more" : "compare.add", icon::compare, ToggleCompared{id});
    }
}

void items(const Scene& scene, const ContextMenu& menu) {
    const Route& route = menu.leads.value_or(scene.state.route);
    const bool leads_out = !menu.address.empty();
    if (menu.leads)
        item(scene, "carry.open", icon::arrow_forward, OpenRoute{*menu.leads});
    else if (leads_out && scene.state.caps.links)
        item(scene, "carry.open", icon::open_in_new, OpenLink{menu.address});
    if (!menu.text.empty())
        item(scene, "menu.copy_text", icon::copy, CopyText{menu.text});
    if (leads_out)
        return;
    item(scene, menu.leads ? "menu.copy_link" : "menu.copy_view", icon::share, CopyAddress{route});
    if (const auto record = record_of(scene.directory, route))
        record_items(scene, *record);
}

} // namespace

ContextMenu context_menu(const Inquiry& inquiry, const std::vector<Command>& answers) {
    ContextMenu menu{inquiry.at, inquiry.text, {}, {}};
    for (const Command& answer : answers) { // what lies on something else answers first
        std::visit(overloaded{[&](const OpenRoute& open) { menu.leads = open.route; },
                              [&](const OpenResult& open) { menu.leads = route_to(open.record); },
                              [&](const OpenLink& open) { menu.address = open.url; }, [](const auto&) {}},
                   answer);
        if (menu.leads || !menu.address.empty())
            break;
    }
    return menu;
}

void draw_context_menu(const Scene& scene) {
    const Kit& kit = scene.kit;
    if (!scene.state.menu || kit.outline)
        return;
    const ContextMenu& menu = *scene.state.menu;
    if (menu.is_new)
        open_popover(menu_id);
    Popover popover(kit, menu_id, {menu.at.x + kit.scaled(menu_width), menu.at.y}, menu_width);
    if (!popover.open()) {
        scene.commands.push(CloseMenu{});
        return;
    }
    if (!menu.text.empty()) {
        text(kit, menu.text, {.style = Style::caption, .color = kit.theme.text_muted, .most_lines = 3});
        gap(kit.theme.space.xs);
    }
    items(scene, menu);
}

} // namespace citynet::ui
