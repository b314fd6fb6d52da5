#include "app/ui/lines.h"

#include "app/ui/recorder.h"

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

void draw_line(const Typeface& type, Style style, ImVec2 top_start, Color color, std::string_view words) {
    if (words.empty())
        return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImFont* font = type.font(style);
    const float size = type.font_size(style);
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
    if (Recorder* recorder = Recorder::current())
        recorder->texts.push_back({std::string(words),
                                   top_start,
                                   {top_start.x + type.width(style, words), top_start.y + size},
                                   list.GetClipRectMin(),
                                   list.GetClipRectMax()});
}

std::string cut_line(const Typeface& type, Style style, std::string_view words, float width) {
    ImFont* font = type.font(style);
    const float size = type.font_size(style);
    const float room = std::max(0.0f, width - type.width(style, ellipsis));
    const char* rest = nullptr;
    font->CalcTextSizeA(size, room, 0, words.data(), words.data() + words.size(), &rest);
    std::string_view kept = words.substr(0, static_cast<std::size_t>(rest - words.data()));
    while (!kept.empty() && (kept.back() == '.' || kept.back() == ',' || kept.back() == ' '))
        kept.remove_suffix(1);
    return std::string(kept) + std::string(ellipsis);
}

} // namespace citynet::ui
