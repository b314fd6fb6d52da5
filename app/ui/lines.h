#pragma once

#include "app/ui/kit.h"
#include "app/ui/recorder.h"

#include <string_view>

namespace citynet::ui {

/// One line of a wrapped text.
struct Line {
    std::string_view words;
    bool cut = false; ///< The text goes on, but no more lines are wanted.
};

/// Takes a text apart into lines that fit a width, one `next` at a time; allocates nothing.
class Lines {
  public:
    /// `most` 0: as many as it takes.
    Lines(const Typeface& type, Style style, std::string_view text, float width, int most = 0);
    bool next(Line& line);
    /// How many lines there are in all.
    static int count(const Typeface& type, Style style, std::string_view text, float width, int most = 0);

  private:
    ImFont* font_;
    float size_, width_;
    std::string_view text_;
    std::size_t at_ = 0;
    int index_ = 0, most_;
};

/// Draws one line at its start edge and top, on whole device pixels. `size`: another one than the style's, as
/// `Typeface::font_size` counts.
void draw_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words,
               float size = 0);

/// Draws what of `words` fits together with an ellipsis; all of them where they fit. Returns the width it
/// took. Allocates nothing.
float draw_cut_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words,
                    float width, Fit fit);

/// The part of `words` that fits together with an ellipsis, without '.', ',' and blanks at its end.
std::string_view words_before_cut(const Typeface& type, Style style, std::string_view words, float width);

/// The same as a text with the ellipsis.
std::string cut_line(const Typeface& type, Style style, std::string_view words, float width);

} // namespace citynet::ui
