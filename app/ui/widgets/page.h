#pragma once

#include "app/ui/kit.h"

namespace citynet::ui {

struct PageLook {
    std::string_view region = "page"; ///< Differs where two pages stand side by side.
    float widest = 0;                 ///< Of the content; 0: theme.page_width, below 0: no limit.
    bool margins = true;              ///< Of the form factor, at both sides, and some space above and below.
    bool from_top = false;            ///< In this frame it goes to its beginning.
    bool takes_keys = true;           ///< Page Up and Down, Home and End scroll it.
};

/// A region that scrolls vertically: by wheel (smoothly), by finger (with a slop between tap and drag, and a
/// glide), by Page Up and Down, Home and End, and by the keyboard's focus. Fills the rest of the window or
/// `size`.
///     Page page(kit, route);
///     …
/// A region with a new id starts at the top; one that comes back is where it was, unless `from_top` says
/// otherwise.
class Page {
  public:
    Page(const Kit& kit, std::string_view id, const PageLook& look = {}, ImVec2 size = {0, 0});
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    /// False when nothing of it is seen.
    bool visible() const { return visible_; }

  private:
    const Kit& kit_;
    PageLook look_;
    Memory::Scroll& scroll_;
    bool visible_ = false;
    std::optional<Column> column_;
};

/// Where a page is, to be kept with a history entry, and put back.
float page_position(const Memory& memory, std::string_view id);
/// `content`: how high all of it is, where that is known before it was ever drawn.
void set_page_position(Memory& memory, std::string_view id, float position, float content = 0);

/// Scrolls the page so that what was drawn last is seen whole.
void keep_visible();

/// A short message at the foot of the window, or at the top where a sheet fills the foot, for some seconds,
/// the longer the more there is to read.
/// The newest one takes the place of the last.
void show_toast(const Kit& kit, std::string_view text);
/// Once a frame, after everything else.
void draw_toast(const Kit& kit);

} // namespace citynet::ui
