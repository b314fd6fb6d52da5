#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"
#include "icons.h"

namespace citynet::ui {

namespace {

void edition(const Scene& scene) {
    const Kit& kit = scene.kit;
    const Edition& edition = scene.directory.edition();
    part_heading(scene, "about.edition");
    {
        FactList facts(kit, 120);
        facts.row(kit.text("about.edition_title"), edition.title);
        if (!edition.version.empty())
            facts.row(kit.text("about.version"), edition.version);
        if (edition.date)
            facts.row(kit.text("about.date"), date_words(*edition.date));
        if (!edition.publisher.empty())
            facts.row(kit.text("about.publisher"), edition.publisher);
    }
    gap(kit.theme.space.s);
    for (const std::string& change : edition.changes)
        bullet(kit, change);
    if (!scene.state.can_choose)
        return;
    gap(kit.theme.space.m);
    if (button(kit, "open", kit.text("open.another"), {.icon = icon::document}))
        scene.commands.push(ChooseDirectory{});
}

void source(const Scene& scene, const Source& source) {
    const Kit& kit = scene.kit;
    IdScope scope(source.id.text());
    text(kit, source.title, Style::strong);
    std::string line = source.subtitle;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            line += (line.empty() ? "" : " · ") + part;
    };
    add(source.publisher);
    add(source.symbol);
    if (source.date)
        add(date_words(*source.date));
    add(source.place);
    add(source.copyright);
    muted_text(kit, line);
    annotation_list(scene, "notes", source.annotations);
    gap(kit.theme.space.m);
}

} // namespace

void about_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "about", {.widest = 880});
    text(kit, kit.text("about.title"), Style::title);
    gap(kit.theme.space.s);
    text(kit, kit.text("about.what"), {.measure = true});
    gap(kit.theme.space.s);
    text(kit, kit.text("about.doubt"), {.measure = true});
    gap(kit.theme.space.s);
    text(kit, kit.text("about.accuracy"), {.measure = true});
    edition(scene);
    gap(kit.theme.space.m);
    if (scene.state.caps.paper && button(kit, "print", kit.text("paper.booklet"), {.icon = icon::print}))
        scene.commands.push(Print{WholeDirectory{}});
    part_heading(scene, "about.sources");
    for (const Source& one : scene.directory.all<Source>())
        source(scene, one);
    part_heading(scene, "about.keys");
    list_of_keys(scene);
    part_heading(scene, "about.made_with");
    FactList credits(kit, 200);
    for (const char* part : {"imgui", "sdl", "json", "utf8proc", "snowball", "argon2", "qr", "emscripten",
                             "noto", "icons", "coasts"})
        credits.row(kit.text("about.credit." + std::string(part)),
                    kit.text("about.credit." + std::string(part) + ".licence"));
    gap(kit.theme.space.s);
    text(kit, kit.text("about.licence"), {.measure = true});
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
