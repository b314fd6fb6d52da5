#include "app/ui/map/map_card.h"

#include "app/ui/id_scope.h"
#include "app/ui/map/map_canvas.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"
#include "core/model/words.h"
#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

/// A name with a button at its end that closes the card. True when pressed.
bool title(const Kit& kit, std::string_view name, std::string_view detail) {
    const float size = kit.scaled(kit.theme.target);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    ImGui::SetCursorScreenPos({at.x + width - size + 8, at.y - 6});
    const bool closed = icon_button(kit, "card-close", icon::close, kit.text("map.close"));
    ImGui::SetCursorScreenPos(at);
    const Column column(0, width - size);
    text(kit, name, Style::heading);
    if (!detail.empty())
        muted_text(kit, detail);
    return closed;
}

void seats(const Scene& scene, const MapMemory& memory, const MapPlace& place) {
    for (const size_t position : place.seats)
        if (shows_seat(memory.choice, position)) {
            const Organization& one = scene.directory.all<Organization>()[position];
            const std::string letters = monogram(one.name, one.acronym);
            if (list_row(scene.kit, "card-" + one.id.text(),
                         {.title = one.name, .monogram = letters, .monogram_id = one.id.text()}))
                scene.commands.open(*route_to(reference_to(one)));
        }
}

void events(const Scene& scene, const MapMemory& memory, const MapPlace& place) {
    for (const size_t position : place.events) {
        const Event& one = scene.directory.all<Event>()[position];
        if (!shows_event(memory.choice, one))
            continue;
        const std::string when = period_words_of(one);
        if (list_row(scene.kit, "card-" + one.id.text(),
                     {.title = one.title, .detail = when, .icon = icon_of(RecordKind::event)}))
            scene.commands.open(*route_to(reference_to(one)));
    }
}

/// The cities at the other ends of the lines, each to be gone to.
void partners(const Scene& scene, MapMemory& memory, const MapPlace& place) {
    const MapData& data = *memory.data;
    for (const size_t position : place.arcs) {
        const MapArc& arc = data.arcs[position];
        if (!shows_cooperation(memory.choice, *arc.cooperation))
            continue;
        IdScope scope(position);
        const size_t other = data.places[arc.from].city == place.city ? arc.to : arc.from;
        const std::string status(scene.kit.text("cooperation." + std::string(word(arc.cooperation->status))));
        if (list_row(scene.kit, "card-partner",
                     {.title = data.places[other].city->name,
                      .detail = scene.kit.strings.fill("map.cooperation_with", {{"status", status}}),
                      .icon = icon::compare}))
            show_on_map(memory, {other, 0, 0});
    }
}

/// True when it is to be closed.
bool one_place(const Scene& scene, MapMemory& memory, const MapPlace& place) {
    const Kit& kit = scene.kit;
    const Country* country = scene.directory.find(place.city->country);
    const bool closed = title(kit, place.city->name, country ? country->name : std::string());
    gap(kit.theme.space.s);
    seats(scene, memory, place);
    events(scene, memory, place);
    partners(scene, memory, place);
    gap(kit.theme.space.s);
    const Reference city = reference_to(*place.city);
    if (button(kit, "card-open", kit.text("map.open"), {.kind = ButtonKind::tonal, .fill_width = true}))
        scene.commands.open(*route_to(city));
    gap(kit.theme.space.s);
    if (button(kit, "card-links", kit.text("links.open"), {.icon = icon::hub, .fill_width = true}))
        scene.commands.open(route_to_links(city));
    return closed;
}

bool several_places(const Scene& scene, MapMemory& memory) {
    const Kit& kit = scene.kit;
    const MapData& data = *memory.data;
    const bool closed =
        title(kit, kit.strings.plural("map.places", static_cast<long long>(memory.open.size())), {});
    gap(kit.theme.space.s);
    std::string chosen;
    for (const std::string& id : memory.open)
        if (const size_t position = data.find(id); position < data.places.size()) {
            const City& city = *data.places[position].city;
            const Country* country = scene.directory.find(city.country);
            if (list_row(kit, "card-" + id,
                         {.title = city.name,
                          .detail = country ? std::string_view(country->name) : std::string_view(),
                          .icon = icon_of(RecordKind::city)}))
                chosen = id;
        }
    if (!chosen.empty())
        memory.open = {chosen};
    return closed;
}

/// The card's box and what is in it, as high as it needs to be but not higher than `most`; `place(height)`
/// says where its top start corner is.
template <class Place>
void boxed(const Scene& scene, MapMemory& memory, float width, float most, Place&& place) {
    const Kit& kit = scene.kit;
    const MapData& data = *memory.data;
    std::string id = "card";
    for (const std::string& one : memory.open)
        id += "-" + one;
    const float padding = kit.theme.space.m;
    float& known = kit.memory.heights[ImGui::GetID(id.c_str())];
    const float height = std::min(most, known > 0 ? known : most);
    memory.card_shown = kit.motion().reduced()
                            ? 1
                            : std::min(1.0f, memory.card_shown + static_cast<float>(kit.motion().step()) /
                                                                     kit.theme.motion.calm);
    if (memory.card_shown < 1 || known == 0)
        kit.motion().request_frame();
    const ImVec2 min = place(height);
    const ImVec2 max{min.x + width, min.y + height};
    ImGui::SetCursorScreenPos(min);
    ImGui::BeginChild("map-card", {width, height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const float radius = kit.theme.radius.large;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({min.x - 16, min.y - 16}, {max.x + 16, max.y + 16});
    shadow(kit, min, max, radius, kit.theme.elevation.overlay);
    list.AddRectFilled(min, max, kit.theme.surface_raised, radius);
    list.AddRect(min, max, kit.theme.outline, radius);
    list.PopClipRect();
    bool closed = false;
    {
        Page page(kit, id, {.region = "map-card-page", .widest = -1, .margins = false, .takes_keys = false});
        const float top = ImGui::GetCursorPosY();
        gap(padding);
        {
            const Column column(padding, width - 2 * padding);
            const size_t position = memory.open.size() == 1 ? data.find(memory.open[0]) : data.places.size();
            closed = position < data.places.size() ? one_place(scene, memory, data.places[position])
                                                   : several_places(scene, memory);
        }
        gap(padding);
        const float needed = std::ceil(ImGui::GetCursorPosY() - top);
        if (std::abs(known - needed) > 0.5f) {
            known = needed;
            kit.motion().request_frame();
        }
    }
    ImGui::EndChild();
    if (closed)
        memory.open.clear();
}

} // namespace

void map_card(const Scene& scene, MapMemory& memory, ImVec2 min, ImVec2 max) {
    if (memory.open.empty())
        return;
    const std::optional<MapPixel> mark = open_mark(memory);
    if (!mark)
        return;
    const Kit& kit = scene.kit;
    const float edge = kit.theme.space.m;
    const float width = std::min(kit.scaled(340), max.x - min.x - 2 * edge);
    const float away = kit.scaled(28);
    boxed(scene, memory, width, max.y - min.y - 2 * edge, [&](float height) {
        const float slide = (1 - memory.card_shown) * 12;
        float x = min.x + mark->x + away + slide;
        if (x + width > max.x - edge)
            x = min.x + mark->x - away - width - slide;
        x = std::clamp(x, min.x + edge, std::max(min.x + edge, max.x - edge - width));
        const float y = std::max(min.y + edge, std::min(min.y + mark->y - height / 2, max.y - edge - height));
        return ImVec2{std::floor(x), std::floor(y)};
    });
}

void map_sheet(const Scene& scene, MapMemory& memory, ImVec2 min, ImVec2 max) {
    if (memory.open.empty())
        return;
    boxed(scene, memory, max.x - min.x, max.y - min.y, [&](float height) {
        return ImVec2{min.x, std::floor(max.y - height * memory.card_shown)};
    });
}

} // namespace citynet::ui
