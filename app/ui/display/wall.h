#pragma once

#include "app/ui/kit.h"
#include "core/formats/qr_code/qr_code.h"

#include <string_view>

namespace citynet::ui {

/// A part of the picture, logical pixels.
struct WallBox {
    float left = 0, top = 0, right = 0, bottom = 0;

    float width() const { return right - left; }
    float height() const { return bottom - top; }
};
/// How words are written.
struct WallLook {
    float largest = 1; ///< In multiples of the least em.
    bool semibold = false;
    Color color = {};       ///< None: theme.text.
    bool at_bottom = false; ///< Of the box.
    bool at_end = false;    ///< Of each line.
    int heading = 0;        ///< In the document: its level, or 0 for what is none.
    bool status = false;    ///< In the document: to be heard when it changes.
};

/// A picture that is read from across a room. Nothing on it is smaller than `least`: an em whose capitals are
/// a fortieth of the height of a screen that lies, and a fifty-second of one that stands. On 55 inches that
/// is 17 and 23 mm, from eight metres away 7 and 10 minutes of arc; who sees well needs 5. What matters most
/// is set two to four times as large: each text in its box as large as fits, so that none is cut.
class Wall {
  public:
    using Box = WallBox;
    using Look = WallLook;

    /// `minute` shifts all by some pixels, so that nothing burns into the screen. With an outline all is
    /// written down there instead.
    Wall(const Theme& theme, const Strings& strings, Typeface& type, Memory& memory, ImVec2 size,
         long long minute, Outline* outline = nullptr);

    std::string_view text(std::string_view key) const { return strings.get(key); }
    /// Within the margins.
    Box area() const;
    ImVec2 size() const { return size_; }
    bool is_document() const { return outline_ != nullptr; }
    bool is_upright() const { return size_.y > size_.x; }
    /// Em size in logical pixels.
    float least() const { return least_; }
    float line() const { return least_ * line_per_em; }

    /// Writes the words wrapped and as large as fits the box; what does not fit even at the least size ends
    /// in an ellipsis. Gives the height that they take.
    float write(const Box& box, std::string_view words, const Look& look = {});
    /// Height that the words take at the least size.
    float height_of(std::string_view words, float width, bool semibold = false);
    /// A ground for what stands on it, from edge to edge of the box.
    void ground(const Box& box, Color color, float radius = 0);
    /// How much is over, 0 to 1.
    void bar(const Box& box, float share, Color color);
    /// As large as fits the box, at its start and top. Gives its side.
    float code(const Box& box, const QrCode& code);
    /// Covers all with the background, 0 to 1.
    void cover(float share, Color color);

    const Theme& theme;
    const Strings& strings;

  private:
    static constexpr float line_per_em = 1.37f; // the font's own, below which Typeface does not go

    void use(Style style, float em);
    bool fits(const Box& box, std::string_view words, Style style, float em);
    struct Paragraph {
        std::string_view words = {};
        bool bullet = false;
    };
    static bool next(std::string_view& rest, Paragraph& paragraph);
    float height(std::string_view words, Style style, float width) const;
    float put(const Box& box, ImVec2 at, const Paragraph& paragraph, const Look& look, Color color);

    Typeface& type_;
    Memory& memory_;
    Theme sized_; ///< With the sizes of the text that is being written.
    ImVec2 size_, shift_;
    float least_;
    Outline* outline_;
};

} // namespace citynet::ui
