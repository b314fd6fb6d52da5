#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/findings.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace citynet::cli {

namespace {

std::string counted(size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// "2 warnings, 1 note", of what is open.
std::string severities(const Findings& findings) {
    std::vector<std::string> parts;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity == severity && finding.answer == Answer::open;
        });
        if (count > 0)
            parts.push_back(
                counted(static_cast<size_t>(count), word(severity), std::string(word(severity)) + "s"));
    }
    return parts.empty() ? "no mistakes" : joined(parts);
}

std::string contents(const Directory& directory) {
    std::vector<std::string> parts;
    for_each_record_type([&]<class T>() {
        if (const size_t count = directory.all<T>().size())
            parts.push_back(counted(count, word(RecordTraits<T>::kind), RecordTraits<T>::list_name));
    });
    return parts.empty() ? "an empty directory" : joined(parts);
}

std::string answered(const Findings& findings) {
    std::vector<std::string> parts;
    for (const Answer answer : {Answer::annotated, Answer::acknowledged}) {
        const auto count = std::count_if(findings.begin(), findings.end(),
                                         [&](const Finding& finding) { return finding.answer == answer; });
        if (count > 0)
            parts.push_back(std::to_string(count) + " " + std::string(word_of(answer)));
    }
    return parts.empty() ? std::string() : "; " + joined(parts);
}

/// Why rules did not run, and which; empty when all did.
std::string resting(const std::vector<Rule>& rules) {
    static constexpr std::array<std::string_view, 4> reasons{
        "", "the program was built without the list of public suffixes",
        "the program was built without the table of calling codes", "no --max-age is given"};
    std::vector<std::string> parts;
    for (const Needs needs : {Needs::public_suffixes, Needs::calling_codes, Needs::max_age}) {
        std::vector<std::string> ids;
        for (const Rule rule : rules)
            if (info(rule).needs == needs)
                ids.emplace_back(info(rule).id);
        if (!ids.empty())
            parts.push_back(joined(ids) + " (" + std::string(reasons[static_cast<size_t>(needs)]) + ")");
    }
    return joined(parts);
}

int print_rules(const Environment& environment) {
    std::string table;
    for (size_t i = 0; i < rule_count; ++i) {
        const RuleInfo& rule = info(static_cast<Rule>(i));
        std::string line(rule.id);
        line.resize(std::max<size_t>(line.size() + 1, 26), ' ');
        line += word(rule.severity);
        line.resize(std::max<size_t>(line.size() + 1, 35), ' ');
        table.append(line).append(rule.about).append("\n");
    }
    return write_output(std::nullopt, table, environment);
}

} // namespace

int validate(const ValidateRequest& request, const Environment& environment) {
    if (request.rules)
        return print_rules(environment);
    const CheckTables tables = check_tables(environment);
    const CheckOptions options{request.today ? PartialDate::parse(*request.today) : environment.today,
                               request.max_age};
    int status = done;
    for (const std::string& file : request.files) {
        const auto directory = read_directory(file, environment);
        if (!directory) {
            status = at_fault;
            continue;
        }
        const Check check(*directory, tables, options);
        const Findings findings = check.all();
        for (const Finding& finding : findings) {
            if (finding.answer == Answer::open && (request.strict || finding.severity == Severity::error))
                status = at_fault;
            if (finding.answer != Answer::open && !request.all)
                continue;
            if (request.json)
                environment.out << as_json(file, finding);
            else
                environment.err << as_text(file, finding);
        }
        if (request.json)
            continue;
        environment.out << file << ": " << severities(findings) << " in " << contents(*directory)
                        << answered(findings) << "\n";
        if (const std::string rest = resting(check.resting()); !rest.empty())
            environment.out << file << ": not run: " << rest << "\n";
    }
    return status;
}

} // namespace citynet::cli
