#include "app/ui/map/map_canvas.h"

#include "app/ui/map/map_drawing.h"
#include "app/ui/map/map_marks.h"
#include "app/ui/scrolling.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr double wheel_factor = 1.35; // a notch
constexpr float mouse_slop = 4;       // a mouse that moves less than this far clicks
constexpr double rest = 0.08;         // seconds; what lay still this long does not throw
constexpr double single_scale = 1100; // not closer than this to a single place
constexpr float key_step = 0.18f;     // of the window

MapPixel mouse_on(const MapFrame& frame) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return {mouse.x - frame.min.x, mouse.y - frame.min.y};
}

/// Dragging: what is under the finger or the mouse stays under it.
void take_drag(const Kit& kit, MapMemory& memory, bool hovered) {
    const ImGuiIO& io = ImGui::GetIO();
    const double now = kit.motion().now();
    if (hovered && io.MouseClicked[0]) {
        memory.held = true;
        memory.dragging = false;
        memory.velocity_x = memory.velocity_y = 0;
        memory.camera.stop();
    }
    if (!memory.held)
        return;
    if (!io.MouseDown[0]) {
        if (memory.dragging && now - memory.last_moved < rest && !kit.motion().reduced())
            memory.camera.throw_on(memory.velocity_x, memory.velocity_y);
        memory.held = memory.dragging = false;
        return;
    }
    const ImVec2 way{io.MousePos.x - io.MouseClickedPos[0].x, io.MousePos.y - io.MouseClickedPos[0].y};
    const float slop = io.MouseSource == ImGuiMouseSource_TouchScreen ? tap_slop : mouse_slop;
    if (!memory.dragging && std::hypot(way.x, way.y) > slop) {
        memory.dragging = true;
        ImGui::ClearActiveID(); // what it came down on is not pressed after all
    } else if (memory.dragging && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        memory.camera.drag(io.MouseDelta.x, io.MouseDelta.y);
        const auto seconds = static_cast<float>(std::max(kit.motion().step(), 1e-3));
        memory.velocity_x += (io.MouseDelta.x / seconds - memory.velocity_x) * 0.5f;
        memory.velocity_y += (io.MouseDelta.y / seconds - memory.velocity_y) * 0.5f;
        memory.last_moved = now;
    }
}

void take_pinch(const Kit& kit, const MapFrame& frame, MapMemory& memory) {
    const platform::Pinch& pinch = kit.pinch;
    if (!pinch.active || pinch.x < frame.min.x || pinch.x > frame.max.x || pinch.y < frame.min.y ||
        pinch.y > frame.max.y)
        return;
    memory.held = memory.dragging = false;
    memory.camera.drag(pinch.moved_x, pinch.moved_y);
    memory.camera.zoom(pinch.factor, {pinch.x - frame.min.x, pinch.y - frame.min.y}, true);
}

/// Arrows while the map has the keyboard; + and - whenever nobody is typing.
void take_keys(MapMemory& memory, const Press& map) {
    if (ImGui::GetIO().WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup))
        return;
    MapCamera& camera = memory.camera;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd))
        camera.zoom_in();
    if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract))
        camera.zoom_out();
    if (pressed(ImGuiKey_0) || pressed(ImGuiKey_Keypad0))
        camera.show_world();
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        memory.open.clear();
    if (ImGui::GetCurrentContext()->NavId != map.id || ImGui::GetIO().KeyAlt)
        return;
    // ImGui would take the focus away from the map with them.
    const auto arrow = [&map](ImGuiKey key) {
        ImGui::SetKeyOwner(key, map.id);
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, map.id);
    };
    if (arrow(ImGuiKey_LeftArrow))
        camera.step(-key_step, 0);
    if (arrow(ImGuiKey_RightArrow))
        camera.step(key_step, 0);
    if (arrow(ImGuiKey_UpArrow))
        camera.step(0, -key_step);
    if (arrow(ImGuiKey_DownArrow))
        camera.step(0, key_step);
}

void open_card(MapMemory& memory, const MapMemory::Mark& mark) {
    memory.open.clear();
    for (const size_t shown : mark.shown)
        memory.open.push_back(memory.data->places[memory.shown[shown].place].city->id.text());
    memory.card_shown = 0;
}

/// Several places: nearer, until they stand apart; where they never will, their list.
void press_mark(const Scene& scene, MapMemory& memory, const MapMemory::Mark& mark) {
    if (!mark.several()) {
        open_card(memory, mark);
        return;
    }
    MapBox box{mark.at, mark.at};
    for (const size_t shown : mark.shown)
        box.add(memory.data->places[memory.shown[shown].place].at);
    const double before = memory.camera.target().scale;
    const float padding = scene.kit.scaled(70);
    memory.camera.show(box, padding, MapCamera::greatest_scale);
    if (memory.camera.target().scale < before * 1.2) {
        memory.camera.stop();
        open_card(memory, mark);
    }
}

bool is_open(const MapMemory& memory, const MapMemory::Mark& mark) {
    return std::any_of(mark.shown.begin(), mark.shown.end(), [&](size_t shown) {
        const City& city = *memory.data->places[memory.shown[shown].place].city;
        return std::find(memory.open.begin(), memory.open.end(), city.id.text()) != memory.open.end();
    });
}

void draw_lines(const Scene& scene, const MapFrame& frame, const MapMemory& memory) {
    const auto is_open = [&](size_t place) {
        const std::string& city = memory.data->places[place].city->id.text();
        return std::find(memory.open.begin(), memory.open.end(), city) != memory.open.end();
    };
    for (const bool emphasized : {false, true})
        for (const MapMemory::Line& line : memory.lines)
            if (emphasized == std::any_of(line.places.begin(), line.places.end(), is_open))
                draw_cooperation(scene.kit, frame, line, emphasized);
}

/// Whether a place of the screen lies under a box of the map.
bool is_under(const LabelBox& box, const MapFrame& frame, const ImVec2& min, const ImVec2& max) {
    return box.overlaps({min.x - frame.min.x, min.y - frame.min.y, max.x - frame.min.x, max.y - frame.min.y});
}

void draw_marks(const Scene& scene, const MapFrame& frame, MapMemory& memory) {
    const Kit& kit = scene.kit;
    size_t hovered = memory.marks.size();
    size_t pressed = memory.marks.size();
    const LabelBox buttons = zoom_button_box(kit, memory.camera.width(), memory.camera.height());
    for (const MapMemory::Name& name : memory.names) {
        const ImVec2 center = frame.at(memory.marks[name.mark].at);
        if (center.x > frame.min.x - 200 && center.x < frame.max.x + 200 && center.y > frame.min.y - 40 &&
            center.y < frame.max.y + 40)
            draw_name(kit, center, memory, name, is_open(memory, memory.marks[name.mark]));
    }
    for (size_t i = 0; i < memory.marks.size(); ++i) {
        const MapMemory::Mark& mark = memory.marks[i];
        const ImVec2 center = frame.at(mark.at);
        const float reach = kit.theme.target / 2;
        if (center.x < frame.min.x || center.x > frame.max.x || center.y < frame.min.y ||
            center.y > frame.max.y)
            continue;
        // At the map's edge what can be pressed keeps inside.
        const ImVec2 min{std::max(frame.min.x, std::min(center.x - reach, frame.max.x - 2 * reach)),
                         std::max(frame.min.y, std::min(center.y - reach, frame.max.y - 2 * reach))};
        const ImVec2 max{min.x + 2 * reach, min.y + 2 * reach};
        const Press press_of = is_under(buttons, frame, min, max) ? Press{} : press(kit, mark.id, min, max);
        if (press_of.hovered)
            hovered = i;
        if (press_of.activated)
            pressed = i;
        draw_mark(kit, center, memory, mark, press_of.hover, is_open(memory, mark));
        if (press_of.focused) {
            const float radius = mark_radius(kit, memory, mark) + 2;
            focus_ring(kit, {center.x - radius, center.y - radius}, {center.x + radius, center.y + radius},
                       radius);
        }
    }
    if (hovered < memory.marks.size() && !memory.dragging) {
        const MapMemory::Mark& mark = memory.marks[hovered];
        const bool named = std::any_of(memory.names.begin(), memory.names.end(),
                                       [&](const MapMemory::Name& name) { return name.mark == hovered; });
        if (mark.several())
            tooltip(kit, kit.strings.plural("map.places", static_cast<long long>(mark.shown.size())));
        else if (!named)
            tooltip(kit, mark.words);
    }
    if (pressed < memory.marks.size())
        press_mark(scene, memory, memory.marks[pressed]);
}

/// Nearer, farther, the whole world.
void zoom_buttons(const Kit& kit, const MapFrame& frame, MapMemory& memory) {
    const float size = kit.scaled(kit.theme.target);
    const float width = frame.max.x - frame.min.x;
    const LabelBox box = zoom_button_box(kit, width, frame.max.y - frame.min.y);
    const ImVec2 min{frame.min.x + box.left, frame.min.y + box.top};
    const ImVec2 max{frame.min.x + box.right, frame.min.y + box.bottom};
    shadow(kit, min, max, kit.theme.radius.medium, kit.theme.elevation.raised);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, kit.theme.surface_raised, kit.theme.radius.medium);
    list.AddRect(min, max, kit.theme.outline, kit.theme.radius.medium);
    const bool upright = box.bottom - box.top > size * 2;
    const auto place = [&](float number) {
        ImGui::SetCursorScreenPos(
            {min.x + (upright ? 0 : number * size), min.y + (upright ? number * size : 0)});
    };
    place(0);
    if (icon_button(kit, "zoom-in", icon::add, kit.text("map.zoom_in"), memory.camera.can_zoom_in()))
        memory.camera.zoom_in();
    place(1);
    if (icon_button(kit, "zoom-out", icon::remove, kit.text("map.zoom_out"), memory.camera.can_zoom_out()))
        memory.camera.zoom_out();
    place(2);
    if (icon_button(kit, "zoom-world", icon::public_sphere, kit.text("map.world"),
                    memory.camera.can_zoom_out()))
        memory.camera.show_world();
}

/// Beside the buttons.
float note_room(const Kit& kit, float width) {
    return width - kit.scaled(kit.theme.target) - kit.theme.space.m - 5 * kit.theme.space.s;
}

/// The note in the start corner at the foot.
void note_on_map(const Kit& kit, const MapFrame& frame, MapMemory& memory) {
    const float edge = kit.theme.space.s;
    const float room = note_room(kit, frame.max.x - frame.min.x);
    const TextLook look{.style = Style::caption, .color = kit.theme.text_muted};
    const std::string_view words = kit.text("map.disclaimer");
    const float width = std::min(room, std::ceil(kit.type.width(Style::caption, words)) + 1);
    const float height = text_height(kit, words, look, width);
    const ImVec2 at{frame.min.x + 2 * edge, frame.max.y - edge - height};
    memory.note_box = {edge, at.y - frame.min.y - 2, 3 * edge + width, frame.max.y - frame.min.y};
    ImGui::GetWindowDrawList()->AddRectFilled({at.x - edge, at.y - 2},
                                              {at.x + width + edge, at.y + height + 2},
                                              kit.theme.background.faded(0.75f), kit.theme.radius.small);
    ImGui::SetCursorScreenPos(at);
    const Column column(0, width);
    text(kit, words, look);
}

} // namespace

MapMemory& map_memory(const Kit& kit) {
    if (!kit.memory.map)
        kit.memory.map = std::make_shared<MapMemory>();
    return *kit.memory.map;
}

NotePlace note_place(const Kit& kit, float width) {
    return kit.type.width(Style::caption, kit.text("map.disclaimer")) < note_room(kit, width)
               ? NotePlace::on_map
               : NotePlace::elsewhere;
}

void map_note(const Kit& kit) {
    muted_text(kit, kit.text("map.disclaimer"), Style::caption);
}

void show_on_map(MapMemory& memory, const ShownPlace& place) {
    const MapPlace& one = memory.data->places[place.place];
    memory.open = {one.city->id.text()};
    memory.card_shown = 0;
    memory.camera.show({one.at, one.at}, 0, std::max(single_scale, memory.camera.view().scale));
}

std::optional<MapPixel> open_mark(const MapMemory& memory) {
    for (const MapMemory::Mark& mark : memory.marks)
        if (is_open(memory, mark)) {
            const MapPixel pixel = memory.camera.to_pixel(mark.at);
            if (pixel.x >= 0 && pixel.y >= 0 && pixel.x <= memory.camera.width() &&
                pixel.y <= memory.camera.height())
                return pixel;
        }
    return std::nullopt;
}

void map_canvas(const Scene& scene, MapMemory& memory, ImVec2 size, NotePlace note) {
    const Kit& kit = scene.kit;
    ImGui::BeginChild("map", size, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 min = ImGui::GetWindowPos();
    const MapFrame frame{memory.camera, min, {min.x + size.x, min.y + size.y}};
    memory.camera.resize(size.x, size.y);
    const Press map = press(kit, "map-area", frame.min, frame.max, true);
    const bool hovered = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (map.hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Arrow);
    const ImGuiIO& io = ImGui::GetIO();
    if (hovered && io.MouseWheel != 0)
        memory.camera.zoom(std::pow(wheel_factor, io.MouseWheel), mouse_on(frame));
    if (map.hovered && io.MouseDoubleClicked[0])
        memory.camera.zoom(2, mouse_on(frame));
    else if (map.activated)
        memory.open.clear();
    take_drag(kit, memory, hovered);
    take_pinch(kit, frame, memory);
    take_keys(memory, map);
    if (memory.camera.advance(kit.motion().step(), kit.motion().reduced()))
        kit.motion().request_frame();
    update_marks(scene, memory);

    draw_land(kit, frame, scene.derived.land());
    draw_lines(scene, frame, memory);
    draw_marks(scene, frame, memory);
    if (map.focused)
        ImGui::GetWindowDrawList()->AddRect({frame.min.x + 2, frame.min.y + 2},
                                            {frame.max.x - 2, frame.max.y - 2}, kit.theme.focus_ring,
                                            kit.theme.radius.small, 0, 2);
    zoom_buttons(kit, frame, memory);
    if (note == NotePlace::on_map)
        note_on_map(kit, frame, memory);
    else
        memory.note_box = {};
    ImGui::EndChild();
}

} // namespace citynet::ui
