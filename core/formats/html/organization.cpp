#include "core/formats/html/articles.h"
#include "core/formats/html/connections.h"

namespace citynet::html {

namespace {

void write_facts(Writing& to, const Organization& organization) {
    const HtmlTexts& texts = to.texts;
    const Element list(to.out, "dl", "facts");
    write_fact(to, texts.kind, texts.organization_kinds[static_cast<size_t>(organization.kind)]);
    if (!organization.other_names.empty()) {
        to.out.element("dt", texts.other_names);
        for (const std::string& name : organization.other_names)
            to.out.element("dd", name);
    }
    write_fact(to, texts.legal_form, organization.legal_form);
    if (organization.founded) {
        to.out.element("dt", texts.founded);
        const Element value(to.out, "dd");
        write_date(to, *organization.founded);
    }
    if (!organization.headquarters.empty()) {
        to.out.element("dt", texts.headquarters);
        const Element value(to.out, "dd");
        write_place(to, organization.headquarters);
    }
    write_classification(to, organization.themes, organization.sdgs, organization.regions);
}

void write_projects(Writing& to, const std::vector<Project>& projects) {
    const Element list(to.out, "ul", "projects");
    for (const Project& project : projects) {
        const Element entry(to.out, "li");
        if (!project.name.empty())
            to.out.element("b", project.name);
        if (!project.period.empty()) {
            to.out.raw(project.name.empty() ? "" : " (");
            write_period(to, project.period);
            to.out.raw(project.name.empty() ? "" : ")");
        }
        if (!project.text.empty())
            to.out.element("p", project.text);
        if (!project.related.empty()) {
            const Element related(to.out, "p");
            to.out.text(to.texts.related + to.texts.colon);
            write_parties(to, project.related);
        }
        write_contacts(to, project.links);
        write_annotations(to, project.annotations);
    }
}

/// On paper the code stands beside the name: a header of two, which no page's end parts.
void write_head(Writing& to, const Organization& organization) {
    if (to.paper)
        to.out.raw("<header><div>");
    to.out.element("h3", organization.name);
    if (!organization.acronym.empty())
        to.out.raw("<p class=\"acronym\">").text(organization.acronym).raw("</p>");
    if (!organization.summary.empty())
        to.out.element("p", organization.summary);
    if (!to.paper)
        return;
    to.out.raw("</div>");
    if (to.paper->codes)
        write_code(to, organization);
    to.out.raw("</header>");
}

} // namespace

void write_organization(Writing& to, const Organization& organization) {
    const HtmlTexts& texts = to.texts;
    const Reference self = reference_to(organization);
    const Element article(to.out, "article", "organization", anchor_of(to, self));
    write_head(to, organization);
    write_facts(to, organization);
    write_part(to, texts.contacts, organization.contacts, write_contacts);
    write_part(to, texts.people, organization.people, write_people);
    write_sections(to, organization.sections, "h4");
    write_part(to, texts.projects, organization.projects, write_projects);
    write_part(to, texts.figures, organization.figures, write_figures);
    write_connections(to, self, organization.citations);
    write_part(to, texts.remarks, organization.annotations, write_annotations);
    write_citations(to, organization.citations);
}

} // namespace citynet::html
