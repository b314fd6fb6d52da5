#include "core/import/document.h"

#include "core/import/event_text.h"
#include "core/import/names.h"
#include "core/import/person_names.h"
#include "core/import/plain_record.h"
#include "core/import/projects.h"
#include "core/import/record_reader.h"
#include "core/import/typography.h"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_set>

namespace citynet::importer {

namespace {

/// What the groups of one record are read into, and which record that is.
struct Open {
    Reference record;
    RecordReader reader;
    const PartRule* part = nullptr; ///< of a profile
    const ProfileRule* profile = nullptr;
    bool front = false;
};

std::string in_one_line(const Printed& lines) {
    std::string text;
    for (const std::string& line : lines)
        text.append(text.empty() ? "" : " ").append(line);
    return text;
}

void number_people(std::vector<Person>& people) {
    std::unordered_set<std::string> used;
    for (Person& person : people)
        person.id = free_id(id_of(without_honorific(person.name), "person"), used);
}

/// Walks over the groups of a document and opens a reader for each record.
class Walk {
  public:
    Walk(const Description& description, ReadDocument& document)
        : it_(description), document_(document), log_(document.report) {}

    void run(const std::vector<Line>& lines) {
        const std::vector<Group> groups = groups_of(lines, it_);
        if (it_.event)
            open({RecordKind::event, it_.event->id.text()}, it_.event->title);
        for (size_t i = 0; i < groups.size(); ++i)
            take(groups[i], following(groups, i));
        for (const auto& [rule, group] : moved_)
            put_back(*rule, *group);
        for (Open* open : in_order())
            close(*open);
    }

  private:
    /// The next group that is text.
    static const Group* following(const std::vector<Group>& groups, size_t at) {
        constexpr size_t furthest = 20; // groups: a running head between two pages has fewer lines
        for (size_t i = at + 1; i < groups.size() && i < at + furthest; ++i)
            if (groups[i].role != Role::furniture && groups[i].role != Role::fact)
                return &groups[i];
        return nullptr;
    }

    void take(const Group& group, const Group* next) {
        switch (group.role) {
        case Role::furniture:
            return log_.left_out(group.lines, it_.furniture[group.rule].what);
        case Role::cover:
            return log_.left_out(group.lines, "cover");
        case Role::contents:
            return log_.left_out(group.lines, "table of contents");
        case Role::fact:
            for (const Line& line : group.lines)
                document_.facts.push_back(
                    {it_.facts[group.rule].record, line.number, std::string(line.text)});
            return;
        case Role::part:
            current_ = nullptr;
            return log_.left_out(group.lines, "heading of a part");
        case Role::front:
            return take_front(group);
        case Role::profile:
            return take_profile(group);
        case Role::heading:
            return take_heading(group);
        case Role::text:
        case Role::list:
        case Role::footnote:
            return take_text(group, next);
        }
    }

    Open& open(Reference record, std::string_view heading) {
        RecordReader reader(record.text(), heading, log_);
        open_.push_back(
            std::make_unique<Open>(Open{std::move(record), std::move(reader), nullptr, nullptr, false}));
        current_ = open_.back().get();
        return *current_;
    }

    void take_front(const Group& group) {
        const FrontRule& rule = it_.front[group.rule];
        Open& opened = open(rule.record, in_one_line(rule.heading));
        opened.front = true;
        opened.reader.begin_section({rule.kind, rule.show.empty() ? joined(group.lines) : rule.show, {}, {}},
                                    Holds::text, "");
        log_.understood(group.lines);
    }

    void take_profile(const Group& group) {
        const PartRule& part = it_.parts[group.rule];
        const ProfileRule& profile = part.profiles[group.profile];
        Open& opened = open({RecordKind::organization, profile.id.text()}, joined(group.lines));
        opened.part = &part;
        opened.profile = &profile;
        log_.fact(group.lines, opened.record.text(), "heading of the profile");
    }

    void take_heading(const Group& group) {
        const HeadingRule& rule = it_.headings[group.rule];
        if (!current_)
            return log_.not_understood(group.lines, "", "outside of all records");
        const bool printed = !rule.heading.empty();
        std::string heading = !rule.show.empty() ? rule.show
                              : printed          ? in_one_line(rule.heading)
                                                 : std::string();
        while (!heading.empty() && heading.back() == ':')
            heading.pop_back();
        current_->reader.begin_section({rule.kind, std::move(heading), {}, {}}, rule.holds,
                                       rule.holds == Holds::session ? rule.id : std::string());
        if (group.run_in)
            return;
        if (rule.holds == Holds::text || rule.holds == Holds::session)
            log_.understood(group.lines);
        else // its entries leave the section, which may be empty then
            log_.fact(group.lines, current_->record.text(), "heading of its " + rule.holds_word);
    }

    void take_text(const Group& group, const Group* next) {
        for (const MovedRule& rule : it_.moved)
            if (begins_with_words(key_of(group.lines.front().text.substr(0, 300)), key_of(rule.starts))) {
                moved_.emplace_back(&rule, &group);
                return;
            }
        if (current_)
            current_->reader.read(group, next);
        else
            log_.not_understood(group.lines, "", "outside of all records");
    }

    void put_back(const MovedRule& rule, const Group& group) {
        const Reference record{RecordKind::organization, rule.to.text()};
        const auto target = std::find_if(open_.begin(), open_.end(), [&](const std::unique_ptr<Open>& one) {
            return one->record == record && !one->front;
        });
        if (target == open_.end() || !(*target)->reader.resume_section(rule.section)) {
            log_.not_understood(group.lines, record.text(), "belongs to a section that is not there");
            return;
        }
        log_.anomaly(group.lines.front(), record.text(),
                     "printed away from its place, put back to \"" + in_one_line(rule.section) + "\"");
        (*target)->reader.read(group, nullptr);
    }

    /// Profiles first: what the front says of the same record comes behind.
    std::vector<Open*> in_order() const {
        std::vector<Open*> order;
        for (const auto& one : open_)
            order.push_back(one.get());
        std::stable_partition(order.begin(), order.end(), [](const Open* one) { return !one->front; });
        return order;
    }

    void close(Open& open) {
        RecordText text = open.reader.finish();
        if (!open.front)
            document_.whole.insert(open.record);
        if (open.record.kind == RecordKind::event)
            fill(event(open.record), std::move(text), log_);
        else
            fill(organization(open), std::move(text));
    }

    Event& event(const Reference& record) {
        auto found = std::find_if(document_.events.begin(), document_.events.end(),
                                  [&](const Event& event) { return event.id.text() == record.id; });
        if (found != document_.events.end())
            return *found;
        Event& event = document_.events.emplace_back();
        event.id = Id<Event>(record.id);
        event.title = record.id;
        if (it_.event && it_.event->id == event.id) {
            event.title = it_.event->title;
            event.kind = it_.event->kind;
        }
        event.citations = {{it_.source.id, "", {}}};
        return event;
    }

    ReadOrganization& organization(const Open& open) {
        auto found =
            std::find_if(document_.organizations.begin(), document_.organizations.end(),
                         [&](const ReadOrganization& one) { return one.record.id.text() == open.record.id; });
        if (found != document_.organizations.end())
            return *found;
        ReadOrganization& read = document_.organizations.emplace_back();
        read.record.id = Id<Organization>(open.record.id);
        read.record.name = open.record.id;
        std::string section;
        if (open.profile) {
            section = in_one_line(open.profile->heading);
            auto [name, acronym] = name_and_acronym(section);
            read.record.name = open.profile->name.empty() ? name : open.profile->name;
            read.record.acronym = open.profile->acronym.empty() ? acronym : open.profile->acronym;
            read.record.kind = open.part->kind;
        }
        read.record.citations = {{it_.source.id, section, {}}};
        return read;
    }

    static void fill(ReadOrganization& read, RecordText text) {
        Organization& record = read.record;
        std::vector<Section> sections;
        for (SectionText& part : text.sections) {
            if (part.holds == Holds::projects) {
                std::vector<Project> projects = take_projects(part.section);
                make_plain(projects);
                std::move(projects.begin(), projects.end(), std::back_inserter(record.projects));
                read.projects_section = record.sections.size() + sections.size();
            }
            sections.push_back(std::move(part.section));
        }
        make_plain(sections);
        std::move(sections.begin(), sections.end(), std::back_inserter(record.sections));
        std::move(text.contacts.begin(), text.contacts.end(), std::back_inserter(record.contacts));
        std::move(text.people.begin(), text.people.end(), std::back_inserter(record.people));
        number_people(record.people);
    }

    void fill(Event& event, RecordText text, Log& log) {
        importer::fill(event, std::move(text), log);
        number_people(event.people);
    }

    const Description& it_;
    ReadDocument& document_;
    Log log_;
    std::vector<std::unique_ptr<Open>> open_;
    Open* current_ = nullptr;
    std::vector<std::pair<const MovedRule*, const Group*>> moved_;
};

/// Contacts that stand in several profiles: one of them is likely to be another's.
void report_shared_contacts(ReadDocument& document) {
    std::map<std::string, std::string> first;
    for (const ReadOrganization& read : document.organizations)
        for (const Contact& contact : read.record.contacts) {
            const std::string record = "organization/" + read.record.id.text();
            const auto [found, fresh] = first.emplace(key_of(contact.value), record);
            if (!fresh && found->second != record)
                document.report.entries.push_back({Remark::anomaly, 0, record,
                                                   "this contact stands under " + found->second + " too",
                                                   contact.value});
        }
}

} // namespace

Result<ReadDocument> read_document(std::string_view bytes, const std::vector<Description>& descriptions) {
    auto decoded = decode(bytes);
    if (!decoded)
        return decoded.error();
    const auto lines = lines_of(decoded->text);
    if (!lines)
        return lines.error();
    const auto description = std::find_if(descriptions.begin(), descriptions.end(),
                                          [&](const Description& one) { return recognizes(one, *lines); });
    if (description == descriptions.end())
        return Error{ErrorCode::not_found, "", "no description of an edition fits this document"};
    ReadDocument document;
    document.source = description->source;
    document.report.edition = description->name;
    document.report.encoding = decoded->encoding;
    document.report.lines = lines->size();
    Walk(*description, document).run(*lines);
    report_shared_contacts(document);
    return document;
}

} // namespace citynet::importer
