#pragma once

#include "core/result.h"

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace citynet::ui {

/// `contrast`: for those who see little: black, white and one strong colour.
enum class Scheme { light, dark, contrast };
constexpr int scheme_count = 3;
/// "light", "dark" or "contrast"; and back.
std::string_view word(Scheme scheme);
std::optional<Scheme> scheme_named(std::string_view name);
constexpr int sdg_count = 17;

/// A colour as ImGui's draw lists take it.
struct Color {
    ImU32 packed = 0;

    operator ImU32() const { return packed; }
    ImVec4 vec4() const { return ImGui::ColorConvertU32ToFloat4(packed); }
    /// The same colour, `share` (0–1) as opaque as it was.
    Color faded(float share) const;
    /// Between this colour (0) and another one (1).
    Color towards(Color other, float share) const;
    bool operator==(const Color&) const = default;
};

/// The contrast of two opaque colours by WCAG 2: 1 (none) to 21 (black on white).
float contrast(Color a, Color b);

/// Black or white, whichever can be read better on this ground: at least 4.58 : 1 on any.
Color black_or_white(Color ground);

/// A pair that stands together: what is filled and what is written on it.
struct Ink {
    Color fill;
    Color text;
};

/// Text styles of the type scale, largest first.
enum class Style { display, title, heading, lead, body, strong, label, caption };
constexpr int style_count = 8;

/// One step of the type scale. Sizes are em sizes in logical pixels at 100 % text size.
struct TypeStep {
    float size = 16;
    float line = 24;         ///< Distance of two baselines.
    float compact_size = 16; ///< On a phone.
    float compact_line = 24;
    bool semibold = false;
};

/// Distances on the 8-pixel grid (xs and s are its half and whole step).
struct Space {
    float xs = 4, s = 8, m = 16, l = 24, xl = 40, xxl = 64;
};

struct Radius {
    float small = 6, medium = 10, large = 14;
};

/// How far something stands above the page: its shadow falls so many logical pixels, and is so soft.
struct Elevation {
    float drop = 1, blur = 4;
};

/// A card, a card under the mouse, and what lies over the page.
struct Elevations {
    Elevation card, raised, overlay;
};

/// Seconds.
struct MotionTimes {
    float quick = 0.12f, calm = 0.2f;
};

/// All that decides the look: colours of one scheme and the measures. Plain data; read from
/// assets/themes/{light,dark,contrast}.json and measures.json.
struct Theme {
    Scheme scheme = Scheme::light;

    Color background;     ///< Behind everything.
    Color surface;        ///< Bars, rails, fields.
    Color surface_raised; ///< Cards, menus.
    Color surface_sunken; ///< Wells: quotations, hovered rows.
    Color text;
    Color text_muted;
    Color accent; ///< Links, the chosen, the main button.
    Color accent_hover;
    Color accent_soft;    ///< A tint to lie under accent text.
    Color on_accent;      ///< Text on accent.
    Color outline;        ///< Borders of cards, dividers. Decoration, but clearly visible in high contrast.
    Color outline_strong; ///< Borders of fields: 3 : 1 against the surface.
    Color warning;
    Color warning_soft;
    Color success;
    Color focus_ring;
    Color marked; ///< Behind text that a search found.
    Color chip;
    Color on_chip;
    Color chip_outline; ///< Clear where the chip's colour alone sets it off.
    Color shadow;
    Color scrim;              ///< Over the page while a sheet or menu is open.
    std::vector<Ink> avatars; ///< Hues of monograms; never empty.
    std::vector<Color>
        sdgs; ///< The colours of the Sustainable Development Goals 1 to 17, the same in all schemes.

    TypeStep steps[style_count];
    Space space;
    Radius radius;
    Elevations elevation;
    MotionTimes motion;
    float target = 44;       ///< The least width and height of what can be touched.
    float measure = 680;     ///< The widest column of running text.
    float page_width = 1120; ///< The widest content of a page.
    float phone_below = 600;
    float tablet_below = 1000;

    const TypeStep& step(Style style) const { return steps[static_cast<int>(style)]; }
};

/// From the texts of two theme files. What is missing or is no colour is an error with its place.
Result<Theme, Errors> read_theme(Scheme scheme, std::string_view colours_json,
                                 std::string_view measures_json);

/// The theme that is built in.
Theme built_in_theme(Scheme scheme);
/// The same, with everything to be pressed large enough for any finger.
Theme finger_theme(Scheme scheme);

/// Sets ImGui's style and behaviour. All item spacing is 0: distances are set by `gap`.
void apply(const Theme& theme);

} // namespace citynet::ui
