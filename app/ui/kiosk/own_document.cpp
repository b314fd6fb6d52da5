#include "app/ui/kiosk/own_document.h"

#include "app/ui/outline/outline_html.h"

#include <imgui_internal.h>

namespace citynet::ui::kiosk {

std::string own_document(const Strings& strings, bool asked, bool shown, int text_size) {
    using Part = Outline::Part;
    Outline outline;
    outline.begin(Outline::rows_at_once);
    const std::string title(strings.get(asked ? "kiosk.there.title" : "start.title"));
    outline.add({.part = asked ? Part::dialog : Part::content, .name = title});
    outline.add({.part = Part::heading, .level = 1, .name = title});
    outline.add({.part = Part::button,
                 .id = ImHashStr("kiosk"),
                 .name = std::string(strings.get(asked ? "kiosk.there.touch" : "kiosk.touch")),
                 .command = CloseSheet{}});
    outline.add({.part = Part::end});
    outline.finish();
    return outline_html(outline, strings, {"view:kiosk", shown, {}, text_size});
}

} // namespace citynet::ui::kiosk
