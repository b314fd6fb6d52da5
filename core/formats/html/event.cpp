#include "core/formats/html/articles.h"
#include "core/formats/html/connections.h"
#include "core/text/safe_url.h"

#include <algorithm>

namespace citynet::html {

namespace {

void write_linked_fact(Writing& to, const std::string& name, const Reference& record) {
    if (record.id.empty())
        return;
    to.out.element("dt", name);
    const Element value(to.out, "dd");
    write_link(to, record);
}

/// The participants by their roles, in the order in which the roles are first named.
void write_participants(Writing& to, const std::vector<Participant>& participants) {
    std::vector<std::string> roles;
    for (const Participant& participant : participants)
        if (std::find(roles.begin(), roles.end(), participant.role) == roles.end())
            roles.push_back(participant.role);
    for (const std::string& role : roles) {
        std::vector<Party> parties;
        for (const Participant& participant : participants)
            if (participant.role == role)
                parties.push_back(participant.party);
        write_party_facts(to, role.empty() ? to.texts.participants : role, parties);
    }
}

void write_facts(Writing& to, const Event& event) {
    const HtmlTexts& texts = to.texts;
    const Element list(to.out, "dl", "facts");
    write_fact(to, texts.kind, texts.event_kinds[static_cast<size_t>(event.kind)]);
    if (!event.period.empty()) {
        to.out.element("dt", texts.date);
        const Element value(to.out, "dd");
        write_period(to, event.period);
    }
    write_fact(to, texts.time_zone, event.time_zone);
    if (!event.place.empty()) {
        to.out.element("dt", texts.place);
        const Element value(to.out, "dd");
        write_place(to, event.place);
    }
    write_linked_fact(to, texts.in_series, reference_to(event.series));
    write_linked_fact(to, texts.part_of, reference_to(event.part_of));
    write_party_facts(to, texts.organizers, event.organizers);
    write_party_facts(to, texts.co_organizers, event.co_organizers);
    write_participants(to, event.participants);
    write_classification(to, event.themes, event.sdgs, event.regions);
}

void write_questions(Writing& to, const std::vector<GuidingQuestion>& questions) {
    const Element list(to.out, "ol", "questions");
    for (const GuidingQuestion& question : questions) {
        const Element entry(to.out, "li");
        {
            const Element paragraph(to.out, "p");
            if (!question.number.empty())
                to.out.element("b", question.number).raw(" ");
            to.out.text(question.text);
        }
        if (!question.intro.empty())
            to.out.element("p", question.intro);
        write_items(to, question.prompts);
    }
}

void write_sessions(Writing& to, const std::vector<Session>& sessions) {
    for (const Session& session : sessions) {
        const Element part(to.out, "section");
        to.out.element("h5", session.number.empty() ? session.title
                                                    : session.number + to.texts.colon + session.title);
        if (!session.period.empty()) {
            const Element paragraph(to.out, "p");
            write_period(to, session.period);
        }
        if (session.chair) {
            const Element paragraph(to.out, "p");
            to.out.text(to.texts.chair + to.texts.colon);
            write_party(to, *session.chair);
        }
        if (!session.summary.empty())
            to.out.element("p", session.summary);
        write_people(to, session.people);
        write_sections(to, session.sections, "h6");
    }
}

void write_documents(Writing& to, const std::vector<Document>& documents) {
    const Element list(to.out, "ul");
    for (const Document& document : documents) {
        const Element entry(to.out, "li");
        to.out.text(document.title);
        if (!document.symbol.empty())
            to.out.text(to.texts.comma + document.symbol);
        if (document.date) {
            to.out.text(to.texts.comma);
            write_date(to, *document.date);
        }
        if (!document.link.empty())
            to.out.text(to.texts.comma).link(web_url(document.link), document.link);
        write_annotations(to, document.annotations);
    }
}

} // namespace

void write_event(Writing& to, const Event& event) {
    const HtmlTexts& texts = to.texts;
    const Reference self = reference_to(event);
    const Element article(to.out, "article", "event", anchor_of(to, self));
    to.out.element("h3", event.title);
    if (!event.summary.empty())
        to.out.element("p", event.summary);
    write_facts(to, event);
    write_sections(to, event.sections, "h4");
    write_part(to, texts.objectives, event.objectives, write_items);
    write_part(to, texts.questions, event.questions, write_questions);
    write_part(to, texts.sessions, event.sessions, write_sessions);
    write_part(to, texts.people, event.people, write_people);
    write_part(to, texts.figures, event.figures, write_figures);
    write_part(to, texts.outcomes, event.outcomes, write_items);
    write_part(to, texts.documents, event.documents, write_documents);
    write_part(to, texts.contacts, event.contacts, write_contacts);
    write_connections(to, self, event.citations);
    write_part(to, texts.remarks, event.annotations, write_annotations);
    write_citations(to, event.citations);
}

void write_series(Writing& to, const Series& series) {
    const Reference self = reference_to(series);
    const Element article(to.out, "article", {}, anchor_of(to, self));
    to.out.element("h3", series.name);
    if (!series.description.empty())
        to.out.element("p", series.description);
    {
        const Element list(to.out, "dl", "facts");
        write_fact(to, to.texts.kind, to.texts.series);
        write_party_facts(to, to.texts.organizers, series.organizers);
        write_connection_rows(to, self, series.citations);
    }
    write_annotations(to, series.annotations);
    write_citations(to, series.citations);
}

} // namespace citynet::html
