#include "app/platform/desktop_session.h"

#include "app/platform/desktop_files.h"
#include "app/platform/desktop_scale.h"

#include <algorithm>
#include <cmath>
#include <system_error>
#include <utility>

namespace citynet::platform {

namespace {

double seconds() {
    return static_cast<double>(SDL_GetPerformanceCounter()) /
           static_cast<double>(SDL_GetPerformanceFrequency());
}

/// What to remember of a window. A maximised one keeps the place it would go back to.
void note_place(SDL_Window* window, WindowMemory& memory) {
    const Uint32 flags = SDL_GetWindowFlags(window);
    if (flags & (SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN))
        return;
    memory.maximized = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    if (memory.maximized)
        return;
    SDL_GetWindowPosition(window, &memory.x, &memory.y);
    SDL_GetWindowSize(window, &memory.width, &memory.height);
}

bool is_key(const SDL_Event& event, SDL_Keycode key) {
    return event.type == SDL_KEYDOWN && event.key.repeat == 0 && event.key.keysym.sym == key;
}

} // namespace

float units_per_pixel(const GlWindow& window, bool kiosk) {
    return kiosk ? kiosk_units_per_pixel(window.sdl()) : window_units_per_pixel(window.sdl());
}

void DesktopSession::run() {
    // Hidden until there is a picture: what can be seen can also be used.
    for (Pane& pane : panes_) {
        draw(pane);
        SDL_ShowWindow(pane.window.sdl());
    }
    wake();
    if (kiosk_)
        kiosk_->begin(panes_[0].window, seconds());
    while (!done_) {
        wait();
        SDL_Event event;
        while (SDL_PollEvent(&event))
            take(event);
        listen();
        if (kiosk_)
            look_after_kiosk();
        for (Pane& pane : panes_)
            if (!done_ && pane.loop.due(seconds()))
                draw(pane);
    }
}

/// What is done in one window shows in the other.
void DesktopSession::wake() {
    for (Pane& pane : panes_)
        pane.loop.wake();
}

void DesktopSession::wait() {
    double pause = panes_[0].loop.wait(seconds());
    for (const Pane& pane : panes_)
        pause = std::min(pause, pane.loop.wait(seconds()));
    if (pause <= 0)
        return;
    // Not for ever: an event that a graphics driver read together with its own replies stands in the
    // queue of the connection to the screen and wakes nobody; looking again finds it. Nothing is drawn
    // for that. While something is read aloud, the next sentence follows as soon, and what is chosen in a
    // dialog.
    const double longest = voice_.busy() || file_dialog_.is_open() ? 0.03 : 0.2;
    // A null event: the queue keeps what has come, for the loop above.
    SDL_WaitEventTimeout(nullptr, static_cast<int>(std::ceil(std::min(pause, longest) * 1000)));
}

void DesktopSession::look_after_kiosk() {
    if (kiosk_->look(seconds()))
        wake();
    done_ = done_ || kiosk_->done();
}

void DesktopSession::take(const SDL_Event& event) {
    if (kiosk_ && !kiosk_->lets_through(event))
        return;
    if (event.type == SDL_QUIT)
        done_ = true;
    if (event.type == SDL_WINDOWEVENT) {
        if (event.window.event == SDL_WINDOWEVENT_CLOSE)
            done_ = true; // of any of them
        if (event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED ||
            (kiosk_ && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED))
            for (const Pane& pane : panes_)
                pane.window.set_scale(0, units_per_pixel(pane.window, kiosk_ != nullptr));
        note_place(panes_[0].window.sdl(), memory_);
    }
    if (event.type >= SDL_DROPFILE && event.type <= SDL_DROPCOMPLETE)
        take_drop(event.drop);
    if (is_key(event, SDLK_F11) && !kiosk_)
        toggle_full_screen();
    if (display_ && (is_key(event, SDLK_ESCAPE) || is_key(event, SDLK_q)))
        done_ = true;
    for (const Pane& pane : panes_)
        if (pane.window.take(event))
            wake();
}

void DesktopSession::take_drop(const SDL_DropEvent& drop) {
    if (drop.type == SDL_DROPFILE && !dropped_)
        dropped_ = std::filesystem::u8path(drop.file);
    SDL_free(drop.file);
    if (drop.type == SDL_DROPCOMPLETE && dropped_)
        give(*std::exchange(dropped_, std::nullopt));
}

/// Gives the program a file to open.
void DesktopSession::give(const std::filesystem::path& file) {
    const std::string name = utf8(file.filename());
    std::error_code error;
    GivenFile given{name, {}};
    std::optional<std::string> bytes;
    if (const auto size = std::filesystem::file_size(file, error); !error && size > largest_given_file)
        given.state = GivenFile::State::too_large;
    else if ((bytes = read_file(file)))
        given.bytes = *bytes;
    else
        given.state = GivenFile::State::unreadable;
    panes_[0].program.open_file(given);
    wake();
}

void DesktopSession::listen() {
    voice_.poll([this](unsigned utterance, bool said) {
        panes_[0].program.spoken(utterance, said);
        wake();
    });
    if (const auto chosen = file_dialog_.poll())
        give(*chosen);
}

void DesktopSession::toggle_full_screen() {
    SDL_Window* window = panes_[0].window.sdl();
    const bool full = (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    SDL_SetWindowFullscreen(window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void DesktopSession::draw(Pane& pane) {
    const double before = seconds();
    pane.window.draw(pane.program, before);
    if (kiosk_)
        kiosk_->drew();
    const double now = seconds();
    pane.loop.drew(now, pane.program.seconds_to_next_frame());
    if (pane.window.has_waiting_input())
        pane.loop.wake();
    // A driver that does not wait for the screen would draw thousands of frames a second.
    constexpr double least = 1.0 / 250;
    if (now - before < least)
        SDL_Delay(static_cast<Uint32>((least - (now - before)) * 1000) + 1);
}

} // namespace citynet::platform
