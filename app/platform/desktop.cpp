#include "app/platform/desktop_files.h"
#include "app/platform/desktop_host.h"
#include "app/platform/desktop_kiosk.h"
#include "app/platform/desktop_memory.h"
#include "app/platform/desktop_preferences.h"
#include "app/platform/desktop_session.h"
#include "app/platform/gl_window_common.h"
#include "app/platform/platform.h"
#include "core/publish/publish.h"

#include "desktop_assets.h"

#include <SDL.h>

#include <algorithm>
#include <clocale>
#include <ctime>
#include <iostream>
#include <memory>
#include <vector>

namespace citynet::platform {
namespace {

void report(const std::string& file, const Errors& errors) {
    for (const Error& error : errors)
        std::cerr << file << ':' << error.place << ": " << error.message << '\n';
}

/// A file of the program's own; empty when the machine has no place for it.
std::filesystem::path own_file(std::string_view name) {
    char* folder = SDL_GetPrefPath("", "city-directory");
    if (!folder)
        return {};
    std::filesystem::path file = std::filesystem::u8path(folder) / name;
    SDL_free(folder);
    return file;
}

/// Whether enough of a remembered window lies on a screen that is there now, so that it can be seen and
/// moved.
bool is_on_a_screen(const WindowMemory& memory) {
    const SDL_Rect window{memory.x, memory.y, memory.width, memory.height};
    for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display) {
        SDL_Rect screen;
        SDL_Rect common;
        if (SDL_GetDisplayUsableBounds(display, &screen) == 0 &&
            SDL_IntersectRect(&screen, &window, &common) && common.w >= 120 && common.h >= 80)
            return true;
    }
    return false;
}

GlWindow::Wish wish_for(const WindowOptions& options, const std::optional<WindowMemory>& memory) {
    GlWindow::Wish wish;
    wish.title = "City Networks Directory";
    wish.flags = SDL_WINDOW_HIDDEN;
    // On one screen alone the display leaves room for the window that steers it.
    const bool steered = options.display && options.display->facilitator;
    const int screens = SDL_GetNumVideoDisplays();
    if (options.kiosk || (options.display && !(steered && screens < 2))) {
        wish.flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
        wish.tells_loss = options.kiosk;
        // A bare X server has nobody who would make the window as large as the screen.
        SDL_Rect screen;
        if (SDL_GetDisplayBounds(steered ? screens - 1 : 0, &screen) == 0) {
            wish.x = screen.x;
            wish.y = screen.y;
            wish.width = screen.w;
            wish.height = screen.h;
        }
    } else if (memory) {
        wish.x = memory->x;
        wish.y = memory->y;
        wish.width = memory->width;
        wish.height = memory->height;
        if (memory->maximized)
            wish.flags |= SDL_WINDOW_MAXIMIZED;
    } else {
        SDL_Rect screen;
        if (SDL_GetDisplayUsableBounds(0, &screen) == 0) {
            wish.width = std::min(wish.width, screen.w);
            wish.height = std::min(wish.height, screen.h);
        }
    }
    return wish;
}

/// Opens a window and makes its program ready in it. False when there is no window to be had.
bool open(GlWindow& window, const GlWindow::Wish& wish, Program& program, bool kiosk = false) {
    if (!window.open(wish)) {
        std::cerr << "city-directory: cannot open a window: " << window.error() << '\n';
        return false;
    }
    window.set_scale(0, units_per_pixel(window, kiosk));
    const float units = window.units_per_pixel();
    SDL_SetWindowMinimumSize(window.sdl(), static_cast<int>(320 * units), static_cast<int>(400 * units));
    const Preferences preferences = session_preferences();
    program.prefer_dark(preferences.dark);
    program.prefer_contrast(preferences.contrast);
    program.prefer_reduced_motion(preferences.reduced_motion);
    program.prepare();
    return true;
}

int show(const WindowOptions& options, DesktopHost& host, Program& program, KioskWindow* kiosk) {
    const std::filesystem::path file = own_file("window.json");
    std::optional<WindowMemory> remembered;
    if (!options.display)
        remembered = load_window_memory(file);
    if (remembered && !is_on_a_screen(*remembered))
        remembered.reset();

    const bool whole_screen = options.kiosk || options.display;
    GlWindow window;
    if (!open(window, wish_for(options, remembered), program, options.kiosk))
        return 1;
    host.attach(window.sdl());
    std::vector<Pane> panes{{window, program}};

    // The facilitator's window is closed before the display that it steers.
    std::unique_ptr<Program> facilitator;
    GlWindow beside;
    if (options.display && options.display->facilitator) {
        facilitator = make_facilitator(program);
        GlWindow::Wish wish;
        wish.title = "City Networks Directory";
        wish.flags = SDL_WINDOW_HIDDEN;
        wish.width = 960;
        wish.height = 720;
        SDL_Rect screen;
        if (SDL_GetDisplayUsableBounds(0, &screen) == 0) { // in a corner, where it hides least of the display
            wish.x = screen.x + std::max(0, screen.w - wish.width);
            wish.y = screen.y + std::max(0, screen.h - wish.height);
        }
        window.stand_with_others();
        beside.stand_with_others();
        if (!open(beside, wish, *facilitator))
            return 1;
        panes.push_back({beside, *facilitator});
    }

    WindowMemory place = remembered.value_or(WindowMemory{});
    DesktopSession(std::move(panes), host.voice(), host.file_dialog(), place, kiosk,
                   options.display.has_value())
        .run();
    if (!whole_screen && place.width > 0 && !file.empty())
        save_window_memory(file, place);
    return kiosk ? kiosk->status() : 0;
}

/// The machine around a kiosk, and what the program has to know of it. Mistakes in the settings are logged.
void open_station(const WindowOptions& options, Start& start, std::optional<DesktopStation>& station) {
    KioskFile file = read_kiosk_file(options.kiosk_file);
    station.emplace(kiosk_places(file.settings, options.kiosk_file, own_file("")),
                    [] { return std::time(nullptr); });
    for (const Error& error : file.errors)
        station->log(Station::Weight::error,
                     utf8(*options.kiosk_file) + ":" + error.place + ": " + error.message);
    start.kiosk_settings = std::move(file.settings);
    start.kiosk_errors = std::move(file.errors);
    start.station = &*station;
}

} // namespace

int run_window(const WindowOptions& options) {
    // X11 hands window titles over in the locale's characters; in "C" they would lose all beyond Latin-1.
    std::setlocale(LC_CTYPE, "");

    Start start;
    start.kiosk = options.kiosk;
    start.display = options.display;
    start.language = options.language;
    if (options.data) {
        start.data_name = options.data->string();
        std::optional<std::string> text = read_file(*options.data);
        if (!text) {
            std::cerr << start.data_name << ": cannot be read\n";
            if (!options.kiosk) // which shows something else instead
                return 1;
        }
        start.data_json = std::move(text).value_or("");
        if (is_page(start.data_json))
            start.index = carried_index(start.data_json);
    } else {
        start.data_json = desktop_assets::file("data/directory.json");
    }
    start.built_in = desktop_assets::file("data/directory.json");
    const std::string name = options.data ? start.data_name : "built-in data";

    // Of a visitor at the venue nothing is kept.
    DesktopHost host(options.kiosk ? std::filesystem::path() : own_file("kept.json"), options.kiosk);
    std::optional<DesktopStation> station;
    std::optional<KioskWindow> kiosk;
    if (options.kiosk) {
        open_station(options, start, station);
        kiosk.emplace(*station, PictureTurn(start.kiosk_settings->orientation));
    }
    Result<std::unique_ptr<Program>, Errors> program = make_program(std::move(start), host);
    // Reading data never says this.
    if (!program && !program.error().empty() && program.error()[0].code == ErrorCode::not_found) {
        for (const Error& error : program.error())
            std::cerr << "city-directory: --" << error.place << ": " << error.message << '\n';
        return 2;
    }
    if (!program) {
        report(name, program.error());
        if (station)
            station->log(Station::Weight::error, name + " cannot be shown");
        return 1;
    }

    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR,
                "0"); // this is no game: leave the desktop its effects
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, options.kiosk || options.display ? "0" : "1");
    SDL_SetHint(SDL_HINT_APP_NAME, "City Networks Directory");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); // the click that brings the window forward counts
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
    if (kiosk)
        KioskWindow::prepare();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        std::cerr << "city-directory: cannot open a window: " << SDL_GetError() << '\n';
        return 1;
    }
    const int status = show(options, host, **program, kiosk ? &*kiosk : nullptr);
    if (station)
        station->stopping();
    SDL_Quit();
    return status;
}

} // namespace citynet::platform
