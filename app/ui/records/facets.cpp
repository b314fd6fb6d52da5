#include "app/ui/records/facets.h"

#include "app/ui/id_scope.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facet.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

namespace citynet::ui {

namespace {

constexpr size_t always_shown = 5;

/// The name of the record with this id, or the id.
template <class T>
std::string named(const Scene& scene, const std::string& id) {
    const T* record = scene.directory.find(Id<T>(id));
    return record ? record->name : id;
}

void facet_rows(const Scene& scene, const std::vector<const FacetCount*>& values) {
    for (const FacetCount* value : values)
        if (facet_row(scene.kit, value->value, facet_words(scene, value->facet, value->value), value->count,
                      value->chosen))
            scene.commands.push(ToggleFacet{{value->facet, value->value}});
}

} // namespace

std::string facet_words(const Scene& scene, Facet facet, const std::string& value) {
    switch (facet) {
    case Facet::kind:
        return std::string(scene.kit.text("search.kinds." + value));
    case Facet::theme:
        return named<citynet::Theme>(scene, value);
    case Facet::sdg:
        return scene.kit.strings.fill("record.sdg", {{"number", value}});
    case Facet::region:
        return named<Region>(scene, value);
    case Facet::country:
        return named<Country>(scene, value);
    }
    return value;
}

void facet_lists(const Scene& scene, const std::vector<FacetCount>& counts) {
    const Kit& kit = scene.kit;
    for (size_t number = 0; number < facet_count; ++number) {
        const Facet facet = static_cast<Facet>(number);
        std::vector<const FacetCount*> shown;
        std::vector<const FacetCount*> folded;
        for (const FacetCount& count : counts)
            if (count.facet == facet)
                (shown.size() < always_shown || count.chosen ? shown : folded).push_back(&count);
        if (shown.empty())
            continue;
        IdScope scope(word(facet));
        text(kit, kit.text("facet." + std::string(word(facet))), Style::strong);
        facet_rows(scene, shown);
        if (!folded.empty() &&
            foldable(kit, "more", kit.strings.plural("facet.more", static_cast<long long>(folded.size()))))
            facet_rows(scene, folded);
        gap(kit.theme.space.m);
    }
}

void chosen_facets(const Scene& scene) {
    if (scene.state.search.filters.empty())
        return;
    const Kit& kit = scene.kit;
    IdScope scope("chosen");
    ChipFlow flow(kit);
    for (const FacetFilter& filter : scene.state.search.filters) {
        IdScope facet(word(filter.facet));
        if (chip(kit, filter.value, facet_words(scene, filter.facet, filter.value),
                 {.icon = icon::close, .chosen = true}))
            scene.commands.push(ToggleFacet{filter});
    }
}

} // namespace citynet::ui
