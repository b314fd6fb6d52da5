#include "app/ui/kiosk/code_entry.h"

#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace citynet::ui::kiosk {

namespace {

constexpr std::size_t longest_code = 32;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// What a keyboard typed in this frame. True when that was a digit.
bool take_typed(CommandQueue& commands) {
    bool any = false;
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters)
        if (letter < 128 && is_digit(static_cast<char>(letter))) {
            commands.push(PressStaffKey{static_cast<StaffKey>(letter)});
            ImGui::SetNavCursorVisible(false); // Enter is not for the button where the focus was
            any = true;
        }
    if (ImGui::IsKeyPressed(ImGuiKey_Backspace))
        commands.push(PressStaffKey{StaffKey::erase});
    return any;
}

void dots(const Kit& kit, std::size_t count) {
    const float step = kit.scaled(22);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float start = at.x + (width - step * static_cast<float>(count)) / 2 + step / 2;
    for (std::size_t i = 0; i < count; ++i)
        ImGui::GetWindowDrawList()->AddCircleFilled({start + step * static_cast<float>(i), at.y + step / 2},
                                                    kit.scaled(6), kit.theme.text);
    gap(step);
}

void keypad(const Kit& kit, bool enabled, CommandQueue& commands) {
    struct Key {
        std::string_view id;
        StaffKey key;
    };
    const auto digit = [](const char* character) {
        return Key{character, static_cast<StaffKey>(*character)};
    };
    const Key keys[4][3] = {{digit("1"), digit("2"), digit("3")},
                            {digit("4"), digit("5"), digit("6")},
                            {digit("7"), digit("8"), digit("9")},
                            {{"erase", StaffKey::erase}, digit("0"), {"enter", StaffKey::enter}}};
    for (const auto& row_keys : keys) {
        Row row(kit, {1, 1, 1}, kit.theme.space.s);
        for (const auto& [id, key] : row_keys) {
            row.next();
            const std::string_view label = key == StaffKey::erase   ? kit.text("kiosk.code.erase")
                                           : key == StaffKey::enter ? kit.text("kiosk.code.enter")
                                                                    : id;
            if (button(kit, id, label,
                       {.kind = key == StaffKey::enter ? ButtonKind::filled : ButtonKind::outlined,
                        .enabled = enabled,
                        .fill_width = true}))
                commands.push(PressStaffKey{key});
        }
        gap(kit.theme.space.s);
    }
}

} // namespace

void CodeEntry::draw(const Kit& kit, double wait, bool wrong, CommandQueue& commands) const {
    const bool typed = !kit.outline && wait <= 0 && take_typed(commands);
    const float width = std::min(kit.scaled(360), kit.width - 2 * kit.margin());
    const float key = std::max(kit.theme.target, kit.type.line_height(Style::strong) + kit.theme.space.m);
    const float high = 5 * (key + kit.theme.space.s) + kit.scaled(170);
    ImGui::SetCursorScreenPos({(kit.width - width) / 2, kit.top + std::max(16.0f, (kit.height - high) / 2)});
    const Column column(0, width);
    text(kit, kit.text("kiosk.code.title"), {.style = Style::title, .centered = true});
    gap(kit.theme.space.m);
    if (!kit.outline)
        dots(kit, typed_.size());
    gap(kit.theme.space.s);
    const bool is_wrong = wait > 0 || (wrong && typed_.empty());
    text(kit, is_wrong ? wrong_code_words(kit.strings, wait) : std::string(kit.text("kiosk.code.what")),
         {.color = is_wrong ? kit.theme.warning : kit.theme.text_muted, .centered = true});
    if (wait > 0)
        kit.motion().request_frame(wait - std::floor(wait) + 1e-3);
    if (kit.outline)
        kit.outline->add({.part = Outline::Part::secret, .name = std::string(kit.text("kiosk.code.title"))});
    gap(kit.theme.space.m);
    keypad(kit, wait <= 0, commands);
    if (button(kit, "cancel", kit.text("kiosk.code.cancel"), {.kind = ButtonKind::plain, .fill_width = true}))
        commands.push(PressStaffKey{StaffKey::cancel});
    if (kit.outline)
        return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        commands.push(PressStaffKey{StaffKey::cancel});
    if (wait <= 0 && ImGui::IsKeyPressed(ImGuiKey_Enter, false) && !ImGui::GetIO().NavVisible &&
        (typed || !typed_.empty()))
        commands.push(PressStaffKey{StaffKey::enter});
}

void CodeEntry::type(StaffKey key) {
    const char digit = static_cast<char>(key);
    if (is_digit(digit) && typed_.size() < longest_code)
        typed_ += digit;
    else if (key == StaffKey::erase && !typed_.empty())
        typed_.pop_back();
}

void CodeEntry::write(std::string_view code) {
    typed_.clear();
    for (const char letter : code)
        if (is_digit(letter))
            type(static_cast<StaffKey>(letter));
}

std::string CodeEntry::take() {
    return std::exchange(typed_, {});
}

std::string wrong_code_words(const Strings& strings, double wait) {
    return wait > 0 ? strings.plural("kiosk.code.wait", static_cast<long long>(std::ceil(wait)))
                    : std::string(strings.get("kiosk.code.wrong"));
}

} // namespace citynet::ui::kiosk
