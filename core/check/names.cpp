#include "core/check/names.h"

#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace citynet {

namespace {

template <size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that half of the field's names have; a domain with one of them speaks of nobody.
bool is_common_word(std::string_view word) {
    static constexpr std::array<std::string_view, 39> common{
        "cities",        "city",           "network",      "networks",     "world",       "global",
        "international", "european",       "europe",       "mayors",       "mayor",       "local",
        "governments",   "government",     "urban",        "municipal",    "council",     "united",
        "nations",       "association",    "cooperation",  "alliance",     "forum",       "regional",
        "development",   "communities",    "organization", "organisation", "sustainable", "programme",
        "office",        "commission",     "partnership",  "secretariat",  "town",        "towns",
        "regions",       "municipalities", "society"};
    return among(common, word);
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

std::string without_blanks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

void add_once(std::vector<std::string>& list, std::string text, size_t shortest) {
    if (text.size() >= shortest && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(std::move(text));
}

} // namespace

std::string plain(std::string_view text) {
    const FoldedText folded = fold(text);
    std::string joined;
    for (const TextRange& word : words_of(folded.text)) {
        if (!joined.empty())
            joined += ' ';
        joined.append(folded.text, word.begin, word.end - word.begin);
    }
    return joined;
}

std::vector<std::string> plain_words(std::string_view text) {
    const FoldedText folded = fold(text);
    std::vector<std::string> words;
    for (const TextRange& word : words_of(folded.text))
        words.push_back(folded.text.substr(word.begin, word.end - word.begin));
    return words;
}

bool is_joining_word(std::string_view word) {
    static constexpr std::array<std::string_view, 19> joining{"of",  "the", "for", "and", "in",  "on", "to",
                                                              "de",  "la",  "le",  "les", "des", "du", "et",
                                                              "der", "und", "a",   "y",   "at"};
    return among(joining, word);
}

std::string initials(std::string_view text) {
    std::string letters;
    for (const std::string& word : plain_words(text))
        if (!is_joining_word(word))
            letters += word.front();
    return letters;
}

std::string initials_of_name(std::string_view text) {
    if (text.size() > 120) // no name is that long
        return {};
    std::string letters;
    bool inside = false;
    size_t begin = 0;
    for (size_t i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                                                is_upper(text[i]) || (text[i] >= 'a' && text[i] <= 'z'));
        if (letter && !inside)
            begin = i;
        if (!letter && inside) {
            const std::string_view word = text.substr(begin, i - begin);
            if (is_upper(word.front()))
                letters += static_cast<char>(word.front() - 'A' + 'a');
            else if (!is_joining_word(word) && static_cast<unsigned char>(word.front()) < 0x80)
                return {};
        }
        inside = letter;
    }
    return letters.size() >= 3 ? letters : std::string();
}

NameForms::NameForms(const Organization& organization) {
    add(organization.name);
    for (const std::string& other : organization.other_names)
        add(other);
    if (!organization.acronym.empty()) {
        const std::string acronym = without_blanks(plain(organization.acronym));
        add_once(short_, acronym, 2);
        add_once(whole_, acronym, 5);
    }
}

NameForms::NameForms(std::string_view name) {
    add(name);
}

void NameForms::add(std::string_view name) {
    add_once(whole_, without_blanks(plain(name)), 4);
    add_once(short_, initials(name), 3);
    const FoldedText folded = fold(name);
    for (const TextRange& range : words_of(folded.text)) {
        const std::string word = folded.text.substr(range.begin, range.end - range.begin);
        const TextRange original = folded.original(range);
        const std::string_view as_written = name.substr(original.begin, original.end - original.begin);
        if (std::all_of(as_written.begin(), as_written.end(),
                        [](char c) { return is_upper(c) || (c >= '0' && c <= '9'); }))
            add_once(short_, word, 3); // an acronym in a name: "WHO"
        if (!is_common_word(word) && !is_joining_word(word))
            add_once(words_, word, 5);
    }
}

bool NameForms::fit(std::string_view label) const {
    std::string flat;
    std::vector<std::string> parts(1);
    for (char c : label)
        if (c == '-' || c == '_' || c == '.') {
            parts.emplace_back();
        } else {
            flat += c;
            parts.back() += c;
        }
    const auto has = [&](const std::string& text) { return flat.find(text) != std::string::npos; };
    const bool whole = std::any_of(whole_.begin(), whole_.end(), [&](const std::string& name) {
        return has(name) ||
               (flat.size() >= 5 && name.find(flat) != std::string::npos && !is_common_word(flat));
    });
    return whole || std::any_of(words_.begin(), words_.end(), has) ||
           std::any_of(short_.begin(), short_.end(), [&](const std::string& acronym) {
               return std::find(parts.begin(), parts.end(), acronym) != parts.end() ||
                      (acronym.size() >= 3 && starts_with(flat, acronym));
           });
}

} // namespace citynet
