#pragma once

#include "app/ui/kit.h"

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

/// Draws one line at its start edge and top, on whole device pixels.
void draw_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words);

/// `words` cut so that they and an ellipsis fit; '.', ',' and blanks before the ellipsis are dropped.
std::string cut_line(const Typeface& type, Style style, std::string_view words, float width);

} // namespace citynet::ui
