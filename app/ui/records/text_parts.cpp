#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/sdg.h"
#include "app/ui/widgets/text.h"
#include "core/model/words.h"
#include "core/overloaded.h"
#include "core/text/date_words.h"
#include "core/text/number_words.h"

namespace citynet::ui {

namespace {

void nested_items(const Scene& scene, const std::vector<Item>& items, int depth) {
    for (const Item& item : items) {
        bullet(scene.kit, item.text, depth);
        nested_items(scene, item.items, depth + 1);
    }
}

void block(const Scene& scene, const Block& block) {
    const Kit& kit = scene.kit;
    std::visit(overloaded{
                   [](std::monostate) {},
                   [&](const Paragraph& paragraph) { text(kit, paragraph.text, {.measure = true}); },
                   [&](const List& list) { nested_items(scene, list.items, 0); },
                   [&](const Milestones& list) {
                       FactList facts(kit, 120);
                       for (const Milestone& milestone : list.milestones)
                           facts.row(milestone.date ? date_words(*milestone.date) : "", milestone.text);
                   },
                   [&](const Quotation& one) { quotation(kit, one.text, one.speaker, one.role); },
               },
               block.content);
    for (const Note& note : block.notes)
        muted_text(kit, note.mark.empty() ? note.text : note.mark + " " + note.text, Style::caption);
    gap(kit.theme.space.s);
}

} // namespace

void part_heading(const Scene& scene, std::string_view key, std::string_view icon) {
    gap(scene.kit.theme.space.l);
    section_heading(scene.kit, key, scene.kit.text(key), {.icon = icon});
    gap(scene.kit.theme.space.s);
}

void sections(const Scene& scene, const std::vector<Section>& sections) {
    const Kit& kit = scene.kit;
    for (size_t i = 0; i < sections.size(); ++i) {
        IdScope scope(i);
        gap(kit.theme.space.l);
        const Section& section = sections[i];
        section_heading(kit, "heading",
                        section.heading.empty() ? kit.text("section." + std::string(word(section.kind)))
                                                : std::string_view(section.heading));
        gap(kit.theme.space.s);
        for (const Block& one : section.blocks)
            block(scene, one);
    }
}

void item_list(const Scene& scene, const std::vector<Item>& items) {
    nested_items(scene, items, 0);
}

void annotation_list(const Scene& scene, std::string_view id, const std::vector<Annotation>& annotations) {
    IdScope scope(id);
    for (size_t i = 0; i < annotations.size(); ++i) {
        IdScope one(i);
        const Annotation& annotation = annotations[i];
        const Strings& strings = scene.kit.strings;
        const std::string summary(strings.get(annotation.certainty
                                                  ? "annotation." + std::string(word(*annotation.certainty))
                                                  : "annotation.odd"));
        const std::string detail =
            annotation.ask.empty() ? "" : strings.fill("annotation.ask", {{"who", annotation.ask}});
        annotation_note(scene.kit, "note", {.summary = summary, .text = annotation.text, .detail = detail});
        gap(scene.kit.theme.space.xs);
    }
}

void classification(const Scene& scene, const std::vector<Id<citynet::Theme>>& themes,
                    const std::vector<int>& sdgs, const std::vector<Id<Region>>& regions) {
    const Kit& kit = scene.kit;
    {
        ChipFlow flow(kit);
        for (const auto& id : themes)
            if (const citynet::Theme* theme = scene.directory.find(id))
                if (chip(kit, theme->id.text(), theme->name))
                    scene.commands.open(route_to_theme(theme->id));
    }
    if (!regions.empty()) {
        gap(kit.theme.space.xs);
        ChipFlow flow(kit);
        for (const auto& id : regions)
            if (const Region* region = scene.directory.find(id))
                badge(kit, region->name);
    }
    if (sdgs.empty())
        return;
    gap(kit.theme.space.xs);
    sdg_badges(kit, "sdgs", sdgs, [&](int goal) {
        scene.commands.open({.view = View::search, .choices = {{"sdg", std::to_string(goal)}}});
    });
}

void figure_list(const Scene& scene, std::string_view id, const std::vector<Figure>& figures) {
    IdScope scope(id);
    const Kit& kit = scene.kit;
    for (size_t i = 0; i < figures.size(); ++i) {
        IdScope one(i);
        const Figure& figure = figures[i];
        text(kit, quantity_words(figure), {.style = Style::heading, .color = kit.theme.accent, .heading = 0});
        text(kit, figure.measure, Style::label);
        std::string detail = figure.note;
        if (figure.as_of)
            detail += (detail.empty() ? "" : " · ") +
                      kit.strings.fill("figure.as_of", {{"date", date_words(*figure.as_of)}});
        if (!detail.empty())
            muted_text(kit, detail, Style::caption);
        annotation_list(scene, "notes", figure.annotations);
        gap(kit.theme.space.s);
    }
}

void source_lines(const Scene& scene, const std::vector<Citation>& citations) {
    const Kit& kit = scene.kit;
    gap(kit.theme.space.l);
    divider(kit);
    gap(kit.theme.space.s);
    for (const Citation& citation : citations)
        muted_text(kit, kit.strings.fill("source.line", {{"source", citation_words(scene, citation)}}),
                   Style::caption);
    muted_text(kit, kit.text("source.classification"), Style::caption);
}

void remarks(const Scene& scene, const std::vector<Annotation>& annotations) {
    if (annotations.empty())
        return;
    part_heading(scene, "record.remarks");
    annotation_list(scene, "notes", annotations);
}

void list_of_keys(const Scene& scene) {
    FactList facts(scene.kit, 160);
    for (const char* key : {"search", "list", "menu", "back", "forward", "scroll", "focus", "map"}) {
        const std::string name = "about.keys." + std::string(key);
        facts.row(scene.kit.text(name + ".press"), scene.kit.text(name));
    }
}

} // namespace citynet::ui
