#include "app/ui/id_scope.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

/// What is said of a record below its name.
std::string detail_of(const Scene& scene, const Reference& record) {
    if (const auto* organization = scene.directory.find(Id<Organization>(record.id));
        organization && record.kind == RecordKind::organization)
        return organization->summary;
    if (const auto* event = scene.directory.find(Id<Event>(record.id));
        event && record.kind == RecordKind::event) {
        const std::string when = period_words_of(*event);
        return when.empty() ? event->summary : when;
    }
    return {};
}

void row(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    const std::string title = title_of(scene.directory, record);
    const std::string gone = kit.strings.fill("favourites.gone", {{"id", record.id}});
    const std::string detail = detail_of(scene, record);
    const float star = kit.scaled(kit.theme.target);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float height = list_row_height(kit, !detail.empty());
    {
        const Column column(0, width - star);
        if (list_row(kit, "open",
                     {.title = title.empty() ? std::string_view(gone) : std::string_view(title),
                      .detail = detail,
                      .icon = icon_of(record.kind),
                      .chevron = !title.empty()}))
            if (const auto route = route_to(record); route && !title.empty())
                scene.commands.open(*route);
    }
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + width - star, at.y + (height - star) / 2});
    favourite_button(scene, record);
    ImGui::SetCursorScreenPos(below);
    gap(0);
}

} // namespace

void favourites_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::vector<Reference>& records = scene.state.favourites.records();
    Page page(kit, "favourites", {.widest = 880, .from_top = scene.state.fresh});
    text(kit, kit.text("favourites.title"), Style::title);
    if (records.empty()) {
        if (empty_state(kit, "none", icon::star_outline, kit.text("favourites.none"),
                        kit.text("favourites.none_what_next"), kit.text("search.all_networks")))
            scene.commands.open({.view = View::networks});
        return;
    }
    muted_text(kit, kit.text("favourites.lead"), Style::body);
    gap(kit.theme.space.m);
    for (const Reference& record : records) {
        const IdScope scope(record.text());
        row(scene, record);
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
