#include "app/ui/map/map_lines.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace citynet::ui {

namespace {

bool is_agreed(const Cooperation& cooperation) {
    return cooperation.status == CooperationStatus::existing ||
           cooperation.status == CooperationStatus::fund || cooperation.status == CooperationStatus::support;
}

/// How far a mark lies from a place that it stands for.
geo::PlanePoint way(const geo::PlanePoint& place, const geo::PlanePoint& mark) {
    return {mark.x - place.x, mark.y - place.y};
}

/// Moves the beginning and the end of what the parts make up, and what lies between with them.
void bend(std::vector<std::vector<geo::PlanePoint>>& parts, const geo::PlanePoint& begin,
          const geo::PlanePoint& end) {
    std::size_t points = 0;
    for (const auto& part : parts)
        points += part.size();
    std::size_t at = 0;
    for (auto& part : parts)
        for (geo::PlanePoint& point : part) {
            const double share = points > 1 ? static_cast<double>(at++) / static_cast<double>(points - 1) : 0;
            point.x += begin.x * (1 - share) + end.x * share;
            point.y += begin.y * (1 - share) + end.y * share;
        }
}

} // namespace

std::vector<MapMemory::Line> lines_between_marks(const MapMemory& memory) {
    const MapData& data = *memory.data;
    const std::size_t none = memory.marks.size();
    std::vector<std::size_t> mark_of(data.places.size(), none);
    for (std::size_t mark = 0; mark < memory.marks.size(); ++mark)
        for (const std::size_t shown : memory.marks[mark].shown)
            mark_of[memory.shown[shown].place] = mark;
    std::vector<MapMemory::Line> lines;
    std::map<std::tuple<std::size_t, std::size_t, bool>, std::size_t> between; // two marks
    for (const MapArc& arc : data.arcs) {
        if (!shows_cooperation(memory.choice, *arc.cooperation))
            continue;
        const std::size_t from = mark_of[arc.from];
        const std::size_t to = mark_of[arc.to];
        if (from == to && from != none)
            continue;
        const bool agreed = is_agreed(*arc.cooperation);
        if (from != none && to != none) {
            const auto [known, is_new] =
                between.try_emplace({std::min(from, to), std::max(from, to), agreed}, lines.size());
            if (!is_new) {
                auto& places = lines[known->second].places;
                places.insert(places.end(), {arc.from, arc.to});
                continue;
            }
        }
        MapMemory::Line& line = lines.emplace_back(MapMemory::Line{{arc.from, arc.to}, agreed, arc.parts});
        const auto way_to = [&](std::size_t place, std::size_t mark) {
            return mark == none ? geo::PlanePoint{} : way(data.places[place].at, memory.marks[mark].at);
        };
        bend(line.parts, way_to(arc.from, from), way_to(arc.to, to));
    }
    return lines;
}

} // namespace citynet::ui
