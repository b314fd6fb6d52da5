#include "app/ui/shell.h"

#include "app/ui/appearance_menu.h"
#include "app/ui/context_menu.h"
#include "app/ui/outline/outline.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/field.h"
#include "app/ui/widgets/navigation.h"
#include "app/ui/widgets/page.h"
#include "icons.h"

#include <array>

namespace citynet::ui {

namespace {

struct Destination {
    View view;
    const char* key;
    std::string_view icon;
};

/// The last one only where there is room for it.
const std::array<Destination, 6> destinations{{{View::start, "navigation.start", icon::home},
                                               {View::networks, "navigation.networks", icon::groups},
                                               {View::events, "navigation.events", icon::calendar},
                                               {View::map, "navigation.map", icon::map},
                                               {View::favourites, "navigation.favourites", icon::star},
                                               {View::about, "navigation.about", icon::info}}};
constexpr size_t on_phone = 5;

/// The destination that a view belongs to; -1 for none.
int destination_of(View view) {
    if (view == View::network || view == View::compare || view == View::people)
        view = View::networks;
    if (view == View::event)
        view = View::events;
    if (view == View::place || view == View::places)
        view = View::map;
    for (size_t i = 0; i < destinations.size(); ++i)
        if (destinations[i].view == view)
            return static_cast<int>(i);
    return -1;
}

/// Those of a person who shares the machine with others, before `end`; gives where they begin.
float shared_buttons(const Scene& scene, float end, float top) {
    const Kit& kit = scene.kit;
    const float target = kit.scaled(kit.theme.target);
    if (!scene.state.caps.shared)
        return end;
    const bool low = scene.state.low.value_or(kit.top > 0);
    ImGui::SetCursorPos({end - target, top});
    if (icon_button(kit, "reach", low ? icon::expand_less : icon::expand_more,
                    kit.text(low ? "bar.whole" : "bar.low")))
        scene.commands.push(ChangeReach{!low});
    ImGui::SetCursorPos({end - 2 * target, top});
    if (icon_button(kit, "finish", icon::restart, kit.text("bar.finish")))
        scene.commands.push(EndVisit{});
    return end - 2 * target;
}

/// The destinations that can be gone to here, and what each is called.
struct Offered {
    std::array<NavigationItem, destinations.size()> items;
    std::array<size_t, destinations.size()> which;
    size_t count = 0;

    std::span<const NavigationItem> first(size_t most) const { return {items.data(), std::min(most, count)}; }
    std::span<const NavigationItem> all() const { return first(count); }
    /// Where the view belongs to; -1 for nowhere.
    int place_of(View view) const {
        const int destination = destination_of(view);
        for (size_t i = 0; i < count; ++i)
            if (static_cast<int>(which[i]) == destination)
                return static_cast<int>(i);
        return -1;
    }
};

Offered offered(const Scene& scene) {
    Offered offer;
    for (size_t i = 0; i < destinations.size(); ++i) {
        const Destination& one = destinations[i];
        if (scene.state.closed[static_cast<size_t>(one.view)])
            continue;
        offer.items[offer.count] = {one.key, one.icon, scene.kit.text(one.key)};
        offer.which[offer.count++] = i;
    }
    return offer;
}

void navigate(const Scene& scene, const Offered& offer, int chosen) {
    if (chosen >= 0)
        scene.commands.open({.view = destinations[offer.which[static_cast<size_t>(chosen)]].view});
}

void keys(const Scene& scene) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_LeftArrow, false))
        scene.commands.push(GoBack{});
    if (io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_RightArrow, false))
        scene.commands.push(GoForward{});
    if (ImGui::IsMouseClicked(3))
        scene.commands.push(GoBack{});
    if (ImGui::IsMouseClicked(4))
        scene.commands.push(GoForward{});
    // By the character, wherever a keyboard has it, or where only keys are told, by the key.
    const auto is_typed = [&](ImWchar character, bool shift) {
        return !io.WantTextInput && (io.InputQueueCharacters.contains(character) ||
                                     (ImGui::IsKeyPressed(ImGuiKey_Slash, false) && io.KeyShift == shift));
    };
    if (is_typed('?', true))
        scene.commands.push(ShowKeys{});
    else if (is_typed('/', false) || (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_K, false)))
        scene.commands.push(FocusSearch{});
}

void search_in_bar(const Scene& scene) {
    std::string& query = scene.kit.memory.typed;
    query = scene.state.search.text;
    const SearchEvent search = search_field(scene.kit, "search", query,
                                            {.hint = scene.kit.text("search.hint"),
                                             .short_hint = scene.kit.text("search.title"),
                                             .take_focus = scene.state.focus_search,
                                             .takes_arrows = !scene.state.search.answer.hits.empty()});
    if (search.changed)
        scene.commands.push(SearchFor{query});
    if (search.next || search.previous)
        scene.commands.push(ChooseResult{search.next ? 1 : -1});
    if (search.submitted)
        scene.commands.push(OpenBestResult{});
    else if (search.cancelled)
        scene.commands.push(LeaveSearch{});
}

/// The start page has its own, larger field.
bool bar_has_search(const Scene& scene) {
    return scene.state.route.view != View::start;
}

void bar(const Scene& scene) {
    const Kit& kit = scene.kit;
    const float target = kit.scaled(kit.theme.target);
    const bool phone = kit.phone();
    gap(kit.theme.space.s);
    const float top = ImGui::GetCursorPosY();
    const float left = ImGui::GetCursorPosX() + (phone ? kit.theme.space.xs : kit.theme.space.m);
    const float right =
        ImGui::GetCursorPosX() + available_width() - (phone ? kit.theme.space.xs : kit.theme.space.m);

    ImGui::SetCursorPos({left, top});
    if (icon_button(kit, "back", icon::arrow_back, kit.text("bar.back"), scene.state.can_go_back))
        scene.commands.push(GoBack{});
    float field_start = left + target;
    if (!phone) {
        ImGui::SetCursorPos({field_start, top});
        if (icon_button(kit, "forward", icon::arrow_forward, kit.text("bar.forward"),
                        scene.state.can_go_forward))
            scene.commands.push(GoForward{});
        field_start += target;
    }
    float field_end = right - target;
    ImGui::SetCursorPos({field_end, top});
    appearance_menu(scene);
    field_end = shared_buttons(scene, field_end, top);
    float bottom = top + target;
    if (bar_has_search(scene) || kit.outline) {
        float space = field_end - field_start - 2 * kit.theme.space.s;
        float start = field_start + kit.theme.space.s;
        float y = top;
        if (space < kit.scaled(180)) { // large letters on a small screen: the field has a line of its own
            start = left + kit.theme.space.s;
            space = right - left - 2 * kit.theme.space.s;
            y = bottom + kit.theme.space.xs;
        }
        const float width = phone ? space : std::min(space, kit.scaled(640));
        ImGui::SetCursorPos({left, y});
        {
            Column column(start - left + (space - width) / 2, width);
            search_in_bar(scene);
        }
        bottom = std::max(bottom, ImGui::GetCursorPosY());
    }
    ImGui::SetCursorPosY(bottom + kit.theme.space.s);
}

/// The destinations for those who cannot see them.
void write_destinations(const Scene& scene, std::string_view id, const Offered& offer, int current) {
    const OutlineGroup group(scene.kit, Outline::Part::navigation, scene.kit.text("outline.navigation"));
    for (size_t i = 0; i < offer.count; ++i)
        if (destination_part(scene.kit, id, offer.items[i], static_cast<int>(i) == current))
            navigate(scene, offer, static_cast<int>(i));
}

} // namespace

void draw_shell(const Scene& scene) {
    const Kit& kit = scene.kit;
    const bool covered = !std::holds_alternative<std::monostate>(scene.state.sheet);
    if (!kit.outline) {
        if (!covered)
            keys(scene);
        if (scene.state.caps.clipboard)
            begin_inquiry(kit);
    }
    const Offered offer = offered(scene);
    const int current = offer.place_of(scene.state.route.view);
    constexpr ImGuiWindowFlags plain = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;

    if (!kit.phone()) {
        const float rail = navigation_rail_width(kit, offer.all());
        ImGui::BeginChild("rail", {rail, 0}, ImGuiChildFlags_NavFlattened, plain);
        if (!kit.outline)
            navigate(scene, offer, navigation_rail(kit, "rail", offer.all(), current));
        else
            write_destinations(scene, "rail", offer, current);
        ImGui::EndChild();
        ImGui::SameLine();
    }
    const float foot = kit.phone() ? navigation_bar_height(kit, offer.first(on_phone)) : 0;
    ImGui::BeginChild("content", {0, foot > 0 ? -foot : 0}, ImGuiChildFlags_NavFlattened, plain);
    {
        const OutlineGroup group(kit, Outline::Part::banner);
        bar(scene);
    }
    {
        const OutlineGroup group(kit, Outline::Part::content);
        draw_view(scene);
    }
    ImGui::EndChild();
    if (kit.phone() && !kit.outline)
        navigate(scene, offer, navigation_bar(kit, "navigation", offer.first(on_phone), current));
    else if (kit.phone())
        write_destinations(scene, "navigation", offer, current);
    draw_sheet(scene);
    draw_context_menu(scene);
    draw_toast(kit);
}

void draw_program(const Scene& scene) {
    ImGui::SetNextWindowPos({0, scene.kit.top});
    ImGui::SetNextWindowSize({scene.kit.width, scene.kit.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("program", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    draw_shell(scene);
    ImGui::End();
}

} // namespace citynet::ui
