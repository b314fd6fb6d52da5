#include "app/cli/findings.h"

#include "app/cli/files.h"
#include "core/formats/json/json_value.h"

#include <array>

namespace citynet::cli {

CheckTables check_tables(const Environment& environment) {
    return {PublicSuffixes::parse(environment.public_suffixes),
            CallingCodes::parse(environment.calling_codes)};
}

std::string_view word_of(Answer answer) {
    static constexpr std::array<std::string_view, 3> words{"open", "annotated", "acknowledged"};
    return words[static_cast<size_t>(answer)];
}

std::string as_json(const std::string& file, const Finding& finding) {
    std::string object = "{";
    const auto member = [&object](std::string_view name, std::string_view value) {
        object += object.size() > 1 ? "," : "";
        json::append_quoted(object, name);
        object += ':';
        json::append_quoted(object, value);
    };
    member("file", file);
    member("place", finding.place);
    member("ref", finding.record.text());
    member("rule", info(finding.rule).id);
    member("severity", word(finding.severity));
    member("subject", finding.subject);
    member("message", finding.message);
    member("suggestion", finding.suggestion);
    member("answer", word_of(finding.answer));
    return object + "}\n";
}

std::string as_text(const std::string& file, const Finding& finding) {
    std::string text =
        file + ":" + finding.place + ": " + std::string(word(finding.severity)) + ": " + finding.message;
    if (!finding.suggestion.empty())
        text += "; " + finding.suggestion + "?";
    text += " [" + std::string(info(finding.rule).id) + "]";
    if (finding.answer != Answer::open)
        text += " (" + std::string(word_of(finding.answer)) + ")";
    return one_line(text) + "\n";
}

} // namespace citynet::cli
