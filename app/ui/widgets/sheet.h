#pragma once

#include "app/ui/kit.h"
#include "app/ui/widgets/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace citynet::ui {

struct SheetLook {
    std::string_view title = {};
    float widest = 460;   ///< Of a dialog, grows with the text; on a phone it fills the width.
    bool closable = true; ///< Has a button that closes; Escape and a press beside it close it too.
};

/// What lies over the program until it is closed: it slides in from below on a phone, and stands as a dialog
/// in the middle of a larger window. What is behind it takes no input, and the keyboard's focus stays in it.
/// Its content scrolls when it is higher than the window.
///     if (sheet_is_open) {
///         Sheet sheet(kit, "contact", {.title = …});
///         …
///         if (sheet.closed()) commands.push(CloseSheet{});
///     } else
///         no_sheet(kit);
/// One at a time. Call it inside the window that fills the whole, after everything that it covers.
class Sheet {
  public:
    Sheet(const Kit& kit, std::string_view id, const SheetLook& look);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    /// It was closed in this frame.
    bool closed() const;

  private:
    void header(const SheetLook& look, ImVec2 min, float width);

    const Kit& kit_;
    std::string id_;
    float header_height_ = 0;
    bool open_ = false;
    bool closed_ = false;
    bool closable_ = true;
    std::optional<Page> page_;
    std::optional<Column> column_;
};

/// In a frame without a sheet: what one left behind goes.
void no_sheet(const Kit& kit);

} // namespace citynet::ui
