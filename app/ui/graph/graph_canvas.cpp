#include "app/ui/graph/graph_canvas.h"

#include "app/ui/id_scope.h"
#include "app/ui/records/colors.h"
#include "app/ui/records/routes.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr size_t most_nodes = 24;
constexpr size_t most_nodes_narrow = 14;
constexpr float two_sided = 720; // logical pixels at 100 % text size

void make(const Scene& scene, GraphMemory& memory, const Reference& center) {
    memory = {};
    memory.made_of = scene.directory.revision() + 1;
    memory.graph = links_around(scene.directory, scene.derived.links(), center);
    for (const Neighbour& neighbour : memory.graph.neighbours) {
        memory.titles.push_back(title_of(scene.directory, neighbour.record));
        std::string words;
        for (const std::string& tie : neighbour.ties) {
            words += words.empty() ? "" : " · ";
            words += scene.kit.text(tie);
        }
        memory.ties.push_back(std::move(words));
        if (memory.sectors.empty() || memory.sectors.back().kind != neighbour.record.kind)
            memory.sectors.push_back({neighbour.record.kind, memory.titles.size() - 1, 0, 0});
        ++memory.sectors.back().count;
    }
}

float row_height(const Kit& kit) {
    return std::max(kit.theme.target,
                    kit.type.line_height(Style::label) + kit.type.line_height(Style::caption) + 10);
}

void lay_out(const Kit& kit, GraphMemory& memory, float width) {
    if (memory.width == width && memory.text_scale == kit.type.text_scale())
        return;
    memory.width = width;
    memory.text_scale = kit.type.text_scale();
    memory.nodes.clear();
    const bool narrow = width < kit.scaled(two_sided);
    std::vector<size_t> counts;
    for (const GraphMemory::Sector& sector : memory.sectors)
        counts.push_back(sector.count);
    const std::vector<size_t> nodes = quotas(counts, narrow ? most_nodes_narrow : most_nodes);
    for (size_t i = 0; i < nodes.size(); ++i) {
        GraphMemory::Sector& sector = memory.sectors[i];
        sector.drawn = nodes[i] < sector.count ? nodes[i] - 1 : sector.count;
        for (size_t one = 0; one < sector.drawn; ++one)
            memory.nodes.push_back({sector.first + one, 0});
        if (sector.drawn < sector.count)
            memory.nodes.push_back({sector.first + sector.drawn, sector.count - sector.drawn});
    }
    memory.layout = RadialLayout::make(nodes, width, row_height(kit), kit.scaled(two_sided));
}

/// What the neighbour that is pointed at is linked with besides.
void light(const Scene& scene, GraphMemory& memory, const Reference& record) {
    if (memory.lit == record)
        return;
    memory.lit = record;
    memory.lit_with.clear();
    if (record.id.empty())
        return;
    for (const Neighbour& other : links_around(scene.directory, scene.derived.links(), record).neighbours)
        if (const size_t at = memory.graph.find(other.record); at < memory.graph.neighbours.size())
            memory.lit_with.push_back(at);
}

struct Canvas {
    const Scene& scene;
    GraphMemory& memory;
    ImVec2 origin;
    float width;

    ImVec2 at(const RadialLayout::Spot& spot) const { return {origin.x + spot.x, origin.y + spot.y}; }
    ImVec2 center() const { return {origin.x + memory.layout.center_x, origin.y + memory.layout.center_y}; }
    bool narrow() const { return memory.layout.center_x < width / 4; }
    bool is_lit(const GraphMemory::Node& node) const {
        return node.left == 0 && memory.graph.neighbours[node.neighbour].record == memory.lit;
    }
};

/// From the middle to a node: outwards first, then level to the name.
void edge(const Canvas& canvas, size_t i) {
    const GraphMemory& memory = canvas.memory;
    const GraphMemory::Node& node = memory.nodes[i];
    const ImVec2 from = canvas.center();
    const ImVec2 to = canvas.at(memory.layout.spots[i]);
    const bool lit = canvas.is_lit(node);
    const Color color = color_of(canvas.scene.kit.theme, memory.graph.neighbours[node.neighbour].record.kind)
                            .faded(lit                     ? 0.9f
                                   : memory.lit.id.empty() ? 0.4f
                                                           : 0.18f);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (canvas.narrow())
        list.AddBezierCubic(from, {from.x, to.y - 8}, {from.x, to.y}, to, color, lit ? 2.5f : 1.5f);
    else
        list.AddBezierCubic(from, {from.x + (to.x - from.x) * 0.35f, from.y + (to.y - from.y) * 0.25f},
                            {from.x + (to.x - from.x) * 0.5f, to.y}, to, color, lit ? 2.5f : 1.5f);
}

/// Between two neighbours that are linked with each other.
void chord(const Canvas& canvas, const ImVec2& from, const ImVec2& to) {
    const ImVec2 center = canvas.center();
    const auto inwards = [&](const ImVec2& point) {
        const float share = canvas.narrow() ? -0.6f : 0.45f;
        return ImVec2{point.x + (center.x - point.x) * share, point.y};
    };
    ImGui::GetWindowDrawList()->AddBezierCubic(from, inwards(from), inwards(to), to,
                                               canvas.scene.kit.theme.accent.faded(0.55f), 1.5f);
}

/// True when pressed.
bool node(const Canvas& canvas, size_t i, Reference& pointed_at) {
    const Kit& kit = canvas.scene.kit;
    const GraphMemory& memory = canvas.memory;
    const GraphMemory::Node& one = memory.nodes[i];
    const Neighbour& neighbour = memory.graph.neighbours[one.neighbour];
    const RadialLayout::Spot& spot = memory.layout.spots[i];
    const ImVec2 center = canvas.at(spot);
    const float radius = kit.scaled(16);
    const float gap_to_name = kit.theme.space.s;
    const float room = (spot.label_after ? canvas.width - spot.x : spot.x) - radius - gap_to_name;
    const std::string words = one.left > 0
                                  ? kit.strings.plural("links.more", static_cast<long long>(one.left))
                                  : ellipsized(kit, memory.titles[one.neighbour], Style::label, room);
    const std::string ties =
        one.left > 0 ? std::string() : ellipsized(kit, memory.ties[one.neighbour], Style::caption, room);
    const float name_width = kit.type.width(Style::label, words);
    const float ties_width = kit.type.width(Style::caption, ties);
    const float width = std::ceil(std::max(name_width, ties_width));
    const float half = row_height(kit) / 2;
    ImVec2 min{center.x - radius, center.y - half};
    ImVec2 max{center.x + radius, center.y + half};
    (spot.label_after ? max.x : min.x) += (spot.label_after ? 1.0f : -1.0f) * (gap_to_name + width);
    const Press pressed = press(kit, one.left > 0 ? "more" : "node-" + neighbour.record.text(), min, max);
    if (pressed.hovered || pressed.focused)
        pointed_at = one.left > 0 ? Reference{} : neighbour.record;
    const bool lit = pressed.hovered || pressed.focused || canvas.is_lit(one);

    const Color color = color_of(kit.theme, neighbour.record.kind);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(center, radius + 2, kit.theme.background);
    list.AddCircleFilled(center, radius, lit ? color : kit.theme.background.towards(color, 0.16f));
    draw_icon(kit, center, one.left > 0 ? std::string_view(icon::list) : icon_of(neighbour.record.kind),
              kit.scaled(19), lit ? kit.theme.on_accent : color);
    const float name_height = kit.type.line_height(Style::label);
    const float ties_height = ties.empty() ? 0 : kit.type.line_height(Style::caption);
    const float top = std::floor(center.y - (name_height + ties_height) / 2);
    const auto start = [&](float text_width) {
        return spot.label_after ? center.x + radius + gap_to_name
                                : std::floor(center.x - radius - gap_to_name - text_width);
    };
    draw_text(kit,
              {start(name_width), top + std::floor((name_height - kit.type.font_size(Style::label)) / 2)},
              words, Style::label, lit || one.left > 0 ? kit.theme.accent : kit.theme.text);
    if (!ties.empty())
        draw_text(kit,
                  {start(ties_width),
                   top + name_height + std::floor((ties_height - kit.type.font_size(Style::caption)) / 2)},
                  ties, Style::caption, kit.theme.text_muted);
    if (pressed.focused)
        focus_ring(kit, min, max, kit.theme.radius.medium);
    return pressed.taken();
}

/// The record in the middle: its monogram or icon, and below or beside it its name.
void middle(const Canvas& canvas) {
    const Kit& kit = canvas.scene.kit;
    const Reference& record = canvas.memory.graph.center;
    const ImVec2 center = canvas.center();
    const float size = kit.scaled(canvas.narrow() ? 44.0f : 64.0f);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min{center.x - size / 2, center.y - size / 2};
    list.AddRectFilled({min.x - 4, min.y - 4}, {min.x + size + 4, min.y + size + 4}, kit.theme.background,
                       size * 0.34f);
    if (const auto* organization = canvas.scene.directory.find(Id<Organization>(record.id));
        organization && record.kind == RecordKind::organization) {
        draw_avatar(kit, min, record.id, monogram(organization->name, organization->acronym), size);
    } else {
        const Color color = color_of(kit.theme, record.kind);
        list.AddRectFilled(min, {min.x + size, min.y + size}, color, size * 0.28f);
        draw_icon(kit, center, icon_of(record.kind), size * 0.5f, kit.theme.on_accent);
    }
}

} // namespace

GraphMemory& graph_memory(const Scene& scene, const Reference& center) {
    auto& memory = scene.kit.memory.graph;
    if (!memory)
        memory = std::make_shared<GraphMemory>();
    if (memory->made_of != scene.directory.revision() + 1 || memory->graph.center != center)
        make(scene, *memory, center);
    return *memory;
}

void graph_canvas(const Scene& scene, GraphMemory& memory) {
    const Kit& kit = scene.kit;
    const Canvas canvas{scene, memory, ImGui::GetCursorScreenPos(), available_width()};
    lay_out(kit, memory, canvas.width);
    for (size_t i = 0; i < memory.nodes.size(); ++i)
        edge(canvas, i);
    for (size_t i = 0; i < memory.nodes.size(); ++i)
        if (canvas.is_lit(memory.nodes[i]))
            for (size_t other = 0; other < memory.nodes.size(); ++other)
                if (memory.nodes[other].left == 0 &&
                    std::find(memory.lit_with.begin(), memory.lit_with.end(),
                              memory.nodes[other].neighbour) != memory.lit_with.end())
                    chord(canvas, canvas.at(memory.layout.spots[i]), canvas.at(memory.layout.spots[other]));
    Reference pointed_at;
    for (size_t i = 0; i < memory.nodes.size(); ++i) {
        const GraphMemory::Node& one = memory.nodes[i];
        const Reference& record = memory.graph.neighbours[one.neighbour].record;
        IdScope scope(i);
        if (!node(canvas, i, pointed_at))
            continue;
        if (one.left > 0) {
            memory.scroll_to_list = true;
            memory.list = record.kind;
        } else {
            scene.commands.open(route_to_links(record));
        }
    }
    middle(canvas);
    if (!(memory.lit == pointed_at)) {
        light(scene, memory, pointed_at);
        kit.motion().request_frame();
    }
    ImGui::SetCursorScreenPos({canvas.origin.x, canvas.origin.y + memory.layout.height});
    gap(0);
}

} // namespace citynet::ui
