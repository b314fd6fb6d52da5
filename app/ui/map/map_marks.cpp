#include "app/ui/map/map_marks.h"

#include "app/ui/map/map_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace citynet::ui {

namespace {

constexpr float least_apart = 44; // logical pixels between two marks: the largest ones do not touch

int weight_of(const ShownPlace& place) {
    return static_cast<int>(std::min<size_t>(place.seats * 20 + place.events * 4, 1000000)) + 1;
}

/// At first, the part of the world where there is something to see.
void show_all(const Kit& kit, MapMemory& memory) {
    if (memory.shown.empty())
        return;
    const auto at = [&](const ShownPlace& one) { return memory.data->places[one.place].at; };
    MapBox box{at(memory.shown[0]), at(memory.shown[0])};
    for (const ShownPlace& one : memory.shown)
        box.add(at(one));
    memory.camera.show(box, kit.scaled(36), 2 * memory.camera.least_scale(), true);
}

/// Names beside marks that stand where `place` says.
template <class Place>
void update_names(const Kit& kit, MapMemory& memory, const LabelBox& bounds, std::span<const LabelBox> taken,
                  Place&& place) {
    std::vector<size_t> order(memory.marks.size());
    std::iota(order.begin(), order.end(), size_t{0});
    const auto weight = [&](size_t mark) { return weight_of(memory.shown[memory.marks[mark].shown[0]]); };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return weight(a) > weight(b); });
    std::vector<LabelWish> wishes;
    const float height = kit.type.line_height(Style::label);
    for (const size_t position : order) {
        const MapMemory::Mark& mark = memory.marks[position];
        const MapPixel pixel = place(mark.at);
        const bool named = !mark.several();
        wishes.push_back({pixel.x, pixel.y, kit.scaled(named ? 9.0f : 22.0f),
                          named ? std::ceil(kit.type.width(Style::label, mark.words)) + 10 : 0, height});
    }
    memory.names.clear();
    for (const Label& label : place_labels(wishes, bounds, taken)) {
        const LabelWish& wish = wishes[label.wish];
        memory.names.push_back({order[label.wish],
                                {label.box.left - wish.x, label.box.top - wish.y, label.box.right - wish.x,
                                 label.box.bottom - wish.y}});
    }
}

/// Where the map has come to rest names keep inside of it and off its buttons; on the way there they only
/// keep off each other.
void update_names(const Kit& kit, MapMemory& memory, bool marks_changed) {
    const MapCamera& camera = memory.camera;
    const bool at_rest = camera.view() == camera.target() && !memory.dragging;
    if (at_rest && (marks_changed || !(memory.names_view == camera.view()))) {
        memory.names_view = camera.view();
        const LabelBox taken[]{zoom_button_box(kit, camera.width(), camera.height()), memory.note_box};
        update_names(kit, memory, {0, 0, camera.width(), camera.height()}, taken,
                     [&](const geo::PlanePoint& at) { return camera.to_pixel(at); });
    } else if (marks_changed) {
        memory.names_view = {};
        const double scale = memory.marks_scale;
        update_names(kit, memory, {}, {}, [&](const geo::PlanePoint& at) {
            return MapPixel{static_cast<float>(at.x * scale), static_cast<float>(-at.y * scale)};
        });
    }
}

} // namespace

LabelBox zoom_button_box(const Kit& kit, float width, float height) {
    const float size = kit.scaled(kit.theme.target);
    const float edge = kit.theme.space.m;
    const bool upright = 3 * size + 2 * edge <= height;
    const float across = upright ? size : 3 * size;
    const float down = upright ? 3 * size : size;
    return {width - edge - across, height - edge - down, width - edge, height - edge};
}

void update_shown(const Scene& scene, MapMemory& memory) {
    const Directory& directory = scene.directory;
    if (memory.data == &scene.derived.map() && memory.made_for == scene.state.route)
        return;
    memory.data = &scene.derived.map();
    memory.made_for = scene.state.route;
    memory.choice =
        read_choice(memory.made_for, scene.state.shown.listed.rows, directory.all<Organization>().size());
    memory.shown = chosen_places(directory, *memory.data, memory.choice);
    size_t seated = 0;
    for (const ShownPlace& place : memory.shown)
        seated += place.seats;
    memory.without_seat = memory.choice.seats ? scene.state.shown.listed.rows.size() - seated : 0;
    memory.marks_scale = 0;
}

void update_marks(const Scene& scene, MapMemory& memory) {
    const Kit& kit = scene.kit;
    update_shown(scene, memory);
    if (!memory.placed)
        show_all(kit, memory);
    memory.placed = true;
    // Marks change in steps of the scale, not with each pixel of it. Between two steps what was apart is only
    // further apart.
    const double scale = std::exp2(std::floor(std::log2(memory.camera.view().scale) * 2 + 0.01) / 2);
    if (scale == memory.marks_scale && memory.text_scale == kit.type.text_scale())
        return update_names(kit, memory, false);
    memory.marks_scale = scale;
    memory.text_scale = kit.type.text_scale();
    std::vector<MapDot> dots;
    for (const ShownPlace& shown : memory.shown)
        dots.push_back({memory.data->places[shown.place].at, weight_of(shown)});
    memory.marks.clear();
    for (MapCluster& one : cluster(dots, kit.scaled(least_apart) / scale)) {
        const City& first = *memory.data->places[memory.shown[one.members[0]].place].city;
        const size_t count = one.members.size();
        memory.marks.push_back({one.at, std::move(one.members),
                                (count > 1 ? "group-" : "mark-") + first.id.text(),
                                count > 1 ? kit.strings.number(static_cast<long long>(count)) : first.name});
    }
    memory.lines = lines_between_marks(memory);
    update_names(kit, memory, true);
}

} // namespace citynet::ui
