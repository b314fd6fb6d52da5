#pragma once

#include "app/platform/picture_turn.h"
#include "app/platform/platform.h"

#include <SDL.h>
#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

struct ImGuiContext;

namespace citynet::platform {

/// A window of SDL with an OpenGL context, and ImGui on it. Both shells draw into one; where there are two,
/// each has contexts of its own, which become current with each call.
class GlWindow {
  public:
    struct Wish {
        const char* title = "";
        int x = SDL_WINDOWPOS_CENTERED;
        int y = SDL_WINDOWPOS_CENTERED;
        int width = 1200; ///< In the window system's units.
        int height = 800;
        Uint32 flags = 0;        ///< Beyond those that every such window has.
        bool embedded = false;   ///< OpenGL ES 3 (a browser) instead of desktop OpenGL 3.
        bool tells_loss = false; ///< A context that, where the driver can, tells when it is lost.
    };

    GlWindow() = default;
    ~GlWindow() { close(); }
    GlWindow(const GlWindow&) = delete;
    GlWindow& operator=(const GlWindow&) = delete;

    /// False when there is no window or no OpenGL to be had; error() says why.
    bool open(const Wish& wish);
    void close();
    const std::string& error() const { return error_; }
    SDL_Window* sdl() const { return window_; }

    /// Logical pixels and framebuffer pixels per logical pixel, when the window system does not know better
    /// (a browser's ratio, an X11 session's setting). `units_per_pixel`: window units per logical pixel.
    void set_scale(float framebuffer_scale, float units_per_pixel = 1);
    float units_per_pixel() const { return units_; }
    /// How the picture lies in the window, from the next frame on.
    void set_turn(PictureTurn turn) { turn_ = turn; }

    /// Makes its contexts the current ones: before a program is prepared for it.
    void enter();
    /// There are other windows: it takes its own events only, and the pointer only while that is over it.
    void stand_with_others() { with_others_ = true; }

    /// Passes an event on to ImGui. False when nothing can have changed by it, and for other windows' events.
    bool take(const SDL_Event& event);
    /// The context was lost and is back, empty: what was put into it is made again with the next frame.
    void renew_graphics();
    /// The context is lost for good: another one takes its place. False when there is none to be had: then
    /// nothing can be drawn any more.
    bool renew_context();
    /// Draws one frame of the program and shows it.
    void draw(Program& program, double seconds);
    /// Whether input waits for the frame after the next one, or a text field has the keyboard or has given it
    /// up, which counts from the next frame on: draw on.
    bool has_waiting_input() const;

  private:
    bool fail(const char* what);
    bool make_context();
    const char* shader_version() const { return embedded_ ? "#version 300 es" : "#version 150"; }
    ImVec2 size() const;
    void take_to_picture(SDL_Event& event) const;
    void pass_on(const SDL_Event& event);
    void pass_on_waiting();
    /// Follows the fingers on the glass. False for what else happens.
    bool take_finger(const SDL_Event& event);

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    ImGuiContext* imgui_ = nullptr;
    bool with_others_ = false;
    bool embedded_ = false;
    bool backends_ = false;
    float framebuffer_scale_ = 0; ///< 0: as SDL says.
    float units_ = 1;
    PictureTurn turn_;
    struct Finger {
        SDL_FingerID id = 0;
        float x = 0, y = 0; ///< Logical pixels.
    };
    std::optional<ImVec2> pointer_; ///< Of the mouse in the window, logical pixels, as its events told.
    Finger finger_[2];
    int fingers_ = 0;         ///< On the glass; from the third one on they are not followed.
    bool swallowing_ = false; ///< From the second finger's coming until none is left: no mouse.
    Pinch pinch_;
    bool key_pressed_ = false;       ///< Since the frame drawn last.
    std::vector<SDL_Event> waiting_; ///< In order.
    std::string error_;
};

} // namespace citynet::platform
