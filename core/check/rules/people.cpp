#include "core/check/contact_parts.h"
#include "core/check/edit_distance.h"
#include "core/check/names.h"
#include "core/check/rules/families.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace citynet::rules {

namespace {

/// Mailboxes of an office, not of a person.
bool is_office(std::string_view mailbox) {
    static constexpr std::array<std::string_view, 16> offices{
        "info",      "contact", "office",    "secretariat", "press",  "mail",    "hello",     "media",
        "communica", "admin",   "programme", "partner",     "member", "project", "coordinat", "director"};
    return std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
        return mailbox.find(office) != std::string_view::npos;
    });
}

std::string letters_of(std::string_view mailbox) {
    std::string letters;
    for (const std::string& word : plain_words(mailbox))
        letters += word;
    letters.erase(std::remove_if(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; }),
                  letters.end());
    return letters;
}

/// A mailbox with one letter wrong: the name's word, and the mailbox as it would be.
struct Slip {
    std::string word;
    std::string mailbox;
};

std::optional<Slip> slip(const std::string& letters, const std::vector<std::string>& words) {
    constexpr size_t shortest = 5; // shorter pieces are alike by chance
    for (const std::string& word : words)
        for (size_t size = word.size() - std::min<size_t>(word.size(), 1); size <= word.size() + 1; ++size) {
            if (word.size() < shortest || size < shortest - 1)
                continue;
            for (size_t at = 0; at + size <= letters.size(); ++at)
                if (edit_distance(std::string_view(letters).substr(at, size), word, 1) == 1)
                    return Slip{word, letters.substr(0, at) + word + letters.substr(at + size)};
        }
    return std::nullopt;
}

/// The name without titles and words of one letter.
std::vector<std::string> name_words(const std::string& name) {
    static constexpr std::array<std::string_view, 9> titles{"mr",    "ms",  "mrs",       "dr", "prof",
                                                            "mayor", "sir", "professor", "hon"};
    std::vector<std::string> words = plain_words(name);
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const std::string& word) {
                                   return std::find(titles.begin(), titles.end(), word) != titles.end();
                               }),
                words.end());
    return words;
}

bool fits_name(const std::string& letters, const std::vector<std::string>& words) {
    std::string first_letters;
    std::string joined;
    for (const std::string& word : words) {
        if (word.size() >= 2 && letters.find(word) != std::string::npos)
            return true;
        first_letters += word.front();
        joined += word;
    }
    // initials ("jfk"), or a name cut short ("christoph" for Christopher)
    return letters == first_letters || (letters.size() >= 4 && joined.find(letters) != std::string::npos);
}

void check_list(const std::vector<Person>& list, const NameForms* employer, const Path& place,
                const Scope& scope) {
    std::map<std::string, size_t> seen;
    for (size_t i = 0; i < list.size(); ++i) {
        const Person& person = list[i];
        if (const std::string name = plain(person.name); !name.empty() && !seen.emplace(name, i).second)
            scope.raise(Rule::person_twice, place / i / "name", person.name,
                        quoted(person.name) + " stands here twice");
        const std::vector<std::string> words = name_words(person.name);
        for (size_t c = 0; c < person.contacts.size(); ++c) {
            const std::string mailbox = mailbox_of(person.contacts[c]);
            const std::string letters = letters_of(mailbox);
            if (letters.empty() || words.empty() || is_office(mailbox) || fits_name(letters, words) ||
                (employer && employer->fit(mailbox)))
                continue;
            const std::string& value = person.contacts[c].value;
            const auto near = slip(letters, words);
            scope.raise(Rule::email_of_person, place / i / "contacts" / c / "value", value,
                        near ? quoted(value) + " is one letter away from the name " + quoted(person.name)
                             : quoted(value) + " does not fit the name " + quoted(person.name),
                        near ? near->mailbox + value.substr(value.find('@')) : std::string());
        }
    }
}

/// Speakers of quotations whose name has a word that is nearly one of a person's here.
void check_speakers(const std::vector<Section>& sections, const std::vector<Person>& people,
                    const Path& place, const Scope& scope) {
    std::set<std::string> known;
    for (const Person& person : people)
        for (std::string& word : name_words(person.name))
            known.insert(std::move(word));
    constexpr size_t shortest = 5; // shorter names are alike by chance
    for (size_t s = 0; s < sections.size(); ++s)
        for (size_t b = 0; b < sections[s].blocks.size(); ++b) {
            const auto* quotation = std::get_if<Quotation>(&sections[s].blocks[b].content);
            if (!quotation)
                continue;
            for (const std::string& word : name_words(quotation->speaker)) {
                if (word.size() < shortest || known.count(word))
                    continue;
                const auto near = std::find_if(known.begin(), known.end(), [&](const std::string& one) {
                    return one.size() >= shortest && edit_distance(one, word, 1) == 1;
                });
                if (near != known.end())
                    scope.raise(Rule::person_spelling, place / s / "blocks" / b / "quotation" / "speaker",
                                quotation->speaker,
                                quoted(quotation->speaker) + " has " + quoted(word) +
                                    " where a person of this record has " + quoted(*near));
            }
        }
}

} // namespace

void people(const Organization& organization, const Path& place, const Scope& scope) {
    if (organization.people.empty())
        return;
    const NameForms employer(organization);
    check_list(organization.people, &employer, place / "people", scope);
    check_speakers(organization.sections, organization.people, place / "sections", scope);
}

void people(const Event& event, const Path& place, const Scope& scope) {
    check_list(event.people, nullptr, place / "people", scope);
    check_speakers(event.sections, event.people, place / "sections", scope);
    for (size_t i = 0; i < event.sessions.size(); ++i)
        check_list(event.sessions[i].people, nullptr, place / "sessions" / i / "people", scope);
}

} // namespace citynet::rules
