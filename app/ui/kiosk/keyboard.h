#pragma once

#include "app/ui/kiosk/keyboard_layout.h"
#include "app/ui/kit.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// A keyboard on the glass, for the field that has the focus. Its keys are no widgets: to press one does not
/// take the focus away from the field. It learns of finger and keys before anybody else, and what it takes
/// nobody else sees.
///
/// Who has no letters to type with, but a pad that sends Tab, Shift+Tab and Enter, comes from the field into
/// the keyboard with Enter and leaves it with its keys that search and hide.
class Keyboard {
  public:
    explicit Keyboard(std::vector<const KeyboardLayout*> layouts) : layouts_(std::move(layouts)) {}

    /// Begins with the first layout again.
    void reset();
    /// How much of the window's foot it takes; 0 while nobody can write.
    float height(const Kit& kit, bool wanted);
    /// Before anything is drawn: takes the finger when it is on a key, and the keys of a pad, until
    /// give_back(). `bottom`: of the window.
    void take_input(const Kit& kit, float bottom);
    /// After everything else is drawn.
    void draw(const Kit& kit, float bottom);
    void give_back();

  private:
    struct Key {
        enum class Kind { letter, other, erase, space, layout, hide, search };
        Kind kind = Kind::letter;
        std::string_view label;
        std::string_view others;
        ImVec2 min, max;
    };

    void lay_out(const Kit& kit, float bottom);
    void lay_out_others(const Kit& kit, const Key& key);
    const Key* key_at(ImVec2 place) const;
    void press(const Key& key);
    void take_finger(const Kit& kit, float bottom);
    void take_pad(const Kit& kit, float bottom);
    void enter(const Kit& kit, float bottom);
    void move_on(bool back);
    void leave_pad();

    std::vector<const KeyboardLayout*> layouts_;
    std::size_t layout_ = 0;
    bool hidden_ = false; ///< by its own key, until the field is left
    float shown_height_ = 0;
    std::vector<Key> keys_;
    std::vector<Key> others_;         ///< what a held key offers
    std::optional<ImVec2> finger_;    ///< where it came down
    std::optional<ImVec2> finger_at_; ///< where it is
    struct Taken {
        bool down;
        ImVec2 place;
    };
    std::optional<Taken> taken_; ///< from ImGui, in this frame
    double down_since_ = 0;
    double repeated_ = 0;

    std::optional<std::size_t> steered_; ///< which of keys_ the pad is on, or of others_ when there are any
    std::size_t offering_ = 0;           ///< which of keys_ others_ belong to
    std::optional<double> entered_;      ///< since when Enter is down on a key that has others
    std::vector<ImGuiKey> hidden_keys_;  ///< from ImGui, in this frame
    int wanted_ = 0;                     ///< the frame in which a field had the focus last
    unsigned own_letters_ = 0;           ///< that will come from here, and from no other keyboard
    bool own_enter_ = false;             ///< the same
    bool has_letters_ = false;           ///< somebody typed some otherwise
};

} // namespace citynet::ui::kiosk
