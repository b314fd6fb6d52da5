#include "app/ui/widgets/card.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace citynet::ui {
namespace {

/// Length of the UTF-8 character that begins a text.
std::size_t first_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        ++length;
    return std::min(length, text.size());
}

/// A card rises under the mouse.
void raise(const Kit& kit, ImVec2 min, ImVec2 max, float radius, float hover) {
    const auto& [card, raised, overlay] = kit.theme.elevation;
    const auto between = [hover](float from, float to) { return from + (to - from) * hover; };
    shadow(kit, min, max, radius, {between(card.drop, raised.drop), between(card.blur, raised.blur)});
}

} // namespace

Card::Card(const Kit& kit, std::string_view id, const CardLook& look)
    : kit_(kit), id_(kit.joined({id})), look_(look), splitter_(kit.memory.splitters.take()) {
    if (kit.outline) {
        outline_at_ = kit.outline->nodes().size();
        kit.outline->add({.part = Outline::Part::card, .id = widget_id(id)});
        ImGui::PushID(id_.data(), id_.data() + id_.size());
        return;
    }
    padding_ = look.padding >= 0 ? look.padding : kit.phone() ? kit.theme.space.m : kit.theme.space.l - 4;
    min_ = ImGui::GetCursorScreenPos();
    width_ = available_width();
    // What is inside is drawn first, above what is painted at the end, when the height is known.
    ImDrawList* list = ImGui::GetWindowDrawList();
    splitter_.Split(list, 2);
    splitter_.SetCurrentChannel(list, 1);
    ImGui::PushID(id_.data(), id_.data() + id_.size());
    ImGui::SetCursorScreenPos({min_.x, min_.y + padding_});
    column_.emplace(padding_, width_ - 2 * padding_);
}

Card::~Card() {
    if (!ended_)
        end();
}

bool Card::end() {
    ended_ = true;
    if (kit_.outline) {
        ImGui::PopID();
        kit_.memory.splitters.give_back();
        kit_.outline->add({.part = Outline::Part::end});
        return look_.pressable && kit_.outline->press_group(outline_at_);
    }
    column_.reset();
    ImGui::PopID();
    const float own_height = ImGui::GetCursorScreenPos().y + padding_ - min_.y;
    float least = look_.min_height;
    if (look_.grid) {
        look_.grid->report(own_height);
        least = std::max(least, look_.grid->cell_height());
    }
    const float height = std::max(own_height, least);
    const ImVec2 max{min_.x + width_, min_.y + height};

    if (Recorder* recorder = Recorder::current())
        recorder->add_box(min_, max);
    ImDrawList* list = ImGui::GetWindowDrawList();
    splitter_.SetCurrentChannel(list, 0);
    Press pressed;
    if (look_.pressable)
        pressed = press(kit_, id_, min_, max);
    const Theme& theme = kit_.theme;
    const float radius = theme.radius.large;
    if (look_.outlined)
        raise(kit_, min_, max, radius, pressed.hover);
    const Color fill = look_.fill.packed != 0 ? look_.fill : theme.surface_raised;
    list->AddRectFilled(min_, max, pressed.held ? fill.towards(theme.surface_sunken, 0.6f) : fill, radius);
    if (look_.chosen)
        list->AddRect(min_, max, theme.accent, radius, 0, 2);
    else if (look_.outlined)
        list->AddRect(min_, max, theme.outline.towards(theme.accent, 0.55f * pressed.hover), radius);
    if (pressed.focused)
        focus_ring(kit_, min_, max, radius);
    splitter_.Merge(list);
    kit_.memory.splitters.give_back();

    ImGui::SetCursorScreenPos(min_);
    ImGui::Dummy({width_, height});
    return pressed.taken();
}

void avatar(const Kit& kit, std::string_view stable_id, std::string_view letters, float size) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::ItemSize(ImVec2(size, size));
    if (ImGui::ItemAdd(ImRect(at, {at.x + size, at.y + size}), 0))
        draw_avatar(kit, at, stable_id, letters, size);
}

void draw_avatar(const Kit& kit, ImVec2 at, std::string_view stable_id, std::string_view letters,
                 float size) {
    // FNV-1a: the colour must be the same in every build and on every machine, which std::hash does not
    // promise.
    unsigned hash = 2166136261u;
    for (const char c : stable_id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    const Ink& ink = kit.theme.avatars[(hash ^ hash >> 15) % kit.theme.avatars.size()];
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + size, at.y + size}, ink.fill, size * 0.28f);

    // As large as fits: a single letter at almost half the box, four letters smaller.
    ImFont* font = kit.type.font(true);
    const char* end = letters.data() + letters.size();
    float wanted = std::round(size * 0.5f);
    ImVec2 extent = font->CalcTextSizeA(wanted, FLT_MAX, 0, letters.data(), end);
    if (extent.x > size * 0.8f) {
        const float least = std::ceil(kit.type.font_size(Style::body) / kit.type.em(Style::body) * 12);
        wanted = std::floor(wanted * size * 0.8f / extent.x);
        if (wanted < least) { // what would be too small to read is left out, all but the first letter
            letters = letters.substr(0, first_character(letters));
            end = letters.data() + letters.size();
            wanted = std::round(size * 0.5f);
        }
        extent = font->CalcTextSizeA(wanted, FLT_MAX, 0, letters.data(), end);
    }
    if (Recorder* recorder = Recorder::current())
        recorder->add_text(at, {at.x + size, at.y + size}, letters, kit.type.em_of(wanted), Fit::whole);
    list.AddText(font, wanted,
                 {std::round(at.x + (size - extent.x) / 2), std::round(at.y + (size - extent.y) / 2)},
                 ink.text, letters.data(), end);
}

namespace {

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

} // namespace

std::string monogram(std::string_view name, std::string_view acronym) {
    if (!acronym.empty() && characters(acronym) <= 4)
        return std::string(acronym);
    std::string letters;
    std::size_t taken = 0;
    // A long acronym says less at this size than the initials of the name.
    const std::string_view from = name.empty() ? acronym : name;
    for (std::size_t at = 0; at < from.size() && taken < 3;) {
        const std::size_t end = std::min(from.find_first_of(" -–/", at), from.size());
        const std::string_view word = from.substr(at, end - at);
        at = end + 1;
        // Small words ("of", "and") carry nothing; neither does a bracket.
        if (word.empty() || (word[0] >= 'a' && word[0] <= 'z') || word[0] == '(')
            continue;
        letters += word.substr(0, first_character(word));
        ++taken;
    }
    if (letters.empty() && !from.empty())
        letters = from.substr(0, first_character(from));
    return letters;
}

} // namespace citynet::ui
