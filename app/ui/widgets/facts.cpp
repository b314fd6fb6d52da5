#include "app/ui/widgets/facts.h"

#include "app/ui/lines.h"
#include "app/ui/outline/outline.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/press.h"
#include "app/ui/widgets/text.h"

#include "icons.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace citynet::ui {

FactList::FactList(const Kit& kit, float label_width)
    : kit_(kit), label_width_(kit.scaled(label_width)),
      stacked_(available_width() < kit.scaled(label_width) * 2.6f) {}

FactList::~FactList() = default;

void FactList::row(std::string_view label, std::string_view value) {
    const Value column(*this, label);
    text(kit_, value);
}

FactList::Value::Value(FactList& list, std::string_view label) {
    const Kit& kit = list.kit_;
    if (kit.outline) {
        group_.emplace(kit, Outline::Part::fact, label);
        return;
    }
    if (list.rows_++ > 0)
        gap(list.stacked_ ? kit.theme.space.m - 4 : kit.theme.space.s);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    base_ = at.x;
    if (list.stacked_) {
        muted_text(kit, label);
        column_.emplace(0.0f, available_width());
        return;
    }
    {
        const Column column(0, list.label_width_ - kit.theme.space.m);
        // The label is smaller than the value: its first baseline still meets the value's.
        gap(std::floor((kit.type.line_height(Style::body) - kit.type.line_height(Style::label)) / 2) + 1);
        muted_text(kit, label);
    }
    bottom_ = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos(at);
    column_.emplace(list.label_width_, available_width() - list.label_width_);
}

FactList::Value::~Value() {
    if (group_)
        return;
    column_.reset();
    const float bottom = std::max(bottom_, ImGui::GetCursorScreenPos().y);
    ImGui::SetCursorScreenPos({base_, bottom});
    gap(0);
}

bool section_heading(const Kit& kit, std::string_view id, std::string_view words, const HeadingLook& look) {
    if (kit.outline) {
        kit.outline->add({.part = Outline::Part::heading,
                          .level = look.style == Style::heading ? 2 : 3,
                          .name = std::string(words),
                          .more = look.count >= 0 ? kit.strings.number(look.count) : std::string()});
        return !look.action.empty() && button(kit, id, look.action);
    }
    const float width = available_width();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = kit.type.line_height(look.style);
    const float icon = look.icon.empty() ? 0.0f : kit.scaled(24) + kit.theme.space.s;
    const bool acts = !look.action.empty();
    const ButtonLook plain{.kind = ButtonKind::plain};
    const float for_action = acts ? button_width(kit, look.action, plain) + kit.theme.space.s : 0.0f;
    const std::string count = look.count >= 0 ? kit.strings.number(look.count) : std::string();
    const float for_count =
        count.empty() ? 0.0f : kit.type.width(Style::label, count) + 16 + kit.theme.space.s;
    const float room = std::max(kit.scaled(80), width - icon - for_action - for_count);
    const TextLook text_look{.style = look.style};
    const float words_height = text_height(kit, words, text_look, room);
    const float height = std::max(words_height, acts ? kit.scaled(kit.theme.target) : 0.0f);
    const float top = at.y + std::floor((height - words_height) / 2);

    if (icon > 0)
        draw_icon(kit, {at.x + kit.scaled(24) / 2, top + line / 2}, look.icon, kit.scaled(24),
                  kit.theme.accent);
    ImGui::SetCursorScreenPos({at.x, top});
    {
        const Column column(icon, room);
        text(kit, words, text_look);
    }
    if (!count.empty()) {
        const float x = at.x + icon + std::min(room, kit.type.width(look.style, words)) + kit.theme.space.s;
        const float box = kit.type.line_height(Style::label) + 2;
        const float y = std::floor(top + (line - box) / 2) + 1;
        ImGui::GetWindowDrawList()->AddRectFilled({x, y}, {x + for_count - kit.theme.space.s, y + box},
                                                  kit.theme.chip, box / 2);
        draw_text(kit, {x + 8, y + std::floor((box - kit.type.font_size(Style::label)) / 2)}, count,
                  Style::label, kit.theme.on_chip);
    }
    bool activated = false;
    if (acts) {
        // The action's words end where the column does; what lies around them reaches beyond it.
        ImGui::SetCursorScreenPos({at.x + width - for_action + kit.theme.space.s + plain_padding,
                                   at.y + std::floor((height - kit.scaled(kit.theme.target)) / 2)});
        const Column column(0, for_action);
        activated = button(kit, id, look.action, plain);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
    return activated;
}

ContactAction contact_row(const Kit& kit, std::string_view id, const ContactLook& look) {
    const Theme& theme = kit.theme;
    const float width = available_width();
    const float target = kit.scaled(theme.target);
    const float buttons = look.can_copy ? 2 * target : target;
    const float icon = kit.scaled(22) + 14;
    const bool below = width - icon - buttons - theme.space.s < kit.scaled(130);
    const float room = std::max(1.0f, width - icon - (below ? 0 : buttons + theme.space.s));
    const TextLook value_look{.color = look.can_open ? theme.accent : theme.text};
    const float label_height =
        look.label.empty() ? 0.0f : text_height(kit, look.label, {.style = Style::label}, room);
    const float words_height = label_height + text_height(kit, look.value, value_look, room);
    const float head = std::max(target, words_height + 12);
    const float height = head + (below ? target : 0);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ContactAction action = ContactAction::none;
    if (look.can_open) {
        const ImVec2 min{at.x - 8, at.y};
        const ImVec2 max{at.x + width - (below ? 0 : buttons + 4), at.y + head};
        const Press pressed = press(kit, id, min, max);
        if (pressed.taken())
            action = ContactAction::open;
        if (pressed.hover > 0)
            ImGui::GetWindowDrawList()->AddRectFilled(min, max, theme.surface_sunken.faded(pressed.hover),
                                                      theme.radius.small);
        if (pressed.focused)
            focus_ring(kit, min, max, theme.radius.small);
    }
    draw_icon(kit, {at.x + kit.scaled(22) / 2, at.y + head / 2}, look.icon, kit.scaled(22), theme.text_muted);
    ImGui::SetCursorScreenPos({at.x, at.y + std::floor((head - words_height) / 2)});
    {
        const Column column(icon, room);
        if (!look.label.empty())
            muted_text(kit, look.label);
        text(kit, look.value, value_look);
    }
    const float top = below ? at.y + head : at.y + std::floor((height - target) / 2);
    const float start = below ? at.x + icon - (target - kit.scaled(22)) / 2 : at.x + width - buttons;
    ImGui::PushID(id.data(), id.data() + id.size());
    ImGui::SetCursorScreenPos({start, top});
    if (icon_button(kit, "code", icon::qr_code, kit.text("contact.code")))
        action = ContactAction::code;
    if (look.can_copy) {
        ImGui::SetCursorScreenPos({start + target, top});
        if (icon_button(kit, "copy", icon::copy, kit.text("contact.copy")))
            action = ContactAction::copy;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
    return action;
}

bool contact_part(const Kit& kit, std::string_view id, const ContactLook& look, ContactAction action) {
    if (action == ContactAction::open) {
        if (!look.label.empty())
            muted_text(kit, look.label);
        if (look.can_open)
            return kit.outline->press(
                {.part = Outline::Part::button, .id = widget_id(id), .name = std::string(look.value)});
        text(kit, look.value);
        return false;
    }
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool is_code = action == ContactAction::code;
    const bool pressed =
        icon_button(kit, is_code ? "code" : "copy", {}, kit.text(is_code ? "contact.code" : "contact.copy"));
    ImGui::PopID();
    return pressed;
}

void annotation_note(const Kit& kit, std::string_view id, const NoteLook& look) {
    if (kit.outline) {
        const OutlineGroup group(kit, Outline::Part::remark, look.summary, look.open_at_first, widget_id(id));
        for (const std::string_view words : {look.text, look.detail})
            if (!words.empty())
                text(kit, words);
        return;
    }
    const Theme& theme = kit.theme;
    const ImGuiID note = ImGui::GetID(id.data(), id.data() + id.size());
    bool& open = kit.memory.open.try_emplace(note, look.open_at_first).first->second;
    const float width = std::min(available_width(), kit.scaled(theme.measure));
    const float padding = 12;
    const float icon = kit.scaled(20);
    const float lead = padding + icon + 10;
    const float chevron = kit.scaled(22);
    const float room = std::max(1.0f, width - lead - chevron - 2 * padding);
    const TextLook summary{.style = Style::label, .color = theme.warning};
    const TextLook body{.style = Style::label};
    const TextLook detail{.style = Style::label, .color = theme.text_muted};
    const float line = kit.type.line_height(Style::label);
    const float head =
        std::max(kit.theme.target, text_height(kit, look.summary, summary, room) + 2 * padding);
    float height = head;
    const float inner = width - lead - padding;
    if (open) {
        height += look.text.empty() ? 0.0f : text_height(kit, look.text, body, inner);
        height += look.detail.empty() ? 0.0f : text_height(kit, look.detail, detail, inner) + 4;
        height += padding;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 max{at.x + width, at.y + height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, max, theme.warning_soft, theme.radius.small);
    if (Recorder* recorder = Recorder::current())
        recorder->add_box(at, max);
    const Press pressed = press(kit, id, at, {max.x, at.y + head});
    if (pressed.activated)
        open = !open;
    if (pressed.hover > 0)
        list.AddRect(at, max, theme.warning.faded(0.5f * pressed.hover), theme.radius.small);
    const float summary_height = text_height(kit, look.summary, summary, room);
    const float top = at.y + std::floor((head - summary_height) / 2);
    draw_icon(kit, {at.x + padding + icon / 2, top + line / 2}, icon::warning, icon, theme.warning);
    draw_icon(kit, {max.x - padding - chevron / 2, at.y + head / 2},
              open ? std::string_view(icon::expand_less) : std::string_view(icon::expand_more), chevron,
              theme.warning);
    ImGui::SetCursorScreenPos({at.x, top});
    {
        const Column column(lead, room);
        text(kit, look.summary, summary);
    }
    if (open) {
        ImGui::SetCursorScreenPos({at.x, at.y + head - 4});
        const Column column(lead, inner);
        if (!look.text.empty())
            text(kit, look.text, body);
        if (!look.detail.empty()) {
            gap(4);
            text(kit, look.detail, detail);
        }
    }
    if (pressed.focused)
        focus_ring(kit, at, max, theme.radius.small);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
}

} // namespace citynet::ui
