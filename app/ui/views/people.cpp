#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/text.h"

namespace citynet::ui {

namespace {

void person_row(const Scene& scene, const NamedPerson& entry) {
    const Kit& kit = scene.kit;
    const std::string of = title_of(scene.directory, entry.record);
    std::string detail = entry.person->role;
    if (!of.empty())
        detail += (detail.empty() ? "" : " · ") + of;
    const std::string letters = monogram(entry.plain_name);
    if (list_row(kit, entry.id,
                 {.title = entry.person->name,
                  .detail = detail,
                  .monogram = letters,
                  .monogram_id = entry.person->name}))
        if (const auto route = route_to(entry.record))
            scene.commands.open(*route);
}

} // namespace

void people_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::vector<NamedPerson>& people = scene.derived.people();
    Page page(kit, "people", {.widest = 880, .from_top = scene.state.fresh});
    text(kit, kit.text("people.title"), Style::title);
    muted_text(kit, kit.plural("people.count", static_cast<long long>(people.size())), Style::body);
    gap(kit.theme.space.m);
    draw_rows(kit, people.size(), list_row_height(kit, true),
              [&](size_t i) { person_row(scene, people[i]); });
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
