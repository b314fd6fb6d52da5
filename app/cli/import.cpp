#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/findings.h"
#include "core/formats/json/json_format.h"
#include "core/formats/json/json_value.h"
#include "core/import/merge.h"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>

namespace citynet::cli {

namespace {

using importer::Description;
using importer::DocumentReport;
using importer::ReadDocument;
using importer::Remark;
using importer::ReportEntry;

/// The descriptions that the user names, then the embedded ones. Nothing when one of them is no description;
/// every mistake is then on `err`.
std::optional<std::vector<Description>> read_descriptions(const ImportRequest& request,
                                                          const Environment& environment) {
    std::vector<Description> descriptions;
    bool fine = true;
    const auto add = [&](const std::string& name, std::string_view text) {
        auto description = importer::read_description(text);
        if (description) {
            descriptions.push_back(std::move(*description));
            return;
        }
        fine = false;
        for (const Error& error : description.error())
            report(environment.err, name, error);
    };
    for (const std::string& file : request.editions) {
        if (const auto text = read_file(file)) {
            add(file, *text);
        } else {
            report(environment.err, file, text.error());
            fine = false;
        }
    }
    for (const std::string_view text : environment.editions)
        add("built-in edition", text);
    return fine ? std::optional(std::move(descriptions)) : std::nullopt;
}

std::optional<ReadDocument> read(const std::string& file, const std::vector<Description>& descriptions,
                                 const Environment& environment) {
    const auto bytes = read_file(file);
    if (!bytes) {
        report(environment.err, file, bytes.error());
        return std::nullopt;
    }
    auto document = importer::read_document(*bytes, descriptions);
    if (document)
        return std::move(*document);
    Error error = document.error();
    if (error.code == ErrorCode::not_found) {
        error.message = "is none of the documents that are described:";
        for (const Description& description : descriptions)
            error.message += (&description == descriptions.data() ? " " : "; ") + description.name;
        error.message += ". Describe it in a file and name that with --edition FILE "
                         "(assets/editions/README.md tells how)";
    }
    report(environment.err, file, error);
    return std::nullopt;
}

std::string per_cent(size_t part, size_t whole) {
    const int share = importer::share(part, whole);
    const std::string hundredths = std::to_string(100 + share % 100).substr(1);
    return std::to_string(share / 100) + "." + hundredths + " %";
}

std::string as_text(const std::string& file, const ReadDocument& document) {
    const DocumentReport& it = document.report;
    std::string text =
        file + ": " + it.edition + "\n    " + std::string(name_of(it.encoding)) + ", " +
        std::to_string(it.lines) + " lines with text: " + std::to_string(it.understood) + " understood, " +
        std::to_string(it.left_out) + " left out, " + std::to_string(it.not_understood) +
        " not understood (" + per_cent(it.not_understood, it.lines) + ")\n    " +
        std::to_string(it.count(Remark::anomaly)) + " anomalies, " + std::to_string(it.count(Remark::added)) +
        " additions, " + std::to_string(it.count(Remark::conflict)) + " conflicts\n";
    for (const ReportEntry& entry : it.entries) {
        std::string line = file;
        if (entry.line > 0)
            line += ":" + std::to_string(entry.line);
        line += ": " + std::string(word(entry.remark)) + ": ";
        if (!entry.record.empty())
            line += entry.record + ": ";
        line += entry.message;
        if (!entry.text.empty())
            line += ": " + entry.text;
        text += one_line(line) + "\n";
    }
    return text;
}

std::string as_json(const std::string& file, const ReadDocument& document) {
    const auto quoted = [](std::string_view text) {
        std::string json;
        json::append_quoted(json, text);
        return json;
    };
    const DocumentReport& it = document.report;
    std::string text =
        "{\"document\":" + quoted(file) + ",\"edition\":" + quoted(it.edition) +
        ",\"encoding\":" + quoted(name_of(it.encoding)) + ",\"lines\":" + std::to_string(it.lines) +
        ",\"understood\":" + std::to_string(it.understood) + ",\"left_out\":" + std::to_string(it.left_out) +
        ",\"not_understood\":" + std::to_string(it.not_understood) + "}\n";
    for (const ReportEntry& entry : it.entries) {
        text += "{\"document\":" + quoted(file) + ",\"remark\":" + quoted(word(entry.remark));
        if (entry.line > 0)
            text += ",\"line\":" + std::to_string(entry.line);
        if (!entry.record.empty())
            text += ",\"record\":" + quoted(entry.record);
        text += ",\"message\":" + quoted(entry.message);
        if (!entry.text.empty())
            text += ",\"text\":" + quoted(entry.text);
        text += "}\n";
    }
    return text;
}

/// What is odd in the result and was not before: what the documents brought. A finding is known by its rule,
/// record and text, since its place moves with what is added.
Findings brought(const Directory& before, const Directory& after, const Environment& environment) {
    const CheckTables tables = check_tables(environment);
    const CheckOptions options{environment.today, std::nullopt};
    std::set<std::tuple<Rule, Reference, std::string>> known;
    for (const Finding& finding : Check(before, tables, options).all())
        known.emplace(finding.rule, finding.record, finding.subject);
    Findings findings = Check(after, tables, options).all();
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const Finding& finding) {
                                      return finding.answer != Answer::open ||
                                             known.count({finding.rule, finding.record, finding.subject}) > 0;
                                  }),
                   findings.end());
    return findings;
}

} // namespace

int import_documents(const ImportRequest& request, const Environment& environment) {
    const auto descriptions = read_descriptions(request, environment);
    const auto ancestor = read_directory(std::nullopt, environment);
    const auto mine = request.data ? read_directory(request.data, environment) : ancestor;
    if (!descriptions || !ancestor || !mine)
        return at_fault;
    std::vector<ReadDocument> documents;
    for (const std::string& file : request.documents)
        if (auto document = read(file, *descriptions, environment))
            documents.push_back(std::move(*document));
    if (documents.size() < request.documents.size())
        return at_fault;
    Records records = mine->records();
    const Records none;
    const Records& before = importer::derives_from(records, ancestor->records()) ? ancestor->records() : none;
    for (ReadDocument& document : documents)
        merge(records, before, document);
    const auto directory = Directory::create(std::move(records));
    if (!directory) {
        for (const Error& error : directory.error())
            report(environment.err, request.output, error);
        return at_fault;
    }
    std::string told;
    for (size_t i = 0; i < documents.size(); ++i) {
        check_facts(*directory, documents[i]);
        told += request.json ? as_json(request.documents[i], documents[i])
                             : as_text(request.documents[i], documents[i]);
    }
    for (const Finding& finding : brought(*mine, *directory, environment))
        told += request.json ? as_json(request.output, finding) : as_text(request.output, finding);
    if (const int failed = write_output(request.output, save_json(*directory), environment))
        return failed;
    return write_output(std::nullopt, told, environment);
}

} // namespace citynet::cli
