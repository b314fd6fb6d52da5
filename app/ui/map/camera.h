#pragma once

#include "core/geo/projection.h"

namespace citynet::ui {

/// A point of the window, in logical pixels from the map's top start corner; y downwards.
struct MapPixel {
    float x = 0;
    float y = 0;

    bool operator==(const MapPixel&) const = default;
};

/// A stretch of the flat map.
struct MapBox {
    geo::PlanePoint min, max;

    geo::PlanePoint center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    /// Grows so that the point lies in it.
    void add(const geo::PlanePoint& point);
};

/// The part of the flat map that a window shows, and how it moves there. Knows nothing of what is drawn.
class MapCamera {
  public:
    struct View {
        geo::PlanePoint center;
        double scale = 0; ///< logical pixels per unit of the flat map

        bool operator==(const View&) const = default;
    };

    MapCamera();

    /// The window's size. What was in its middle stays there.
    void resize(float width, float height);
    float width() const { return width_; }
    float height() const { return height_; }

    /// Moves what is shown with a finger or a mouse, at once.
    void drag(float x, float y);
    /// Lets it glide on after a drag; logical pixels per second.
    void throw_on(float x, float y);
    /// Zooms by a factor so that what is at `anchor` stays there. `at_once` follows a pinch.
    void zoom(double factor, MapPixel anchor, bool at_once = false);
    /// Zooms about the middle; moves by a share of the window's size.
    void zoom_in() { zoom(2, middle()); }
    void zoom_out() { zoom(0.5, middle()); }
    void step(float x, float y);
    /// Goes to where the box fills the window less `padding` at each side, but not closer than `closest`.
    void show(const MapBox& box, float padding, double closest, bool at_once = false);
    /// The whole world.
    void show_world(bool at_once = false);
    /// Stays where it is.
    void stop();

    /// Moves on; `instant` under reduced motion. True while it wants another frame.
    bool advance(double seconds, bool instant);

    const View& view() const { return view_; }
    /// Where it is on its way to.
    const View& target() const { return target_; }
    bool can_zoom_in() const { return target_.scale < greatest_scale * 0.999; }
    bool can_zoom_out() const { return target_.scale > least_scale() * 1.001; }
    double least_scale() const;
    /// At it, a town's suburbs are told apart.
    static constexpr double greatest_scale = 40000;

    MapPixel to_pixel(const geo::PlanePoint& point) const;
    geo::PlanePoint to_plane(MapPixel pixel) const;

  private:
    MapPixel middle() const { return {width_ / 2, height_ / 2}; }
    /// Keeps the window on the map and the scale in its limits.
    View bounded(View view) const;

    View view_, target_;
    float width_ = 0, height_ = 0;
    float velocity_x_ = 0, velocity_y_ = 0;
};

} // namespace citynet::ui
