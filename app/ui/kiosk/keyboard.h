#pragma once

#include "app/ui/kiosk/keyboard_layout.h"
#include "app/ui/kit.h"

#include <optional>
#include <string>
#include <vector>

namespace citynet::ui::kiosk {

/// A keyboard on the glass, for the field that has the focus. Its keys are no widgets: to press one does not
/// take the focus away from the field. It learns of the finger before anybody else, and what it takes nobody
/// else sees.
class Keyboard {
  public:
    explicit Keyboard(std::vector<const KeyboardLayout*> layouts) : layouts_(std::move(layouts)) {}

    /// Begins with the first layout again.
    void reset();
    /// How much of the window's foot it takes; 0 while nobody can write.
    float height(const Kit& kit, bool wanted);
    /// Before anything is drawn: takes the finger when it is on a key, until give_back(). `bottom`: of the
    /// window.
    void take_finger(const Kit& kit, float bottom);
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
};

} // namespace citynet::ui::kiosk
