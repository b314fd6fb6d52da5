#include "app/ui/records/marking.h"

#include "app/ui/id_scope.h"
#include "app/ui/records/reading_parts.h"
#include "app/ui/records/routes.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

void favourite_button(const Scene& scene, RecordKind kind, std::string_view id) {
    const bool is_marked = scene.state.favourites.has(kind, id);
    if (icon_button(scene.kit, "favourite", is_marked ? icon::star : icon::star_outline,
                    scene.kit.text(is_marked ? "favourites.remove" : "favourites.add")))
        scene.commands.push(ToggleFavourite{{kind, std::string(id)}});
}

void print_button(const Scene& scene, const OnPaper& what) {
    if (!scene.state.caps.paper)
        return;
    if (icon_button(scene.kit, "print", icon::print, scene.kit.text("paper.print")))
        scene.commands.push(Print{what});
}

float print_button_width(const Scene& scene) {
    return scene.state.caps.paper ? scene.kit.scaled(scene.kit.theme.target) : 0;
}

namespace {

/// Goes on beside the widget drawn last where `width` has room there, else below it.
void beside_if_room(const Kit& kit, float width, float end) {
    if (ImGui::GetItemRectMax().x + kit.theme.space.s + width <= end)
        ImGui::SameLine(0, kit.theme.space.s);
    else
        gap(kit.theme.space.s);
}

/// Takes the organization up to be compared, or out again.
void compare_button(const Scene& scene, const Id<Organization>& organization, float end) {
    const Kit& kit = scene.kit;
    const auto& compared = scene.state.compared;
    const bool is_taken = std::find(compared.begin(), compared.end(), organization) != compared.end();
    const std::string_view words = kit.text(is_taken ? "compare.remove" : "compare.add");
    const ButtonLook look{.kind = is_taken ? ButtonKind::tonal : ButtonKind::outlined, .icon = icon::compare};
    beside_if_room(kit, button_width(kit, words, look), end);
    if (button(kit, "compare", words, look))
        scene.commands.push(ToggleCompared{organization});
}

void links_button(const Scene& scene, const Reference& record, float end) {
    const Kit& kit = scene.kit;
    const std::string_view words = kit.text("links.open");
    const ButtonLook look{.icon = icon::hub};
    beside_if_room(kit, button_width(kit, words, look), end);
    if (button(kit, "links", words, look))
        scene.commands.open(route_to_links(record));
}

} // namespace

void record_actions(const Scene& scene, const Reference& record) {
    const float end = ImGui::GetCursorScreenPos().x + available_width();
    favourite_button(scene, record.kind, record.id);
    if (scene.state.caps.paper)
        ImGui::SameLine(0, 0);
    print_button(scene, record);
    reading_buttons(scene, record);
    if (record.kind == RecordKind::organization)
        compare_button(scene, Id<Organization>(record.id), end);
    links_button(scene, record, end);
}

Route route_to_comparison(const std::vector<Id<Organization>>& compared) {
    Route route{.view = View::compare};
    for (const Id<Organization>& id : compared)
        route.choices.push_back({"network", id.text()});
    return route;
}

void compare_bar(const Scene& scene) {
    const auto& compared = scene.state.compared;
    if (compared.empty())
        return;
    const Kit& kit = scene.kit;
    IdScope scope("compare");
    {
        ChipFlow flow(kit);
        for (const Id<Organization>& id : compared)
            if (const Organization* organization = scene.directory.find(id))
                if (chip(kit, id.text(),
                         organization->acronym.empty() ? organization->name : organization->acronym,
                         {.icon = icon::close, .fill = kit.theme.accent_soft}))
                    scene.commands.push(ToggleCompared{id});
    }
    if (compared.size() > 1 &&
        button(kit, "show", kit.strings.plural("compare.show", static_cast<long long>(compared.size())),
               {.kind = ButtonKind::tonal, .icon = icon::compare}))
        scene.commands.open(route_to_comparison(compared));
    gap(kit.theme.space.m);
}

} // namespace citynet::ui
