#pragma once

#include "app/platform/desktop_station.h"
#include "app/platform/gl_window_common.h"
#include "core/formats/kiosk/kiosk_settings.h"

#include <SDL.h>

#include <filesystem>
#include <optional>

namespace citynet::platform {

/// The settings in the file, or as they are without one. A file that cannot be read is one mistake.
KioskFile read_kiosk_file(const std::optional<std::filesystem::path>& file);

/// The folders that the settings name, which are as seen from their file. Without a name for it, the state is
/// where a service has its own ($STATE_DIRECTORY), else in `own_folder`.
DesktopStation::Places kiosk_places(const KioskSettings& settings,
                                    const std::optional<std::filesystem::path>& file,
                                    const std::filesystem::path& own_folder);

/// What the window does otherwise where nobody looks after it: it fills the screen and keeps the keyboard,
/// nothing that a visitor does closes it, and what a graphics driver loses is made again.
class KioskWindow {
  public:
    KioskWindow(DesktopStation& station, PictureTurn turn) : station_(station), turn_(turn) {}

    /// Before SDL begins: from now on SIGTERM and SIGINT end the kiosk, and only they.
    static void prepare();
    /// The window is seen for the first time.
    void begin(GlWindow& window, double now);

    /// False for events that are not to reach the program.
    bool lets_through(const SDL_Event& event);
    void drew() { station_.drew(); }
    /// Once in each turn of the loop, also when nothing is drawn: tells the station that the window is alive,
    /// and each second looks whether it still is as it should be. True when it has to be drawn.
    bool look(double now);
    /// Whether somebody who may has ended it, or it cannot go on.
    bool done() const;
    /// Of the program, then: 1 when there are no graphics to be had any more.
    int status() const { return broken_ ? 1 : 0; }

  private:
    void hide_pointer(bool hidden);
    void fill_screen();
    bool keep_focus(double now);
    /// Whether the driver says that all graphics are gone.
    bool graphics_lost() const;

    DesktopStation& station_;
    PictureTurn turn_;
    GlWindow* window_ = nullptr;
    unsigned (*reset_status_)() = nullptr; ///< Of OpenGL's robustness, where the driver has it.
    bool pointer_hidden_ = false;
    bool screen_changed_ = false;
    bool broken_ = false;
    double next_look_ = 0;
    double next_raise_ = 0;
};

} // namespace citynet::platform
