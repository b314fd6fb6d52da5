#include "app/ui/kiosk/keyboard.h"

#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr double hold_seconds = 0.45;   ///< until a key offers its other letters, or repeats
constexpr double repeat_seconds = 0.09; ///< of the key that erases
constexpr float widest = 1100;
constexpr float between = 6;

/// The next character of a text in UTF-8.
std::string_view first_letter(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
        ++length;
    return text.substr(0, length);
}

bool contains(ImVec2 min, ImVec2 max, ImVec2 place) {
    return place.x >= min.x && place.x < max.x && place.y >= min.y && place.y < max.y;
}

void strike(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    ImGui::GetIO().AddKeyEvent(key, false);
}

} // namespace

void Keyboard::reset() {
    layout_ = 0;
    hidden_ = false;
    keys_.clear();
    others_.clear();
    finger_.reset();
    leave_pad();
    shown_height_ = 0;
}

float Keyboard::height(const Kit& kit, bool wanted) {
    // With the first letter another view comes, and its field has the focus some frames later.
    constexpr int frames_to_hand_over = 8;
    const int frame = ImGui::GetFrameCount();
    const bool recent = frame - wanted_ < frames_to_hand_over;
    if (wanted && !recent)
        leave_pad();
    if (wanted)
        wanted_ = frame;
    if (!wanted && steered_ && recent) {
        kit.motion().request_frame();
        wanted = true;
    }
    if (!wanted) {
        hidden_ = false;
        keys_.clear();
        others_.clear();
        finger_.reset();
        steered_.reset();
        entered_.reset();
        return shown_height_ = 0;
    }
    if (hidden_)
        return shown_height_ = 0;
    // Five rows; a finger's width, but never more than half of what there is.
    const float row = std::min(std::max(kit.scaled(kit.theme.target), 48.0f) + 8, kit.height / 10);
    return shown_height_ = std::floor(5 * row + 2 * kit.theme.space.s);
}

void Keyboard::lay_out(const Kit& kit, float bottom) {
    keys_.clear();
    const float width = std::min(kit.width - 2 * kit.theme.space.s, kit.scaled(widest));
    const float start = std::floor((kit.width - width) / 2);
    const float row_height = (shown_height_ - 2 * kit.theme.space.s) / 5;
    float top = bottom - shown_height_ + kit.theme.space.s;
    const auto add = [&](Key::Kind kind, std::string_view label, std::string_view others, float from,
                         float to) {
        keys_.push_back({kind,
                         label,
                         others,
                         {std::floor(start + from * width) + between / 2, top + between / 2},
                         {std::floor(start + to * width) - between / 2, top + row_height - between / 2}});
    };
    const KeyboardLayout& layout = *layouts_[layout_];
    float most = 0;
    for (const auto& row : layout.rows)
        most = std::max(most, static_cast<float>(row.size()));
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const auto& row = layout.rows[i];
        const bool last = i + 1 == layout.rows.size();
        const float each = 1 / most;
        const auto count = static_cast<float>(row.size());
        float from = last ? 0 : (1 - count * each) / 2;
        for (const LetterKey& key : row) {
            add(Key::Kind::letter, key.letter, key.others, from, from + each);
            from += each;
        }
        if (last)
            add(Key::Kind::erase, icon::arrow_back, {}, from, 1);
        top += row_height;
    }
    float from = 0;
    if (layouts_.size() > 1) {
        add(Key::Kind::layout, layouts_[(layout_ + 1) % layouts_.size()]->name, {}, 0, 0.14f);
        from = 0.14f;
    }
    add(Key::Kind::hide, icon::expand_more, {}, from, from + 0.14f);
    add(Key::Kind::space, kit.text("kiosk.keyboard.space"), {}, from + 0.14f, 0.8f);
    add(Key::Kind::search, icon::search, {}, 0.8f, 1);
}

void Keyboard::lay_out_others(const Kit& kit, const Key& key) {
    others_.clear();
    const float width = key.max.x - key.min.x;
    const float height = key.max.y - key.min.y;
    std::size_t count = 0;
    for (std::string_view rest = key.others; !rest.empty(); rest.remove_prefix(first_letter(rest).size()))
        ++count;
    const float all = static_cast<float>(count) * width;
    float x = std::clamp((key.min.x + key.max.x - all) / 2, kit.theme.space.s,
                         std::max(kit.theme.space.s, kit.width - kit.theme.space.s - all));
    const float y = key.min.y - height - between;
    for (std::string_view rest = key.others; !rest.empty();) {
        const std::string_view letter = first_letter(rest);
        others_.push_back({Key::Kind::other, letter, {}, {x, y}, {x + width, y + height}});
        x += width;
        rest.remove_prefix(letter.size());
    }
}

const Keyboard::Key* Keyboard::key_at(ImVec2 place) const {
    for (const std::vector<Key>* keys : {&others_, &keys_})
        for (const Key& key : *keys)
            if (contains(key.min, key.max, place))
                return &key;
    return nullptr;
}

void Keyboard::press(const Key& key) {
    switch (key.kind) {
    case Key::Kind::letter:
    case Key::Kind::other:
        ImGui::GetIO().AddInputCharactersUTF8(std::string(key.label).c_str());
        ++own_letters_;
        break;
    case Key::Kind::space:
        ImGui::GetIO().AddInputCharacter(' ');
        ++own_letters_;
        break;
    case Key::Kind::erase:
        strike(ImGuiKey_Backspace);
        break;
    case Key::Kind::search:
        strike(ImGuiKey_Enter);
        own_enter_ = true;
        break;
    case Key::Kind::layout:
        layout_ = (layout_ + 1) % layouts_.size();
        break;
    case Key::Kind::hide:
        hidden_ = true;
        break;
    }
}

void Keyboard::leave_pad() {
    steered_.reset();
    entered_.reset();
    own_letters_ = 0;
    own_enter_ = has_letters_ = false;
}

void Keyboard::take_input(const Kit& kit, float bottom) {
    if (shown_height_ <= 0)
        return;
    lay_out(kit, bottom);
    take_pad(kit, bottom);
    take_finger(kit, bottom);
}

/// Enter on a key.
void Keyboard::enter(const Kit& kit, float bottom) {
    if (!others_.empty()) {
        press(Key(others_[*steered_]));
        others_.clear();
        steered_ = offering_;
        return;
    }
    const Key key = keys_[*steered_];
    if (!key.others.empty()) { // which of them is meant is known when Enter is let go
        entered_ = kit.motion().now();
        return;
    }
    press(key);
    if (key.kind == Key::Kind::hide)
        steered_.reset();
    if (key.kind != Key::Kind::layout)
        return;
    lay_out(kit, bottom);
    const auto same = std::find_if(keys_.begin(), keys_.end(),
                                   [](const Key& one) { return one.kind == Key::Kind::layout; });
    steered_ = static_cast<std::size_t>(same - keys_.begin());
}

/// Round and round; from the last of what a key offers back to the key.
void Keyboard::move_on(bool back) {
    const std::size_t count = others_.empty() ? keys_.size() : others_.size();
    const std::size_t next = *steered_ + (back ? count - 1 : 1);
    if (!others_.empty() && (back ? *steered_ == 0 : next == count)) {
        others_.clear();
        steered_ = offering_;
        return;
    }
    steered_ = next % count;
}

void Keyboard::take_pad(const Kit& kit, float bottom) {
    ImGuiIO& io = ImGui::GetIO();
    for (int i = 0; i < io.InputQueueCharacters.Size; ++i) {
        if (own_letters_ > 0) {
            --own_letters_;
            continue;
        }
        has_letters_ = true;
        steered_.reset();
        entered_.reset();
    }
    const auto hide = [&](ImGuiKey key) {
        hidden_keys_.push_back(key);
        ImGui::GetKeyData(key)->Down = false;
    };
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter}) {
        if (!ImGui::IsKeyDown(key))
            continue;
        const bool pressed = ImGui::IsKeyPressed(key, false);
        if (pressed && (std::exchange(own_enter_, false) || (has_letters_ && !steered_)))
            return; // it is the field's
        if (pressed && steered_ && others_.empty() && keys_[*steered_].kind == Key::Kind::search) {
            steered_.reset();
            return;
        }
        if (pressed && steered_)
            enter(kit, bottom);
        else if (pressed)
            steered_ = 0;
        if (steered_ || hidden_)
            hide(key);
    }
    if (!steered_)
        return;
    if (entered_) {
        const double held = kit.motion().now() - *entered_;
        if (hidden_keys_.empty()) { // let go
            press(Key(keys_[*steered_]));
            entered_.reset();
        } else if (held >= hold_seconds) {
            entered_.reset();
            offering_ = *steered_;
            lay_out_others(kit, Key(keys_[offering_]));
            steered_ = 0;
        } else {
            kit.motion().request_frame(std::max(0.01, hold_seconds - held));
        }
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Tab))
        move_on(io.KeyShift);
    ImGui::SetKeyOwner(ImGuiKey_Tab, ImHashStr("keyboard")); // it leads nowhere else with the next frame
}

void Keyboard::take_finger(const Kit& kit, float bottom) {
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 place = io.MousePos;
    const bool on_it = place.y >= bottom - shown_height_ || (!others_.empty() && key_at(place));
    if (io.MouseClicked[0] && on_it) {
        finger_ = place;
        down_since_ = repeated_ = kit.motion().now();
        steered_.reset();
        entered_.reset();
    }
    if (!finger_)
        return;
    if (place.x > -FLT_MAX / 2) // a finger that is gone points at nothing
        finger_at_ = place;
    const Key* from = key_at(*finger_);
    const double held = kit.motion().now() - down_since_;
    if (io.MouseDown[0]) {
        kit.motion().request_frame(std::max(0.01, hold_seconds - held));
        if (from && held >= hold_seconds) {
            if (from->kind == Key::Kind::erase && kit.motion().now() - repeated_ >= repeat_seconds) {
                press(*from);
                repeated_ = kit.motion().now();
            }
            if (!from->others.empty() && others_.empty())
                lay_out_others(kit, Key(*from));
            kit.motion().request_frame(repeat_seconds / 2);
        }
    } else {
        const bool offered = !others_.empty();
        const bool repeated = repeated_ > down_since_;
        if (const Key* to = key_at(finger_at_.value_or(*finger_));
            to && !repeated && (offered ? to->kind == Key::Kind::other : to == from))
            press(Key(*to));
        others_.clear();
        finger_.reset();
    }
    // Nobody else learns of this finger: the field keeps the focus.
    taken_ = {io.MouseDown[0], io.MousePos};
    io.MouseClicked[0] = io.MouseDown[0] = io.MouseReleased[0] = false;
    io.MousePos = {-FLT_MAX, -FLT_MAX};
}

void Keyboard::give_back() {
    for (const ImGuiKey key : hidden_keys_)
        ImGui::GetKeyData(key)->Down = true;
    hidden_keys_.clear();
    if (!taken_)
        return;
    ImGui::GetIO().MouseDown[0] = taken_->down; // or it would seem to have let go
    ImGui::GetIO().MousePos = taken_->place;
    taken_.reset();
}

void Keyboard::draw(const Kit& kit, float bottom) {
    if (shown_height_ <= 0)
        return;
    const Theme& theme = kit.theme;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("keyboard", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({0, bottom - shown_height_}, {kit.width, bottom}, theme.surface_sunken);
    list.AddLine({0, bottom - shown_height_}, {kit.width, bottom - shown_height_}, theme.outline);
    const Key* held = finger_ && others_.empty() ? key_at(*finger_) : nullptr;
    const Key* steered = !steered_ ? nullptr : others_.empty() ? &keys_[*steered_] : &others_[*steered_];
    const auto paint = [&](const Key& key, bool lit) {
        const bool main = key.kind == Key::Kind::search;
        const Color fill = main ? theme.accent : lit ? theme.accent_soft : theme.surface_raised;
        const Color ink = main ? theme.on_accent : theme.text;
        list.AddRectFilled(key.min, key.max, fill, theme.radius.small);
        list.AddRect(key.min, key.max, theme.outline, theme.radius.small);
        if (&key == steered)
            focus_ring(kit, key.min, key.max, theme.radius.small);
        const ImVec2 center{(key.min.x + key.max.x) / 2, (key.min.y + key.max.y) / 2};
        if (key.kind == Key::Kind::erase || key.kind == Key::Kind::hide || main)
            return draw_icon(kit, center, key.label, kit.scaled(26), ink);
        const Style style = key.kind == Key::Kind::space ? Style::body : Style::heading;
        const float width = kit.type.width(style, key.label);
        draw_text(kit,
                  {std::floor(center.x - width / 2), std::floor(center.y - kit.type.font_size(style) / 2)},
                  key.label, style, ink);
        if (!key.others.empty())
            list.AddCircleFilled({key.max.x - 9, key.min.y + 9}, 2, theme.text_muted);
    };
    for (const Key& key : keys_)
        paint(key, &key == held);
    if (!others_.empty()) {
        const ImVec2 min{others_.front().min.x - 6, others_.front().min.y - 6};
        const ImVec2 max{others_.back().max.x + 6, others_.back().max.y + 6};
        shadow(kit, min, max, theme.radius.medium, theme.elevation.overlay);
        list.AddRectFilled(min, max, theme.surface_raised, theme.radius.medium);
        list.AddRect(min, max, theme.outline, theme.radius.medium);
        for (const Key& key : others_)
            paint(key, finger_at_ && contains(key.min, key.max, *finger_at_));
    }
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::End();
}

} // namespace citynet::ui::kiosk
