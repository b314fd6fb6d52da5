#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

namespace citynet::ui {

namespace {

std::vector<Range> ranges(const std::vector<TextRange>& marks) {
    std::vector<Range> ranges;
    for (const TextRange& mark : marks)
        ranges.push_back({mark.begin, mark.end});
    return ranges;
}

void result(const Scene& scene, const SearchHit& hit) {
    const Kit& kit = scene.kit;
    const bool in_title = hit.field == SearchField::name;
    const std::string title = title_of(scene.directory, hit.record);
    const std::vector<Range> marks = ranges(hit.marks);
    const std::string field(kit.text("search.in." + std::string(word(hit.field))));
    const std::string kind(kit.text("search.kind." + std::string(word(hit.record.kind))));
    const bool whole_title = in_title && hit.snippet == title;
    ListRowLook look{.title = title, .icon = icon_of(hit.record.kind)};
    if (whole_title)
        look.title_marks = marks;
    look.detail = whole_title ? std::string_view(kind) : std::string_view(hit.snippet);
    if (!whole_title) {
        look.detail_marks = marks;
        if (!kit.phone())
            look.trailing = field;
    }
    if (list_row(kit, hit.record.text(), look))
        if (const auto route = route_to(hit.record))
            scene.commands.open(*route);
}

} // namespace

void search_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "search", {.widest = 880, .from_top = scene.state.fresh});
    if (scene.state.search_text.empty()) {
        text(kit, kit.text("search.title"), Style::title);
        gap(kit.theme.space.s);
        text(kit, kit.text("search.what"), {.color = kit.theme.text_muted, .measure = true});
        return;
    }
    const auto& results = scene.state.results;
    if (results.empty()) {
        if (empty_state(kit, "none", icon::search,
                        kit.strings.fill("search.none", {{"query", scene.state.search_text}}),
                        kit.text("search.none_what_next"), kit.text("search.all_networks")))
            scene.commands.open({View::networks, {}, {}, {}, {}});
        return;
    }
    muted_text(kit, kit.strings.plural("search.count", static_cast<long long>(results.size())));
    gap(kit.theme.space.s);
    for (const SearchHit& hit : results)
        result(scene, hit);
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
