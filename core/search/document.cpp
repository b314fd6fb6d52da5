#include "core/search/document.h"

#include "core/model/words.h"
#include "core/overloaded.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace citynet {

namespace {

constexpr std::array<std::string_view, search_field_count> field_words{
    "name",  "acronym", "other_name", "person",  "project", "contact",
    "place", "theme",   "question",   "session", "summary", "text"};
constexpr std::array<std::string_view, search_tag_count> tag_words{"country", "city", "theme", "sdg",
                                                                   "person",  "year", "kind"};
constexpr std::array<std::string_view, facet_count> facet_words{"kind", "theme", "sdg", "region", "country"};

/// Walks one record. Which text counts as which field is decided here and nowhere else.
class Visit {
  public:
    Visit(const Directory& directory, DocumentSink& sink)
        : directory_(directory), sink_(sink), texts_only_(sink.texts_only()) {}

    void record(const Organization& organization) {
        kind(RecordKind::organization);
        sink_.tagged(SearchTag::kind, word(organization.kind));
        add(SearchField::name, organization.name);
        add(SearchField::acronym, organization.acronym);
        names(organization.other_names);
        people(organization.people);
        contacts(organization.contacts);
        if (sink_.enough())
            return;
        place(organization.headquarters);
        classification(organization);
        add(SearchField::summary, organization.summary);
        if (sink_.enough())
            return;
        if (organization.founded)
            year(*organization.founded);
        for (const Project& project : organization.projects) {
            add(SearchField::project, project.name);
            add(SearchField::text, project.text);
            period(project.period);
            contacts(project.links);
            for (const Party& party : project.related)
                this->party(party);
        }
        sections(organization.sections);
        for (const Figure& figure : organization.figures)
            add(SearchField::text, figure.measure);
    }

    void record(const Event& event) {
        kind(RecordKind::event);
        sink_.tagged(SearchTag::kind, word(event.kind));
        add(SearchField::name, event.title);
        if (const Series* series = directory_.find(event.series))
            add(SearchField::other_name, series->name);
        people(event.people);
        contacts(event.contacts);
        if (sink_.enough())
            return;
        place(event.place);
        classification(event);
        period(event.period);
        add(SearchField::summary, event.summary);
        if (sink_.enough())
            return;
        for (const Party& organizer : event.organizers)
            party(organizer);
        for (const Party& organizer : event.co_organizers)
            party(organizer);
        for (const Participant& participant : event.participants)
            party(participant.party);
        for (const GuidingQuestion& question : event.questions) {
            add(SearchField::question, question.text);
            items(question.prompts, SearchField::question);
        }
        for (const Session& session : event.sessions) {
            add(SearchField::session, session.title);
            if (session.chair)
                party(*session.chair);
            add(SearchField::text, session.summary);
            period(session.period);
            people(session.people);
            sections(session.sections);
        }
        items(event.objectives, SearchField::text);
        items(event.outcomes, SearchField::text);
        for (const Document& document : event.documents) {
            add(SearchField::text, document.title);
            add(SearchField::text, document.symbol);
            if (document.date)
                year(*document.date);
        }
        sections(event.sections);
    }

    void record(const City& city) {
        kind(RecordKind::city);
        add(SearchField::name, city.name);
        names(city.other_names);
        sink_.tagged(SearchTag::city, city.name);
        for (const std::string& name : city.other_names)
            sink_.tagged(SearchTag::city, name);
        country(city.country);
    }

    void record(const Country& country) {
        kind(RecordKind::country);
        add(SearchField::name, country.name);
        add(SearchField::acronym, country.code);
        sink_.tagged(SearchTag::country, country.name);
        sink_.tagged(SearchTag::country, country.code);
        sink_.facet(Facet::country, country.id.text());
        region(country.region);
    }

    void record(const Series& series) {
        kind(RecordKind::series);
        add(SearchField::name, series.name);
        add(SearchField::summary, series.description);
        for (const Party& organizer : series.organizers)
            party(organizer);
    }

    void record(const Theme& theme) {
        kind(RecordKind::theme);
        add(SearchField::name, theme.name);
        add(SearchField::summary, theme.description);
        sink_.facet(Facet::theme, theme.id.text());
        sink_.tagged(SearchTag::theme, theme.name);
        for (const int sdg : theme.sdgs)
            this->sdg(sdg);
    }

    void record(const Source& source) {
        kind(RecordKind::source);
        add(SearchField::name, source.title);
        add(SearchField::acronym, source.symbol);
        add(SearchField::summary, source.subtitle);
        add(SearchField::text, source.publisher);
        add(SearchField::place, source.place);
        if (source.date)
            year(*source.date);
    }

  private:
    void add(SearchField field, const std::string& text) {
        if (!text.empty())
            sink_.text(field, text);
    }

    void kind(RecordKind kind) {
        if (texts_only_)
            return;
        sink_.facet(Facet::kind, word(kind));
        sink_.tagged(SearchTag::kind, word(kind));
    }

    void names(const std::vector<std::string>& names) {
        for (const std::string& name : names)
            add(SearchField::other_name, name);
    }

    /// Lists within lists, without recursion: a file may nest them as deep as it likes.
    void items(const std::vector<Item>& list, SearchField field) {
        std::vector<std::pair<const std::vector<Item>*, size_t>> open;
        if (!list.empty())
            open.emplace_back(&list, 0);
        while (!open.empty()) {
            auto& [items, next] = open.back();
            if (next == items->size()) {
                open.pop_back();
                continue;
            }
            const Item& item = (*items)[next++];
            add(field, item.text);
            if (!item.items.empty())
                open.emplace_back(&item.items, 0);
        }
    }

    void sections(const std::vector<Section>& sections) {
        for (const Section& section : sections) {
            add(SearchField::text, section.heading);
            for (const Block& block : section.blocks) {
                std::visit(overloaded{
                               [](std::monostate) {},
                               [&](const Paragraph& paragraph) { add(SearchField::text, paragraph.text); },
                               [&](const List& list) { items(list.items, SearchField::text); },
                               [&](const Milestones& list) {
                                   for (const Milestone& milestone : list.milestones) {
                                       add(SearchField::text, milestone.text);
                                       if (milestone.date)
                                           year(*milestone.date);
                                   }
                               },
                               [&](const Quotation& quotation) {
                                   person(quotation.speaker, quotation.role);
                                   add(SearchField::text, quotation.text);
                               },
                           },
                           block.content);
                for (const Note& note : block.notes)
                    add(SearchField::text, note.text);
            }
        }
    }

    void contacts(const std::vector<Contact>& contacts) {
        for (const Contact& contact : contacts) {
            add(SearchField::contact, contact.value);
            add(SearchField::text, contact.label);
            if (contact.kind == ContactKind::phone || contact.kind == ContactKind::fax)
                sink_.phone(contact.value);
        }
    }

    void person(const std::string& name, const std::string& role) {
        if (name.empty())
            return;
        sink_.tagged(SearchTag::person, name);
        if (role.empty())
            return add(SearchField::person, name);
        line_.assign(name).append(", ").append(role);
        add(SearchField::person, line_);
    }

    void people(const std::vector<Person>& people) {
        for (const Person& one : people) {
            person(one.name, one.role);
            contacts(one.contacts);
        }
    }

    void party(const Party& party) { add(SearchField::text, name_of(directory_, party)); }

    void country(const Id<Country>& id) {
        if (const Country* country = directory_.find(id)) {
            add(SearchField::place, country->name);
            sink_.tagged(SearchTag::country, country->name);
            sink_.tagged(SearchTag::country, country->code);
            sink_.facet(Facet::country, id.text());
        }
    }

    void region(const Id<Region>& id) {
        if (const Region* region = directory_.find(id)) {
            add(SearchField::place, region->name);
            sink_.facet(Facet::region, id.text());
        }
    }

    void place(const Place& place) {
        add(SearchField::place, place.venue);
        add(SearchField::place, place.address);
        add(SearchField::place, place.note);
        if (const City* city = directory_.find(place.city)) {
            add(SearchField::place, city->name);
            sink_.tagged(SearchTag::city, city->name);
            for (const std::string& name : city->other_names) {
                add(SearchField::place, name);
                sink_.tagged(SearchTag::city, name);
            }
            if (place.country.empty())
                country(city->country);
        }
        country(place.country);
    }

    void sdg(int number) {
        if (texts_only_)
            return;
        const std::string digits = std::to_string(number);
        sink_.tagged(SearchTag::sdg, digits);
        sink_.facet(Facet::sdg, digits);
    }

    template <class T>
    void classification(const T& record) {
        for (const auto& id : record.themes)
            if (const Theme* theme = directory_.find(id)) {
                add(SearchField::theme, theme->name);
                sink_.tagged(SearchTag::theme, theme->name);
                sink_.facet(Facet::theme, id.text());
            }
        for (const int number : record.sdgs)
            sdg(number);
        for (const auto& id : record.regions)
            region(id);
    }

    void year(const PartialDate& date) {
        if (date.year && !texts_only_)
            sink_.tagged(SearchTag::year, std::to_string(*date.year));
    }

    void period(const Period& period) {
        if (period.start)
            year(*period.start);
        if (period.end && !(period.start && period.start->year == period.end->year))
            year(*period.end);
    }

    const Directory& directory_;
    DocumentSink& sink_;
    const bool texts_only_;
    std::string line_;
};

constexpr bool is_searched(RecordKind kind) {
    return std::find(std::begin(searched_kinds), std::end(searched_kinds), kind) != std::end(searched_kinds);
}

/// Calls f.operator()<T>() for the type of a searched kind; for another kind, nothing.
template <class F>
void with_searched_type(RecordKind kind, F&& f) {
    for_each_record_type([&]<class T>() {
        if constexpr (is_searched(RecordTraits<T>::kind))
            if (RecordTraits<T>::kind == kind)
                f.template operator()<T>();
    });
}

} // namespace

std::string_view word(SearchField field) {
    return field_words[static_cast<size_t>(field)];
}

std::string_view word(SearchTag tag) {
    return tag_words[static_cast<size_t>(tag) - 1];
}

std::string_view word(Facet facet) {
    return facet_words[static_cast<size_t>(facet)];
}

bool visit_document(const Directory& directory, const Reference& record, DocumentSink& sink) {
    bool found = false;
    with_searched_type(record.kind, [&]<class T>() {
        if (const T* one = directory.find<T>(record.id)) {
            Visit(directory, sink).record(*one);
            found = true;
        }
    });
    return found;
}

std::string_view visit_document(const Directory& directory, RecordKind kind, std::size_t place,
                                DocumentSink& sink) {
    std::string_view id;
    with_searched_type(kind, [&]<class T>() {
        const T& record = directory.all<T>()[place];
        Visit(directory, sink).record(record);
        id = record.id.text();
    });
    return id;
}

} // namespace citynet
