#include "app/platform/frame_loop.h"
#include "app/platform/gl_window_common.h"
#include "app/platform/kiosk_scale.h"
#include "app/platform/platform.h"
#include "app/platform/web_host.h"
#include "app/platform/web_memory.h"
#include "app/platform/web_station.h"
#include "core/formats/kiosk/kiosk_settings.h"
#include "core/publish/publish.h"

#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the page offers (web/bridge.js), called by name; the rest is in web_host.cpp.
// clang-format off
EM_JS(void, page_text_field, (int wanted, float left, float top, float height), {
    window.cityDirectory.host.textField(wanted !== 0, left, top, height);
});
EM_JS(void, page_document_changed, (), { window.cityDirectory.host.followProgram(); });
EM_JS(void, page_frame_drawn, (), { window.cityDirectory.host.frameDrawn(); });
// clang-format on

namespace citynet::platform {
namespace {

/// The one program of a page, from cnd_start on; never ended, the browser does that.
struct Page {
    PageHost host;
    PageStation station;
    std::unique_ptr<Program> program;
    GlWindow window;
    FrameLoop loop;
    bool frame_requested = false;
    bool graphics_lost = false;
    bool has_window = false;     ///< Without graphics there is the document alone.
    bool picture = true;         ///< Is shown; else the document.
    float width = 1, height = 1; ///< Logical pixels.
    std::string document;
    std::optional<std::string>
        written;           ///< into the page's own field, for the program's when it has the keyboard
    int written_since = 0; ///< frames that it has waited
    long timer = 0;
    std::string error;
    std::uint64_t data = 0;          ///< mark_of_data()
    std::vector<std::uint8_t> index; ///< what the page carries, while it comes
};

Page& page() {
    static Page the_page; // exported functions have nowhere else to find it
    return the_page;
}

double seconds() {
    return emscripten_get_now() / 1000;
}

void schedule();

/// The text field that has the keyboard, if one has.
ImGuiInputTextState* text_field() {
    return ImGui::GetInputTextState(ImGui::GetCurrentContext()->ActiveId);
}

/// Puts what was written into the page's own field in the place of all that stands in the program's.
void pass_on_written() {
    Page& self = page();
    if (!self.written)
        return;
    constexpr int frames_to_wait = 10; // from one view to the next the keyboard is handed over
    ImGuiInputTextState* field = text_field();
    if (!field) {
        if (++self.written_since > frames_to_wait)
            self.written.reset();
        self.loop.wake();
        return;
    }
    ImGuiIO& io = ImGui::GetIO();
    field->SelectAll();
    if (self.written->empty()) {
        io.AddKeyEvent(ImGuiKey_Backspace, true);
        io.AddKeyEvent(ImGuiKey_Backspace, false);
    } else {
        io.AddInputCharactersUTF8(self.written->c_str());
    }
    self.written.reset();
    self.loop.wake();
}

EM_BOOL draw_frame(double, void*) {
    Page& self = page();
    self.frame_requested = false;
    if (self.graphics_lost || !self.picture)
        return EM_FALSE;
    SDL_Event event;
    while (SDL_PollEvent(&event))
        if (self.window.take(event))
            self.loop.wake();
    if (self.loop.due(seconds())) {
        pass_on_written();
        self.window.draw(*self.program, seconds());
        self.loop.drew(seconds(), self.program->seconds_to_next_frame());
        if (self.window.has_waiting_input())
            self.loop.wake();
        page_frame_drawn();
    }
    schedule();
    return EM_FALSE;
}

void time_is_up(void*) {
    page().timer = 0;
    schedule();
}

/// Where no frames are drawn, what takes its time goes on between the browser's own work.
void go_on_working(void*) {
    page().timer = 0;
    if (page().program->work())
        page_document_changed();
    schedule();
}

void work_later() {
    Page& self = page();
    if (self.timer == 0 && self.program->seconds_to_next_frame() <= 0)
        self.timer = emscripten_set_timeout(go_on_working, 0, nullptr);
}

/// Asks the browser for a frame when one is due, for a timer when one will be; else for nothing at all.
void schedule() {
    Page& self = page();
    if (!self.program || self.frame_requested || self.graphics_lost)
        return;
    if (!self.picture) {
        work_later();
        return;
    }
    const double wait = self.loop.wait(seconds());
    if (self.timer != 0) {
        emscripten_clear_timeout(self.timer);
        self.timer = 0;
    }
    if (wait <= 0) {
        self.frame_requested = true;
        emscripten_request_animation_frame(draw_frame, nullptr);
    } else if (!std::isinf(wait)) {
        self.timer = emscripten_set_timeout(time_is_up, std::min(wait, 3600.0) * 1000, nullptr);
    }
}

void wake() {
    page().loop.wake();
    schedule();
}

/// Called by SDL for each event as the page's listeners queue it, also while nothing polls.
int watch_events(void*, SDL_Event* event) {
    if (event->type != SDL_POLLSENTINEL && !page().frame_requested)
        wake();
    return 1;
}

void resize(float width, float height, float ratio) {
    Page& self = page();
    const float units = self.host.is_kiosk() ? scale_of_kiosk(width, height) : 1;
    self.width = width / units;
    self.height = height / units;
    if (!self.has_window || !self.picture)
        return;
    const int css_width = std::max(1, static_cast<int>(std::lround(width)));
    const int css_height = std::max(1, static_cast<int>(std::lround(height)));
    SDL_SetWindowSize(self.window.sdl(), css_width, css_height);
    // The backing store has exactly the pixels of the screen: anything else looks blurred.
    const auto pixels_wide = static_cast<int>(std::lround(width * ratio));
    const auto pixels_high = static_cast<int>(std::lround(height * ratio));
    emscripten_set_canvas_element_size("#canvas", std::max(1, pixels_wide), std::max(1, pixels_high));
    self.window.set_scale(ratio * units, units);
}

int fail(const std::string& why) {
    page().error = why;
    page().program.reset();
    return 1;
}

/// Texts are measured, and the document is made, without a picture too.
void make_context_without_window() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

int start(Start start, bool graphics, bool dark, bool contrast, bool reduced_motion,
          bool reduced_transparency) {
    Page& self = page();
    if (self.program)
        return 0;
    if (self.host.is_kiosk()) {
        overwrite_what_is_given_back();
        start.kiosk = true;
        start.station = &self.station;
        const std::string settings = self.host.kiosk_settings();
        KioskFile file = settings.empty() ? KioskFile{} : load_kiosk_settings(settings);
        for (const Error& error : file.errors)
            self.station.log(Station::Weight::error, error.place + ": " + error.message);
        self.window.set_turn(PictureTurn(file.settings.orientation));
        start.kiosk_settings = std::move(file.settings);
        start.kiosk_errors = std::move(file.errors);
    }
    self.data = mark_of_data(start.data_json);
    Result<std::unique_ptr<Program>, Errors> program = make_program(std::move(start), self.host);
    if (!program) {
        const Errors& errors = program.error();
        return fail(errors.empty() ? "the data cannot be used" : errors[0].place + ": " + errors[0].message);
    }
    // SDL takes the keys of the whole page; those that belong to the document never reach it (web/keys.js).
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return fail(std::string("SDL: ") + SDL_GetError());
    double width = 0;
    double height = 0;
    emscripten_get_element_css_size("#canvas", &width, &height);
    GlWindow::Wish wish;
    wish.width = std::max(1, static_cast<int>(width));
    wish.height = std::max(1, static_cast<int>(height));
    wish.embedded = true;
    self.has_window = self.picture = graphics && self.window.open(wish);
    if (!self.has_window) {
        self.error = self.window.error();
        make_context_without_window();
    }
    // What is copied in a text field goes to the system's clipboard, not to one of SDL's own.
    ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        page().host.copy_text(text);
    };
    ImGui::GetPlatformIO().Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*,
                                                      ImGuiPlatformImeData* data) {
        page_text_field(data->WantVisible, data->InputPos.x, data->InputPos.y, data->InputLineHeight);
    };
    self.program = std::move(*program);
    self.program->prefer_dark(dark);
    self.program->prefer_contrast(contrast);
    self.program->prefer_reduced_motion(reduced_motion);
    self.program->prefer_reduced_transparency(reduced_transparency);
    self.program->prepare();
    SDL_AddEventWatch(watch_events, nullptr);
    resize(static_cast<float>(width), static_cast<float>(height),
           static_cast<float>(emscripten_get_device_pixel_ratio()));
    wake();
    return 0;
}

} // namespace
} // namespace citynet::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE int cnd_start(const char* data_json, size_t length, const char* route, int graphics,
                                   int dark, int contrast, int reduced_motion, int reduced_transparency) {
    citynet::platform::Start start;
    start.data_json.assign(data_json, length);
    start.route = route;
    start.display = citynet::platform::display_asked();
    return citynet::platform::start(std::move(start), graphics != 0, dark != 0, contrast != 0,
                                    reduced_motion != 0, reduced_transparency != 0);
}

/// Room for the bytes of the search index that the page carries.
EMSCRIPTEN_KEEPALIVE std::uint8_t* cnd_index_room(size_t size) {
    citynet::platform::Page& page = citynet::platform::page();
    page.index.resize(size);
    return page.index.data();
}

/// The bytes are there. An index that does not fit the data is left alone: one is made when it is needed.
EMSCRIPTEN_KEEPALIVE void cnd_index_there() {
    citynet::platform::Page& page = citynet::platform::page();
    auto index = citynet::SearchIndex::adopt(std::move(page.index), page.data);
    page.index = {};
    if (!index || !page.program)
        return;
    page.program->take_index(std::move(*index));
    citynet::platform::wake();
}

EMSCRIPTEN_KEEPALIVE const char* cnd_error() {
    return citynet::platform::page().error.c_str();
}

EMSCRIPTEN_KEEPALIVE void cnd_open_route(const char* route) {
    citynet::platform::Page& page = citynet::platform::page();
    if (!page.program)
        return;
    page.program->open_route(route);
    citynet::platform::wake();
}

EMSCRIPTEN_KEEPALIVE void cnd_prefer(int dark, int contrast, int reduced_motion, int reduced_transparency) {
    citynet::platform::Page& page = citynet::platform::page();
    if (!page.program)
        return;
    page.program->prefer_dark(dark != 0);
    page.program->prefer_contrast(contrast != 0);
    page.program->prefer_reduced_motion(reduced_motion != 0);
    page.program->prefer_reduced_transparency(reduced_transparency != 0);
    citynet::platform::wake();
}

EMSCRIPTEN_KEEPALIVE void cnd_resize(float css_width, float css_height, float dpr) {
    if (!citynet::platform::page().program)
        return;
    citynet::platform::resize(css_width, css_height, dpr);
    citynet::platform::wake();
}

/// Whether there is a picture to be shown.
EMSCRIPTEN_KEEPALIVE int cnd_has_picture() {
    return citynet::platform::page().has_window ? 1 : 0;
}

/// The picture is shown (1), or the document in its place (0).
EMSCRIPTEN_KEEPALIVE void cnd_picture(int shown) {
    citynet::platform::Page& page = citynet::platform::page();
    page.picture = shown != 0 && page.has_window;
    if (page.program)
        citynet::platform::wake();
}

/// Another number whenever the document may have changed.
EMSCRIPTEN_KEEPALIVE unsigned cnd_document_revision() {
    const citynet::platform::Page& page = citynet::platform::page();
    return page.program ? page.program->document_revision() : 0;
}

/// The document as HTML; there until the next call. `shown`: in place of the picture.
EMSCRIPTEN_KEEPALIVE const char* cnd_document(int shown) {
    citynet::platform::Page& page = citynet::platform::page();
    if (page.program)
        page.document = page.program->document(page.width, page.height, shown != 0);
    return page.document.c_str();
}

/// The next document has what cnd_document() leaves for later.
EMSCRIPTEN_KEEPALIVE void cnd_complete_document() {
    if (citynet::platform::page().program)
        citynet::platform::page().program->complete_document();
}

/// Does what an element of the document is for.
EMSCRIPTEN_KEEPALIVE void cnd_activate(const char* element) {
    if (citynet::platform::page().program)
        citynet::platform::page().program->activate(element);
}

/// Searches for what is written in the document's field.
EMSCRIPTEN_KEEPALIVE void cnd_search(const char* text) {
    if (citynet::platform::page().program)
        citynet::platform::page().program->search_for(text);
}

/// Shows in the picture where the document's focus is.
EMSCRIPTEN_KEEPALIVE void cnd_point(const char* element) {
    if (citynet::platform::page().program)
        citynet::platform::page().program->point_at(element);
}

/// A key was pressed that the program does not hear of.
EMSCRIPTEN_KEEPALIVE void cnd_touched() {
    if (!citynet::platform::page().program)
        return;
    citynet::platform::page().program->touched();
    citynet::platform::wake();
}

/// A file with another edition: dropped on the page or chosen, in a kiosk by its operator. Without a text: it
/// could not be read, or, where it has a length, is larger than `largest_given_file`.
EMSCRIPTEN_KEEPALIVE void cnd_edition(const char* name, const char* text, size_t length) {
    using citynet::platform::GivenFile;
    citynet::platform::Page& page = citynet::platform::page();
    if (!page.program)
        return;
    if (page.host.is_kiosk())
        page.station.arrive({name, text ? std::string(text, length) : std::string()});
    else if (text)
        page.program->open_file({name, {text, length}});
    else
        page.program->open_file(
            {name, {}, length > 0 ? GivenFile::State::too_large : GivenFile::State::unreadable});
    citynet::platform::wake();
}

/// The graphics device was lost (0), or is back (1).
EMSCRIPTEN_KEEPALIVE void cnd_graphics(int there) {
    citynet::platform::Page& page = citynet::platform::page();
    page.graphics_lost = there == 0;
    if (!page.program || page.graphics_lost)
        return;
    page.window.renew_graphics();
    citynet::platform::wake();
}

/// A text is pasted: as if it were typed.
EMSCRIPTEN_KEEPALIVE void cnd_type(const char* text) {
    if (!citynet::platform::page().program)
        return;
    ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) {
        // The finger is still on Ctrl, and with it held ImGui takes no letters; the next key tells it anew.
        io.AddKeyEvent(ImGuiMod_Ctrl, false);
        io.AddKeyEvent(ImGuiMod_Super, false);
        io.AddInputCharactersUTF8(text);
    }
    citynet::platform::wake();
}

/// All that stands in the page's own field.
EMSCRIPTEN_KEEPALIVE void cnd_write_field(const char* text) {
    citynet::platform::Page& page = citynet::platform::page();
    if (!page.program)
        return;
    page.written = text;
    page.written_since = 0;
    citynet::platform::wake();
}

/// What stands in the program's field, or is on its way there.
EMSCRIPTEN_KEEPALIVE const char* cnd_field_text() {
    citynet::platform::Page& page = citynet::platform::page();
    if (page.written)
        return page.written->c_str();
    const ImGuiInputTextState* field = page.program ? citynet::platform::text_field() : nullptr;
    return field ? field->TextA.Data : "";
}

/// A key that does not write: Enter, Escape, up, down, as web/text_field.js counts them.
EMSCRIPTEN_KEEPALIVE void cnd_field_key(int which) {
    constexpr ImGuiKey keys[] = {ImGuiKey_Enter, ImGuiKey_Escape, ImGuiKey_UpArrow, ImGuiKey_DownArrow};
    if (!citynet::platform::page().program || which < 1 || which > 4)
        return;
    ImGui::GetIO().AddKeyEvent(keys[which - 1], true);
    ImGui::GetIO().AddKeyEvent(keys[which - 1], false);
    citynet::platform::wake();
}

/// What page_say was asked for is said (1), or cannot be (0).
EMSCRIPTEN_KEEPALIVE void cnd_spoken(unsigned utterance, int said) {
    citynet::platform::Page& page = citynet::platform::page();
    if (!page.program)
        return;
    page.program->spoken(utterance, said != 0);
    citynet::platform::wake();
}

EMSCRIPTEN_KEEPALIVE void cnd_wake() {
    if (citynet::platform::page().program)
        citynet::platform::wake();
}

} // extern "C"
