#pragma once

#include "core/model/records.h"

// The members of each piece of the format, once for reading and writing: name, place in the model, and
// whether it must be there. Their order is the order of a file. The same is described for other programs in
// assets/data/directory.schema.json.
namespace citynet::json {

enum class Need { optional, required };
inline constexpr Need required = Need::required;

/// C is T, or T that is only read.
template <class C, class T>
concept Is = std::is_same_v<std::remove_const_t<C>, T>;

template <class F, Is<Citation> T>
void members(F& f, T& citation) {
    f("source", citation.source, required);
    f("section", citation.section);
}

template <class F, Is<Annotation> T>
void members(F& f, T& annotation) {
    f("text", annotation.text, required);
    f("certainty", annotation.certainty);
    f("ask", annotation.ask);
    f("rules", annotation.rules);
}

template <class F, Is<Acknowledgement> T>
void members(F& f, T& acknowledgement) {
    f("rule", acknowledgement.rule, required);
    f("ref", acknowledgement.record, required);
    f("subject", acknowledgement.subject);
    f("reason", acknowledgement.reason, required);
}

template <class F, Is<Region> T>
void members(F& f, T& region) {
    f("id", region.id, required);
    f("name", region.name, required);
    f("within", region.within);
}

template <class F, Is<Country> T>
void members(F& f, T& country) {
    f("id", country.id, required);
    f("name", country.name, required);
    f("code", country.code);
    f("region", country.region);
}

template <class F, Is<City> T>
void members(F& f, T& city) {
    f("id", city.id, required);
    f("name", city.name, required);
    f("other_names", city.other_names);
    f("country", city.country);
    f("latitude", city.latitude);
    f("longitude", city.longitude);
    f("annotations", city.annotations);
    f("citations", city.citations);
}

template <class F, Is<Place> T>
void members(F& f, T& place) {
    f("venue", place.venue);
    f("address", place.address);
    f("city", place.city);
    f("country", place.country);
    f("note", place.note);
}

template <class F, Is<Period> T>
void members(F& f, T& period) {
    f("start", period.start);
    f("end", period.end);
}

template <class F, Is<Party> T>
void members(F& f, T& party) {
    f("ref", party.record);
    f("name", party.name);
}

template <class F, Is<Participant> T>
void members(F& f, T& participant) {
    f("role", participant.role);
    f("party", participant.party, required);
}

template <class F, Is<Contact> T>
void members(F& f, T& contact) {
    f("kind", contact.kind, required);
    f("value", contact.value, required);
    f("network", contact.network);
    f("label", contact.label);
    f("annotations", contact.annotations);
}

template <class F, Is<Person> T>
void members(F& f, T& person) {
    f("id", person.id, required);
    f("name", person.name, required);
    f("role", person.role);
    f("contacts", person.contacts);
    f("note", person.note);
    f("annotations", person.annotations);
}

template <class F, Is<Item> T>
void members(F& f, T& item) {
    f("text", item.text, required);
    f("items", item.items);
}

template <class F, Is<Milestone> T>
void members(F& f, T& milestone) {
    f("date", milestone.date);
    f("text", milestone.text, required);
}

template <class F, Is<Quotation> T>
void members(F& f, T& quotation) {
    f("speaker", quotation.speaker);
    f("role", quotation.role);
    f("text", quotation.text);
}

template <class F, Is<Note> T>
void members(F& f, T& note) {
    f("mark", note.mark);
    f("text", note.text, required);
}

template <class F, Is<Section> T>
void members(F& f, T& section) {
    f("kind", section.kind, required);
    f("heading", section.heading);
    f("blocks", section.blocks, required);
}

template <class F, Is<Figure> T>
void members(F& f, T& figure) {
    f("measure", figure.measure, required);
    f("value", figure.value, required);
    f("unit", figure.unit);
    f("qualifier", figure.qualifier);
    f("as_of", figure.as_of);
    f("role", figure.role);
    f("note", figure.note);
    f("annotations", figure.annotations);
}

template <class F, Is<Project> T>
void members(F& f, T& project) {
    f("name", project.name);
    f("text", project.text, required);
    f("period", project.period);
    f("links", project.links);
    f("related", project.related);
    f("annotations", project.annotations);
}

template <class F, Is<Source> T>
void members(F& f, T& source) {
    f("id", source.id, required);
    f("title", source.title, required);
    f("subtitle", source.subtitle);
    f("publisher", source.publisher);
    f("symbol", source.symbol);
    f("date", source.date);
    f("place", source.place);
    f("copyright", source.copyright);
    f("annotations", source.annotations);
}

template <class F, Is<Theme> T>
void members(F& f, T& theme) {
    f("id", theme.id, required);
    f("name", theme.name, required);
    f("description", theme.description);
    f("sdgs", theme.sdgs);
}

template <class F, Is<Edition> T>
void members(F& f, T& edition) {
    f("title", edition.title);
    f("version", edition.version);
    f("date", edition.date);
    f("publisher", edition.publisher);
    f("changes", edition.changes);
}

template <class F, Is<Series> T>
void members(F& f, T& series) {
    f("id", series.id, required);
    f("name", series.name, required);
    f("description", series.description);
    f("organizers", series.organizers);
    f("annotations", series.annotations);
    f("citations", series.citations);
}

template <class F, Is<Organization> T>
void members(F& f, T& organization) {
    f("id", organization.id, required);
    f("name", organization.name, required);
    f("acronym", organization.acronym);
    f("other_names", organization.other_names);
    f("kind", organization.kind, required);
    f("legal_form", organization.legal_form);
    f("founded", organization.founded);
    f("headquarters", organization.headquarters);
    f("summary", organization.summary);
    f("sections", organization.sections);
    f("projects", organization.projects);
    f("figures", organization.figures);
    f("people", organization.people);
    f("contacts", organization.contacts);
    f("themes", organization.themes);
    f("sdgs", organization.sdgs);
    f("regions", organization.regions);
    f("annotations", organization.annotations);
    f("citations", organization.citations, required);
}

template <class F, Is<GuidingQuestion> T>
void members(F& f, T& question) {
    f("number", question.number);
    f("text", question.text, required);
    f("intro", question.intro);
    f("prompts", question.prompts);
}

template <class F, Is<Session> T>
void members(F& f, T& session) {
    f("id", session.id, required);
    f("title", session.title, required);
    f("number", session.number);
    f("period", session.period);
    f("chair", session.chair);
    f("summary", session.summary);
    f("sections", session.sections);
    f("people", session.people);
}

template <class F, Is<Document> T>
void members(F& f, T& document) {
    f("title", document.title, required);
    f("symbol", document.symbol);
    f("date", document.date);
    f("link", document.link);
    f("annotations", document.annotations);
}

template <class F, Is<Event> T>
void members(F& f, T& event) {
    f("id", event.id, required);
    f("title", event.title, required);
    f("kind", event.kind, required);
    f("series", event.series);
    f("part_of", event.part_of);
    f("period", event.period);
    f("time_zone", event.time_zone);
    f("place", event.place);
    f("organizers", event.organizers);
    f("co_organizers", event.co_organizers);
    f("participants", event.participants);
    f("summary", event.summary);
    f("sections", event.sections);
    f("sessions", event.sessions);
    f("objectives", event.objectives);
    f("questions", event.questions);
    f("figures", event.figures);
    f("people", event.people);
    f("outcomes", event.outcomes);
    f("documents", event.documents);
    f("contacts", event.contacts);
    f("themes", event.themes);
    f("sdgs", event.sdgs);
    f("regions", event.regions);
    f("annotations", event.annotations);
    f("citations", event.citations, required);
}

template <class F, Is<Relation> T>
void members(F& f, T& relation) {
    f("id", relation.id, required);
    f("from", relation.from, required);
    f("type", relation.type, required);
    f("to", relation.to, required);
    f("period", relation.period);
    f("evidence", relation.evidence);
    f("annotations", relation.annotations);
    f("citations", relation.citations, required);
}

template <class F, Is<Cooperation> T>
void members(F& f, T& cooperation) {
    f("id", cooperation.id, required);
    f("parties", cooperation.parties, required);
    f("status", cooperation.status, required);
    f("subject", cooperation.subject);
    f("event", cooperation.event);
    f("themes", cooperation.themes);
    f("annotations", cooperation.annotations);
    f("citations", cooperation.citations, required);
}

} // namespace citynet::json
