#pragma once

#include "core/model/path.h"
#include "core/model/records.h"
#include "core/overloaded.h"

// Walks over the pieces of a record, each with its place in the record.
namespace citynet {

/// Whose contact it is.
struct ContactOwner {
    const Person* person = nullptr;
    const Project* project = nullptr;
};

/// Calls f(contact, place, owner) for each contact of a record.
template <class T, class F>
void for_each_contact(const T& record, const Path& place, F&& f) {
    const auto list = [&f](const std::vector<Contact>& contacts, const Path& at, const ContactOwner& owner) {
        for (size_t i = 0; i < contacts.size(); ++i)
            f(contacts[i], at / i, owner);
    };
    const auto people = [&list](const std::vector<Person>& all, const Path& at) {
        for (size_t i = 0; i < all.size(); ++i)
            list(all[i].contacts, at / i / "contacts", {&all[i], nullptr});
    };
    if constexpr (requires { record.contacts; }) {
        list(record.contacts, place / "contacts", {});
        people(record.people, place / "people");
    }
    if constexpr (requires { record.projects; })
        for (size_t i = 0; i < record.projects.size(); ++i)
            list(record.projects[i].links, place / "projects" / i / "links", {nullptr, &record.projects[i]});
    if constexpr (requires { record.sessions; })
        for (size_t i = 0; i < record.sessions.size(); ++i)
            people(record.sessions[i].people, place / "sessions" / i / "people");
}

namespace pieces {

/// No list of a directory is nested deeper (core/formats/json/parse.h); what is, is not looked at.
inline constexpr int deepest = 64;

template <class F>
void texts_of(const Item& item, const Path& place, F& f, int depth = 0) {
    const bool bare = item.items.empty() && item.extras.empty();
    bare ? f(item.text, place) : f(item.text, place / "text");
    if (depth < deepest)
        for (size_t i = 0; i < item.items.size(); ++i)
            texts_of(item.items[i], place / "items" / i, f, depth + 1);
}

template <class F>
void texts_of(const std::vector<Item>& items, const Path& place, F& f) {
    for (size_t i = 0; i < items.size(); ++i)
        texts_of(items[i], place / i, f);
}

template <class F>
void texts_of(const std::vector<Section>& sections, const Path& place, F& f) {
    for (size_t i = 0; i < sections.size(); ++i) {
        const Path at_section = place / i;
        f(sections[i].heading, at_section / "heading");
        const Path at_blocks = at_section / "blocks";
        for (size_t b = 0; b < sections[i].blocks.size(); ++b) {
            const Path at = at_blocks / b;
            std::visit(overloaded{
                           [](std::monostate) {},
                           [&](const Paragraph& paragraph) { f(paragraph.text, at / "paragraph"); },
                           [&](const List& list) { texts_of(list.items, at / "list", f); },
                           [&](const Milestones& milestones) {
                               for (size_t m = 0; m < milestones.milestones.size(); ++m)
                                   f(milestones.milestones[m].text, at / "milestones" / m / "text");
                           },
                           [&](const Quotation& quotation) {
                               f(quotation.role, at / "quotation" / "role");
                               f(quotation.text, at / "quotation" / "text");
                           },
                       },
                       sections[i].blocks[b].content);
        }
    }
}

template <class F>
void texts_of(const std::vector<Person>& people, const Path& place, F& f) {
    for (size_t i = 0; i < people.size(); ++i)
        f(people[i].role, place / i / "role");
}

template <class F>
void texts_of(const Party& party, const Path& place, F& f) {
    f(party.name, place / "name");
}

template <class F>
void texts_of(const std::vector<Party>& parties, const Path& place, F& f) {
    for (size_t i = 0; i < parties.size(); ++i)
        texts_of(parties[i], place / i, f);
}

} // namespace pieces

/// Calls f(text, place) for what a record says in words: names, prose, roles, names of parties. Texts may be
/// empty. The place points at paths of the walk: use it within the call.
template <class T, class F>
void for_each_text(const T& record, const Path& place, F&& f) {
    using pieces::texts_of;
    if constexpr (requires { record.name; })
        f(record.name, place / "name");
    if constexpr (requires { record.title; })
        f(record.title, place / "title");
    if constexpr (requires { record.other_names; })
        for (size_t i = 0; i < record.other_names.size(); ++i)
            f(record.other_names[i], place / "other_names" / i);
    if constexpr (requires { record.description; })
        f(record.description, place / "description");
    if constexpr (requires { record.evidence; })
        f(record.evidence, place / "evidence");
    if constexpr (requires { record.subject; })
        f(record.subject, place / "subject");
    if constexpr (requires { record.from; }) {
        texts_of(record.from, place / "from", f);
        texts_of(record.to, place / "to", f);
    }
    if constexpr (requires { record.parties; })
        texts_of(record.parties, place / "parties", f);
    if constexpr (requires { record.organizers; })
        texts_of(record.organizers, place / "organizers", f);
    if constexpr (requires { record.summary; }) {
        f(record.summary, place / "summary");
        texts_of(record.sections, place / "sections", f);
        for (size_t i = 0; i < record.figures.size(); ++i)
            f(record.figures[i].measure, place / "figures" / i / "measure");
        texts_of(record.people, place / "people", f);
    }
    if constexpr (requires { record.projects; })
        for (size_t i = 0; i < record.projects.size(); ++i) {
            const Path at_projects = place / "projects";
            const Path at = at_projects / i;
            f(record.projects[i].name, at / "name");
            f(record.projects[i].text, at / "text");
            texts_of(record.projects[i].related, at / "related", f);
        }
    if constexpr (requires { record.sessions; }) {
        texts_of(record.co_organizers, place / "co_organizers", f);
        for (size_t i = 0; i < record.participants.size(); ++i)
            texts_of(record.participants[i].party, place / "participants" / i / "party", f);
        for (size_t i = 0; i < record.sessions.size(); ++i) {
            const Path at_sessions = place / "sessions";
            const Path at = at_sessions / i;
            f(record.sessions[i].title, at / "title");
            f(record.sessions[i].summary, at / "summary");
            texts_of(record.sessions[i].sections, at / "sections", f);
            texts_of(record.sessions[i].people, at / "people", f);
        }
        texts_of(record.objectives, place / "objectives", f);
        for (size_t i = 0; i < record.questions.size(); ++i) {
            const Path at_questions = place / "questions";
            const Path at = at_questions / i;
            f(record.questions[i].text, at / "text");
            f(record.questions[i].intro, at / "intro");
            texts_of(record.questions[i].prompts, at / "prompts", f);
        }
        texts_of(record.outcomes, place / "outcomes", f);
        for (size_t i = 0; i < record.documents.size(); ++i)
            f(record.documents[i].title, place / "documents" / i / "title");
    }
}

/// Calls f(annotations, place of what they belong to) for the record and each piece of it that has some.
template <class T, class F>
void for_each_annotated(const T& record, const Path& place, F&& f) {
    const auto one = [&f](const auto& piece, const Path& at) {
        if (!piece.annotations.empty())
            f(piece.annotations, at);
    };
    const auto list = [&one](const auto& all, const Path& at) {
        for (size_t i = 0; i < all.size(); ++i)
            one(all[i], at / i);
    };
    if constexpr (requires { record.annotations; })
        one(record, place);
    for_each_contact(record, place,
                     [&](const Contact& contact, const Path& at, const ContactOwner&) { one(contact, at); });
    if constexpr (requires { record.people; })
        list(record.people, place / "people");
    if constexpr (requires { record.figures; })
        list(record.figures, place / "figures");
    if constexpr (requires { record.projects; })
        list(record.projects, place / "projects");
    if constexpr (requires { record.documents; })
        list(record.documents, place / "documents");
    if constexpr (requires { record.sessions; })
        for (size_t i = 0; i < record.sessions.size(); ++i)
            list(record.sessions[i].people, place / "sessions" / i / "people");
}

} // namespace citynet
