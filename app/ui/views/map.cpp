#include "app/ui/id_scope.h"
#include "app/ui/map/map_canvas.h"
#include "app/ui/map/map_card.h"
#include "app/ui/map/map_marks.h"
#include "app/ui/records/choices.h"
#include "app/ui/records/colors.h"
#include "app/ui/records/routes.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr std::array<std::string_view, 4> layers{"seats", "events", "cities", "cooperation"};

/// What is drawn at all: each kind can be left out.
void layer_choice(const Scene& scene) {
    const Kit& kit = scene.kit;
    IdScope scope("layers");
    ChipFlow flow(kit);
    for (const std::string_view layer : layers) {
        const bool shown = !is_hidden(scene.state.route, layer);
        // In the colour of its marks, so that the chips are the key to the map.
        const RecordKind kind = layer == "events"   ? RecordKind::event
                                : layer == "cities" ? RecordKind::city
                                                    : RecordKind::organization;
        const Color fill = color_of(kit.theme, kind);
        if (chip(kit, layer, kit.text(kit.joined({"map.layer.", layer})),
                 {.chosen = shown,
                  .fill = shown ? fill : Color{},
                  .text = shown ? kit.theme.on_accent : Color{}}))
            scene.commands.push(ChangeRoute{with_layer_toggled(scene.state.route, layer)});
    }
}

/// The country, and how many have their seat or meet there; for this frame.
std::string_view detail_of(const Scene& scene, const City& city, const ShownPlace& shown) {
    const Kit& kit = scene.kit;
    const Country* country = scene.directory.find(city.country);
    std::string_view words = country ? std::string_view(country->name) : std::string_view();
    const auto add = [&](std::string_view key, size_t count) {
        if (count > 0)
            words = kit.joined(
                {words, words.empty() ? "" : " · ", kit.plural(key, static_cast<long long>(count))});
    };
    add("map.seats", shown.seats);
    add("map.events", shown.events);
    return words;
}

void place_row(const Scene& scene, MapMemory& memory, const ShownPlace& shown) {
    const City& city = *memory.data->places[shown.place].city;
    const bool open = memory.open.size() == 1 && memory.open[0] == city.id.text();
    if (!list_row(scene.kit, city.id.text(),
                  {.title = city.name,
                   .detail = detail_of(scene, city, shown),
                   .icon = icon_of(RecordKind::city),
                   .chosen = open}))
        return;
    if (scene.kit.outline) // who cannot see the map goes to what its card tells
        scene.commands.open(*route_to(reference_to(city)));
    else
        show_on_map(memory, shown);
}

/// All that the map shows, for those who would rather read.
void panel(const Scene& scene, MapMemory& memory, ImVec2 size, NotePlace note) {
    const Kit& kit = scene.kit;
    Page page(kit, "map-list", {.region = "map-list", .widest = -1, .from_top = scene.state.fresh}, size);
    if (note == NotePlace::elsewhere) {
        map_note(kit);
        gap(kit.theme.space.s);
    }
    text(kit, kit.text("map.title"), Style::title);
    gap(kit.theme.space.s);
    layer_choice(scene);
    chosen_choices(scene);
    if (const Fold narrow(kit, "narrow", kit.text("search.narrow")); narrow.open())
        choice_lists(scene, scene.state.shown.listed.facets);
    gap(kit.theme.space.m);
    section_heading(kit, "places", kit.text("map.list"),
                    {.count = static_cast<long long>(memory.shown.size())});
    if (memory.without_seat > 0)
        muted_text(kit, kit.strings.plural("map.without_seat", static_cast<long long>(memory.without_seat)));
    gap(kit.theme.space.s);
    draw_rows(kit, memory.shown.size(), list_row_height(kit, true),
              [&](size_t i) { place_row(scene, memory, memory.shown[i]); });
    gap(kit.theme.space.m);
    if (link(kit, "all-places", kit.text("map.all_places")))
        scene.commands.open({.view = View::places});
    gap(kit.theme.space.l);
}

} // namespace

void map_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    MapMemory& memory = map_memory(kit);
    if (kit.outline) {
        update_shown(scene, memory);
        return panel(scene, memory, {0, 0}, NotePlace::elsewhere);
    }
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float beside = std::min(kit.scaled(372), std::floor(room.x * 0.45f));
    if (room.x >= kit.theme.tablet_below - 140 && room.x > room.y) {
        const ImVec2 size{room.x - beside, room.y};
        const NotePlace note = note_place(kit, size.x);
        map_canvas(scene, memory, size, note);
        ImGui::SetCursorScreenPos({min.x + size.x, min.y});
        ImGui::GetWindowDrawList()->AddLine({min.x + size.x, min.y}, {min.x + size.x, min.y + room.y},
                                            kit.theme.outline);
        panel(scene, memory, {beside, room.y}, note);
        map_card(scene, memory, min, {min.x + size.x, min.y + size.y});
        return;
    }
    const float height = std::floor(std::min(room.y * 0.5f, room.x * (kit.phone() ? 0.74f : 0.62f)));
    map_canvas(scene, memory, {room.x, height}, NotePlace::elsewhere);
    ImGui::SetCursorScreenPos({min.x, min.y + height});
    panel(scene, memory, {room.x, room.y - height}, NotePlace::elsewhere);
    if (kit.phone())
        map_sheet(scene, memory, {min.x, min.y + height}, {min.x + room.x, min.y + room.y});
    else
        map_card(scene, memory, min, {min.x + room.x, min.y + height});
}

} // namespace citynet::ui
