#include "app/platform/gl_window_common.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

namespace citynet::platform {
namespace {

/// Events that change nothing to be seen. SDL itself queues a sentinel at each poll: taken for input, it
/// would keep the loop awake for good.
bool is_noise(const SDL_Event& event) {
    switch (event.type) {
    case SDL_POLLSENTINEL:
    case SDL_KEYMAPCHANGED:
    case SDL_CLIPBOARDUPDATE:
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

/// The window that an event is for; 0 where it is for none in particular.
Uint32 window_of(const SDL_Event& event) {
    switch (event.type) {
    case SDL_WINDOWEVENT:
        return event.window.windowID;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return event.key.windowID;
    case SDL_TEXTINPUT:
        return event.text.windowID;
    case SDL_TEXTEDITING:
        return event.edit.windowID;
    case SDL_MOUSEMOTION:
        return event.motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event.button.windowID;
    case SDL_MOUSEWHEEL:
        return event.wheel.windowID;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        return event.tfinger.windowID;
    default:
        return 0;
    }
}

/// Whether SDL made the event of a mouse out of a finger.
bool is_from_touch(const SDL_Event& event) {
    return (event.type == SDL_MOUSEMOTION && event.motion.which == SDL_TOUCH_MOUSEID) ||
           ((event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP) &&
            event.button.which == SDL_TOUCH_MOUSEID);
}

} // namespace

bool GlWindow::fail(const char* what) {
    error_ = std::string(what) + ": " + SDL_GetError();
    close();
    return false;
}

bool GlWindow::open(const Wish& wish) {
    embedded_ = wish.embedded;
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
    if (wish.tells_loss)
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_LOSE_CONTEXT);
    if (!make_context() && wish.tells_loss) {
        SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_NO_NOTIFICATION);
        make_context();
    }
    if (!context_)
        return fail("no OpenGL");

    imgui_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(imgui_);
    ImGui::GetIO().IniFilename = nullptr;
    if (!ImGui_ImplSDL2_InitForOpenGL(window_, context_)) {
        ImGui::DestroyContext(imgui_);
        return fail("no input");
    }
    if (!ImGui_ImplOpenGL3_Init(shader_version())) {
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext(imgui_);
        return fail("no OpenGL");
    }
    backends_ = true;
    return true;
}

void GlWindow::enter() {
    ImGui::SetCurrentContext(imgui_);
    if (SDL_GL_GetCurrentContext() != context_)
        SDL_GL_MakeCurrent(window_, context_);
}

bool GlWindow::make_context() {
    context_ = SDL_GL_CreateContext(window_);
    if (!context_)
        return false;
    SDL_GL_MakeCurrent(window_, context_);
    SDL_GL_SetSwapInterval(1);
    return true;
}

void GlWindow::close() {
    if (backends_) {
        enter();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext(imgui_);
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

/// Of the window, in logical pixels.
ImVec2 GlWindow::size() const {
    int width = 1, height = 1;
    SDL_GetWindowSize(window_, &width, &height);
    return {static_cast<float>(width) / units_, static_cast<float>(height) / units_};
}

/// Window units to logical pixels of the picture, for what carries a place.
void GlWindow::take_to_picture(SDL_Event& event) const {
    const auto take = [&](Sint32& x, Sint32& y) {
        ImVec2 at{static_cast<float>(x) / units_, static_cast<float>(y) / units_};
        if (turn_.turns()) {
            constexpr float middle = 0.5f; // of a pixel: the last one of a row becomes the first
            at = turn_.to_picture({at.x + middle, at.y + middle}, size());
        }
        x = static_cast<Sint32>(at.x);
        y = static_cast<Sint32>(at.y);
    };
    if (event.type == SDL_MOUSEMOTION)
        take(event.motion.x, event.motion.y);
    else if (event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP)
        take(event.button.x, event.button.y);
}

bool GlWindow::take_finger(const SDL_Event& event) {
    const SDL_TouchFingerEvent& touch = event.tfinger;
    const auto place = [&](Finger& finger) {
        const ImVec2 window = size(); // SDL says a share of it
        const ImVec2 at = turn_.to_picture({touch.x * window.x, touch.y * window.y}, window);
        finger = {touch.fingerId, at.x, at.y};
    };
    const auto known = [&]() -> Finger* {
        for (int i = 0; i < std::min(fingers_, 2); ++i)
            if (finger_[i].id == touch.fingerId)
                return &finger_[i];
        return nullptr;
    };
    switch (event.type) {
    case SDL_FINGERDOWN:
        if (fingers_ < 2)
            place(finger_[fingers_]);
        if (++fingers_ == 2 && !swallowing_) {
            swallowing_ = true; // what the first finger came down on is neither pressed nor dragged
            ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            ImGui::GetIO().AddMouseButtonEvent(0, false);
        }
        return true;
    case SDL_FINGERMOTION:
        if (Finger* finger = known()) {
            const Finger a = finger_[0], b = finger_[1];
            place(*finger);
            if (fingers_ == 2) {
                const float before = std::hypot(a.x - b.x, a.y - b.y);
                const float now = std::hypot(finger_[0].x - finger_[1].x, finger_[0].y - finger_[1].y);
                constexpr float least = 16; // nearer than this two fingers' distance says nothing
                if (before > least && now > least)
                    pinch_.factor *= now / before;
                pinch_.x = (finger_[0].x + finger_[1].x) / 2;
                pinch_.y = (finger_[0].y + finger_[1].y) / 2;
                pinch_.moved_x += pinch_.x - (a.x + b.x) / 2;
                pinch_.moved_y += pinch_.y - (a.y + b.y) / 2;
                pinch_.active = true;
            }
        }
        return fingers_ > 1;
    case SDL_FINGERUP:
        if (known() == &finger_[0])
            finger_[0] = finger_[1];
        fingers_ = std::max(0, fingers_ - 1);
        swallowing_ = swallowing_ && fingers_ > 0; // SDL sends the mouse that it makes of a finger first
        return true;
    default:
        return false;
    }
}

bool GlWindow::take(const SDL_Event& event) {
    const Uint32 other = window_of(event);
    if (is_noise(event) || (other != 0 && with_others_ && other != SDL_GetWindowID(window_)))
        return false;
    enter();
    if (event.type == SDL_FINGERDOWN || event.type == SDL_FINGERMOTION || event.type == SDL_FINGERUP)
        return take_finger(event);
    if (swallowing_ && is_from_touch(event))
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
    take_to_picture(own);
    if (event.type == SDL_MOUSEBUTTONDOWN) {
        // SDL tells of no motion to where it saw the pointer last, and a finger that left pointed at nothing
        // since.
        ImGuiIO& io = ImGui::GetIO();
        io.AddMouseSourceEvent(is_from_touch(event) ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(static_cast<float>(own.button.x), static_cast<float>(own.button.y));
    }
    ImGui_ImplSDL2_ProcessEvent(&own);
    if (event.type == SDL_MOUSEMOTION)
        pointer_ = {static_cast<float>(own.motion.x), static_cast<float>(own.motion.y)};
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_LEAVE)
        pointer_.reset();
    if (event.type == SDL_MOUSEBUTTONUP && event.button.which == SDL_TOUCH_MOUSEID) {
        pointer_.reset();
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); // a finger that is gone points at nothing
    }
}

void GlWindow::pass_on_waiting() {
    key_pressed_ = false;
    std::vector<SDL_Event> events;
    events.swap(waiting_);
    for (const SDL_Event& event : events)
        take(event);
}

bool GlWindow::has_waiting_input() const {
    const ImGuiContext& context = *imgui_;
    return !waiting_.empty() || (context.WantTextInputNextFrame == 1) != context.IO.WantTextInput;
}

void GlWindow::renew_graphics() {
    enter();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    // The backend leaves alone what a second context of ImGui uses too, as the document's does with the
    // letters.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->TexID != ImTextureID_Invalid) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed); // which asks for it anew
        }
}

bool GlWindow::renew_context() {
    // Calls on a lost context do nothing, so the old one can be cleared away as if it were there.
    renew_graphics();
    SDL_GL_DeleteContext(context_);
    if (!make_context())
        return false;
    ImGui_ImplOpenGL3_Shutdown(); // what it knows of the context's abilities counts for that one alone
    return ImGui_ImplOpenGL3_Init(shader_version());
}

void GlWindow::draw(Program& program, double seconds) {
    enter();
    ImGuiIO& io = ImGui::GetIO();
    if (with_others_ && SDL_GetMouseFocus() != window_)
        io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NoMouseCursorChange;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    // After a long sleep no delay may have run out and no key may repeat: it counts as a short one.
    io.DeltaTime = std::clamp(io.DeltaTime, 1e-4f, 0.1f);
    const ImVec2 window{io.DisplaySize.x / units_, io.DisplaySize.y / units_};
    if (units_ != 1 || turn_.turns()) {
        io.DisplaySize = turn_.size(window);
        io.DisplayFramebufferScale = {io.DisplayFramebufferScale.x * units_,
                                      io.DisplayFramebufferScale.y * units_};
        int x = 0, y = 0, window_x = 0, window_y = 0;
        // Where the backend has just asked for the mouse, it was in window units; in a browser it does not
        // ask.
        if (framebuffer_scale_ == 0 && SDL_GetKeyboardFocus() == window_ &&
            SDL_GetGlobalMouseState(&x, &y) == 0) {
            SDL_GetWindowPosition(window_, &window_x, &window_y);
            const ImVec2 at = turn_.to_picture(
                {static_cast<float>(x - window_x) / units_, static_cast<float>(y - window_y) / units_},
                window);
            io.AddMousePosEvent(at.x, at.y);
        }
    }
    // Where the backend asks the screen for the pointer, the answer can be older than the events of the
    // window are; a press would then count where the pointer was before.
    if (pointer_)
        io.AddMousePosEvent(pointer_->x, pointer_->y);
    if (framebuffer_scale_ > 0)
        io.DisplayFramebufferScale = {framebuffer_scale_, framebuffer_scale_};
    ImGui::NewFrame();
    // All that is seen is painted anew; nothing is left of the frame before.
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, io.DisplaySize,
                                                  ImGui::GetColorU32(ImGuiCol_WindowBg));
    program.draw({io.DisplaySize.x, io.DisplaySize.y, io.DisplayFramebufferScale.y, seconds,
                  std::exchange(pinch_, {})});
    ImGui::Render();
    turn_.turn(*ImGui::GetDrawData(), window);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window_);
    pass_on_waiting();
}

} // namespace citynet::platform
