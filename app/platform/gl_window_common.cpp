#include "app/platform/gl_window_common.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <cfloat>

namespace citynet::platform {
namespace {

/// Events that change nothing to be seen. SDL itself queues a sentinel at each poll: taken for input, it
/// would keep the loop awake for good.
bool is_noise(const SDL_Event& event) {
    switch (event.type) {
    case SDL_POLLSENTINEL:
    case SDL_KEYMAPCHANGED:
    case SDL_CLIPBOARDUPDATE:
    case SDL_FINGERDOWN: // come as mouse events too
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
    case SDL_AUDIODEVICEADDED:
    case SDL_AUDIODEVICEREMOVED:
        return true;
    default:
        return event.type >= SDL_JOYAXISMOTION && event.type <= SDL_CONTROLLERSENSORUPDATE;
    }
}

bool is_modifier(SDL_Scancode key) {
    return key >= SDL_SCANCODE_LCTRL && key <= SDL_SCANCODE_RGUI;
}

/// Window units to logical pixels, for what carries a place.
void rescale(SDL_Event& event, float units) {
    const auto scaled = [units](Sint32 value) {
        return static_cast<Sint32>(static_cast<float>(value) / units);
    };
    if (event.type == SDL_MOUSEMOTION) {
        event.motion.x = scaled(event.motion.x);
        event.motion.y = scaled(event.motion.y);
    } else if (event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP) {
        event.button.x = scaled(event.button.x);
        event.button.y = scaled(event.button.y);
    }
}

} // namespace

bool GlWindow::fail(const char* what) {
    error_ = std::string(what) + ": " + SDL_GetError();
    close();
    return false;
}

bool GlWindow::open(const Wish& wish) {
    if (wish.embedded) {
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    } else {
        // 3.2 core is the least that macOS offers; every driver of the last decade has it.
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    }
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    constexpr Uint32 always = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window_ = SDL_CreateWindow(wish.title, wish.x, wish.y, wish.width, wish.height, always | wish.flags);
    if (!window_)
        return fail("no window");
    context_ = SDL_GL_CreateContext(window_);
    if (!context_)
        return fail("no OpenGL");
    SDL_GL_MakeCurrent(window_, context_);
    SDL_GL_SetSwapInterval(1);

    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    if (!ImGui_ImplSDL2_InitForOpenGL(window_, context_)) {
        ImGui::DestroyContext();
        return fail("no input");
    }
    if (!ImGui_ImplOpenGL3_Init(wish.embedded ? "#version 300 es" : "#version 150")) {
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
        return fail("no OpenGL");
    }
    backends_ = true;
    return true;
}

void GlWindow::close() {
    if (backends_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
        backends_ = false;
    }
    if (context_)
        SDL_GL_DeleteContext(context_);
    if (window_)
        SDL_DestroyWindow(window_);
    context_ = nullptr;
    window_ = nullptr;
}

void GlWindow::set_scale(float framebuffer_scale, float units_per_pixel) {
    framebuffer_scale_ = framebuffer_scale;
    units_ = units_per_pixel;
}

bool GlWindow::take(const SDL_Event& event) {
    if (is_noise(event))
        return false;
    // Within one frame ImGui would see Alt go up before it looks at the arrow that was pressed with it, and
    // Alt+Left would be lost to whoever types faster than frames are drawn: what follows waits for the next
    // frame.
    const bool lets_go = event.type == SDL_KEYUP && is_modifier(event.key.keysym.scancode);
    if (!waiting_.empty() || (lets_go && key_pressed_))
        waiting_.push_back(event);
    else
        pass_on(event);
    return true;
}

void GlWindow::pass_on(const SDL_Event& event) {
    if (event.type == SDL_KEYDOWN && !is_modifier(event.key.keysym.scancode))
        key_pressed_ = true;
    SDL_Event own = event;
    if (units_ != 1)
        rescale(own, units_);
    ImGui_ImplSDL2_ProcessEvent(&own);
    if (event.type == SDL_MOUSEBUTTONUP && event.button.which == SDL_TOUCH_MOUSEID)
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); // a finger that is gone points at nothing
}

void GlWindow::pass_on_waiting() {
    key_pressed_ = false;
    std::vector<SDL_Event> events;
    events.swap(waiting_);
    for (const SDL_Event& event : events)
        take(event);
}

void GlWindow::renew_graphics() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void GlWindow::draw(Program& program, double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    // After a long sleep no delay may have run out and no key may repeat: it counts as a short one.
    io.DeltaTime = std::clamp(io.DeltaTime, 1e-4f, 0.1f);
    if (units_ != 1) {
        io.DisplaySize = {io.DisplaySize.x / units_, io.DisplaySize.y / units_};
        int x = 0, y = 0, window_x = 0, window_y = 0;
        // The backend has just asked for the mouse in window units.
        if (SDL_GetKeyboardFocus() == window_ && SDL_GetGlobalMouseState(&x, &y) == 0) {
            SDL_GetWindowPosition(window_, &window_x, &window_y);
            io.AddMousePosEvent(static_cast<float>(x - window_x) / units_,
                                static_cast<float>(y - window_y) / units_);
        }
    }
    if (framebuffer_scale_ > 0)
        io.DisplayFramebufferScale = {framebuffer_scale_, framebuffer_scale_};
    ImGui::NewFrame();
    // All that is seen is painted anew; nothing is left of the frame before.
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, io.DisplaySize,
                                                  ImGui::GetColorU32(ImGuiCol_WindowBg));
    program.draw({io.DisplaySize.x, io.DisplaySize.y, io.DisplayFramebufferScale.y, seconds});
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window_);
    pass_on_waiting();
}

} // namespace citynet::platform
