#pragma once

#include "app/ui/kit.h"
#include "app/ui/outline/outline.h"

#include <optional>

namespace citynet::ui {

/// Rows of label and value. On a narrow column the label stands above the value.
///     FactList facts(kit);
///     facts.row(kit.text("network.founded"), "1990");
///     { auto value = facts.open_row(kit.text("network.seat")); if (link(kit, …)) … }
class FactList {
  public:
    explicit FactList(const Kit& kit, float label_width = 176);
    ~FactList();
    FactList(const FactList&) = delete;
    FactList& operator=(const FactList&) = delete;

    void row(std::string_view label, std::string_view value);

    /// The value's column, as long as it lives: any widgets may go in.
    class Value {
      public:
        Value(FactList& list, std::string_view label);
        ~Value();
        Value(const Value&) = delete;
        Value& operator=(const Value&) = delete;

      private:
        float base_ = 0, bottom_ = 0;
        std::optional<Column> column_;
        std::optional<OutlineGroup> group_;
    };
    Value open_row(std::string_view label) { return Value(*this, label); }

  private:
    const Kit& kit_;
    float label_width_;
    bool stacked_;
    int rows_ = 0;
};

struct HeadingLook {
    std::string_view icon = {};
    long long count = -1;         ///< Shown after the text when not negative.
    std::string_view action = {}; ///< A plain button at the end of the line.
    Style style = Style::heading;
};

/// The heading of a section. True when its action was activated.
bool section_heading(const Kit& kit, std::string_view id, std::string_view text,
                     const HeadingLook& look = {});

enum class ContactAction { none, open, copy, code };

struct ContactLook {
    std::string_view icon = {};
    std::string_view value = {};
    std::string_view label = {}; ///< Above the value, small: what it is for.
    bool can_open = true;        ///< The row itself opens.
    bool can_copy = true;
};

/// Icon, value, and buttons: to show it as a code for a telephone's camera, and to copy it. Where they would
/// leave the value too little room they stand below it.
ContactAction contact_row(const Kit& kit, std::string_view id, const ContactLook& look);
/// In an outline: writes down what of the row does `action`; false when nothing does.
bool contact_part(const Kit& kit, std::string_view id, const ContactLook& look, ContactAction action);
/// The row; `act(action)` when something of it was activated.
template <class Act>
void contact_row(const Kit& kit, std::string_view id, const ContactLook& look, Act&& act) {
    if (kit.outline) {
        const OutlineGroup line(kit, Outline::Part::entry);
        for (const ContactAction action : {ContactAction::open, ContactAction::copy, ContactAction::code})
            if ((action != ContactAction::copy || look.can_copy) && contact_part(kit, id, look, action))
                act(action);
    } else if (const ContactAction action = contact_row(kit, id, look); action != ContactAction::none) {
        act(action);
    }
}

struct NoteLook {
    std::string_view summary = {}; ///< One line, always shown ("Looks odd as printed").
    std::string_view text = {};    ///< Shown when it is open.
    std::string_view detail = {};  ///< Below it, muted ("Ask: …").
    bool open_at_first = false;
};

/// A remark on a doubtful fact, in the warning colour; expands.
void annotation_note(const Kit& kit, std::string_view id, const NoteLook& look);

} // namespace citynet::ui
