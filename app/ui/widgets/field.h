#pragma once

#include "app/ui/kit.h"

#include <string>

namespace citynet::ui {

struct SearchFieldLook {
    std::string_view hint = {};
    std::string_view short_hint = {}; ///< Where there is no room for the other one.
    bool take_focus = false;          ///< In this frame: put the keyboard into it.
    bool select_all = false;          ///< Together with take_focus.
    bool large = false;               ///< As on the start page.
    bool takes_arrows = false;        ///< Up and down stay in it, for `next` and `previous`.
};

struct SearchEvent {
    bool changed = false;   ///< The text is another one.
    bool submitted = false; ///< Enter.
    bool cancelled = false; ///< Esc.
    bool focused = false;   ///< Has the keyboard (state, not event).
    bool next = false;      ///< Arrow down in it.
    bool previous = false;  ///< Arrow up in it.
};

/// A field with a lens and, when there is text, a button that clears it. Over the available width.
SearchEvent search_field(const Kit& kit, std::string_view id, std::string& value,
                         const SearchFieldLook& look = {});

} // namespace citynet::ui
