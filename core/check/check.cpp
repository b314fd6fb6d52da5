#include "core/check/check.h"

#include "core/check/answers.h"
#include "core/check/rules/families.h"

namespace citynet {

std::string quoted(std::string_view text) {
    constexpr size_t enough = 80;
    if (text.size() <= enough)
        return "\"" + std::string(text) + "\"";
    size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) // inside a letter
        --end;
    return "\"" + std::string(text.substr(0, end)) + "…\"";
}

Check::Check(const Directory& directory, const CheckTables& tables, CheckOptions options)
    : directory_(directory), tables_(tables), options_(options), index_(directory, tables) {}

bool Check::rests(Rule rule) const {
    switch (info(rule).needs) {
    case Needs::nothing:
        return false;
    case Needs::public_suffixes:
        return tables_.public_suffixes.empty();
    case Needs::calling_codes:
        return tables_.calling_codes.empty();
    case Needs::max_age:
        return !options_.max_age || !options_.today;
    }
    return false;
}

std::vector<Rule> Check::resting() const {
    std::vector<Rule> rules;
    for (size_t i = 0; i < rule_count; ++i)
        if (rests(static_cast<Rule>(i)))
            rules.push_back(static_cast<Rule>(i));
    return rules;
}

template <class T>
void Check::check_record(const T& record, const Path& place, bool alone, Findings& findings) const {
    const Reference self = reference_to(record);
    const size_t first = findings.size();
    const Scope scope{directory_, index_, tables_, options_, self, alone, findings};
    rules::contact_form(record, place, scope);
    if constexpr (std::is_same_v<T, Organization>)
        rules::contact_owner(record, place, scope);
    if constexpr (std::is_same_v<T, Organization> || std::is_same_v<T, Event>) {
        rules::phones(record, place, scope);
        rules::people(record, place, scope);
        rules::counts(record, place, scope);
    }
    rules::acronyms(record, place, scope);
    rules::dates(record, place, scope);
    rules::completeness(record, place, scope);
    rules::links(record, place, scope);
    rules::likeness(record, place, scope);
    answer_by_annotations(
        record, place, self, first, [this](Rule rule) { return rests(rule); }, findings);
}

Findings Check::all() const {
    Findings findings;
    const Path root;
    for_each_record_type([&]<class T>() {
        const auto& list = directory_.all<T>();
        for (size_t i = 0; i < list.size(); ++i)
            check_record(list[i], root / RecordTraits<T>::list_name / i, false, findings);
    });
    Acknowledgements acknowledgements(directory_.records().acknowledged);
    acknowledgements.answer(0, findings);
    acknowledgements.raise_unused(
        nullptr, [this](Rule rule) { return rests(rule); }, findings);
    return findings;
}

template <class T>
Findings Check::of(const T& record) const {
    Findings findings;
    const Reference self = reference_to(record);
    check_record(record, Path(), true, findings);
    for (Finding& finding : findings)
        finding.place = self.text() + finding.place;
    Acknowledgements acknowledgements(directory_.records().acknowledged);
    acknowledgements.answer(0, findings);
    acknowledgements.raise_unused(
        &self, [this](Rule rule) { return rests(rule); }, findings);
    return findings;
}

template Findings Check::of(const Source&) const;
template Findings Check::of(const Theme&) const;
template Findings Check::of(const Region&) const;
template Findings Check::of(const Country&) const;
template Findings Check::of(const City&) const;
template Findings Check::of(const Series&) const;
template Findings Check::of(const Organization&) const;
template Findings Check::of(const Event&) const;
template Findings Check::of(const Relation&) const;
template Findings Check::of(const Cooperation&) const;

} // namespace citynet
