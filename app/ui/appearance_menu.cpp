#include "app/ui/appearance_menu.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/popover.h"
#include "app/ui/widgets/segmented.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace citynet::ui {

namespace {

void heading(const Kit& kit, std::string_view key) {
    text(kit, kit.text(key), {.style = Style::label, .color = kit.theme.text_muted});
    gap(kit.theme.space.xs);
}

void text_size(const Scene& scene) {
    const Kit& kit = scene.kit;
    const float scale = kit.type.text_scale();
    char value[16];
    const auto end = std::to_chars(value, value + 8, static_cast<int>(std::lround(scale * 100)));
    const std::string_view unit = kit.text("number.percent");
    char* const last = std::copy_n(unit.begin(), std::min<size_t>(unit.size(), 6), end.ptr);
    stepper(kit, "text-size", kit.text("appearance.text_size"),
            {.value = {value, static_cast<size_t>(last - value)},
             .less_icon = icon::remove,
             .less = kit.text("appearance.smaller"),
             .more_icon = icon::add,
             .more = kit.text("appearance.larger"),
             .can_less = next_text_scale(scale, -1) != scale,
             .can_more = next_text_scale(scale, 1) != scale},
            [&](int step) { scene.commands.push(ChangeTextScale{next_text_scale(scale, step)}); });
}

void colours(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::array<Segment, 4> segments{{{"as-the-system", kit.text("appearance.system"), {}},
                                           {"light", kit.text("appearance.light"), {}},
                                           {"dark", kit.text("appearance.dark"), {}},
                                           {"contrast", kit.text("appearance.contrast"), {}}}};
    const auto& chosen = scene.state.appearance.scheme;
    const int before = chosen ? static_cast<int>(*chosen) + 1 : 0;
    segmented_control(kit, "scheme", kit.text("appearance.colours"), segments, before, [&](int now) {
        if (now == 0)
            scene.commands.push(ChangeScheme{});
        else
            scene.commands.push(ChangeScheme{static_cast<Scheme>(now - 1)});
    });
}

void motion(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::array<Segment, 2> segments{{{"as-the-system", kit.text("appearance.system"), {}},
                                           {"less-motion", kit.text("appearance.less_motion"), {}}}};
    const int before = scene.state.appearance.reduced_motion ? 1 : 0;
    segmented_control(kit, "motion", kit.text("appearance.motion"), segments, before,
                      [&](int now) { scene.commands.push(ChangeMotion{now == 1}); });
}

} // namespace

float next_text_scale(float scale, int step) {
    constexpr float near = 0.01f;
    if (step > 0) {
        const auto larger = std::find_if(text_scales.begin(), text_scales.end(),
                                         [scale](float one) { return one > scale + near; });
        return larger == text_scales.end() ? scale : *larger;
    }
    const auto smaller = std::find_if(text_scales.rbegin(), text_scales.rend(),
                                      [scale](float one) { return one < scale - near; });
    return smaller == text_scales.rend() ? scale : *smaller;
}

void appearance_menu(const Scene& scene) {
    const Kit& kit = scene.kit;
    if (icon_button(kit, "appearance", icon::text_size, kit.text("appearance.title")) && !kit.outline)
        open_popover("appearance-sheet");
    const ImVec2 corner = ImGui::GetItemRectMax();
    Popover sheet(kit, "appearance-sheet", corner, 340);
    if (!sheet.open())
        return;
    heading(kit, "appearance.text_size");
    text_size(scene);
    gap(kit.theme.space.m);
    heading(kit, "appearance.colours");
    colours(scene);
    gap(kit.theme.space.m);
    heading(kit, "appearance.motion");
    motion(scene);
    const bool in_place = scene.state.as_page == platform::AsPage::in_place;
    if (scene.state.as_page == platform::AsPage::never ||
        (in_place && kit.outline)) // that has a switch of its own
        return;
    gap(kit.theme.space.m);
    if (button(kit, "as-page", kit.text(in_place ? "outline.as_text" : "page.open"),
               {.icon = in_place ? icon::list : icon::open_in_new, .fill_width = true}))
        scene.commands.push(ShowAsPage{});
}

} // namespace citynet::ui
