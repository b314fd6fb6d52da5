#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/formats/html/html.h"
#include "core/formats/html/paper.h"
#include "core/formats/icalendar/icalendar.h"
#include "core/formats/json/json_format.h"
#include "core/formats/vcard/vcard.h"

namespace citynet::cli {

namespace {

/// The record that `id` names, with or without its kind.
Result<Reference> record_named(const Directory& directory, const std::string& id) {
    std::vector<Reference> found;
    if (const auto reference = Reference::parse(id)) {
        if (directory.contains(*reference))
            found.push_back(*reference);
    } else {
        for_each_record_type([&]<class T>() {
            if (directory.find(Id<T>(id)))
                found.push_back({RecordTraits<T>::kind, id});
        });
    }
    if (found.empty())
        return Error{ErrorCode::not_found, id, "there is no such record"};
    if (found.size() == 1)
        return found.front();
    std::string names;
    for (const Reference& reference : found)
        names += (names.empty() ? "" : ", ") + reference.text();
    return Error{ErrorCode::not_found, id, "this could be " + names + ": name it with its kind"};
}

/// What is to be written: a record, somebody of an organization, or the whole directory.
struct Subject {
    std::optional<Reference> record;
    std::string person = {};
};

/// What `id` names. Only cards are of people: "organization/uclg/emilia-saiz-carrancedo".
Result<Subject> subject_named(const Directory& directory, const std::string& id, const std::string& format) {
    const size_t slash = id.rfind('/');
    if (format == "vcard" && slash != std::string::npos && id.find('/') != slash)
        return Subject{
            Reference{RecordKind::organization, id.substr(id.find('/') + 1, slash - id.find('/') - 1)},
            id.substr(slash + 1)};
    auto record = record_named(directory, id);
    if (!record)
        return record.error();
    return Subject{*record};
}

Error nothing_to_write(const Reference& record, const std::string& format) {
    return {ErrorCode::not_found, record.text(),
            std::string(word(record.kind)) + " has no " + format + " of its own"};
}

Result<std::string> as_vcard(const Directory& directory, const Subject& subject) {
    if (!subject.record)
        return save_vcards(directory);
    if (subject.record->kind != RecordKind::organization)
        return nothing_to_write(*subject.record, "vcard");
    const Id<Organization> id(subject.record->id);
    return subject.person.empty() ? save_vcard(directory, id) : save_vcard(directory, id, subject.person);
}

Result<std::string> as_icalendar(const Directory& directory, const Subject& subject, std::ostream& err) {
    if (subject.record) {
        if (subject.record->kind != RecordKind::event)
            return nothing_to_write(*subject.record, "icalendar");
        return save_icalendar(directory, Id<Event>(subject.record->id));
    }
    Errors left_out;
    std::string calendar = save_icalendars(directory, left_out);
    for (const Error& reason : left_out)
        report(err, "left out", reason);
    if (left_out.size() == directory.all<Event>().size())
        return Error{ErrorCode::missing, "", "no event is known to the day"};
    return calendar;
}

Result<std::string> as_booklet(const Directory& directory, const std::optional<Reference>& record,
                               const std::string& style) {
    if (!record) {
        const std::string& title = directory.edition().title;
        return paper_page(title.empty() ? HtmlTexts().title : title, paper_booklet(directory), style);
    }
    const std::string title = title_of(directory, *record);
    const std::string paper = paper_selection(directory, {title, {}, {*record}});
    if (paper.empty())
        return nothing_to_write(*record, "booklet");
    return paper_page(title, paper, style);
}

Result<std::string> in_format(const std::string& format, const Directory& directory, const Subject& subject,
                              const Environment& environment) {
    if (format == "vcard")
        return as_vcard(directory, subject);
    if (format == "icalendar")
        return as_icalendar(directory, subject, environment.err);
    if (format == "booklet")
        return as_booklet(directory, subject.record, environment.paper_style);
    const auto& record = subject.record;
    std::string content;
    if (format == "json")
        content = record ? save_json(directory, *record) : save_json(directory);
    else
        content = record ? standalone_html(directory, *record) : standalone_html(directory);
    if (content.empty()) // only with a record
        return nothing_to_write(*record, format);
    return content;
}

} // namespace

int export_data(const ExportRequest& request, const Environment& environment) {
    const auto directory = read_directory(request.data, environment);
    if (!directory)
        return at_fault;
    Subject subject;
    if (request.id) {
        auto named = subject_named(*directory, *request.id, request.format);
        if (!named) {
            report(environment.err, "export", named.error());
            return at_fault;
        }
        subject = *named;
    }
    const auto content = in_format(request.format, *directory, subject, environment);
    if (!content) {
        report(environment.err, "export", content.error());
        return at_fault;
    }
    return write_output(request.output, *content, environment);
}

} // namespace citynet::cli
