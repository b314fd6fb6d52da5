#pragma once

#include "app/ui/scene.h"

// One view a file; each draws the page below the bar.
namespace citynet::ui {

void start_view(const Scene& scene);
void networks_view(const Scene& scene);
void network_view(const Scene& scene, const Organization& organization);
void events_view(const Scene& scene);
void event_view(const Scene& scene, const Event& event);
void map_view(const Scene& scene);
void places_view(const Scene& scene);
void city_view(const Scene& scene, const City& city);
void country_view(const Scene& scene, const Country& country);
void people_view(const Scene& scene);
void links_view(const Scene& scene, const Reference& center);
void compare_view(const Scene& scene);
void favourites_view(const Scene& scene);
void search_view(const Scene& scene);
void about_view(const Scene& scene);
void not_found_view(const Scene& scene);

/// Draws the view that the route asks for.
void draw_view(const Scene& scene);

/// Draws what lies over the view, if anything does.
void draw_sheet(const Scene& scene);

/// What the view is called in a window's title; empty for the start.
std::string view_title(const Directory& directory, const Strings& strings, const Route& route);

} // namespace citynet::ui
