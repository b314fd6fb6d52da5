#pragma once

#include "app/ui/kit.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/text.h"

#include <optional>
#include <span>

namespace citynet::ui {

struct ListRowLook {
    std::string_view title = {};
    std::string_view detail = {};      ///< A second line, muted.
    std::string_view trailing = {};    ///< At the end, muted.
    std::string_view icon = {};        ///< Before the title, unless there is a monogram.
    std::string_view monogram = {};    ///< Before the title.
    std::string_view monogram_id = {}; ///< Decides the monogram's colour.
    bool chosen = false;
    bool chevron = true;
    std::span<const Range> title_marks = {};
    std::span<const Range> detail_marks = {};
};

/// A row over the available width, of one height for all rows with the same lines; text is cut, not wrapped.
/// True when activated.
bool list_row(const Kit& kit, std::string_view id, const ListRowLook& look);
/// The height of such a row, for ImGuiListClipper.
float list_row_height(const Kit& kit, bool with_detail);

struct TimelineLook {
    std::string_view date = {}; ///< As printed.
    std::string_view title = {};
    std::string_view detail = {};
    std::string_view kind = {}; ///< A badge.
    bool emphasized = false;    ///< A filled dot.
    bool first = false;         ///< No line above the dot.
    bool last = false;          ///< No line below.
    bool pressable = true;
};

/// An event on a vertical line. True when activated.
bool timeline_entry(const Kit& kit, std::string_view id, const TimelineLook& look);

/// A heading that folds what follows. True while open.
bool foldable(const Kit& kit, std::string_view id, std::string_view label, bool open_at_first = false);

/// The same around what it folds, which an outline always holds.
///     if (const Fold fold(kit, "more", …); fold.open()) …
class Fold {
  public:
    Fold(const Kit& kit, std::string_view id, std::string_view label, bool open_at_first = false);
    Fold(const Fold&) = delete;
    Fold& operator=(const Fold&) = delete;
    bool open() const { return open_; }

  private:
    std::optional<OutlineGroup> group_;
    bool open_ = true;
};

/// Says that there is nothing, and what to do. True when `action` was activated.
bool empty_state(const Kit& kit, std::string_view id, std::string_view icon, std::string_view title,
                 std::string_view words, std::string_view action = {});

/// What somebody speaks about, with a bar in the accent colour.
void quotation(const Kit& kit, std::string_view words, std::string_view speaker, std::string_view role);

/// A large number and what it counts; for the figures of an edition. True when activated.
bool figure_tile(const Kit& kit, std::string_view id, std::string_view number, std::string_view words,
                 float min_height = 0);

} // namespace citynet::ui
