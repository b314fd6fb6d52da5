#include "core/formats/html/writing.h"
#include "core/overloaded.h"
#include "core/text/safe_url.h"

namespace citynet::html {

namespace {

void write_milestones(Writing& to, const std::vector<Milestone>& milestones) {
    const Element list(to.out, "ul", "milestones");
    for (const Milestone& milestone : milestones) {
        const Element entry(to.out, "li");
        {
            const Element when(to.out, "span"); // one even without a date: the texts stand in a column
            if (milestone.date)
                write_date(to, *milestone.date);
        }
        to.out.raw(" ").element("span", milestone.text);
    }
}

void write_quotation(Writing& to, const Quotation& quotation) {
    const Element paragraph(to.out, "p", "quotation");
    if (!quotation.speaker.empty())
        to.out.element("b", quotation.speaker);
    if (!quotation.role.empty())
        to.out.text((quotation.speaker.empty() ? "" : to.texts.comma) + quotation.role);
    const bool named = !quotation.speaker.empty() || !quotation.role.empty();
    if (!quotation.text.empty())
        to.out.text((named ? to.texts.colon : "") + quotation.text);
}

void write_block(Writing& to, const Block& block) {
    std::visit(overloaded{
                   [](std::monostate) {},
                   [&](const Paragraph& paragraph) { to.out.element("p", paragraph.text); },
                   [&](const List& list) { write_items(to, list.items); },
                   [&](const Milestones& milestones) { write_milestones(to, milestones.milestones); },
                   [&](const Quotation& quotation) { write_quotation(to, quotation); },
               },
               block.content);
    for (const Note& note : block.notes) {
        const Element paragraph(to.out, "p");
        to.out.element("small", note.mark.empty() ? note.text : note.mark + " " + note.text);
    }
}

void write_contact(Writing& to, const Contact& contact) {
    const std::string& kind = contact.kind == ContactKind::social && !contact.network.empty()
                                  ? contact.network
                                  : to.texts.contact_kinds[static_cast<size_t>(contact.kind)];
    if (contact.kind == ContactKind::address) {
        to.out.element("address", kind + to.texts.colon + contact.value);
    } else {
        to.out.text(kind + to.texts.colon).link(contact_url(contact), contact.value);
    }
    if (!contact.label.empty())
        to.out.raw(" <span class=\"label\">").text(contact.label).raw("</span>");
    write_annotations(to, contact.annotations);
}

} // namespace

void write_sections(Writing& to, const std::vector<Section>& sections, std::string_view heading) {
    for (const Section& section : sections) {
        const Element part(to.out, "section");
        to.out.element(heading, section.heading.empty()
                                    ? to.texts.section_kinds[static_cast<size_t>(section.kind)]
                                    : section.heading);
        for (const Block& block : section.blocks)
            write_block(to, block);
    }
}

void write_figures(Writing& to, const std::vector<Figure>& figures) {
    if (figures.empty())
        return;
    const Element list(to.out, "dl");
    for (const Figure& figure : figures) {
        to.out.element("dt", figure.measure);
        const Element value(to.out, "dd");
        to.out.text(quantity_words(figure, to.texts.numbers));
        if (figure.as_of) {
            to.out.raw(" (");
            write_date(to, *figure.as_of);
            to.out.raw(")");
        }
        if (!figure.note.empty())
            to.out.raw(" ").element("small", figure.note);
        write_annotations(to, figure.annotations);
    }
}

void write_people(Writing& to, const std::vector<Person>& people) {
    if (people.empty())
        return;
    const Element list(to.out, "ul", "people");
    for (const Person& person : people) {
        const Element entry(to.out, "li");
        to.out.element("b", person.name);
        if (!person.role.empty())
            to.out.raw("<p class=\"role\">").text(person.role).raw("</p>");
        write_contacts(to, person.contacts);
        if (!person.note.empty())
            to.out.raw("<p class=\"note\">").text(person.note).raw("</p>");
        write_annotations(to, person.annotations);
    }
}

void write_contacts(Writing& to, const std::vector<Contact>& contacts) {
    if (contacts.empty())
        return;
    const Element list(to.out, "ul", "contacts");
    for (const Contact& contact : contacts) {
        const Element entry(to.out, "li");
        write_contact(to, contact);
    }
}

void write_fact(Writing& to, const std::string& name, const std::string& value) {
    if (!value.empty())
        to.out.element("dt", name).element("dd", value);
}

void write_party_facts(Writing& to, const std::string& name, const std::vector<Party>& parties) {
    if (parties.empty())
        return;
    to.out.element("dt", name);
    for (const Party& party : parties) {
        const Element value(to.out, "dd");
        write_party(to, party);
    }
}

void write_classification(Writing& to, const std::vector<Id<Theme>>& themes, const std::vector<int>& sdgs,
                          const std::vector<Id<Region>>& regions) {
    if (!themes.empty()) {
        to.out.element("dt", to.texts.themes).raw("<dd><ul class=\"chips\">");
        for (const Id<Theme>& id : themes) {
            const Element entry(to.out, "li");
            write_link(to, reference_to(id));
        }
        to.out.raw("</ul>");
    }
    std::string goals;
    for (int goal : sdgs)
        goals += (goals.empty() ? "" : "; ") + goal_words(to.texts, goal);
    write_fact(to, to.texts.sdgs, goals);
    std::string names;
    for (const Id<Region>& id : regions)
        names += (names.empty() ? "" : to.texts.comma) + title_of(to.directory, reference_to(id));
    write_fact(to, to.texts.regions, names);
}

std::string goal_words(const HtmlTexts& texts, int goal) {
    std::string words = std::to_string(goal);
    if (goal >= 1 && goal <= 17)
        words += "\u00A0" + texts.goals[static_cast<size_t>(goal - 1)];
    return words;
}

} // namespace citynet::html
