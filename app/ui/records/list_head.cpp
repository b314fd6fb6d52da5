#include "app/ui/records/list_head.h"

#include "app/ui/id_scope.h"
#include "app/ui/records/choices.h"
#include "app/ui/records/marking.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/segmented.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

constexpr size_t most_segments = 4;

std::string_view icon_of_layout(std::string_view layout) {
    return layout == "cards"   ? icon::cards
           : layout == "list"  ? icon::list
           : layout == "chart" ? icon::chart
                               : icon::timeline;
}

/// A choice among names that stands in the route. The first name is what a list does by itself, and does not
/// stand there. `segment` says how a name is shown.
template <class Shown>
void name_choice(const Scene& scene, std::string_view id, std::span<const char* const> names,
                 std::string Route::*member, Shown&& segment) {
    Segment segments[most_segments];
    const size_t count = std::min(names.size(), most_segments);
    for (size_t i = 0; i < count; ++i)
        segments[i] = segment(names[i]);
    const auto found = std::find(names.begin(), names.end(), scene.state.route.*member);
    const int now = found == names.end() ? 0 : static_cast<int>(found - names.begin());
    const std::string_view name = scene.kit.text(scene.kit.joined({"list.", id}));
    segmented_control(scene.kit, id, name, {segments, count}, now, [&](int chosen) {
        Route route = scene.state.route;
        route.*member = chosen == 0 ? "" : names[static_cast<size_t>(chosen)];
        scene.commands.push(ChangeRoute{std::move(route)});
    });
}

void orders(const Scene& scene, const ListHead& head) {
    const Kit& kit = scene.kit;
    name_choice(scene, "sort", head.orders, &Route::sort, [&](const char* name) {
        return Segment{name, kit.text(kit.joined({head.order_texts, name})), {}};
    });
}

void layouts(const Scene& scene, const ListHead& head) {
    const Kit& kit = scene.kit;
    name_choice(scene, "layout", head.layouts, &Route::layout, [&](const char* name) {
        return Segment{
            .id = name, .icon = icon_of_layout(name), .name = kit.text(kit.joined({"list.layout.", name}))};
    });
}

} // namespace

void list_head(const Scene& scene, const ListHead& head) {
    const Kit& kit = scene.kit;
    const float layouts_width = kit.scaled(kit.theme.target * 1.4f) * static_cast<float>(head.layouts.size());
    const float room = available_width();
    const float beside = room - layouts_width - kit.theme.space.m;
    // Where it is narrow the orders need a line of their own, and the layouts stand beside the title.
    const bool narrow = beside < kit.scaled(300);
    const float printer = print_button_width(scene);
    const bool beside_title = narrow && beside - printer >= kit.scaled(140);
    const auto layouts_at_the_end = [&] {
        const Column column(std::max(0.0f, room - layouts_width), std::min(room, layouts_width));
        layouts(scene, head);
    };
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float title_width = (beside_title ? beside : room) - printer;
    ImGui::SetCursorScreenPos({top.x + title_width, top.y});
    print_button(scene, ShownList{});
    ImGui::SetCursorScreenPos(top);
    {
        const Column column(0, title_width);
        text(kit, kit.text(head.title), Style::title);
        status_text(kit, kit.plural(head.count, static_cast<long long>(scene.state.shown.listed.rows.size())),
                    Style::body);
    }
    gap(kit.theme.space.m);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    {
        const Column column(0, narrow ? room : beside);
        orders(scene, head);
    }
    const float below = ImGui::GetCursorScreenPos().y;
    if (beside_title)
        ImGui::SetCursorScreenPos(top);
    else
        ImGui::SetCursorScreenPos(narrow ? ImVec2{at.x, below + kit.theme.space.s} : at);
    layouts_at_the_end();
    ImGui::SetCursorScreenPos({at.x, std::max(below, ImGui::GetCursorScreenPos().y)});
    gap(kit.theme.space.m);
    chosen_choices(scene);
}

bool laid_out_as(const Scene& scene, std::string_view layout, std::string_view usual) {
    const std::string& asked = scene.state.route.layout;
    return asked == layout || (asked.empty() && layout == usual);
}

void folded_choices(const Scene& scene) {
    const Kit& kit = scene.kit;
    IdScope scope("facets");
    if (kit.form() == FormFactor::desktop)
        choice_lists(scene, scene.state.shown.listed.facets);
    else if (const Fold narrow(kit, "narrow", kit.text("search.narrow")); narrow.open())
        choice_lists(scene, scene.state.shown.listed.facets);
}

void nothing_left(const Scene& scene) {
    const Kit& kit = scene.kit;
    if (empty_state(kit, "none", icon::filter, kit.text("list.none"), kit.text("list.none_what_next"),
                    kit.text("list.clear"))) {
        Route route = scene.state.route;
        route.choices.clear();
        scene.commands.push(ChangeRoute{std::move(route)});
    }
}

} // namespace citynet::ui
