#pragma once

#include "core/formats/kiosk/kiosk_settings.h"
#include "core/model/directory.h"
#include "core/model/partial_date.h"
#include "core/result.h"
#include "core/schedule/moment.h"
#include "core/search/search_index.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The border between the program and the machine it runs on. Nothing here knows SDL, OpenGL or a browser.
namespace citynet::platform {

class Station;

/// Whether a new route becomes a new entry of the history or takes the place of the current one.
enum class History { push, replace };

/// How a machine shows the directory as a document that can be read otherwise than by looking at a picture.
enum class AsPage {
    never,
    in_browser, ///< As a page that the system's browser opens.
    in_place,   ///< The document takes the picture's place.
};

/// What a machine lets its user do beyond reading.
struct Caps {
    bool links = true;     ///< Follow an address out of the program.
    bool clipboard = true; ///< Copy a text.
    bool files = true;     ///< Take a file along.
    bool paper = true;     ///< Print.
    bool mouse = true;     ///< Point precisely; else everything to be pressed is large enough for any finger.
    bool shared = false;   ///< Stands in public: whoever used it leaves it to the next.
};

/// What a program may ask of the machine it runs on. Outlives the program.
class Host {
  public:
    virtual ~Host() = default;

    /// All of it, where the machine does not say otherwise.
    virtual Caps caps() const { return {}; }
    /// Whether the route may be shown here.
    virtual bool may_open(std::string_view) const { return true; }
    /// Opens the address in the browser (native) or a new tab (page). Addresses that are not http, https,
    /// mailto or tel are refused silently: see `is_safe_url`.
    virtual void open_link(const std::string& url) = 0;
    /// Puts text on the system's clipboard.
    virtual void copy_text(const std::string& text) = 0;
    /// The same with the address of a view, as far as the machine has one for it.
    virtual void copy_address(const std::string& route) { copy_text("#" + route); }
    /// Hands a new file over to whoever uses the machine: into the folder for downloads (native), by the
    /// browser's own way of downloading (page). Never takes the place of a file that is there. `media_type`:
    /// "text/vcard". Gives the place to be told, empty where the machine itself tells it; nothing when the
    /// file could not be saved.
    virtual std::optional<std::string> save_file(const std::string& name, const std::string& media_type,
                                                 const std::string& bytes) = 0;
    /// Says something in passing to whoever only hears the program.
    virtual void announce(const std::string& words) = 0;
    /// Puts a document (core/formats/html/paper.h) on paper: by the browser's own dialog (page), or as a file
    /// that the system's browser opens and prints (native). Gives the place of that file, empty where there
    /// is none; nothing when it cannot be done.
    virtual std::optional<std::string> print(const std::string& title, const std::string& paper) = 0;
    /// Whether there is a voice that can read aloud; may change while the program runs. Asked in each frame.
    virtual bool has_voice() = 0;
    /// Says a text instead of what is being said. `rate`: 1 is the voice's own. When it is at its end, or the
    /// voice fails, `Program::spoken` is told with this number, never from within this call.
    virtual void say(unsigned utterance, const std::string& text, float rate) = 0;
    /// Says nothing more; `Program::spoken` need not be told of what is cut off.
    virtual void hush() = 0;
    /// Where `show_as_page` shows what the program shows.
    virtual AsPage as_page() const = 0;
    /// Writes the directory as a page and opens the route in the system's browser. Gives the place of the
    /// page; nothing when that fails.
    virtual std::optional<std::string> show_as_page(const Directory& directory, const std::string& route) = 0;
    /// Whether whoever uses the machine can choose a file for the program.
    virtual bool can_choose_file() { return false; }
    /// Lets them choose one, while the program goes on: the title stands above the choice. What they choose
    /// comes by `Program::open_file`, never from within this call; nothing comes where they choose none.
    virtual void choose_file(const std::string& /*title*/) {}
    /// Tells the machine where the program is: the address bar (page) and the window's title.
    /// Does not lead to `Program::open_route`.
    virtual void show_route(const std::string& route, History history, const std::string& title) = 0;
    /// True in a browser: then back and forward go through it and come back as `Program::open_route`.
    /// False natively: the program keeps its own history, `go_back` and `go_forward` do nothing.
    virtual bool owns_history() const = 0;
    virtual void go_back() = 0;
    virtual void go_forward() = 0;
    /// The time by the machine's clock. Somebody may set that: it can jump, also back.
    virtual Moment now() const = 0;
    /// Minutes by which the clock on the wall here is ahead of UTC at a moment of UTC that is known to the
    /// minute; nothing when the machine does not know.
    virtual std::optional<int> utc_offset_minutes(const PartialDate& utc) const = 0;
    /// Keeps a text under a name for later runs, as far as the machine allows that. An empty text is
    /// forgotten.
    virtual void store(std::string_view name, const std::string& text) = 0;
    /// What was kept; empty when nothing was.
    virtual std::string stored(std::string_view name) = 0;
};

/// What two fingers on the glass have done since the frame before.
struct Pinch {
    bool active = false;
    float x = 0; ///< The middle between them, logical pixels.
    float y = 0;
    float moved_x = 0; ///< How the middle has moved.
    float moved_y = 0;
    float factor = 1; ///< How many times as far apart they are.
};

/// The picture to be drawn.
struct Frame {
    float width = 0;    ///< Logical pixels (CSS pixels, points).
    float height = 0;   ///< Logical pixels.
    float scale = 1;    ///< Framebuffer pixels per logical pixel.
    double seconds = 0; ///< Of a clock that only grows; the only clock a program sees.
    Pinch pinch = {};
    float top = 0; ///< Where the picture begins in the window, logical pixels.
};

/// A file that somebody gives the program to be opened. Lives as long as the call that it comes with.
struct GivenFile {
    enum class State { whole, unreadable, too_large };

    std::string_view name; ///< For messages: without the folders that it lies in.
    std::string_view bytes;
    State state = State::whole; ///< Else there are no bytes.
};

/// Of a file that can be given to the program, in bytes. A page has 2 GB of memory for it, for all that is
/// made of it, and for what is still shown meanwhile.
inline constexpr std::size_t largest_given_file = 256 << 20;

/// What the machine asks of the program. What a program that nobody operates has no answer to, it may leave
/// out.
class Program {
  public:
    virtual ~Program() = default;

    /// Called once, after ImGui's context exists and before the first frame: load fonts, set the style.
    virtual void prepare() = 0;
    /// A route without the '#': "/networks/uclg". Start, back, forward, deep link. Any text may come.
    virtual void open_route(std::string_view route) = 0;
    /// Between ImGui::NewFrame() and ImGui::Render().
    virtual void draw(const Frame& frame) = 0;
    /// 0: at once; infinity: only when something happens.
    virtual double seconds_to_next_frame() const = 0;
    virtual void prefer_dark(bool dark) = 0;
    virtual void prefer_contrast(bool more) = 0;
    virtual void prefer_reduced_motion(bool reduced) = 0;
    virtual void prefer_reduced_transparency(bool) {}

    // The document beside the picture, for whoever does not see that: the same content, the same commands.

    /// Another number whenever the document may have changed.
    virtual unsigned document_revision() const = 0;
    /// What a window of this size (logical pixels) shows and offers, as elements of HTML. `shown`: instead of
    /// the picture. From prepare() on.
    virtual std::string document(float width, float height, bool shown) = 0;
    /// document() leaves out what no input is to wait for where it may (`data-rest`); from now on it has
    /// that.
    virtual void complete_document() {}
    /// Does what the element of the document with this id is for; nothing where it is not there any more.
    virtual void activate(std::string_view) {}
    /// Takes what is written in the document's field.
    virtual void search_for(std::string_view) {}
    /// The document's focus is on this element, so the picture shows where that is; empty: on none.
    virtual void point_at(std::string_view) {}
    /// Somebody has pressed a key that only the document hears of. For who waits for people.
    virtual void touched() {}
    /// Where no frames are drawn: goes on with what takes its time. False when nothing is left to do.
    virtual bool work() { return false; }
    /// A search index that was made before, of the directory as it was read: so none need be made.
    /// A program that searches nothing leaves it.
    virtual void take_index(SearchIndex) {}
    /// Somebody gives it a file, dropped on it or chosen, between two frames. A program that shows only what
    /// it was started with leaves it.
    virtual void open_file(const GivenFile&) {}
    /// What `Host::say` was asked for is said; or cannot be.
    virtual void spoken(unsigned, bool) {}
};

/// What a display for a room is to show, as somebody wrote it: none of it is checked yet. Empty where nothing
/// was written.
struct DisplayWish {
    std::string face;              ///< "now", "question" or "carousel".
    std::string event;             ///< The id of an event.
    std::string room;              ///< As a venue is called.
    std::string clock;             ///< Date and time from which on the clock runs, instead of the machine's.
    std::string seconds;           ///< For which the carousel shows each network.
    std::string timer;             ///< Minutes that a speaker has.
    bool facilitator = false;      ///< A window of its own steers the questions. Desktop only.
    bool errors_on_screen = false; ///< What is wrong with the wish is shown by the display itself.
};

/// What a program is started with.
struct Start {
    std::string data_json;            ///< The directory as JSON, or a published page that carries it.
    std::optional<SearchIndex> index; ///< That the page carries.
    std::string data_name;            ///< The file's name for messages; empty for the embedded data.
    std::string_view built_in;        ///< What a kiosk falls back on; empty: nothing.
    std::string route = "/";          ///< Where to begin.
    std::string language;             ///< BCP 47; empty: English.
    bool kiosk = false;
    std::optional<DisplayWish> display;          ///< Then the program is a display for a room.
    std::optional<KioskSettings> kiosk_settings; ///< Of a kiosk, always fit to run with.
    Errors kiosk_errors;                         ///< What is wrong in their file, to be shown.
    Station* station = nullptr;                  ///< Of a kiosk; outlives the program.
};

/// Makes the program. Each shell calls it once; the program's side defines it (app/ui/make_program.cpp).
/// Data that cannot be used give the errors of reading them. A display that cannot be had as it is wished for
/// gives errors of the code not_found, whose place is the name of what was written: "event".
Result<std::unique_ptr<Program>, Errors> make_program(Start start, Host& host);
/// What the facilitator steers a display of questions with, in a window and a context of ImGui of its own.
/// `display` was made for such a wish, and outlives it.
std::unique_ptr<Program> make_facilitator(Program& display);

/// What the command line asks of the window.
struct WindowOptions {
    std::optional<std::filesystem::path> data;       ///< --data FILE; none: the embedded directory.
    bool kiosk = false;                              ///< --kiosk: the whole screen, unattended.
    std::optional<std::filesystem::path> kiosk_file; ///< --kiosk FILE: its settings; none: as they are.
    std::string language;                            ///< --lang; empty: English.
    std::optional<DisplayWish> display;              ///< --display: the whole screen, without a pointer.
};

/// Opens the window and returns when it is closed: the exit status (0; 1 when the data are at fault or no
/// window can be had, said on stderr). Defined by the desktop shell.
int run_window(const WindowOptions& options);

/// Whether a person may be watching what the program writes on its standard error. Desktop only.
bool err_is_terminal();

} // namespace citynet::platform
