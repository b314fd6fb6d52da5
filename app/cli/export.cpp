#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/formats/html/html.h"
#include "core/formats/json/json_format.h"

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

std::string in_format(const std::string& format, const Directory& directory,
                      const std::optional<Reference>& record) {
    if (format == "json")
        return record ? save_json(directory, *record) : save_json(directory);
    return record ? standalone_html(directory, *record) : standalone_html(directory);
}

} // namespace

int export_data(const ExportRequest& request, const Environment& environment) {
    const auto directory = read_directory(request.data, environment);
    if (!directory)
        return at_fault;
    std::optional<Reference> record;
    if (request.id) {
        const auto named = record_named(*directory, *request.id);
        if (!named) {
            report(environment.err, "export", named.error());
            return at_fault;
        }
        record = *named;
    }
    const std::string content = in_format(request.format, *directory, record);
    if (content.empty()) { // only with a record
        report(environment.err, "export",
               {ErrorCode::not_found, record->text(),
                "a " + std::string(word(record->kind)) + " has no " + request.format + " of its own"});
        return at_fault;
    }
    return write_output(request.output, content, environment);
}

} // namespace citynet::cli
