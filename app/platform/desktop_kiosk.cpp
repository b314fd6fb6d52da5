#include "app/platform/desktop_kiosk.h"

#include "app/platform/desktop_files.h"

#include <imgui.h>

#include <csignal>
#include <cstdint>

namespace citynet::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t longest_settings = 1 << 20;

volatile std::sig_atomic_t asked_to_end = 0;

void ask_to_end(int) {
    asked_to_end = 1;
}

bool is_input(const SDL_Event& event) {
    switch (event.type) {
    case SDL_MOUSEMOTION: // not the one with which a new window learns where the pointer is
        return event.motion.xrel != 0 || event.motion.yrel != 0;
    case SDL_KEYDOWN:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEWHEEL:
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
        return true;
    default:
        return false;
    }
}

} // namespace

KioskFile read_kiosk_file(const std::optional<fs::path>& file) {
    if (!file)
        return {};
    const auto text = read_small_file(*file, longest_settings);
    if (!text)
        return {{}, {{ErrorCode::unreadable, "", "the settings cannot be read"}}};
    return load_kiosk_settings(*text);
}

DesktopStation::Places kiosk_places(const KioskSettings& settings, const std::optional<fs::path>& file,
                                    const fs::path& own_folder) {
    const auto seen_from_file = [&](const std::string& name) {
        return (file ? file->parent_path() : fs::path()) / fs::u8path(name);
    };
    DesktopStation::Places places;
    const char* of_service = SDL_getenv("STATE_DIRECTORY");
    if (!settings.state_folder.empty())
        places.state = seen_from_file(settings.state_folder);
    else if (of_service && *of_service)
        places.state = fs::u8path(of_service);
    else
        places.state = own_folder;
    if (!settings.content_folder.empty())
        places.content = seen_from_file(settings.content_folder);
    return places;
}

void KioskWindow::prepare() {
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); // SDL's own cannot be told from a window being closed
    SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
    SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    std::signal(SIGTERM, ask_to_end);
    std::signal(SIGINT, ask_to_end);
}

void KioskWindow::begin(GlWindow& window, double now) {
    window_ = &window;
    window.set_turn(turn_);
    for (const Uint32 drop : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE})
        SDL_EventState(drop, SDL_IGNORE);
    SDL_SetWindowKeyboardGrab(window.sdl(), SDL_TRUE); // the system's own combinations of keys too
    fill_screen();
    const char* query = SDL_GL_ExtensionSupported("GL_KHR_robustness")   ? "glGetGraphicsResetStatus"
                        : SDL_GL_ExtensionSupported("GL_ARB_robustness") ? "glGetGraphicsResetStatusARB"
                                                                         : nullptr;
    if (query)
        reset_status_ = reinterpret_cast<unsigned (*)()>(SDL_GL_GetProcAddress(query));
    if (!reset_status_)
        station_.log(Station::Weight::note, "this graphics driver does not tell when it loses its state");
    station_.started(now);
}

bool KioskWindow::lets_through(const SDL_Event& event) {
    // A window manager's combination of keys, or its button: SDL sends the one, and for the last window the
    // other.
    if (event.type == SDL_QUIT ||
        (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE))
        return false;
    if (event.type == SDL_DISPLAYEVENT ||
        (event.type == SDL_WINDOWEVENT &&
         (event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED ||
          event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_MOVED ||
          event.window.event == SDL_WINDOWEVENT_RESTORED)))
        screen_changed_ = true;
    if (event.type == SDL_DISPLAYEVENT)
        station_.log(Station::Weight::warning,
                     event.display.event == SDL_DISPLAYEVENT_CONNECTED      ? "a screen was plugged in"
                     : event.display.event == SDL_DISPLAYEVENT_DISCONNECTED ? "a screen was unplugged"
                                                                            : "the screens have changed");
    if (is_input(event))
        station_.touched();
    if (event.type == SDL_FINGERDOWN)
        hide_pointer(true);
    else if (event.type == SDL_MOUSEMOTION && event.motion.which != SDL_TOUCH_MOUSEID)
        hide_pointer(false);
    return true;
}

bool KioskWindow::look(double now) {
    const bool jumped = station_.beat(now);
    if (!jumped && now < next_look_)
        return false;
    next_look_ = now + 1;
    bool changed = jumped;
    if (screen_changed_ || jumped) {
        fill_screen();
        screen_changed_ = false;
        changed = true;
    }
    changed = keep_focus(now) || changed;
    if (graphics_lost()) {
        station_.log(Station::Weight::warning, "the graphics were lost and are made anew");
        broken_ = !window_->renew_context();
        if (broken_)
            station_.log(Station::Weight::error, "there are no graphics any more");
        changed = true;
    }
    return changed;
}

bool KioskWindow::done() const {
    return asked_to_end != 0 || station_.leaving() || broken_;
}

void KioskWindow::hide_pointer(bool hidden) {
    if (hidden == pointer_hidden_)
        return;
    pointer_hidden_ = hidden;
    // Without the flag ImGui would show the pointer again with the next frame.
    int& flags = ImGui::GetIO().ConfigFlags;
    flags =
        hidden ? flags | ImGuiConfigFlags_NoMouseCursorChange : flags & ~ImGuiConfigFlags_NoMouseCursorChange;
    SDL_ShowCursor(hidden ? SDL_DISABLE : SDL_ENABLE);
}

void KioskWindow::fill_screen() {
    SDL_Window* window = window_->sdl();
    if ((SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != SDL_WINDOW_FULLSCREEN_DESKTOP)
        SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
    SDL_Rect screen, is{};
    if (SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(window), &screen) != 0)
        return; // none is plugged in
    SDL_GetWindowPosition(window, &is.x, &is.y);
    SDL_GetWindowSize(window, &is.w, &is.h);
    if (SDL_RectEquals(&screen, &is))
        return;
    // SDL leaves the size of a window alone that it takes for full already.
    SDL_SetWindowFullscreen(window, 0);
    SDL_SetWindowPosition(window, screen.x, screen.y);
    SDL_SetWindowSize(window, screen.w, screen.h);
    SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

bool KioskWindow::keep_focus(double now) {
    const Uint32 flags = SDL_GetWindowFlags(window_->sdl());
    const bool away = (flags & SDL_WINDOW_MINIMIZED) != 0 || (flags & SDL_WINDOW_INPUT_FOCUS) == 0;
    if (!away || now < next_raise_)
        return false;
    next_raise_ = now + 5; // who takes it away again and again is not to be fought each second
    if (flags & SDL_WINDOW_MINIMIZED)
        SDL_RestoreWindow(window_->sdl());
    SDL_RaiseWindow(window_->sdl());
    SDL_SetWindowInputFocus(window_->sdl()); // where there is no window manager that would give it
    return (flags & SDL_WINDOW_MINIMIZED) != 0;
}

bool KioskWindow::graphics_lost() const {
    constexpr unsigned fine = 0; // GL_NO_ERROR
    return reset_status_ && reset_status_() != fine;
}

} // namespace citynet::platform
