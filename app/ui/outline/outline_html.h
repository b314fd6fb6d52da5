#pragma once

#include "app/ui/outline/outline.h"
#include "app/ui/strings.h"

#include <string>
#include <string_view>

namespace citynet::ui {

/// How an outline is written.
struct OutlinePage {
    std::string_view article; ///< The id of the element that holds the view: another view, another element.
    bool shown = false;       ///< The document is what is seen, not the picture.
    std::string_view scheme;  ///< That the user chose; empty: as the system prefers.
    long text_percent = 100;  ///< Text size that the user chose.
    bool has_rest = false;    ///< Its lists are shorter than they are to be; so it says in `data-rest`.
};

/// The outline as elements of HTML: landmarks, headings that leave out no level, lists, links with the routes
/// that they lead to, buttons and boxes with their state. What can be activated has the id "w" and the
/// widget's id in hexadecimal digits; `widget_of` reads it back.
std::string outline_html(const Outline& outline, const Strings& strings, const OutlinePage& page);

/// The widget that an element's id names; 0 when it names none.
ImGuiID widget_of(std::string_view element);

} // namespace citynet::ui
