#include "core/import/person_names.h"

#include "core/import/typography.h"

#include <algorithm>
#include <array>

namespace citynet::importer {

namespace {

constexpr std::array<std::string_view, 16> honorifics{"ms",  "mr",   "mrs",   "miss",     "dr",  "prof",
                                                      "sir", "dame", "mayor", "m",        "mme", "lord",
                                                      "hon", "amb",  "rev",   "professor"};
constexpr std::array<std::string_view, 16> particles{"de",  "la", "van", "der", "von", "del", "da",  "di",
                                                     "den", "le", "el",  "bin", "al",  "du",  "dos", "y"};
constexpr std::array<std::string_view, 22> role_words{
    "director",    "directors",    "president",    "chair",   "chairs",      "secretary",
    "coordinator", "manager",      "officer",      "chief",   "head",        "ceo",
    "founder",     "mayor",        "secretariat",  "point",   "chairperson", "governor",
    "advisor",     "coordinators", "spokesperson", "minister"};

template <size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool is_honorific(std::string_view word) {
    return is_one_of(key_of(word), honorifics);
}

std::string_view without_honorific(std::string_view name) {
    for (;;) {
        name = trimmed(name);
        const size_t end = name.find(' ');
        if (end == std::string_view::npos || !is_honorific(name.substr(0, end)))
            return name;
        name.remove_prefix(end);
    }
}

bool is_name(std::string_view text) {
    if (text.size() > 80 || text.find_first_of("0123456789@:/()") != std::string_view::npos)
        return false;
    const auto words = split_words(without_honorific(text));
    if (words.size() < 2 || words.size() > 6)
        return false;
    return std::all_of(
               words.begin(), words.end(),
               [](std::string_view word) { return is_capitalized(word) || is_one_of(word, particles); }) &&
           is_capitalized(words.front()) && is_capitalized(words.back());
}

bool names_a_role(std::string_view text) {
    const std::string key = key_of(text);
    const auto words = split_words(key);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return is_one_of(word, role_words); });
}

} // namespace citynet::importer
