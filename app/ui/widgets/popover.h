#pragma once

#include "app/ui/widgets/page.h"

namespace citynet::ui {

/// Opens the popover with this id of the current id scope.
void open_popover(std::string_view id);
/// Closes the one that is being drawn.
void close_popover();

/// A small sheet that lies over the page below what it belongs to: takes the keyboard, goes away with Esc and
/// by a press beside it, and gives the keyboard back. Never larger than the window: it scrolls.
///     if (icon_button(kit, "more", …)) open_popover("menu");
///     if (Popover menu(kit, "menu", corner, 320); menu.open()) …
class Popover {
  public:
    /// Its top end corner stands a little below `anchor`. `width` grows with the text size, as far as the
    /// window is wide.
    Popover(const Kit& kit, std::string_view id, ImVec2 anchor, float width);
    ~Popover();
    Popover(const Popover&) = delete;
    Popover& operator=(const Popover&) = delete;
    bool open() const { return open_; }

  private:
    const Kit& kit_;
    ImGuiID id_;
    bool open_ = false;
    float top_ = 0;
    std::optional<Page> page_;
    std::optional<Column> column_;
};

} // namespace citynet::ui
