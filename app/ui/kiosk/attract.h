#pragma once

#include "app/ui/content.h"
#include "app/ui/kit.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::ui::kiosk {

/// What the screen shows while nobody is there: one thing of the directory after
/// another, slowly, and how to begin. What stands still wanders by some pixels from one thing to the next, so
/// that nothing burns in.
class Attract {
  public:
    /// `begin`: the words that ask for a touch, in each language that a visitor may understand; never empty.
    explicit Attract(std::vector<std::string> begin);

    /// For another edition.
    void renew();
    /// Begins with the next thing; after somebody left.
    void begin(double now);

    /// Fills the kit's height.
    /// `remark`: a small line at the foot, for those who look after it; may be empty.
    void draw(const Kit& kit, const Content& content, std::string_view remark);
    /// The same in the dark hours: nothing but a small line that wanders over the whole screen.
    void draw_dark(const Kit& kit);
    /// What stands above the visitor's part of a high screen.
    void draw_above(const Kit& kit, const Content& content);

    /// The number of what is shown, counted on for ever.
    std::size_t shown() const { return number_; }
    static constexpr double seconds_each = 10;

  private:
    void move_on(const Kit& kit);
    void draw_map(const Kit& kit, const Content& content, ImVec2 min, ImVec2 max);
    void draw_thing(const Kit& kit, const Content& content, ImVec2 min, ImVec2 max);

    const std::vector<std::string> begin_;
    std::string begin_otherwise_; ///< all but the first
    std::size_t number_ = 0;
    double since_ = 0;
    float height_ = 0; ///< of the thing, in the frame before
};

} // namespace citynet::ui::kiosk
