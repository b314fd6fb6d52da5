#include "core/geo/triangulate.h"

#include <algorithm>
#include <cmath>

namespace citynet::geo {

namespace {

using Index = std::uint16_t;

double cross(const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// What is left of a polygon while ears are cut off.
class Clipper {
  public:
    explicit Clipper(std::span<const PlanePoint> ring) : ring_(ring) {
        const size_t count = ring.size();
        const double sign = doubled_area(ring) < 0 ? -1 : 1;
        after_.resize(count);
        before_.resize(count);
        for (size_t i = 0; i < count; ++i) {
            const size_t next = (i + 1) % count;
            const size_t one = sign > 0 ? i : next;
            const size_t other = sign > 0 ? next : i;
            after_[one] = static_cast<Index>(other);
            before_[other] = static_cast<Index>(one);
        }
        make_grid();
    }

    std::vector<Index> run() {
        std::vector<Index> triangles;
        size_t left = ring_.size();
        triangles.reserve((left - 2) * 3);
        Index at = 0;
        size_t refused = 0;
        while (left > 3) {
            // When no ear is left the ring crosses itself: any corner will do.
            if (refused <= left && !is_ear(at)) {
                at = after_[at];
                ++refused;
                continue;
            }
            triangles.insert(triangles.end(), {before_[at], at, after_[at]});
            after_[before_[at]] = after_[at];
            before_[after_[at]] = before_[at];
            --left;
            refused = 0;
            at = after_[after_[at]]; // every other one: fans of slivers would be the alternative
        }
        triangles.insert(triangles.end(), {before_[at], at, after_[at]});
        return triangles;
    }

  private:
    bool is_reflex(Index i) const { return cross(ring_[before_[i]], ring_[i], ring_[after_[i]]) <= 0; }

    /// A corner once convex stays so, so that only those reflex at first can ever be in the way.
    void make_grid() {
        min_ = max_ = ring_[0];
        for (const PlanePoint& point : ring_) {
            min_ = {std::min(min_.x, point.x), std::min(min_.y, point.y)};
            max_ = {std::max(max_.x, point.x), std::max(max_.y, point.y)};
        }
        side_ = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(ring_.size()))), 1, 64);
        cells_.resize(static_cast<size_t>(side_) * static_cast<size_t>(side_));
        for (size_t i = 0; i < ring_.size(); ++i)
            if (is_reflex(static_cast<Index>(i)))
                cells_[cell(column(ring_[i].x), row(ring_[i].y))].push_back(static_cast<Index>(i));
    }
    int along(double value, double min, double max) const {
        return max > min ? std::min(side_ - 1, static_cast<int>((value - min) / (max - min) * side_)) : 0;
    }
    int column(double x) const { return along(x, min_.x, max_.x); }
    int row(double y) const { return along(y, min_.y, max_.y); }
    size_t cell(int x, int y) const {
        return static_cast<size_t>(y) * static_cast<size_t>(side_) + static_cast<size_t>(x);
    }

    bool is_ear(Index at) const {
        const PlanePoint& a = ring_[before_[at]];
        const PlanePoint& b = ring_[at];
        const PlanePoint& c = ring_[after_[at]];
        if (cross(a, b, c) <= 0)
            return false;
        const int last_column = column(std::max({a.x, b.x, c.x}));
        const int last_row = row(std::max({a.y, b.y, c.y}));
        for (int y = row(std::min({a.y, b.y, c.y})); y <= last_row; ++y)
            for (int x = column(std::min({a.x, b.x, c.x})); x <= last_column; ++x)
                for (const Index i : cells_[cell(x, y)])
                    if (is_in_the_way(i, at, a, b, c))
                        return false;
        return true;
    }

    bool is_in_the_way(Index i, Index at, const PlanePoint& a, const PlanePoint& b,
                       const PlanePoint& c) const {
        if (i == at || i == before_[at] || i == after_[at])
            return false;
        const PlanePoint& p = ring_[i];
        if (p == a || p == b || p == c) // where a ring touches itself
            return false;
        // Those already cut off lie in triangles of their own, outside of what is left.
        return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0 && is_left(i) &&
               is_reflex(i);
    }
    bool is_left(Index i) const { return after_[before_[i]] == i; }

    std::span<const PlanePoint> ring_;
    std::vector<Index> after_, before_;
    PlanePoint min_, max_;
    int side_ = 1;
    std::vector<std::vector<Index>> cells_;
};

} // namespace

double doubled_area(std::span<const PlanePoint> ring) {
    double sum = 0;
    for (size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint& a = ring[i];
        const PlanePoint& b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

std::vector<std::uint16_t> triangulate(std::span<const PlanePoint> ring) {
    if (ring.size() < 3 || ring.size() > 65535)
        return {};
    return Clipper(ring).run();
}

} // namespace citynet::geo
