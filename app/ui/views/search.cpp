#include "app/ui/id_scope.h"
#include "app/ui/records/choices.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/skeleton.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace citynet::ui {

namespace {

void result(const Scene& scene, const SearchHit& hit, bool chosen) {
    const Kit& kit = scene.kit;
    const std::string_view id = kit.joined({word(hit.record.kind), "/", hit.record.id});
    const std::string_view title =
        kit.once("title", id, [&] { return title_of(scene.directory, hit.record); });
    const std::string_view field = kit.text(kit.joined({"search.in.", word(hit.field)}));
    const std::string_view kind = kit.text(kit.joined({"search.kind.", word(hit.record.kind)}));
    const bool whole_title = hit.field == SearchField::name && hit.snippet == title;
    ListRowLook look{.title = title, .icon = icon_of(hit.record.kind), .chosen = chosen};
    if (whole_title)
        look.title_marks = hit.marks;
    look.detail = whole_title ? kind : std::string_view(hit.snippet);
    if (!whole_title) {
        look.detail_marks = hit.marks;
        if (!kit.phone())
            look.trailing = field;
    }
    if (list_row(kit, id, look))
        scene.commands.push(OpenResult{hit.record});
    if (chosen && scene.state.search.chosen_moved)
        keep_visible();
}

/// Before anything is asked: what was asked before, and what can be.
void invitation(const Scene& scene) {
    const Kit& kit = scene.kit;
    text(kit, kit.text("search.title"), Style::title);
    gap(kit.theme.space.s);
    text(kit, kit.text("search.what"), {.color = kit.theme.text_muted, .measure = true});
    gap(kit.theme.space.l);
    if (!scene.state.search.recent.empty()) {
        text(kit, kit.text("search.recent"), Style::strong);
        IdScope scope("recent");
        ChipFlow flow(kit);
        for (const std::string& query : scene.state.search.recent)
            if (chip(kit, query, query, {.icon = icon::history}))
                scene.commands.push(SearchFor{query});
    }
    gap(kit.theme.space.m);
    text(kit, kit.text("search.narrower"), Style::strong);
    constexpr std::array<std::string_view, 5> examples{"country", "theme", "person", "year", "phrase"};
    for (const std::string_view example : examples) {
        IdScope scope(example);
        const std::string key = "search.example." + std::string(example);
        const std::string_view query = kit.text(key);
        if (link(kit, "example", query))
            scene.commands.push(SearchFor{std::string(query)});
        muted_text(kit, kit.text(key + ".means"), Style::label);
        gap(kit.theme.space.s);
    }
}

/// Ends of what is being typed, to be taken with one touch.
void suggestions(const Scene& scene) {
    if (scene.state.search.suggested.empty())
        return;
    IdScope scope("suggested");
    ChipFlow flow(scene.kit);
    for (const std::string& query : scene.state.search.suggested)
        if (chip(scene.kit, query, query, {.icon = icon::search}))
            scene.commands.push(SearchFor{query});
}

/// What is to be known about an answer before one reads it.
void remarks(const Scene& scene) {
    const Kit& kit = scene.kit;
    const SearchState& search = scene.state.search;
    const auto total = static_cast<long long>(search.answer.total);
    status_text(kit, kit.plural("search.count", total));
    if (search.per_mille < 1000)
        muted_text(kit,
                   kit.strings.fill("search.building", {{"percent", std::to_string(search.per_mille / 10)}}));
    if (search.answer.partial)
        text(kit, kit.text("search.partial"), {.measure = true});
    if (!search.answer.did_you_mean.empty() &&
        link(kit, "did-you-mean",
             kit.strings.fill("search.did_you_mean", {{"query", search.answer.did_you_mean}})))
        scene.commands.push(SearchFor{search.answer.did_you_mean});
}

void nothing_found(const Scene& scene) {
    const Kit& kit = scene.kit;
    const SearchState& search = scene.state.search;
    if (!search.filters.empty()) {
        if (empty_state(kit, "none", icon::filter, kit.text("search.none_with_filters"),
                        kit.text("search.none_with_filters_what_next"), kit.text("search.clear_filters")))
            scene.commands.push(ChangeRoute{{.view = View::search, .query = search.text}});
        return;
    }
    if (empty_state(kit, "none", icon::search, kit.strings.fill("search.none", {{"query", search.text}}),
                    kit.text("search.none_what_next"), kit.text("search.all_networks")))
        scene.commands.open({.view = View::networks});
}

void results(const Scene& scene) {
    const Kit& kit = scene.kit;
    const SearchState& search = scene.state.search;
    suggestions(scene);
    chosen_choices(scene);
    if (search.answer.hits.empty() && search.per_mille == 1000)
        return nothing_found(scene);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float width = available_width() - print_button_width(scene);
    ImGui::SetCursorScreenPos({top.x + width, top.y});
    print_button(scene, ShownList{});
    const float below = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos(top);
    {
        const Column column(0, width);
        remarks(scene);
    }
    ImGui::SetCursorScreenPos({top.x, std::max(below, ImGui::GetCursorScreenPos().y)});
    gap(kit.theme.space.s);
    constexpr int expected = 6; // while the first of many records are read
    if (search.answer.hits.empty())
        for (int i = 0; i < expected; ++i)
            skeleton_row(kit);
    for (size_t i = 0; i < search.answer.hits.size(); ++i)
        result(scene, search.answer.hits[i], search.chosen == i);
    if (search.answer.hits.size() < search.answer.total) {
        gap(kit.theme.space.m);
        if (button(kit, "more", kit.text("search.more"), {.kind = ButtonKind::tonal}))
            scene.commands.push(ShowMoreResults{});
    }
}

} // namespace

void search_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    const SearchState& search = scene.state.search;
    const bool asked = !search.text.empty() || !search.filters.empty();
    const bool wide = asked && kit.form() == FormFactor::desktop;
    Page page(kit, "search", {.widest = wide ? 0.0f : 880.0f, .from_top = scene.state.fresh});
    if (!asked)
        return invitation(scene);
    if (kit.outline) // what the field above says to the eye
        text(kit, kit.text("search.title"), Style::title);
    if (!wide) {
        if (!search.facets.empty())
            if (const Fold narrow(kit, "narrow", kit.text("search.narrow")); narrow.open()) {
                IdScope scope("facets");
                choice_lists(scene, search.facets);
            }
        results(scene);
    } else {
        Row row(kit, {1, 2.8f}, kit.theme.space.l);
        row.next();
        {
            IdScope scope("facets");
            choice_lists(scene, search.facets);
        }
        row.next();
        results(scene);
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
