#pragma once

#include "app/platform/desktop_file_dialog.h"
#include "app/platform/desktop_kiosk.h"
#include "app/platform/desktop_memory.h"
#include "app/platform/desktop_voice.h"
#include "app/platform/frame_loop.h"
#include "app/platform/gl_window_common.h"
#include "app/platform/platform.h"

#include <SDL.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace citynet::platform {

/// Window units per logical pixel, as the session or the kiosk's screen asks for.
float units_per_pixel(const GlWindow& window, bool kiosk);

/// A window and what is drawn in it.
struct Pane {
    GlWindow& window;
    Program& program;
    FrameLoop loop = {};
};

/// One run of the windows, from the first event to the last. Of several the first is the main one.
class DesktopSession {
  public:
    /// `memory` learns where the main window stands; `kiosk`: nothing but where it is one.
    DesktopSession(std::vector<Pane> panes, DesktopVoice& voice, FileDialog& file_dialog,
                   WindowMemory& memory, KioskWindow* kiosk, bool display)
        : panes_(std::move(panes)), voice_(voice), file_dialog_(file_dialog), memory_(memory), kiosk_(kiosk),
          display_(display) {}

    /// Returns when the windows are to be closed.
    void run();

  private:
    void wake();
    void wait();
    void look_after_kiosk();
    void take(const SDL_Event& event);
    void take_drop(const SDL_DropEvent& drop);
    void give(const std::filesystem::path& file);
    void listen();
    void toggle_full_screen();
    void draw(Pane& pane);

    std::vector<Pane> panes_;
    DesktopVoice& voice_;
    FileDialog& file_dialog_;
    WindowMemory& memory_;
    KioskWindow* kiosk_;
    bool display_;
    std::optional<std::filesystem::path> dropped_; ///< the first file of what is being dropped
    bool done_ = false;
};

} // namespace citynet::platform
