#include "core/check/acronyms.h"

#include "core/check/names.h"

#include <algorithm>
#include <vector>

namespace citynet {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word_byte(char c) {
    return is_upper(c) || is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_acronym(std::string_view word) {
    return word.size() >= 3 && word.size() <= 6 && is_upper(word.front()) &&
           std::count_if(word.begin(), word.end(), is_upper) >= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c) || is_digit(c); });
}

bool is_roman(std::string_view word) {
    return word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

std::string_view without_plural(std::string_view word) {
    if (word.size() > 3 && word.back() == 's' && is_upper(word[word.size() - 2]))
        word.remove_suffix(1);
    return word;
}

/// The words at the end of `before` whose initials the acronym is; joining words may stand between.
std::string_view term_before(std::string_view before, std::string_view acronym) {
    std::vector<size_t> starts; // of the words, from the last to the first
    size_t end = before.size();
    constexpr size_t enough = 16;
    while (starts.size() < enough) {
        while (end > 0 && !is_word_byte(before[end - 1])) {
            if (std::string_view(".;:()").find(before[end - 1]) != std::string_view::npos)
                end = 1; // another sentence or bracket: the term does not reach beyond
            --end;
        }
        if (end == 0)
            break;
        size_t begin = end;
        while (begin > 0 && is_word_byte(before[begin - 1]))
            --begin;
        starts.push_back(begin);
        end = begin;
    }
    for (const size_t start : starts)
        if (initials(before.substr(start)) == acronym)
            return before.substr(start);
    return {};
}

} // namespace

void for_each_spelt_out(std::string_view text, const std::function<void(const SpeltOut&)>& visit) {
    for (size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        constexpr size_t longest = 16;
        const size_t size = text.substr(open + 1, longest + 1).find(')');
        if (size == std::string_view::npos)
            continue;
        const std::string_view inside = without_plural(text.substr(open + 1, size));
        // "GCH", "IDAHOBIT", "UN-Habitat": one word with two capitals or more
        if (inside.size() < 2 || inside.find(' ') != std::string_view::npos ||
            std::count_if(inside.begin(), inside.end(), is_upper) < 2)
            continue;
        std::string acronym = plain(inside);
        constexpr size_t longest_term = 200;
        std::string_view before = text.substr(0, open);
        if (before.size() > longest_term)
            before.remove_prefix(before.size() - longest_term);
        while (!before.empty() && before.back() == ' ')
            before.remove_suffix(1);
        const std::string_view term = term_before(before, acronym);
        visit({std::move(acronym), term});
    }
}

void for_each_acronym(std::string_view text, const std::function<void(std::string_view)>& visit) {
    for (size_t i = 0; i < text.size();) {
        size_t end = i;
        while (end < text.size() && is_word_byte(text[end]))
            ++end;
        const std::string_view word = without_plural(text.substr(i, end - i));
        // part of a symbol or a number of another kind: "ECE/EX/2023/L.4", "COVID-19", "A-B"
        const auto joined = [&](size_t at) {
            return at < text.size() && (text[at] == '/' || text[at] == '-');
        };
        if (is_acronym(word) && !is_roman(word) && !joined(end) && !(i > 0 && joined(i - 1)))
            visit(word);
        i = std::max(end, i + 1);
    }
}

} // namespace citynet
