#include "app/ui/display/wall.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/qr_code.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {

namespace {

constexpr float capital_per_em = 0.714f; // Noto Sans
constexpr float least_lying = 1 / 40.0f; // of the height
constexpr float least_standing = 1 / 52.0f;
constexpr float rung = 1.1f; // from one size to the next larger one

constexpr float indent_per_em = 0.8f;
constexpr float gap_per_em = 0.3f; // between two paragraphs
constexpr std::string_view bullet = "• ";

/// There and back again in steps of one.
float swing(long long minute, int steps) {
    const auto at = static_cast<int>(((minute % (2 * steps)) + 2 * steps) % (2 * steps));
    return static_cast<float>(at < steps ? at : 2 * steps - at) - static_cast<float>(steps) / 2;
}

} // namespace

Wall::Wall(const Theme& of, const Strings& words, Typeface& type, Memory& memory, ImVec2 size,
           long long minute, Outline* outline)
    : theme(of), strings(words), type_(type), memory_(memory), sized_(of), size_(size),
      least_(std::ceil(size.y * (size.y > size.x ? least_standing : least_lying) / capital_per_em)),
      outline_(outline) {
    // Periods without a common divisor: the way through all places is long.
    const float step = std::max(1.0f, size.y / 1080);
    shift_ = {swing(minute, 8) * step, swing(minute, 6) * step};
}

Wall::Box Wall::area() const {
    const float margin = std::min(1.4f * least_, size_.x / 20);
    return {margin + shift_.x, margin + shift_.y, size_.x - margin + shift_.x, size_.y - margin + shift_.y};
}

void Wall::use(Style style, float em) {
    TypeStep& step = sized_.steps[static_cast<int>(style)];
    step.size = em;
    step.line = em * line_per_em;
    type_.set_theme(sized_);
}

/// Measured at the least size, whose letters are there: letters of a size that is not used need not be drawn.
bool Wall::fits(const Box& box, std::string_view words, Style style, float em) {
    constexpr float rounding = 0.98f; // widths do not grow quite as sizes do
    const float share = least_ / em;
    const float width = box.width() * rounding * share;
    use(style, least_);
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
        if (type_.width(style, words.substr(at, end - at)) > width)
            return false;
        at = end + 1;
    }
    return height(words, style, width) <= (box.height() + 1) * share;
}

/// In the size that is in use.
float Wall::height(std::string_view words, Style style, float width) const {
    float height = 0;
    Paragraph paragraph;
    while (next(words, paragraph)) {
        const float indent = paragraph.bullet ? indent_per_em * type_.em(style) : 0;
        height += static_cast<float>(Lines::count(type_, style, paragraph.words, width - indent)) *
                  type_.line_height(style);
        if (!words.empty())
            height += gap_per_em * type_.em(style);
    }
    return height;
}

bool Wall::next(std::string_view& rest, Paragraph& paragraph) {
    if (rest.empty())
        return false;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    paragraph.words = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    paragraph.bullet = paragraph.words.substr(0, bullet.size()) == bullet;
    if (paragraph.bullet)
        paragraph.words.remove_prefix(bullet.size());
    return true;
}

float Wall::write(const Box& box, std::string_view words, const Look& look) {
    if (words.empty())
        return 0;
    if (outline_) {
        const auto part = look.heading > 0 ? Outline::Part::heading
                          : look.status    ? Outline::Part::status
                                           : Outline::Part::words;
        outline_->add({.part = part, .level = look.heading, .name = std::string(words)});
        return 0;
    }
    const Style style = look.semibold ? Style::display : Style::body;
    float em = least_;
    while (em * rung <= least_ * look.largest * 1.01f)
        em *= rung;
    while (em > least_ && !fits(box, words, style, em))
        em = std::max(least_, em / rung);
    em = std::max(least_, std::floor(em));
    use(style, em);
    const float tall = height(words, style, box.width());
    const Color color = look.color.packed == 0 ? theme.text : look.color;
    ImVec2 at{box.left, look.at_bottom ? std::max(box.top, box.bottom - tall) : box.top};
    const float top = at.y;
    at.y += std::floor((type_.line_height(style) - type_.font_size(style)) / 2);
    Paragraph paragraph;
    while (next(words, paragraph)) {
        at.y = put(box, at, paragraph, look, color);
        if (!words.empty())
            at.y += gap_per_em * em;
    }
    return std::min(tall, box.bottom - top);
}

/// Gives where the next line goes.
float Wall::put(const Box& box, ImVec2 at, const Paragraph& paragraph, const Look& look, Color color) {
    const Style style = look.semibold ? Style::display : Style::body;
    const float line_height = type_.line_height(style);
    const float size = type_.font_size(style);
    if (paragraph.bullet && at.y + size <= box.bottom + 1) {
        draw_line(type_, style, at, theme.accent, bullet.substr(0, bullet.size() - 1));
        at.x += indent_per_em * type_.em(style);
    }
    const float width = box.right - at.x;
    const int most =
        std::max(1, static_cast<int>((box.bottom + line_height - size - at.y + 1) / line_height));
    Lines lines(type_, style, paragraph.words, width, most);
    Line line;
    for (; lines.next(line); at.y += line_height) {
        if (at.y + size > box.bottom + line_height)
            break; // what does not fit any more
        if (line.cut)
            draw_cut_line(type_, style, at, color, line.words, width, Fit::shortened);
        else
            draw_line(type_, style, {look.at_end ? box.right - type_.width(style, line.words) : at.x, at.y},
                      color, line.words);
    }
    return at.y;
}

float Wall::height_of(std::string_view words, float width, bool semibold) {
    if (words.empty() || outline_)
        return 0;
    const Style style = semibold ? Style::display : Style::body;
    use(style, least_);
    return height(words, style, width);
}

void Wall::ground(const Box& box, Color color, float radius) {
    if (!outline_)
        ImGui::GetWindowDrawList()->AddRectFilled({box.left, box.top}, {box.right, box.bottom}, color,
                                                  radius);
}

void Wall::bar(const Box& box, float share, Color color) {
    const float radius = box.height() / 2;
    ground(box, theme.surface_sunken, radius);
    if (!outline_)
        ImGui::GetWindowDrawList()->AddRect({box.left, box.top}, {box.right, box.bottom},
                                            theme.outline_strong, radius, 0, std::max(1.0f, radius / 8));
    const float width = std::clamp(share, 0.0f, 1.0f) * box.width();
    if (width > 1)
        ground({box.left, box.top, box.left + std::max(width, 2 * radius), box.bottom}, color, radius);
}

float Wall::code(const Box& box, const QrCode& code) {
    Kit kit{theme, strings, type_, memory_, size_.x, size_.y};
    kit.outline = outline_;
    const float side = std::min(box.width(), box.height());
    if (!outline_)
        ImGui::SetCursorScreenPos({box.left, box.top});
    qr_code(kit, code, side);
    return outline_ ? 0 : qr_code_side(code, side);
}

void Wall::cover(float share, Color color) {
    if (share > 0)
        ground({0, 0, size_.x, size_.y}, color.faded(share));
}

} // namespace citynet::ui
