#include "core/import/merge.h"

#include "core/import/merge_text.h"
#include "core/import/typography.h"

#include <algorithm>
#include <unordered_set>

namespace citynet::importer {

namespace {

template <class T>
auto* find(T& list, const std::string& id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& record) { return record.id.text() == id; });
    return found == list.end() ? nullptr : &*found;
}

/// The list of a record that may not be there.
template <class T, class List>
const List* part(const T* record, List T::*member) {
    return record ? &(record->*member) : nullptr;
}
template <class T, class List>
const List& part_or_nothing(const T* record, List T::*member) {
    static const List nothing{};
    return record ? record->*member : nothing;
}

void cite(std::vector<Citation>& citations, const std::vector<Citation>& theirs) {
    for (const Citation& citation : theirs) {
        const bool cited = std::any_of(citations.begin(), citations.end(), [&](const Citation& known) {
            return known.source == citation.source;
        });
        if (!cited)
            citations.push_back(citation);
    }
}

class Merge {
  public:
    Merge(Records& mine, const Records& ancestor, ReadDocument& document)
        : mine_(mine), ancestor_(ancestor), document_(document) {}

    void run() {
        if (!find(mine_.sources, document_.source.id.text())) {
            mine_.sources.push_back(document_.source);
            log("source/" + document_.source.id.text()).added("source", document_.source.title);
        }
        for (ReadOrganization& read : document_.organizations)
            organization(read);
        for (Event& event : document_.events)
            this->event(event);
    }

  private:
    MergeLog log(const std::string& record) { return {document_.report.entries, record}; }

    Extent extent_of(const Reference& record) const {
        return document_.whole.count(record) ? Extent::whole : Extent::part;
    }

    /// The record of that id among mine, made of `fresh` when there never was one; null when it was taken
    /// away.
    template <class T>
    T* record(std::vector<T>& mine, const std::vector<T>& ancestor, const T& printed, T fresh, MergeLog& to) {
        const std::string& id = printed.id.text();
        if (T* found = find(mine, id))
            return found;
        if (find(ancestor, id)) {
            to.conflict("record taken away by hand: stays away");
            return nullptr;
        }
        to.added("record", title_of(printed));
        mine.push_back(std::move(fresh));
        return &mine.back();
    }

    void organization(ReadOrganization& read) {
        Organization& printed = read.record;
        MergeLog to = log("organization/" + printed.id.text());
        Organization* record = this->record(
            mine_.organizations, ancestor_.organizations, printed,
            {.id = printed.id, .name = printed.name, .acronym = printed.acronym, .kind = printed.kind}, to);
        if (!record)
            return;
        const Organization* before = find(ancestor_.organizations, printed.id.text());
        merge_people(record->people, part(before, &Organization::people), printed.people, record->contacts,
                     to);
        merge_contacts(record->contacts, part(before, &Organization::contacts), printed.contacts,
                       record->people, to);
        std::vector<Section> sections = printed.sections;
        Section* projects = read.projects_section ? &sections[*read.projects_section] : nullptr;
        merge_projects(record->projects, part_or_nothing(before, &Organization::projects), printed.projects,
                       projects, to);
        name_speakers(sections, record->people);
        merge_sections(record->sections, part_or_nothing(before, &Organization::sections),
                       std::move(sections), extent_of(reference_to(printed)), to);
        cite(record->citations, printed.citations);
    }

    void event(Event& printed) {
        MergeLog to = log("event/" + printed.id.text());
        Event* record = this->record(mine_.events, ancestor_.events, printed,
                                     {.id = printed.id, .title = printed.title, .kind = printed.kind}, to);
        if (!record)
            return;
        const Event* before = find(ancestor_.events, printed.id.text());
        merge_people(record->people, part(before, &Event::people), printed.people, record->contacts, to);
        merge_contacts(record->contacts, part(before, &Event::contacts), printed.contacts, record->people,
                       to);
        std::vector<Section> sections = printed.sections;
        name_speakers(sections, record->people);
        merge_sections(record->sections, part_or_nothing(before, &Event::sections), std::move(sections),
                       extent_of(reference_to(printed)), to);
        take(record->objectives, part(before, &Event::objectives), printed.objectives, "objectives", to);
        take(record->outcomes, part(before, &Event::outcomes), printed.outcomes, "outcomes", to);
        take(record->questions, part(before, &Event::questions), printed.questions, "guiding questions", to);
        for (Session& session : printed.sessions)
            this->session(*record, before, session, to);
        cite(record->citations, printed.citations);
    }

    void session(Event& event, const Event* before, Session& printed, MergeLog& to) {
        const auto in = [&](auto& sessions) {
            const auto found = std::find_if(sessions.begin(), sessions.end(),
                                            [&](const Session& session) { return session.id == printed.id; });
            return found == sessions.end() ? nullptr : &*found;
        };
        Session* session = in(event.sessions);
        const Session* known = before ? in(before->sessions) : nullptr;
        if (!session && known) {
            to.conflict("session taken away by hand: stays away", printed.title);
            return;
        }
        if (!session) {
            to.added("session", printed.title);
            event.sessions.push_back({.id = printed.id, .title = printed.title});
            session = &event.sessions.back();
        }
        merge_sections(session->sections, part_or_nothing(known, &Session::sections),
                       std::move(printed.sections), Extent::whole, to);
    }

    Records& mine_;
    const Records& ancestor_;
    ReadDocument& document_;
};

} // namespace

bool derives_from(const Records& mine, const Records& ancestor) {
    const auto share = [](const auto& some, const auto& others) {
        std::unordered_set<std::string> ids;
        for (const auto& record : some)
            ids.insert(record.id.text());
        return std::any_of(others.begin(), others.end(),
                           [&](const auto& record) { return ids.count(record.id.text()) > 0; });
    };
    return share(mine.organizations, ancestor.organizations) || share(mine.events, ancestor.events);
}

void merge(Records& mine, const Records& ancestor, ReadDocument& document) {
    Merge(mine, ancestor, document).run();
}

} // namespace citynet::importer
