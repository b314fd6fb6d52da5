#include "core/formats/html/connections.h"

#include <algorithm>

namespace citynet::html {

namespace {

/// A row: what the connection is, and the other end with all that is known of it.
struct Connection {
    std::string phrase;
    std::string html;
};

/// Citations that `printed` does not hold already.
void write_other_sources(Writing& row, const std::vector<Citation>& citations,
                         const std::vector<Citation>& printed) {
    std::vector<Citation> others;
    for (const Citation& citation : citations)
        if (std::none_of(printed.begin(), printed.end(), [&](const Citation& own) {
                return own.source == citation.source &&
                       (citation.section.empty() || own.section == citation.section);
            }))
            others.push_back(citation);
    write_citations_inline(row, others);
}

void write_period_in_brackets(Writing& row, const Period& period) {
    if (!period.empty())
        row.out.text(" (" + period_words(period, row.texts.dates) + ")");
}

/// What is known of a relation beside its two ends.
void write_relation_rest(Writing& row, const Relation& relation, const std::vector<Citation>& printed) {
    write_period_in_brackets(row, relation.period);
    if (!relation.evidence.empty())
        row.out.text(row.texts.colon + relation.evidence);
    write_other_sources(row, relation.citations, printed);
    write_annotations(row, relation.annotations);
}

void write_theme_links(Writing& row, const std::vector<Id<Theme>>& themes) {
    if (themes.empty())
        return;
    row.out.raw(" <small>").text(row.texts.themes + row.texts.colon);
    for (size_t i = 0; i < themes.size(); ++i) {
        row.out.text(i > 0 ? row.texts.comma : "");
        write_link(row, reference_to(themes[i]));
    }
    row.out.raw("</small>");
}

/// A cooperation as seen from `self`, which is not linked.
void write_cooperation(Writing& row, const Cooperation& cooperation, const Reference& self,
                       const std::vector<Citation>& printed) {
    for (size_t i = 0; i < cooperation.parties.size(); ++i) {
        const Party& party = cooperation.parties[i];
        row.out.text(i > 0 ? row.texts.comma : "");
        if (party.record && *party.record == self)
            row.out.text(name_of(row.directory, party));
        else
            write_party(row, party);
    }
    if (!cooperation.subject.empty())
        row.out.text(row.texts.colon + cooperation.subject);
    const Reference event = reference_to(cooperation.event);
    if (!event.id.empty() && event != self) {
        row.out.raw(" (");
        write_link(row, event);
        row.out.raw(")");
    }
    write_theme_links(row, cooperation.themes);
    write_other_sources(row, cooperation.citations, printed);
    write_annotations(row, cooperation.annotations);
}

class Connections {
  public:
    Connections(const Writing& to, const Reference& self, const std::vector<Citation>& printed)
        : to_(to), self_(self), printed_(printed) {}

    std::vector<Connection> collect() {
        const auto& referring = to_.links.to(self_);
        each<Relation>(referring, [&](const Relation& relation) { add_relation(relation); });
        each<Series>(referring, [&](const Series& series) {
            if (names(series.organizers))
                add_link(to_.texts.organizer_of_series, series);
        });
        each<Event>(referring, [&](const Event& event) { add_event(event); });
        each<Cooperation>(referring, [&](const Cooperation& cooperation) { add_cooperation(cooperation); });
        each<Organization>(referring,
                           [&](const Organization& organization) { add_organization(organization); });
        return std::move(rows_);
    }

  private:
    template <class T, class F>
    void each(const std::vector<Reference>& referring, const F& add) {
        for (const Reference& reference : referring)
            if (reference.kind == RecordTraits<T>::kind)
                if (const T* record = to_.directory.find(Id<T>(reference.id)))
                    add(*record);
    }

    bool is_self(const Party& party) const { return party.record && *party.record == self_; }
    bool names(const std::vector<Party>& parties) const {
        return std::any_of(parties.begin(), parties.end(),
                           [&](const Party& party) { return is_self(party); });
    }

    /// Writes one row with `write`, which gets a Writing of its own.
    template <class F>
    void add(const std::string& phrase, const F& write) {
        Markup out;
        Writing row = to_.on(out);
        write(row);
        rows_.push_back({phrase, out.take()});
    }

    template <class T>
    void add_link(const std::string& phrase, const T& record) {
        add(phrase, [&](Writing& row) { write_link(row, reference_to(record)); });
    }

    void add_relation(const Relation& relation) {
        const auto type = static_cast<size_t>(relation.type);
        if (is_self(relation.from))
            add_relation_end(to_.texts.relations[type], relation, relation.from, relation.to);
        if (is_self(relation.to))
            add_relation_end(to_.texts.relations_back[type], relation, relation.to, relation.from);
    }

    void add_relation_end(const std::string& phrase, const Relation& relation, const Party& own,
                          const Party& other) {
        add(phrase, [&](Writing& row) {
            write_party(row, other);
            if (!own.name.empty() && own.name != title_of(to_.directory, self_))
                row.out.text(" (" + to_.texts.as_printed + " " + own.name + ")");
            write_relation_rest(row, relation, printed_);
        });
    }

    void add_event(const Event& event) {
        const bool place = self_.kind == RecordKind::city || self_.kind == RecordKind::country;
        const auto add_role = [&](const std::string& phrase) {
            add(phrase, [&](Writing& row) {
                write_link(row, reference_to(event));
                write_period_in_brackets(row, event.period);
            });
        };
        if (self_ == reference_to(event.series))
            add_role(to_.texts.events_of_series);
        if (self_ == reference_to(event.part_of))
            add_role(to_.texts.parts);
        if (place && is_place(event.place))
            add_role(to_.texts.events_here);
        if (names(event.organizers))
            add_role(to_.texts.organizer_of);
        if (names(event.co_organizers))
            add_role(to_.texts.co_organizer_of);
        for (const Participant& participant : event.participants)
            if (is_self(participant.party))
                add_role(participant.role.empty() ? to_.texts.takes_part_in
                                                  : to_.texts.takes_part_in + " (" + participant.role + ")");
        if (std::any_of(event.sessions.begin(), event.sessions.end(),
                        [&](const Session& session) { return session.chair && is_self(*session.chair); }))
            add_role(to_.texts.chairs_session_of);
    }

    /// A place with a city is listed under the city alone.
    bool is_place(const Place& place) const {
        return self_ == reference_to(place.city) ||
               (self_ == reference_to(place.country) && place.city.empty());
    }

    void add_cooperation(const Cooperation& cooperation) {
        add(to_.texts.cooperation_kinds[static_cast<size_t>(cooperation.status)],
            [&](Writing& row) { write_cooperation(row, cooperation, self_, printed_); });
    }

    void add_organization(const Organization& organization) {
        if (is_place(organization.headquarters))
            add_link(to_.texts.headquarters_of, organization);
        for (const Project& project : organization.projects)
            if (names(project.related))
                add(to_.texts.in_projects_of, [&](Writing& row) {
                    write_link(row, reference_to(organization));
                    if (!project.name.empty())
                        row.out.text(to_.texts.colon + project.name);
                });
    }

    const Writing& to_;
    const Reference& self_;
    const std::vector<Citation>& printed_;
    std::vector<Connection> rows_;
};

/// The rows with equal phrases together, in the order in which the phrases first occur.
void write_rows(Writing& to, const std::vector<Connection>& rows) {
    std::vector<std::string> phrases;
    for (const Connection& row : rows)
        if (std::find(phrases.begin(), phrases.end(), row.phrase) == phrases.end())
            phrases.push_back(row.phrase);
    for (const std::string& phrase : phrases) {
        to.out.element("dt", phrase);
        for (const Connection& row : rows)
            if (row.phrase == phrase)
                to.out.raw("<dd>").raw(row.html);
    }
}

bool has_record(const Party& party) {
    return party.record.has_value();
}

/// Relations and cooperations that no record leads to.
std::vector<Connection> loose_rows(Writing& to) {
    std::vector<Connection> rows;
    Markup out;
    Writing row = to.on(out);
    for (const Relation& relation : to.directory.all<Relation>())
        if (!has_record(relation.from) && !has_record(relation.to)) {
            out.text(relation.from.name + to.texts.colon)
                .text(to.texts.relations[static_cast<size_t>(relation.type)]);
            out.text(" " + relation.to.name);
            write_relation_rest(row, relation, {});
            rows.push_back({to.texts.other_bodies, out.take()});
        }
    for (const Cooperation& cooperation : to.directory.all<Cooperation>())
        if (cooperation.event.empty() &&
            std::none_of(cooperation.parties.begin(), cooperation.parties.end(), has_record)) {
            write_cooperation(row, cooperation, {}, {});
            rows.push_back({to.texts.cooperation_kinds[static_cast<size_t>(cooperation.status)], out.take()});
        }
    return rows;
}

} // namespace

void write_connection_rows(Writing& to, const Reference& record, const std::vector<Citation>& printed) {
    write_rows(to, Connections(to, record, printed).collect());
}

void write_connections(Writing& to, const Reference& record, const std::vector<Citation>& printed) {
    write_part(to, to.texts.connections, Connections(to, record, printed).collect(),
               [](Writing& part, const std::vector<Connection>& rows) {
                   const Element list(part.out, "dl");
                   write_rows(part, rows);
               });
}

void write_loose_connections(Writing& to) {
    const std::vector<Connection> rows = loose_rows(to);
    if (rows.empty())
        return;
    to.out.element("h3", to.texts.more_connections);
    const Element list(to.out, "dl");
    write_rows(to, rows);
}

} // namespace citynet::html
