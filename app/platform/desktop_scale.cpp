#include "app/platform/desktop_scale.h"

#include "app/platform/kiosk_scale.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace citynet::platform {
namespace {

/// As the environment says; 0 when it says nothing.
float wanted_units() {
    const char* wanted = SDL_getenv("CITY_DIRECTORY_SCALE");
    const double scale = wanted ? std::strtod(wanted, nullptr) : 0;
    return scale > 0 ? in_quarters(scale) : 0;
}

/// The session's resolution of fonts, which desktops set to what the user wants; 0 when it is not set. Asked
/// of the X library that SDL has loaded, through a connection of its own, so that nothing here needs X11's
/// headers.
double x11_dots_per_inch() {
    void* library = SDL_LoadObject("libX11.so.6");
    if (!library)
        return 0;
    using Open = void* (*)(const char*);
    using Close = int (*)(void*);
    using Resources = char* (*)(void*);
    const auto open = reinterpret_cast<Open>(SDL_LoadFunction(library, "XOpenDisplay"));
    const auto close = reinterpret_cast<Close>(SDL_LoadFunction(library, "XCloseDisplay"));
    const auto resources = reinterpret_cast<Resources>(SDL_LoadFunction(library, "XResourceManagerString"));
    double dots = 0;
    void* display = open && close && resources ? open(nullptr) : nullptr;
    if (display) {
        const char* text = resources(display);
        const std::string_view all = text ? text : "";
        constexpr std::string_view name = "Xft.dpi:";
        const std::size_t found = all.find(name);
        if (found != all.npos)
            dots = std::strtod(all.data() + found + name.size(), nullptr);
        close(display);
    }
    SDL_UnloadObject(library);
    return dots;
}

} // namespace

float window_units_per_pixel(SDL_Window* window) {
    if (const float wanted = wanted_units(); wanted > 0)
        return wanted;
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view system = driver ? driver : "";
    if (system == "x11") {
        const double dots = x11_dots_per_inch();
        return dots > 0 ? in_quarters(dots / 96) : 1.0f;
    }
    if (system == "windows") {
        float dots = 0;
        const int display = std::max(0, SDL_GetWindowDisplayIndex(window));
        return SDL_GetDisplayDPI(display, nullptr, &dots, nullptr) == 0 ? in_quarters(dots / 96) : 1.0f;
    }
    return 1; // Wayland and macOS count in logical pixels
}

float kiosk_units_per_pixel(SDL_Window* window) {
    if (const float wanted = wanted_units(); wanted > 0)
        return wanted;
    SDL_Rect screen;
    if (SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(window), &screen) != 0)
        return window_units_per_pixel(window);
    return std::max(window_units_per_pixel(window), scale_of_kiosk(screen.w, screen.h));
}

} // namespace citynet::platform
