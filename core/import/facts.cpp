#include "core/formats/json/json_format.h"
#include "core/import/merge.h"
#include "core/import/typography.h"
#include "core/text/date_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace citynet::importer {

namespace {

/// Words that tell nothing by themselves.
constexpr std::array<std::string_view, 9> empty_words{"the", "of", "on", "for", "and",
                                                      "in",  "at", "to", "by"};

/// The words of a text, numbers apart from letters and without zeros in front: "31T09" is "31", "t", "9".
std::set<std::string> parts_of(std::string_view text) {
    std::set<std::string> parts;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string key = key_of(text);
    for (std::string_view word : split_words(key))
        while (!word.empty()) {
            size_t end = 1;
            while (end < word.size() && is_digit(word[end]) == is_digit(word[0]))
                ++end;
            std::string_view part = word.substr(0, end);
            while (part.size() > 1 && part[0] == '0')
                part.remove_prefix(1);
            parts.emplace(part);
            word.remove_prefix(end);
        }
    return parts;
}

/// The number of a month's name; empty for another word.
std::string month_number(const std::string& word) {
    const DateWords english;
    for (size_t i = 0; i < english.months.size(); ++i)
        if (key_of(english.months[i]) == word)
            return std::to_string(i + 1);
    return {};
}

bool agrees(const std::string& fact, const std::set<std::string>& record) {
    const auto parts = parts_of(fact);
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        const std::string month = month_number(part);
        return record.count(part) > 0 || (!month.empty() && record.count(month) > 0) ||
               std::find(empty_words.begin(), empty_words.end(), part) != empty_words.end();
    });
}

} // namespace

void check_facts(const Directory& directory, ReadDocument& document) {
    DocumentReport& report = document.report;
    for (const PrintedFact& fact : document.facts) {
        const auto known = parts_of(save_json(directory, fact.record, JsonLayout::compact));
        const bool understood = agrees(fact.text, known);
        ++(understood ? report.understood : report.not_understood);
        report.entries.push_back({understood ? Remark::fact : Remark::not_understood, fact.line,
                                  fact.record.text(),
                                  understood                        ? "as the record has it"
                                  : directory.contains(fact.record) ? "the record says otherwise"
                                                                    : "there is no such record",
                                  fact.text});
    }
    document.facts.clear();
    report.sort();
}

} // namespace citynet::importer
