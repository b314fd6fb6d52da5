#include "app/ui/lines.h"

#include <algorithm>
#include <cmath>

namespace citynet::ui {
namespace {

constexpr std::string_view ellipsis = "…";

/// Moves what was drawn since `first` vertex up or down.
void shift(ImDrawList& list, int first, float by) {
    for (int i = first; i < list.VtxBuffer.Size; ++i)
        list.VtxBuffer[i].pos.y += by;
}

} // namespace

Lines::Lines(const Typeface& type, Style style, std::string_view text, float width, int most)
    : font_(type.font(style)), size_(type.font_size(style)), width_(std::max(width, size_)), text_(text),
      most_(most) {}

bool Lines::next(Line& line) {
    if (at_ >= text_.size() && !(index_ == 0 && text_.empty()))
        return false;
    if (most_ > 0 && index_ >= most_)
        return false;
    ++index_;
    const std::size_t newline = std::min(text_.find('\n', at_), text_.size());
    const char* begin = text_.data() + at_;
    const char* paragraph_end = text_.data() + newline;
    const char* end =
        begin == paragraph_end ? begin : font_->CalcWordWrapPosition(size_, begin, paragraph_end, width_);
    std::size_t next = static_cast<std::size_t>(end - text_.data());
    if (end == paragraph_end)
        next = newline < text_.size() ? newline + 1 : newline;
    else
        while (next < text_.size() && text_[next] == ' ')
            ++next;
    line.words = {begin, static_cast<std::size_t>(end - begin)};
    while (!line.words.empty() && line.words.back() == ' ')
        line.words.remove_suffix(1);
    line.cut = most_ > 0 && index_ == most_ && next < text_.size();
    if (line.cut) // let the caller cut where the ellipsis fits, not where the word ended
        line.words = {begin, static_cast<std::size_t>(paragraph_end - begin)};
    at_ = next;
    return true;
}

int Lines::count(const Typeface& type, Style style, std::string_view text, float width, int most) {
    Lines lines(type, style, text, width, most);
    Line line;
    int count = 0;
    while (lines.next(line))
        ++count;
    return count;
}

namespace {

/// Without recording it.
void put_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words,
              float size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = type.font(style);
    // ImGui puts text on whole logical pixels. At a scale of 1.5 half of these lie between two device pixels,
    // where every stroke would be blurred: move the line to where its baseline meets a device pixel.
    const float scale = ImGui::GetIO().DisplayFramebufferScale.y;
    const float baseline = std::ceil(font->GetFontBaked(size)->Ascent);
    const float wanted = std::round((top_start.y + baseline) * scale) / scale - baseline;
    const int first = list.VtxBuffer.Size;
    list.AddText(font, size, top_start, color, words.data(), words.data() + words.size());
    const float by = wanted - std::trunc(top_start.y);
    if (by != 0)
        shift(list, first, by);
}

} // namespace

void draw_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words,
               float size) {
    if (words.empty())
        return;
    if (size <= 0)
        size = type.font_size(style);
    put_line(type, style, top_start, color, words, size);
    if (Recorder* recorder = Recorder::current())
        recorder->add_text(top_start, {top_start.x + type.width(style, words, size), top_start.y + size},
                           words, type.em_of(size), Fit::whole);
}

float draw_cut_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words,
                    float width, Fit fit) {
    const float size = type.font_size(style);
    const std::string_view kept = words_before_cut(type, style, words, width);
    const float part = type.width(style, kept);
    if (!kept.empty())
        put_line(type, style, top_start, color, kept, size);
    put_line(type, style, {top_start.x + part, top_start.y}, color, ellipsis, size);
    const float whole = part + type.width(style, ellipsis);
    if (Recorder* recorder = Recorder::current())
        recorder->add_text(top_start, {top_start.x + whole, top_start.y + size},
                           std::string(kept) + std::string(ellipsis), type.em_of(size), fit);
    return whole;
}

std::string_view words_before_cut(const Typeface& type, Style style, std::string_view words, float width) {
    const float room = std::max(0.0f, width - type.width(style, ellipsis));
    const char* rest = nullptr;
    type.font(style)->CalcTextSizeA(type.font_size(style), room, 0, words.data(), words.data() + words.size(),
                                    &rest);
    std::string_view kept = words.substr(0, static_cast<std::size_t>(rest - words.data()));
    while (!kept.empty() && (kept.back() == '.' || kept.back() == ',' || kept.back() == ' '))
        kept.remove_suffix(1);
    return kept;
}

std::string cut_line(const Typeface& type, Style style, std::string_view words, float width) {
    return std::string(words_before_cut(type, style, words, width)) + std::string(ellipsis);
}

} // namespace citynet::ui
