#include "app/ui/map/camera.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr double easing_rate = 12;     // 1/s: nine tenths of the way in 0.19 s
constexpr float glide_friction = 3.5f; // 1/s
constexpr float least_velocity = 20;   // below it a glide is over
constexpr double north = 84;           // the world as it is shown at first: without most of the ice
constexpr double south = -58;

MapBox world() {
    const double edge = geo::map_edge(0);
    return {{-edge, geo::project({0, south}).y}, {edge, geo::project({0, north}).y}};
}

} // namespace

void MapBox::add(const geo::PlanePoint& point) {
    min = {std::min(min.x, point.x), std::min(min.y, point.y)};
    max = {std::max(max.x, point.x), std::max(max.y, point.y)};
}

MapCamera::MapCamera() {
    view_ = target_ = {world().center(), 100};
}

double MapCamera::least_scale() const {
    const MapBox box = world();
    return std::min(width_ / (box.max.x - box.min.x), height_ / (box.max.y - box.min.y)) * 0.98;
}

void MapCamera::resize(float width, float height) {
    if (width == width_ && height == height_)
        return;
    const bool at_least = width_ == 0 || target_.scale <= least_scale() * 1.001;
    width_ = width;
    height_ = height;
    if (at_least) {
        show_world(true);
        return;
    }
    view_ = bounded(view_);
    target_ = bounded(target_);
}

MapCamera::View MapCamera::bounded(View view) const {
    view.scale = std::clamp(view.scale, least_scale(), std::max(least_scale(), greatest_scale));
    const double edge = geo::map_edge(0);
    const double half_width = width_ / 2 / view.scale;
    const double half_height = height_ / 2 / view.scale;
    // Some way beyond the edges, so that what lies at one can be brought away from a card or a button.
    const double room = 0.25;
    const double side = std::max(0.0, edge - half_width * (1 - room));
    view.center.x = half_width >= edge ? 0 : std::clamp(view.center.x, -side, side);
    const MapBox box = world();
    if (2 * half_height >= 2 * geo::map_height()) {
        view.center.y = box.center().y;
    } else {
        const double top = std::max(box.center().y, geo::map_height() - half_height * (1 - room));
        const double bottom = std::min(box.center().y, -geo::map_height() + half_height * (1 - room));
        view.center.y = std::clamp(view.center.y, bottom, top);
    }
    return view;
}

void MapCamera::drag(float x, float y) {
    stop();
    view_.center.x -= x / view_.scale;
    view_.center.y += y / view_.scale;
    view_ = target_ = bounded(view_);
}

void MapCamera::throw_on(float x, float y) {
    if (std::hypot(x, y) < least_velocity)
        return;
    velocity_x_ = x;
    velocity_y_ = y;
}

void MapCamera::zoom(double factor, MapPixel anchor, bool at_once) {
    velocity_x_ = velocity_y_ = 0;
    // The place under the anchor as it is seen now; quick turns of the wheel add up in the scale.
    const geo::PlanePoint under = to_plane(anchor);
    View wish{{}, target_.scale * factor};
    wish.scale = std::clamp(wish.scale, least_scale(), std::max(least_scale(), greatest_scale));
    wish.center.x = under.x - (anchor.x - width_ / 2) / wish.scale;
    wish.center.y = under.y + (anchor.y - height_ / 2) / wish.scale;
    target_ = bounded(wish);
    if (at_once)
        view_ = target_;
}

void MapCamera::step(float x, float y) {
    velocity_x_ = velocity_y_ = 0;
    target_.center.x += x * width_ / target_.scale;
    target_.center.y -= y * height_ / target_.scale;
    target_ = bounded(target_);
}

void MapCamera::show(const MapBox& box, float padding, double closest, bool at_once) {
    velocity_x_ = velocity_y_ = 0;
    const double room_x = std::max(40.0f, width_ - 2 * padding);
    const double room_y = std::max(40.0f, height_ - 2 * padding);
    const double least = 1e-9; // a single point
    const double scale = std::min(room_x / std::max(least, box.max.x - box.min.x),
                                  room_y / std::max(least, box.max.y - box.min.y));
    target_ = bounded({box.center(), std::min(scale, closest)});
    if (at_once)
        view_ = target_;
}

void MapCamera::show_world(bool at_once) {
    show(world(), 0, least_scale(), at_once);
}

void MapCamera::stop() {
    velocity_x_ = velocity_y_ = 0;
    target_ = view_;
}

bool MapCamera::advance(double seconds, bool instant) {
    if (velocity_x_ != 0 || velocity_y_ != 0) {
        const auto step = static_cast<float>(seconds);
        const View before = view_;
        const float x = velocity_x_;
        const float y = velocity_y_;
        drag(x * step, y * step);
        const float left = std::exp(-glide_friction * step);
        const bool on =
            !instant && !(view_ == before && seconds > 0) && std::hypot(x, y) * left > least_velocity;
        velocity_x_ = on ? x * left : 0;
        velocity_y_ = on ? y * left : 0;
        return on;
    }
    if (view_ == target_)
        return false;
    const double far = std::hypot((target_.center.x - view_.center.x) * target_.scale,
                                  (target_.center.y - view_.center.y) * target_.scale);
    const double grows = std::log(target_.scale / view_.scale);
    if (instant || (far < 0.5 && std::abs(grows) < 0.002)) {
        view_ = target_;
        return false;
    }
    const double share = 1 - std::exp(-easing_rate * seconds);
    if (std::abs(grows) < 0.002) {
        view_.center.x += (target_.center.x - view_.center.x) * share;
        view_.center.y += (target_.center.y - view_.center.y) * share;
        return true;
    }
    // Two views of different scale have one point of the map at the same pixel: about it the way is straight.
    const double apart = view_.scale - target_.scale;
    const geo::PlanePoint fixed{(view_.center.x * view_.scale - target_.center.x * target_.scale) / apart,
                                (view_.center.y * view_.scale - target_.center.y * target_.scale) / apart};
    const double scale = view_.scale * std::exp(grows * share);
    const double ratio = view_.scale / scale;
    view_ = {{fixed.x - (fixed.x - view_.center.x) * ratio, fixed.y - (fixed.y - view_.center.y) * ratio},
             scale};
    return true;
}

MapPixel MapCamera::to_pixel(const geo::PlanePoint& point) const {
    return {static_cast<float>((point.x - view_.center.x) * view_.scale) + width_ / 2,
            height_ / 2 - static_cast<float>((point.y - view_.center.y) * view_.scale)};
}

geo::PlanePoint MapCamera::to_plane(MapPixel pixel) const {
    return {view_.center.x + (pixel.x - width_ / 2) / view_.scale,
            view_.center.y - (pixel.y - height_ / 2) / view_.scale};
}

} // namespace citynet::ui
