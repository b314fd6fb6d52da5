#include "app/platform/desktop_browser.h"
#include "app/platform/desktop_downloads.h"
#include "app/platform/desktop_kiosk.h"
#include "app/platform/desktop_memory.h"
#include "app/platform/desktop_preferences.h"
#include "app/platform/desktop_scale.h"
#include "app/platform/desktop_store.h"
#include "app/platform/desktop_voice.h"
#include "app/platform/frame_loop.h"
#include "app/platform/gl_window_common.h"
#include "app/platform/platform.h"
#include "core/formats/html/paper.h"
#include "core/publish/publish.h"
#include "core/text/safe_url.h"
#include "core/text/time_zone.h"

#include "desktop_assets.h"

#include <SDL.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <vector>

namespace citynet::platform {
namespace {

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

/// The machine as the program sees it, and the state of its window.
class DesktopHost : public Host {
  public:
    DesktopHost(std::filesystem::path store, const WindowOptions& options)
        : store_(std::move(store)), kiosk_(options.kiosk) {}

    void open_link(const std::string& url) override {
        if (is_safe_url(url))
            SDL_OpenURL(url.c_str());
    }
    void announce(const std::string&) override {} // the window tells it
    void copy_text(const std::string& text) override { SDL_SetClipboardText(text.c_str()); }
    std::optional<std::string> save_file(const std::string& name, const std::string&,
                                         const std::string& bytes) override {
        const auto folder = download_folder();
        const auto place = folder ? save_beside(*folder, name, bytes) : std::nullopt;
        return place ? std::optional(utf8(*place)) : std::nullopt;
    }
    std::optional<std::string> print(const std::string& title, const std::string& paper) override {
        if (kiosk_) // leaves no file of a visitor and opens nothing over itself
            return std::nullopt;
        const std::string style =
            std::string(desktop_assets::file("page.css")) + std::string(desktop_assets::file("paper.css"));
        return open_in_browser("print.html", paper_page(title, paper, style, OnOpening::print));
    }
    bool has_voice() override { return voice_.there(); }
    void say(unsigned utterance, const std::string& text, float rate) override {
        voice_.say(utterance, text, rate);
    }
    void hush() override { voice_.hush(); }
    AsPage as_page() const override {
        return kiosk_ || desktop_assets::file(page_template).empty() ? AsPage::never : AsPage::in_browser;
    }
    std::optional<std::string> show_as_page(const Directory& directory, const std::string& route) override {
        const auto page = publish(desktop_assets::file(page_template), directory);
        const auto file = page ? put_for_browser("directory.html", *page) : std::nullopt;
        if (!file || !open_in_browser("open.html", page_that_leads_to(file_url(*file) + "#" + route)))
            return std::nullopt;
        return utf8(*file);
    }
    void show_route(const std::string&, History, const std::string& title) override {
        title_ = title;
        if (window_)
            SDL_SetWindowTitle(window_, title.c_str());
    }
    bool owns_history() const override { return false; }
    void go_back() override {}
    void go_forward() override {}
    Moment now() const override { return {static_cast<std::int64_t>(std::time(nullptr))}; }
    std::optional<int> utc_offset_minutes(const PartialDate& utc) const override {
        const auto moment =
            static_cast<std::time_t>((days_since_1970(utc) * 24 * 60 + *utc.minute_of_day) * 60);
        const std::tm* here = std::localtime(&moment);
        if (!here)
            return std::nullopt;
        const PartialDate local{here->tm_year + 1900, here->tm_mon + 1, here->tm_mday, {}};
        return static_cast<int>((days_since_1970(local) - days_since_1970(utc)) * 24 * 60 +
                                here->tm_hour * 60 + here->tm_min - *utc.minute_of_day);
    }
    void store(std::string_view name, const std::string& text) override { store_.set(name, text); }
    std::string stored(std::string_view name) override { return store_.get(name); }

    DesktopVoice& voice() { return voice_; }

    void attach(SDL_Window* window) {
        window_ = window;
        if (!title_.empty())
            SDL_SetWindowTitle(window_, title_.c_str());
    }

  private:
    static constexpr std::string_view page_template = "directory.template.html";

    /// Where the file is; nothing when it cannot be written or opened.
    static std::optional<std::string> open_in_browser(const std::string& name, const std::string& page) {
        const auto file = put_for_browser(name, page);
        if (!file || SDL_OpenURL(file_url(*file).c_str()) != 0)
            return std::nullopt;
        return utf8(*file);
    }

    DesktopStore store_;
    DesktopVoice voice_;
    bool kiosk_;
    SDL_Window* window_ = nullptr;
    std::string title_; ///< Kept for a window that is not there yet.
};

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad())
        return std::nullopt;
    return text;
}

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

float units_per_pixel(const GlWindow& window, bool kiosk) {
    return kiosk ? kiosk_units_per_pixel(window.sdl()) : window_units_per_pixel(window.sdl());
}

/// A window and what is drawn in it.
struct Pane {
    GlWindow& window;
    Program& program;
    FrameLoop loop = {};
};

/// One run of the windows, from the first event to the last. Of several the first is the main one.
class Session {
  public:
    /// `kiosk`: nothing but where it is one.
    Session(std::vector<Pane> panes, DesktopVoice& voice, WindowMemory& memory, KioskWindow* kiosk,
            bool display)
        : panes_(std::move(panes)), voice_(voice), memory_(memory), kiosk_(kiosk), display_(display) {}

    void run() {
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

  private:
    static double seconds() {
        return static_cast<double>(SDL_GetPerformanceCounter()) /
               static_cast<double>(SDL_GetPerformanceFrequency());
    }

    /// What is done in one window shows in the other.
    void wake() {
        for (Pane& pane : panes_)
            pane.loop.wake();
    }

    void wait() {
        double pause = panes_[0].loop.wait(seconds());
        for (const Pane& pane : panes_)
            pause = std::min(pause, pane.loop.wait(seconds()));
        if (pause <= 0)
            return;
        // Not for ever: an event that a graphics driver read together with its own replies stands in the
        // queue of the connection to the screen and wakes nobody; looking again finds it. Nothing is drawn
        // for that. While something is read aloud, the next sentence follows as soon.
        const double longest = voice_.busy() ? 0.03 : 0.2;
        // A null event: the queue keeps what has come, for the loop above.
        SDL_WaitEventTimeout(nullptr, static_cast<int>(std::ceil(std::min(pause, longest) * 1000)));
    }

    void look_after_kiosk() {
        if (kiosk_->look(seconds()))
            wake();
        done_ = done_ || kiosk_->done();
    }

    void take(const SDL_Event& event) {
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
        if (is_key(event, SDLK_F11) && !kiosk_)
            toggle_full_screen();
        if (display_ && (is_key(event, SDLK_ESCAPE) || is_key(event, SDLK_q)))
            done_ = true;
        for (const Pane& pane : panes_)
            if (pane.window.take(event))
                wake();
    }

    void listen() {
        voice_.poll([this](unsigned utterance, bool said) {
            panes_[0].program.spoken(utterance, said);
            wake();
        });
    }

    void toggle_full_screen() {
        SDL_Window* window = panes_[0].window.sdl();
        const bool full = (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
        SDL_SetWindowFullscreen(window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
    }

    void draw(Pane& pane) {
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

    std::vector<Pane> panes_;
    DesktopVoice& voice_;
    WindowMemory& memory_;
    KioskWindow* kiosk_;
    bool display_;
    bool done_ = false;
};

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
    Session(std::move(panes), host.voice(), place, kiosk, options.display.has_value()).run();
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
    DesktopHost host(options.kiosk ? std::filesystem::path() : own_file("kept.json"), options);
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
