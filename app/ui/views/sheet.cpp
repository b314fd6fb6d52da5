#include "app/ui/widgets/sheet.h"
#include "app/ui/records/parts.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/text.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

void code(const Scene& scene, const Carried& carried) {
    const Kit& kit = scene.kit;
    if (!carried.code) {
        muted_text(kit, kit.text("carry.too_long"), Style::body);
        return;
    }
    const float room = available_width();
    // On a screen in public it is photographed from as far as an arm reaches.
    const float largest = scene.state.caps.shared ? 600.0f : kit.phone() ? 320.0f : 380.0f;
    const float share = scene.state.caps.shared ? 0.6f : 0.42f;
    const float size = std::min({room, largest, std::max(160.0f, kit.height * share)});
    const float side = qr_code_side(*carried.code, size);
    {
        const Column column(std::max(0.0f, (room - side) / 2), side);
        qr_code(kit, *carried.code, size);
    }
    gap(kit.theme.space.s);
    text(kit, carried.explanation,
         {.style = scene.state.caps.shared ? Style::body : Style::label,
          .color = kit.theme.text_muted,
          .centered = true});
}

/// In the document, for whoever cannot photograph the code: what it is about, line by line.
void alternative(const Kit& kit, const Carried& carried) {
    std::string_view rest = carried.copy;
    while (kit.outline && !rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (!line.empty() && line != carried.title && line != carried.detail)
            text(kit, line);
    }
}

/// Leads from one of several codes to the next.
void part_buttons(const Scene& scene, const Carried& carried) {
    const Kit& kit = scene.kit;
    const auto go = [&](const char* id, const char* key, std::size_t part, bool enabled,
                        const ButtonLook& look) {
        ButtonLook shown = look;
        shown.enabled = enabled;
        shown.fill_width = true;
        if (button(kit, id, kit.text(key), shown))
            scene.commands.push(OpenSheet{RecordsToGo{scene.state.favourites.records(), part}});
    };
    Row row(kit, {1, 1}, kit.theme.space.s);
    row.next();
    go("sheet-previous", "display.previous", carried.part - 1, carried.part > 0, {});
    row.next();
    go("sheet-next", "display.next", carried.part + 1, carried.part + 1 < carried.parts,
       {.kind = ButtonKind::filled});
}

void copy_button(const Scene& scene, const Carried& carried) {
    if (button(scene.kit, "sheet-copy", scene.kit.text("contact.copy"),
               {.icon = icon::copy, .fill_width = true}))
        scene.commands.push(CopyText{carried.copy});
}

void main_button(const Scene& scene, const Carried& carried) {
    const Kit& kit = scene.kit;
    if (!carried.file.empty()) {
        if (button(kit, "sheet-save", carried.save_label,
                   {.kind = ButtonKind::filled, .icon = icon::download, .fill_width = true}))
            scene.commands.push(SaveFile{carried.file_name, carried.media_type, carried.file});
    } else if (button(kit, "sheet-open", kit.text("carry.open"),
                      {.kind = ButtonKind::filled, .icon = icon::open_in_new, .fill_width = true})) {
        scene.commands.push(OpenLink{carried.url});
    }
}

void buttons(const Scene& scene, const Carried& carried) {
    const Kit& kit = scene.kit;
    const platform::Caps& caps = scene.state.caps;
    const bool main = carried.file.empty() ? caps.links && !carried.url.empty() : caps.files;
    if (!main || !caps.clipboard) {
        if (main)
            main_button(scene, carried);
        else if (caps.clipboard)
            copy_button(scene, carried);
        return;
    }
    Row row(kit, {1.4f, 1}, kit.theme.space.s, kit.scaled(360));
    row.next();
    main_button(scene, carried);
    if (row.stacked())
        gap(kit.theme.space.s);
    row.next();
    copy_button(scene, carried);
}

void carried_sheet(const Scene& scene, const Carried& carried) {
    const Kit& kit = scene.kit;
    Sheet sheet(kit, "carried",
                {.title = carried.title, .widest = scene.state.caps.shared ? 660.0f : 460.0f});
    if (!carried.detail.empty())
        muted_text(kit, carried.detail, Style::label);
    gap(kit.theme.space.m);
    code(scene, carried);
    alternative(kit, carried);
    gap(kit.theme.space.l);
    if (carried.parts > 1) {
        part_buttons(scene, carried);
        gap(kit.theme.space.s);
    }
    buttons(scene, carried);
    if (sheet.closed())
        scene.commands.push(CloseSheet{});
}

void keys_sheet(const Scene& scene) {
    Sheet sheet(scene.kit, "keys", {.title = scene.kit.text("about.keys"), .widest = 560});
    gap(scene.kit.theme.space.s);
    list_of_keys(scene);
    gap(scene.kit.theme.space.m);
    if (sheet.closed())
        scene.commands.push(CloseSheet{});
}

} // namespace

void draw_sheet(const Scene& scene) {
    if (const Carried* carried = std::get_if<Carried>(&scene.state.sheet))
        carried_sheet(scene, *carried);
    else if (std::holds_alternative<ListOfKeys>(scene.state.sheet))
        keys_sheet(scene);
    else
        no_sheet(scene.kit);
}

} // namespace citynet::ui
