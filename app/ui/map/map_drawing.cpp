#include "app/ui/map/map_drawing.h"

#include "app/ui/records/colors.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

struct Colors {
    Color sea, land, coast, grid;
};

Colors colors_of(const Theme& theme) {
    if (theme.scheme == Scheme::contrast)
        return {theme.surface, theme.surface_sunken, theme.outline, theme.surface_sunken};
    const bool dark = theme.scheme == Scheme::dark;
    const Color sea = dark ? theme.surface : theme.accent_soft.towards(theme.surface_sunken, 0.35f);
    const Color land = dark ? theme.surface_sunken.towards(theme.outline, 0.5f) : theme.surface_raised;
    return {sea, land, land.towards(theme.outline_strong, dark ? 0.5f : 0.6f),
            sea.towards(theme.outline_strong, dark ? 0.16f : 0.14f)};
}

/// A line through points of the flat map, only where it can be seen, and without points closer together than
/// a pixel. `skip(i)`: no line between point i and the next.
template <class Skip>
void draw_line(const MapFrame& frame, const std::vector<geo::PlanePoint>& points, bool closed, Color color,
               float thickness, Skip&& skip) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const size_t lines = points.size() - (closed ? 0 : 1);
    ImVec2 from = frame.at(points[0]);
    bool drawing = false;
    const auto stroke = [&] {
        if (drawing)
            list.PathStroke(color, 0, thickness);
        drawing = false;
    };
    for (size_t i = 0; i < lines; ++i) {
        const ImVec2 to = frame.at(points[(i + 1) % points.size()]);
        const bool last = i + 1 == lines;
        if (!last && std::abs(to.x - from.x) + std::abs(to.y - from.y) < 1.5f)
            continue;
        const bool seen =
            std::max(from.x, to.x) > frame.min.x - 2 && std::min(from.x, to.x) < frame.max.x + 2 &&
            std::max(from.y, to.y) > frame.min.y - 2 && std::min(from.y, to.y) < frame.max.y + 2;
        if (!seen || skip(i)) {
            stroke();
        } else {
            if (!drawing)
                list.PathLineTo(from);
            list.PathLineTo(to);
            drawing = true;
        }
        from = to;
    }
    stroke();
}

void draw_line(const MapFrame& frame, const std::vector<geo::PlanePoint>& points, Color color,
               float thickness) {
    draw_line(frame, points, false, color, thickness, [](size_t) { return false; });
}

void fill(const MapFrame& frame, const Land::Shape& shape, Color color) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto corners = static_cast<int>(shape.triangles.size());
    const auto points = static_cast<int>(shape.ring.size());
    list.PrimReserve(corners, points);
    const unsigned first = list._VtxCurrentIdx;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const std::uint16_t corner : shape.triangles)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
    for (const geo::PlanePoint& point : shape.ring)
        list.PrimWriteVtx(frame.at(point), white, color);
}

/// A parallel or a meridian every 30 degrees.
void draw_grid(const MapFrame& frame, Color color) {
    constexpr double step = 30;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (double latitude = -60; latitude <= 60; latitude += step)
        list.AddLine(frame.at(geo::project({-180, latitude})), frame.at(geo::project({180, latitude})),
                     color);
    for (double longitude = -150; longitude <= 150; longitude += step) {
        for (double latitude = -90; latitude <= 90; latitude += 6)
            list.PathLineTo(frame.at(geo::project({longitude, latitude})));
        list.PathStroke(color, 0, 1);
    }
}

RecordKind kind_of(const ShownPlace& place) {
    return place.seats > 0    ? RecordKind::organization
           : place.events > 0 ? RecordKind::event
                              : RecordKind::city;
}

} // namespace

bool MapFrame::sees(const MapBox& box, float margin) const {
    const ImVec2 low = at(box.min);
    const ImVec2 high = at(box.max);
    return high.x >= min.x - margin && low.x <= max.x + margin && low.y >= min.y - margin &&
           high.y <= max.y + margin;
}

void draw_land(const Kit& kit, const MapFrame& frame, const Land& land) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colors colors = colors_of(kit.theme);
    for (const geo::PlanePoint& point : land.outline)
        list.PathLineTo(frame.at(point));
    list.PathFillConvex(colors.sea);
    draw_grid(frame, colors.grid);
    for (const Land::Shape& shape : land.shapes) {
        if (!frame.sees(shape.box))
            continue;
        fill(frame, shape, shape.water ? colors.sea : colors.land);
        draw_line(frame, shape.ring, true, colors.coast, 1, [&](size_t i) { return shape.edge[i]; });
    }
}

void draw_cooperation(const Kit& kit, const MapFrame& frame, const MapMemory::Line& line, bool emphasized) {
    const Color color = kit.theme.accent.faded(emphasized ? 0.95f : 0.45f);
    const float thickness = emphasized ? 2.5f : 1.6f;
    for (const std::vector<geo::PlanePoint>& part : line.parts) {
        if (line.agreed) {
            draw_line(frame, part, color, thickness);
            continue;
        }
        // Dashes of one length on the screen, whatever the scale.
        constexpr float dash = 7;
        constexpr float pause = 5;
        float way = 0;
        for (size_t i = 0; i + 1 < part.size(); ++i) {
            const ImVec2 a = frame.at(part[i]);
            const ImVec2 b = frame.at(part[i + 1]);
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            MapBox box{part[i], part[i]};
            box.add(part[i + 1]);
            if (length <= 0 || !frame.sees(box)) {
                way += length;
                continue;
            }
            float at = 0;
            while (at < length) {
                const float phase = std::fmod(way + at, dash + pause);
                const float until = std::min(length, at + (phase < dash ? dash : dash + pause) - phase);
                if (phase < dash)
                    ImGui::GetWindowDrawList()->AddLine(
                        {a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length},
                        {a.x + (b.x - a.x) * until / length, a.y + (b.y - a.y) * until / length}, color,
                        thickness);
                at = until + 0.01f;
            }
            way += length;
        }
    }
}

float mark_radius(const Kit& kit, const MapMemory& memory, const MapMemory::Mark& mark) {
    if (mark.several())
        return kit.scaled(12 + std::min(8.0f, 2 * std::log2(static_cast<float>(mark.shown.size()))));
    const ShownPlace& place = memory.shown[mark.shown[0]];
    return kit.scaled(place.seats > 0 ? 8.0f : place.events > 0 ? 7.0f : 5.0f);
}

void draw_mark(const Kit& kit, ImVec2 center, const MapMemory& memory, const MapMemory::Mark& mark, float lit,
               bool open) {
    const Theme& theme = kit.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = mark_radius(kit, memory, mark) + 1.5f * lit;
    const Color color = color_of(theme, kind_of(memory.shown[mark.shown[0]]));
    if (open)
        list.AddCircleFilled(center, radius + 7, color.faded(0.25f));
    // A ring in the colour of the land sets it off from coasts, lines and its neighbours.
    list.AddCircleFilled(center, radius + 2, theme.surface_raised);
    list.AddCircleFilled(center, radius, color.towards(theme.text, 0.3f * lit));
    if (!mark.several())
        return;
    const float width = kit.type.width(Style::caption, mark.words);
    draw_text(
        kit,
        {std::round(center.x - width / 2), std::round(center.y - kit.type.font_size(Style::caption) / 2)},
        mark.words, Style::caption, theme.on_accent);
}

void draw_name(const Kit& kit, ImVec2 center, const MapMemory& memory, const MapMemory::Name& name,
               bool emphasized) {
    const Theme& theme = kit.theme;
    const ImVec2 min{std::round(center.x + name.box.left), std::round(center.y + name.box.top)};
    const ImVec2 max{min.x + name.box.right - name.box.left, min.y + name.box.bottom - name.box.top};
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, theme.surface_raised.faded(emphasized ? 1 : 0.72f),
                                              theme.radius.small);
    draw_text(kit, {min.x + 5, std::floor((min.y + max.y - kit.type.font_size(Style::label)) / 2)},
              memory.marks[name.mark].words, Style::label, emphasized ? theme.accent : theme.text);
}

} // namespace citynet::ui
