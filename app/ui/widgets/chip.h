#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

struct ChipLook {
    std::string_view icon = {};
    bool chosen = false;
    Color fill = {}; ///< None: theme.chip.
    Color text = {};
};

/// A pressable label. True when activated. Chips flow: each one wraps to a new line when the old one is full.
/// Words wider than the column take several lines.
bool chip(const Kit& kit, std::string_view id, std::string_view label, const ChipLook& look = {});
/// A small label that only tells. Flows like chips.
void badge(const Kit& kit, std::string_view label, const ChipLook& look = {});

float badge_width(const Kit& kit, std::string_view label, const ChipLook& look = {});
float badge_height(const Kit& kit);

/// Around chips and badges: begins a new line of chips and ends the last one.
///     ChipFlow flow(kit);
///     for (…) if (chip(kit, theme.id, theme.name)) …
class ChipFlow {
  public:
    /// `gap`: between two chips of a line; below 0: theme.space.s.
    explicit ChipFlow(const Kit& kit, float gap = -1);
    ~ChipFlow();
    ChipFlow(const ChipFlow&) = delete;
    ChipFlow& operator=(const ChipFlow&) = delete;
    /// Makes room for the next chip; chips call it.
    void place(float width, float height);
    /// Width of a whole line.
    float room() const { return right_ - start_.x; }

  private:
    const Kit& kit_;
    ChipFlow* outer_;
    ImVec2 start_, at_;
    float right_, gap_, line_height_ = 0;
};

} // namespace citynet::ui
