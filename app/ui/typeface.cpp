#include "app/ui/typeface.h"

#include "assets.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace citynet::ui {
namespace {

/// Big-endian numbers of a TrueType file; 0 beyond its end.
unsigned read_u16(std::string_view font, std::size_t at) {
    if (at + 2 > font.size())
        return 0;
    return static_cast<unsigned char>(font[at]) * 256u + static_cast<unsigned char>(font[at + 1]);
}

std::size_t table(std::string_view font, const char* tag) {
    const unsigned count = read_u16(font, 4);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t entry = 12 + i * 16u;
        if (entry + 16 <= font.size() && std::memcmp(font.data() + entry, tag, 4) == 0)
            return read_u16(font, entry + 8) * std::size_t{65536} + read_u16(font, entry + 10);
    }
    return 0;
}

/// (ascent + descent) / em. ImGui scales a font so that ascent plus descent is its size; type scales speak of
/// the em.
float height_per_em(std::string_view font) {
    const std::size_t head = table(font, "head");
    const std::size_t hhea = table(font, "hhea");
    if (head == 0 || hhea == 0)
        return 1;
    const unsigned em = read_u16(font, head + 18);
    const auto ascent = static_cast<std::int16_t>(read_u16(font, hhea + 4));
    const auto descent = static_cast<std::int16_t>(read_u16(font, hhea + 6));
    return em == 0 ? 1.0f : static_cast<float>(ascent - descent) / static_cast<float>(em);
}

ImFont* load(const char* path) {
    const std::string_view file = assets::file(path);
    if (file.empty())
        return nullptr;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false; // it is part of the program
    config.PixelSnapV = true;
    config.OversampleH = 2; // letters stand at fractions of a pixel, large ones too
    // The atlas does not write to what it does not own.
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(file.data()),
                                                      static_cast<int>(file.size()), 0.0f, &config);
}

} // namespace

Typeface::Typeface(const Theme& theme) {
    set_theme(theme);
    regular_ = load("fonts/regular.ttf");
    semibold_ = load("fonts/semibold.ttf");
    icons_ = load("fonts/icons.ttf");
    height_per_em_ = height_per_em(assets::file("fonts/regular.ttf"));
    ImGui::GetIO().FontDefault = regular_;
    ImGui::GetStyle().FontSizeBase = font_size(Style::body);
}

void Typeface::set_text_scale(float scale) {
    text_scale_ = std::clamp(scale, 0.8f, 2.0f);
}

void Typeface::set_theme(const Theme& theme) {
    std::copy(std::begin(theme.steps), std::end(theme.steps), std::begin(steps_));
}

void Typeface::push(Style style) const {
    ImGui::PushFont(font(style), font_size(style));
}

void Typeface::pop() const {
    ImGui::PopFont();
}

ImFont* Typeface::font(Style style) const {
    return font(steps_[static_cast<int>(style)].semibold);
}

float Typeface::growth(Style style) const {
    // Where there is little room, what is large already grows less: a long word of a title would not fit any
    // more.
    if (!compact_ || text_scale_ <= 1)
        return text_scale_;
    const float share = style == Style::display || style == Style::title ? 0.5f
                        : style == Style::heading                        ? 0.8f
                                                                         : 1.0f;
    return 1 + (text_scale_ - 1) * share;
}

float Typeface::em(Style style) const {
    const TypeStep& step = steps_[static_cast<int>(style)];
    return (compact_ ? step.compact_size : step.size) * growth(style);
}

float Typeface::font_size(Style style) const {
    // Whole sizes: ImGui rasterises at them anyway and would stretch the glyphs of any other.
    return std::round(em(style) * height_per_em_);
}

float Typeface::line_height(Style style) const {
    const TypeStep& step = steps_[static_cast<int>(style)];
    return std::max(std::round((compact_ ? step.compact_line : step.line) * growth(style)), font_size(style));
}

float Typeface::width(Style style, std::string_view text, float size) const {
    if (text.empty())
        return 0;
    if (size <= 0)
        size = font_size(style);
    return font(style)->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::vector<unsigned> Typeface::missing_glyphs(std::string_view text) const {
    std::vector<unsigned> missing;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        unsigned code = length == 1 ? lead : lead & (0xffu >> (length + 1));
        for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
            code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3fu);
        at += length;
        if (code < 0x20)
            continue;
        const bool there =
            code <= IM_UNICODE_CODEPOINT_MAX && (regular_->IsGlyphInFont(static_cast<ImWchar>(code)) ||
                                                 icons_->IsGlyphInFont(static_cast<ImWchar>(code)));
        if (!there && std::find(missing.begin(), missing.end(), code) == missing.end())
            missing.push_back(code);
    }
    return missing;
}

} // namespace citynet::ui
