#pragma once

#include "app/platform/platform.h"
#include "app/ui/kit.h"
#include "app/ui/recorder.h"

#include <functional>
#include <optional>
#include <string_view>

namespace citynet::test {

/// A window that nobody sees: ImGui with the real fonts, a clock that the test moves, and a mouse, a finger
/// and a keyboard in its hands. One at a time; drawing is any function, a view's or a whole program's.
class Visit {
  public:
    explicit Visit(float width = 1280, float height = 800, float scale = 1);
    ~Visit();
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    /// What is drawn in each frame.
    std::function<void(const platform::Frame&)> draw;
    /// Draws a frame after `seconds` of the test's clock.
    void frame(double seconds = 1.0 / 60);
    void frames(int count);
    /// Frames for `seconds` of the test's clock.
    void wait(double seconds);

    void resize(float width, float height);
    void move_mouse(float x, float y);
    /// Press and release of the first button, with the frames that they take.
    void click(float x, float y);
    /// The same with the second button.
    void ask(float x, float y);
    /// The same where words stand; false when no line of the last frame contains them.
    bool ask(std::string_view words);
    void wheel(float notches);
    void finger_down(float x, float y);
    void finger_move(float x, float y);
    void finger_up();
    void tap(float x, float y);
    /// Two fingers, their middle at a point, go apart (above 1) or together by this factor.
    void pinch(float x, float y, float factor);
    /// Press and release of a key with modifiers (ImGuiMod_Ctrl | …).
    void press(ImGuiKey key, ImGuiKeyChord modifiers = 0);
    void type_text(std::string_view text);

    /// Where the widget with this id is, in the frame drawn last; none when it is not there.
    const ui::Recorder::Target* find(std::string_view id) const;
    /// Clicks the middle of a widget; false when it is not there.
    bool click(std::string_view id);
    bool tap(std::string_view id);
    /// The id of what has the keyboard's focus; "field" for what is written in; empty: nothing that is drawn.
    std::string focus() const;
    /// Whether some line drawn in the last frame contains these words.
    bool reads(std::string_view words) const;
    /// All lines of the last frame, one below the other.
    std::string all_text() const;

    double now() const { return now_; }
    ui::Recorder seen; ///< Of the frame drawn last.

  private:
    void send_button(bool down, ImGuiMouseSource source);

    ImGuiContext* context_;
    double now_ = 100;
    float width_, height_, scale_;
    platform::Pinch pinch_;
};

/// A visit with a kit of its own: what a test of widgets draws with.
class KitVisit : public Visit {
  public:
    explicit KitVisit(float width = 1280, float height = 800, ui::Scheme scheme = ui::Scheme::light);

    /// Drawn in one window that fills the whole.
    std::function<void(const ui::Kit&)> view;

    ui::Theme theme;
    ui::Strings strings;
    ui::Typeface type;
    ui::Memory memory;
    bool reduced_motion = false;
};

} // namespace citynet::test
