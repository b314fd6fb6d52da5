#include "app/ui/map/camera.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using Catch::Approx;

namespace {

MapCamera in_window(float width = 800, float height = 500) {
    MapCamera camera;
    camera.resize(width, height);
    return camera;
}

/// Lets a movement run out; the seconds that it took.
double settle(MapCamera& camera) {
    double seconds = 0;
    while (camera.advance(1.0 / 60, false) && seconds < 30)
        seconds += 1.0 / 60;
    return seconds;
}

const geo::PlanePoint geneva = geo::project({6.15, 46.2});

} // namespace

TEST_CASE("a map begins with the whole world in its window") {
    for (const auto& [width, height] : {std::pair(390.0f, 300.0f), {1280.0f, 700.0f}, {1080.0f, 1000.0f}}) {
        const MapCamera camera = in_window(width, height);
        const MapPixel west = camera.to_pixel(geo::project({-180, 0}));
        const MapPixel east = camera.to_pixel(geo::project({180, 0}));
        const MapPixel north = camera.to_pixel(geo::project({0, 80}));
        const MapPixel south = camera.to_pixel(geo::project({0, -55}));
        CHECK(west.x >= 0);
        CHECK(east.x <= width);
        CHECK(north.y >= 0);
        CHECK(south.y <= height);
        CHECK_FALSE(camera.can_zoom_out());
        CHECK(camera.can_zoom_in());
    }
}

TEST_CASE("a pixel and the place under it lead to each other") {
    MapCamera camera = in_window();
    camera.show({geneva, geneva}, 40, 5000, true);
    const MapPixel pixel{123, 321};
    const MapPixel back = camera.to_pixel(camera.to_plane(pixel));
    CHECK(back.x == Approx(pixel.x).margin(0.01));
    CHECK(back.y == Approx(pixel.y).margin(0.01));
    const MapPixel middle = camera.to_pixel(geneva);
    CHECK(middle.x == Approx(400).margin(0.01));
    CHECK(middle.y == Approx(250).margin(0.01));
}

TEST_CASE("zooming leaves what is under the mouse where it is, all the way") {
    MapCamera camera = in_window();
    camera.show({geneva, geneva}, 40, 1500, true);
    const MapPixel anchor{600, 120};
    const geo::PlanePoint under = camera.to_plane(anchor);
    camera.zoom(4, anchor);
    while (camera.advance(1.0 / 60, false)) {
        const MapPixel now = camera.to_pixel(under);
        CHECK(now.x == Approx(anchor.x).margin(0.05));
        CHECK(now.y == Approx(anchor.y).margin(0.05));
    }
    CHECK(camera.view().scale == Approx(6000));
    camera.zoom(0.5, anchor, true);
    CHECK(camera.view().scale == Approx(3000));
    CHECK(camera.to_pixel(under).x == Approx(anchor.x).margin(0.05));
}

TEST_CASE("quick turns of the wheel add up") {
    MapCamera camera = in_window();
    const double before = camera.view().scale;
    camera.zoom(1.5, {400, 200});
    camera.advance(1.0 / 60, false);
    camera.zoom(1.5, {400, 200});
    settle(camera);
    CHECK(camera.view().scale == Approx(before * 2.25));
}

TEST_CASE("a movement comes to rest soon, and at once where movement is not wanted") {
    MapCamera camera = in_window();
    camera.show({geneva, geneva}, 40, 8000);
    CHECK(settle(camera) < 1.5);
    CHECK(camera.view() == camera.target());
    camera.show_world();
    CHECK_FALSE(camera.advance(1.0 / 60, true));
    CHECK(camera.view() == camera.target());
    CHECK_FALSE(camera.can_zoom_out());
}

TEST_CASE("dragging moves the map with the finger, thrown it glides on and stops") {
    MapCamera camera = in_window();
    camera.show({geneva, geneva}, 40, 4000, true);
    camera.drag(30, -50);
    CHECK(camera.to_pixel(geneva).x == Approx(430).margin(0.01));
    CHECK(camera.to_pixel(geneva).y == Approx(200).margin(0.01));
    camera.throw_on(600, 0);
    CHECK(camera.advance(1.0 / 60, false));
    settle(camera);
    CHECK(camera.to_pixel(geneva).x > 480);
    CHECK(camera.to_pixel(geneva).y == Approx(200).margin(0.5));
    CHECK_FALSE(camera.advance(1.0 / 60, false));
}

TEST_CASE("the map cannot be lost beyond the window's edge") {
    MapCamera camera = in_window();
    camera.show({geneva, geneva}, 40, 2000, true);
    for (int i = 0; i < 100; ++i)
        camera.drag(-900, 700);
    const geo::PlanePoint middle = camera.to_plane({400, 250});
    CHECK(std::abs(middle.x) <= geo::map_edge(0));
    CHECK(std::abs(middle.y) <= geo::map_height());
    camera.zoom(1e9, {10, 10}, true);
    CHECK(camera.view().scale == MapCamera::greatest_scale);
    CHECK_FALSE(camera.can_zoom_in());
    camera.zoom(1e-9, {10, 10}, true);
    CHECK(camera.view().scale == Approx(camera.least_scale()));
}

TEST_CASE("a box is shown whole with room around it, a single place from not too near") {
    MapCamera camera = in_window();
    MapBox box{geneva, geneva};
    box.add(geo::project({4.35, 50.85}));
    camera.show(box, 60, 20000, true);
    for (const geo::PlanePoint& corner : {box.min, box.max}) {
        const MapPixel pixel = camera.to_pixel(corner);
        CHECK(pixel.x >= 59);
        CHECK(pixel.x <= 741);
        CHECK(pixel.y >= 59);
        CHECK(pixel.y <= 441);
    }
    camera.show({geneva, geneva}, 60, 3000, true);
    CHECK(camera.view().scale == Approx(3000));
}

TEST_CASE("another size of the window keeps the middle, and the whole world the whole world") {
    MapCamera camera = in_window();
    camera.resize(500, 400);
    CHECK_FALSE(camera.can_zoom_out());
    camera.show({geneva, geneva}, 60, 3000, true);
    camera.resize(1200, 900);
    CHECK(camera.to_pixel(geneva).x == Approx(600).margin(0.01));
    CHECK(camera.to_pixel(geneva).y == Approx(450).margin(0.01));
}
