#include "app/ui/views/views.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "icons.h"

namespace citynet::ui {

void not_found_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "not-found", {.widest = 880});
    if (empty_state(kit, "empty", icon::help, kit.text("not_found.title"),
                    kit.strings.fill("not_found.what", {{"address", scene.state.route.text()}}),
                    kit.text("not_found.start")))
        scene.commands.open({});
}

} // namespace citynet::ui
