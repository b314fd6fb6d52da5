#include "app/ui/map/clusters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace citynet::ui {

std::vector<MapCluster> cluster(std::span<const MapDot> dots, double distance) {
    std::vector<size_t> order(dots.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return dots[a].weight > dots[b].weight; });
    // Cells as wide as the distance: what is near lies in the nine around.
    using Cell = std::pair<long, long>;
    const double side = std::max(distance, 1e-12);
    const auto cell_of = [side](const geo::PlanePoint& at) {
        return Cell(std::lround(std::floor(at.x / side)), std::lround(std::floor(at.y / side)));
    };
    std::map<Cell, std::vector<size_t>> leaders; // clusters by the cell of their first member
    std::vector<MapCluster> clusters;
    for (const size_t dot : order) {
        const Cell cell = cell_of(dots[dot].at);
        size_t nearest = clusters.size();
        double least = distance;
        for (long x = cell.first - 1; x <= cell.first + 1; ++x)
            for (long y = cell.second - 1; y <= cell.second + 1; ++y) {
                const auto found = leaders.find({x, y});
                if (found == leaders.end())
                    continue;
                for (const size_t one : found->second) {
                    const geo::PlanePoint& leader = dots[clusters[one].members[0]].at;
                    const double away =
                        std::max(std::abs(leader.x - dots[dot].at.x), std::abs(leader.y - dots[dot].at.y));
                    if (away < least || (away == 0 && distance == 0)) {
                        least = away;
                        nearest = one;
                    }
                }
            }
        if (nearest == clusters.size()) {
            leaders[cell].push_back(clusters.size());
            clusters.push_back({dots[dot].at, {}, 0});
        }
        clusters[nearest].members.push_back(dot);
        clusters[nearest].weight += dots[dot].weight;
    }
    return clusters;
}

} // namespace citynet::ui
