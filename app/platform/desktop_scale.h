#pragma once

struct SDL_Window;

namespace citynet::platform {

/// Window units per logical pixel: what the session asks for (its font resolution under X11, the display's
/// under Windows), or the variable CITY_DIRECTORY_SCALE. 1 where the window system scales by itself.
float window_units_per_pixel(SDL_Window* window);
/// The same where nobody sits before it and sets it: at least `scale_of_kiosk`. The variable still counts.
float kiosk_units_per_pixel(SDL_Window* window);

} // namespace citynet::platform
