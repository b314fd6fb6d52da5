#pragma once

#include "app/ui/kit.h"
#include "app/ui/recorder.h"
#include "core/text/fold.h"

#include <cstddef>
#include <span>

namespace citynet::ui {

/// Bytes [begin, end) of a text, on character borders.
using Range = TextRange;

struct TextLook {
    Style style = Style::body;
    Color color = {};                  ///< None: theme.text.
    int most_lines = 0;                ///< 0: as many as it takes; else the last one ends in an ellipsis.
    std::span<const Range> marks = {}; ///< Ranges a search found, in order; painted on theme.marked.
    bool centered = false;
    bool measure = false;   ///< Not wider than a comfortable line of reading.
    int heading = as_style; ///< In an outline: its level, or 0 for what is none.
    static constexpr int as_style =
        -1; ///< Titles are of level 1, headings of level 2, strong lines of level 3.
};

/// A text over the available width, wrapped.
void text(const Kit& kit, std::string_view text, const TextLook& look = {});
inline void text(const Kit& kit, std::string_view words, Style style) {
    text(kit, words, {.style = style});
}
/// In the muted colour.
void muted_text(const Kit& kit, std::string_view text, Style style = Style::label);
/// The same about how something went, as how much was found: to be heard when it changes.
void status_text(const Kit& kit, std::string_view text, Style style = Style::label);
/// Height that `text` would take in this width.
float text_height(const Kit& kit, std::string_view text, const TextLook& look, float width);

/// One line, cut with an ellipsis where `width` ends; '.', ',' and blanks before the ellipsis are dropped.
std::string ellipsized(const Kit& kit, std::string_view text, Style style, float width);

/// Draws text on one line at a place, without moving the cursor. Cut to `width` when that is above 0; `fit`
/// says whether that is meant.
void draw_text(const Kit& kit, ImVec2 top_start, std::string_view text, Style style, Color color,
               float width = 0, Fit fit = Fit::squeezed);
/// An icon centred on a point; `size` is its em size.
void draw_icon(const Kit& kit, ImVec2 center, std::string_view icon, float size, Color color);

/// An item of a bulleted list; `depth` 0 is the outermost level.
void bullet(const Kit& kit, std::string_view text, int depth = 0, std::span<const Range> marks = {});
/// An item of a list whose marker is printed ("1.", "a)").
void numbered(const Kit& kit, std::string_view marker, std::string_view text, int depth = 0);

} // namespace citynet::ui
