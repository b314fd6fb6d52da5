#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr size_t themes_on_card = 3;

bool has_theme(const Organization& organization, const std::string& theme) {
    return std::any_of(organization.themes.begin(), organization.themes.end(),
                       [&](const Id<citynet::Theme>& id) { return id.text() == theme; });
}

void themes_of(const Scene& scene, const Organization& organization) {
    ChipFlow flow(scene.kit);
    for (size_t i = 0; i < std::min(organization.themes.size(), themes_on_card); ++i)
        if (const citynet::Theme* theme = scene.directory.find(organization.themes[i]))
            badge(scene.kit, theme->name);
}

void network_card(const Scene& scene, const Organization& organization, Grid& grid) {
    const Kit& kit = scene.kit;
    Card card(kit, organization.id.text(), {.grid = &grid});
    {
        BesideAvatar beside(scene, organization, kit.scaled(48), kit.theme.space.m);
        text(kit, organization.name, {.style = Style::strong, .most_lines = 2});
        const std::string where = place_words(
            scene, {{}, {}, organization.headquarters.city, organization.headquarters.country, {}, {}});
        if (!where.empty())
            muted_text(kit, where, Style::label);
    }
    gap(kit.theme.space.m);
    text(kit, organization.summary, {.style = Style::label, .color = kit.theme.text_muted, .most_lines = 3});
    gap(kit.theme.space.m);
    themes_of(scene, organization);
    if (card.end())
        scene.commands.open({View::network, organization.id.text(), {}, {}, {}});
}

/// The themes as chips; on a phone folded away, so that the networks begin on the first screen.
void theme_choice(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::string& chosen = scene.state.route.theme;
    if (kit.phone() && !foldable(kit, "themes", kit.text("networks.by_theme")))
        return;
    ChipFlow flow(kit);
    for (const citynet::Theme& theme : scene.directory.all<citynet::Theme>()) {
        const bool is_chosen = theme.id.text() == chosen;
        if (chip(kit, theme.id.text(), theme.name,
                 {.icon = is_chosen ? icon::check : std::string_view(), .chosen = is_chosen}))
            scene.commands.open({View::networks, {}, {}, is_chosen ? "" : theme.id.text(), {}});
    }
}

void cards(const Scene& scene, OrganizationKind kind, const char* heading) {
    const Kit& kit = scene.kit;
    std::vector<const Organization*> shown;
    for (const Organization& organization : scene.directory.all<Organization>())
        if (organization.kind == kind &&
            (scene.state.route.theme.empty() || has_theme(organization, scene.state.route.theme)))
            shown.push_back(&organization);
    if (shown.empty())
        return;
    gap(kit.theme.space.l);
    section_heading(kit, heading, kit.text(heading), {.count = static_cast<long long>(shown.size())});
    gap(kit.theme.space.m);
    Grid grid(kit, heading, 300, kit.theme.space.m, 3);
    for (const Organization* organization : shown) {
        grid.next();
        network_card(scene, *organization, grid);
    }
}

} // namespace

void networks_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.from_top = scene.state.fresh});
    text(kit, kit.text("networks.title"), Style::title);
    gap(kit.theme.space.m);
    theme_choice(scene);
    cards(scene, OrganizationKind::network, "networks.networks");
    cards(scene, OrganizationKind::organizer, "networks.organizers");
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
