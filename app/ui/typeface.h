#pragma once

#include "app/ui/theme.h"

#include <imgui.h>

#include <string_view>
#include <vector>

namespace citynet::ui {

/// The fonts of the program and the type scale. Sizes are em sizes as on a web page; ImGui measures fonts by
/// ascent plus descent, which this class hides.
class Typeface {
  public:
    /// Loads the embedded fonts into the atlas of ImGui's current context. Once a context.
    explicit Typeface(const Theme& theme);

    /// Text size of the user: 0.8 to 2.
    void set_text_scale(float scale);
    float text_scale() const { return text_scale_; }
    /// The steps for a narrow window.
    void set_compact(bool compact) { compact_ = compact; }
    /// After the theme changed.
    void set_theme(const Theme& theme);

    /// Until pop(), ImGui's own text functions write in this style. Prefer `Typeface::Use`.
    void push(Style style) const;
    void pop() const;

    /// Writes in a style as long as it lives.
    class Use {
      public:
        Use(const Typeface& type, Style style) : type_(type) { type_.push(style); }
        ~Use() { type_.pop(); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

      private:
        const Typeface& type_;
    };

    ImFont* font(Style style) const;
    ImFont* font(bool semibold) const { return semibold ? semibold_ : regular_; }
    ImFont* icons() const { return icons_; }

    /// Em size in logical pixels, text size of the user included.
    float em(Style style) const;
    /// What ImGui calls the size: ascent plus descent.
    float font_size(Style style) const;
    /// Distance of two baselines.
    float line_height(Style style) const;
    /// Width of a text on one line; `size` 0: the style's.
    float width(Style style, std::string_view text, float size = 0) const;
    /// The em size of what ImGui calls the size.
    float em_of(float size) const { return size / height_per_em_; }

    /// Characters of a text that no font has, in order of appearance, each once.
    std::vector<unsigned> missing_glyphs(std::string_view text) const;

  private:
    float growth(Style style) const;

    ImFont* regular_ = nullptr;
    ImFont* semibold_ = nullptr;
    ImFont* icons_ = nullptr;
    float height_per_em_ = 1; ///< (ascent + descent) / em of the text fonts.
    float text_scale_ = 1;
    bool compact_ = false;
    TypeStep steps_[style_count];
};

} // namespace citynet::ui
