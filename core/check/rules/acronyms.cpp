#include "core/check/acronyms.h"

#include "core/check/names.h"
#include "core/check/pieces.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace citynet::rules {

namespace {

using By = CheckIndex::By;

/// What readers of such a directory know without explanation, and what is a word by now.
bool is_well_known(std::string_view acronym) {
    static constexpr std::array<std::string_view, 20> known{
        "SDG",  "NGO",    "COVID",  "CEO", "GDP", "USA",  "USD", "EUR",  "CHF", "HIV",
        "AIDS", "UNESCO", "UNICEF", "WHO", "FAQ", "ISBN", "PDF", "NATO", "URL", "QR"};
    return std::find(known.begin(), known.end(), acronym) != known.end();
}

/// Of the records that use an acronym, the first is told; each, when it is checked by itself.
bool is_first_user(std::string_view acronym, const Scope& scope) {
    if (scope.alone)
        return true;
    const auto others = scope.index.find(CheckIndex::key(By::used_acronym, acronym), scope.self, 1);
    return others.empty() || scope.index.came_before(scope.self, others.front());
}

/// A term without joining words and endings of the plural, so that only another wording is another term.
std::string essence(std::string_view term) {
    std::string text;
    for (std::string word : plain_words(term)) {
        if (is_joining_word(word))
            continue;
        if (word.size() > 4 && word.substr(word.size() - 3) == "ies")
            word.replace(word.size() - 3, 3, "y");
        else if (word.size() > 3 && word.back() == 's')
            word.pop_back();
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// Whether the term is the name of an organization with this acronym, one of its names, or a part of one.
bool is_name_of(const Organization& organization, const std::string& term) {
    const auto same = [&](const std::string& name) {
        return (" " + essence(name) + " ").find(" " + term + " ") != std::string::npos;
    };
    return same(organization.name) ||
           std::any_of(organization.other_names.begin(), organization.other_names.end(), same);
}

void two_ways(const SpeltOut& found, std::map<std::string, std::string>& terms, const Path& place,
              const Scope& scope) {
    if (found.term.empty())
        return;
    const std::string term = essence(found.term);
    const auto [first, added] = terms.emplace(found.acronym, term);
    if (!added && first->second != term) {
        scope.raise(Rule::acronym_two_ways, place, std::string(found.term),
                    quoted(found.term) +
                        " is shortened like another term of this record: " + quoted(first->second));
        return;
    }
    if (!added)
        return;
    for (const Reference& other :
         scope.index.find(CheckIndex::key(By::acronym, found.acronym), scope.self, 1)) {
        const auto* organization = scope.directory.find(Id<Organization>(other.id));
        if (organization && !is_name_of(*organization, term))
            scope.raise(Rule::acronym_two_ways, place, std::string(found.term),
                        quoted(found.term) + " is shortened like " + scope.named(other));
    }
}

} // namespace

template <class T>
void acronyms(const T& record, const Path& place, const Scope& scope) {
    std::map<std::string, std::string> terms;
    std::set<std::string, std::less<>> seen;
    std::set<std::string> here; // spelt out in this very record
    for_each_text(record, place, [&](const std::string& text, const Path&) {
        for_each_spelt_out(text, [&](const SpeltOut& found) { here.insert(found.acronym); });
        if (std::string letters = initials_of_name(text); !letters.empty())
            here.insert(std::move(letters));
    });
    if constexpr (std::is_same_v<T, Organization>)
        here.insert(plain(record.acronym));
    for_each_text(record, place, [&](const std::string& text, const Path& at) {
        for_each_spelt_out(text, [&](const SpeltOut& found) { two_ways(found, terms, at, scope); });
        for_each_acronym(text, [&](std::string_view acronym) {
            if (is_well_known(acronym) || !seen.emplace(acronym).second)
                return;
            const std::string key = plain(acronym);
            if (!is_first_user(acronym, scope) || here.count(key) ||
                scope.index.has(CheckIndex::key(By::spelt_out, key), scope.self) ||
                scope.index.has(CheckIndex::key(By::name, key), scope.self))
                return;
            scope.raise(Rule::acronym_unexpanded, at, std::string(acronym),
                        quoted(acronym) + " is spelt out nowhere");
        });
    });
}

CITYNET_FOR_ALL_RECORDS(acronyms)

} // namespace citynet::rules
