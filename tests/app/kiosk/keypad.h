#pragma once

#include "kiosk_visit.h"

#include "app/ui/kiosk/keyboard_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace citynet::test {

/// A pad with three keys, as it sends them: Tab, Shift+Tab, Enter.
class Keypad {
  public:
    explicit Keypad(KioskVisit& visit) : visit_(visit) {}

    void next() { press(ImGuiKey_Tab); }
    void previous() { press(ImGuiKey_Tab, ImGuiMod_Shift); }
    void choose() {
        press(ImGuiKey_Enter);
        visit_.settle();
    }

    /// The id of what has the focus; "field" for what is written in; empty: nothing that the test knows.
    std::string focus() const { return visit_.focus(); }

    void go_to(std::string_view id) {
        constexpr int most = 400;
        for (int i = 0; i < most && focus() != id; ++i)
            next();
        INFO(id);
        REQUIRE(focus() == id);
    }
    void go_to_field() { go_to("field"); }

    /// On the keyboard on the glass, from where it is entered to where it is left.
    void write(std::string_view letters) {
        enter();
        for (const char letter : letters)
            strike(index_of(std::string(1, letter)));
    }
    /// The accent that a held key offers at this place.
    void write_held(std::string_view letter, std::size_t place) {
        enter();
        move_to(index_of(letter));
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
        visit_.wait(0.7);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
        visit_.frames(3);
        for (std::size_t i = 0; i < place; ++i)
            next();
        press(ImGuiKey_Enter);
    }
    void erase() { strike(letters()); }
    void search() {
        strike(key_count() - 1);
        visit_.settle();
    }
    void hide() { strike(key_count() - 3); }
    /// Something else has led out of the keyboard.
    void left() { inside_ = false; }

  private:
    static const ui::kiosk::KeyboardLayout& layout() { return *ui::kiosk::layouts_for({}).front(); }
    static std::size_t letters() {
        std::size_t count = 0;
        for (const auto& row : layout().rows)
            count += row.size();
        return count;
    }
    static std::size_t key_count() { return letters() + 4; } // erase, hide, space, search
    static std::size_t index_of(std::string_view letter) {
        std::size_t index = 0;
        for (const auto& row : layout().rows)
            for (const auto& key : row) {
                if (key.letter == letter)
                    return index;
                ++index;
            }
        FAIL("no key " << letter);
        return 0;
    }

    void enter() {
        if (inside_)
            return;
        choose();
        inside_ = true;
        at_ = 0;
    }
    /// By the shorter way.
    void move_to(std::size_t key) {
        const std::size_t count = key_count();
        const std::size_t on = (key + count - at_) % count;
        for (std::size_t i = 0; i < std::min(on, count - on); ++i)
            on <= count - on ? next() : previous();
        at_ = key;
    }
    void strike(std::size_t key) {
        const std::size_t count = key_count();
        move_to(key);
        press(ImGuiKey_Enter);
        if (key + 1 == count || key + 3 == count)
            inside_ = false;
    }
    void press(ImGuiKey key, ImGuiKeyChord modifiers = 0) {
        visit_.press(key, modifiers);
        visit_.frames(2);
    }

    KioskVisit& visit_;
    bool inside_ = false; ///< the keyboard on the glass
    std::size_t at_ = 0;  ///< which of its keys
};

} // namespace citynet::test
