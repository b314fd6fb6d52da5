#include "app/ui/records/choices.h"

#include "app/ui/id_scope.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facet.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/sdg.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>
#include <charconv>

namespace citynet::ui {

namespace {

constexpr size_t always_shown = 5;

/// The name of the record with this id, or the id.
template <class T>
std::string named(const Directory& directory, const std::string& id) {
    const T* record = directory.find(Id<T>(id));
    return record ? record->name : id;
}

/// The interface's word for a value, or the value itself where an address made it up.
std::string worded(const Strings& strings, std::string_view group, const std::string& value) {
    const std::string key = std::string(group) + value;
    return strings.has(key) ? std::string(strings.get(key)) : value;
}

std::string sdg_words(const Strings& strings, const std::string& value) {
    int goal = 0;
    std::from_chars(value.data(), value.data() + value.size(), goal);
    if (goal < 1 || goal > sdg_count)
        return value;
    return strings.fill("record.sdg",
                        {{"number", value}, {"title", strings.get("sdg." + std::to_string(goal))}});
}

std::string_view kinds_of(View view) {
    return view == View::networks || view == View::map ? "organization.kind."
           : view == View::events                      ? "event.kind."
                                                       : "search.kinds.";
}

void value_row(const Scene& scene, const RecordList::Facet& facet, const RecordList::Value& value) {
    const View view = scene.state.route.view;
    const std::string_view purpose = scene.kit.joined({kinds_of(view), facet.name});
    const std::string_view words = scene.kit.once(purpose, value.value, [&] {
        return choice_words(scene, view, {facet.name, value.value});
    });
    if (facet_row(scene.kit, value.value, words, value.count, value.chosen))
        scene.commands.push(ChangeRoute{toggled(scene.state.route, {facet.name, value.value})});
}

} // namespace

std::string choice_words(const Directory& directory, const Strings& strings, View view,
                         const Choice& choice) {
    const auto& [facet, value] = choice;
    if (facet == "theme")
        return named<citynet::Theme>(directory, value);
    if (facet == "region")
        return named<Region>(directory, value);
    if (facet == "country")
        return named<Country>(directory, value);
    if (facet == "series")
        return named<Series>(directory, value);
    if (facet == "sdg")
        return sdg_words(strings, value);
    if (facet == "founded")
        return strings.fill("facet.decade", {{"decade", value}});
    if (facet == "kind")
        return worded(strings, kinds_of(view), value);
    return worded(strings, "facet." + facet + ".", value);
}

std::string choice_words(const Scene& scene, View view, const Choice& choice) {
    return choice_words(scene.directory, scene.kit.strings, view, choice);
}

void choice_lists(const Scene& scene, const std::vector<RecordList::Facet>& facets) {
    const Kit& kit = scene.kit;
    bool first = true;
    for (const RecordList::Facet& facet : facets) {
        const auto& values = facet.values;
        if (values.size() < 2 && std::none_of(values.begin(), values.end(),
                                              [](const RecordList::Value& value) { return value.chosen; }))
            continue; // one value alone narrows nothing
        IdScope scope(facet.name);
        if (!first)
            gap(kit.theme.space.m);
        first = false;
        text(kit, kit.text(kit.joined({"facet.", facet.name})), Style::strong);
        const auto is_shown = [&](size_t i) { return i < always_shown || values[i].chosen; };
        size_t folded = 0;
        for (size_t i = 0; i < values.size(); ++i)
            if (is_shown(i))
                value_row(scene, facet, values[i]);
            else
                ++folded;
        if (folded == 0)
            continue;
        const Fold more(kit, "more", kit.plural("facet.more", static_cast<long long>(folded)));
        size_t left = more.open() ? taken_of(kit, folded) : 0;
        for (size_t i = 0; left > 0; ++i)
            if (!is_shown(i)) {
                value_row(scene, facet, values[i]);
                --left;
            }
    }
    gap(kit.theme.space.m);
}

void chosen_choices(const Scene& scene) {
    const Route& route = scene.state.route;
    if (route.choices.empty())
        return;
    const Kit& kit = scene.kit;
    IdScope scope("chosen");
    ChipFlow flow(kit);
    for (const Choice& choice : route.choices) {
        IdScope facet(choice.facet);
        const std::string_view words =
            kit.once(kit.joined({kinds_of(route.view), choice.facet}), choice.value,
                     [&] { return choice_words(scene, route.view, choice); });
        if (chip(kit, choice.value, words, {.icon = icon::close, .chosen = true}))
            scene.commands.push(ChangeRoute{toggled(route, choice)});
    }
    if (route.choices.size() > 1 && chip(kit, "all", kit.text("list.clear"), {.icon = icon::close})) {
        Route all = route;
        all.choices.clear();
        scene.commands.push(ChangeRoute{std::move(all)});
    }
}

} // namespace citynet::ui
