#include "app/ui/id_scope.h"
#include "app/ui/records/list_and_detail.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/record_rows.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/model/words.h"
#include "core/text/date_words.h"

namespace citynet::ui {

namespace {

void header(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    {
        BesideAvatar beside(scene, organization, kit.scaled(kit.phone() ? 56.0f : 80.0f),
                            kit.phone() ? kit.theme.space.m : kit.theme.space.l);
        text(kit, organization.name, Style::title);
        std::string line(kit.text("organization.kind." + std::string(word(organization.kind))));
        if (!organization.acronym.empty())
            line = organization.acronym + " · " + line;
        for (const std::string& name : organization.other_names)
            line += " · " + name;
        muted_text(kit, line, Style::label);
    }
    gap(kit.theme.space.s);
    record_actions(scene, reference_to(organization));
    gap(kit.theme.space.s);
    classification(scene, organization.themes, organization.sdgs, organization.regions);
}

void project(const Scene& scene, const Project& project) {
    const Kit& kit = scene.kit;
    if (!project.name.empty())
        text(kit, project.name, Style::strong);
    if (!project.period.empty())
        muted_text(kit, period_words(project.period), Style::caption);
    text(kit, project.text, {.measure = true});
    party_list(scene, "related", project.related);
    contact_list(scene, "links", project.links);
    annotation_list(scene, "notes", project.annotations);
    gap(kit.theme.space.m);
}

/// Others that work on the same.
void related(const Scene& scene) {
    if (scene.state.shown.related.empty())
        return;
    part_heading(scene, "network.related");
    IdScope scope("related");
    for (const Organization* one : scene.state.shown.related) {
        if (network_row(scene, *one))
            scene.commands.open({.view = View::network, .id = one->id.text()});
    }
}

void main_column(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    text(kit, organization.summary, {.style = Style::lead, .measure = true});
    {
        IdScope scope("sections");
        sections(scene, organization.sections);
    }
    if (!organization.projects.empty()) {
        part_heading(scene, "network.projects");
        IdScope scope("projects");
        for (size_t i = 0; i < organization.projects.size(); ++i) {
            IdScope one(i);
            project(scene, organization.projects[i]);
        }
    }
    connections(scene, reference_to(organization), "network.events");
    related(scene);
    remarks(scene, organization.annotations);
}

void facts(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    FactList list(kit, 96);
    if (!organization.legal_form.empty())
        list.row(kit.text("network.legal_form"), organization.legal_form);
    if (organization.founded)
        list.row(kit.text("network.founded"), date_words(*organization.founded));
    if (!organization.headquarters.empty())
        list.row(kit.text("network.seat"), place_words(scene.directory, organization.headquarters));
}

void side_column(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    contact_card(scene, organization.contacts, &organization);
    people_card(scene, organization.people, "network.people", &organization);
    const bool has_facts =
        !organization.legal_form.empty() || organization.founded || !organization.headquarters.empty();
    if (has_facts || !organization.figures.empty()) {
        Card card(kit, "facts", {.pressable = false});
        section_heading(kit, "heading", kit.text("network.facts"));
        gap(kit.theme.space.s);
        facts(scene, organization);
        gap(kit.theme.space.m);
        figure_list(scene, "figures", organization.figures);
    }
}

void profile(const Scene& scene, const Organization& organization) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.from_top = scene.state.fresh});
    IdScope scope(organization.id.text());
    header(scene, organization);
    gap(kit.theme.space.l);
    {
        Row row(kit, {1.9f, 1}, kit.theme.space.xl, 800);
        if (row.stacked()) { // on a phone one came for the contact
            row.next();
            text(kit, organization.summary, {.style = Style::lead});
            gap(kit.theme.space.m);
            side_column(scene, organization);
            gap(kit.theme.space.m);
        }
        row.next();
        main_column(scene, organization);
        if (!row.stacked()) {
            row.next();
            side_column(scene, organization);
        }
    }
    source_lines(scene, organization.citations);
    gap(kit.theme.space.xl);
}

} // namespace

void network_view(const Scene& scene, const Organization& organization) {
    const auto& all = scene.directory.all<Organization>();
    const auto& rows = scene.state.shown.listed.rows;
    const ListBeside beside{"networks.title", "networks.count", scene.state.lists.networks,
                            position_beside(rows, static_cast<size_t>(&organization - all.data()))};
    list_and_detail(
        scene, beside,
        [&](size_t i, bool chosen) {
            return network_row(scene, all[rows[i]], {.chosen = chosen, .chevron = false});
        },
        [&](size_t i) { return Route{.view = View::network, .id = all[rows[i]].id.text()}; },
        [&] { profile(scene, organization); });
}

} // namespace citynet::ui
