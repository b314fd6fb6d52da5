#include "core/import/typography.h"

#include "core/text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace citynet::importer {

namespace {

constexpr std::array<std::string_view, 10> blanks{" ",      "\t",     "\n",     "\u00A0", "\u200B",
                                                  "\u2009", "\u202F", "\uFEFF", "\u2002", "\u2003"};
constexpr std::array<std::string_view, 9> bullet_signs{"-", "*", "•", "–", "—", "‣", "◦", "▪", "·"};
constexpr std::array<std::string_view, 4> opening_quotes{"“", "\"", "„", "«"};
constexpr std::array<std::string_view, 4> closing_quotes{"”", "\"", "“", "»"};
constexpr std::array<std::string_view, 10> superscripts{"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

template <size_t n>
std::string_view prefix_in(std::string_view text, const std::array<std::string_view, n>& signs) {
    for (const std::string_view sign : signs)
        if (text.substr(0, sign.size()) == sign)
            return sign;
    return {};
}

template <size_t n>
std::string_view suffix_in(std::string_view text, const std::array<std::string_view, n>& signs) {
    for (const std::string_view sign : signs)
        if (text.size() >= sign.size() && text.substr(text.size() - sign.size()) == sign)
            return sign;
    return {};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Calls `visit(letter)` for each code point until it returns false.
template <class Visit>
void for_each_letter(std::string_view text, const Visit& visit) {
    size_t at = 0;
    while (at < text.size()) {
        utf8proc_int32_t letter = -1;
        const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                           static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (read <= 0) {
            ++at;
            continue;
        }
        if (!visit(letter))
            return;
        at += static_cast<size_t>(read);
    }
}

bool is_small(utf8proc_int32_t letter) {
    return utf8proc_category(letter) == UTF8PROC_CATEGORY_LL;
}
bool is_capital(utf8proc_int32_t letter) {
    const auto category = utf8proc_category(letter);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// "[1]", "[^1]": its length, 0 for none.
size_t bracket_mark_length(std::string_view text) {
    if (text.substr(0, 1) != "[")
        return 0;
    size_t size = text.substr(1, 1) == "^" ? 2 : 1;
    const size_t digits = size;
    while (size < text.size() && size - digits < 3 && is_digit(text[size]))
        ++size;
    return size > digits && text.substr(size, 1) == "]" ? size + 1 : 0;
}

/// "3.", "3)", "(3)", "a)", "(a)", "iv)": its length, 0 for none. A letter needs a bracket: "A. Author".
size_t count_length(std::string_view text) {
    size_t at = text.substr(0, 1) == "(" ? 1 : 0;
    const size_t start = at;
    while (at < text.size() && at - start < 3 && is_digit(text[at]))
        ++at;
    const bool number = at > start;
    if (!number)
        while (at < text.size() && at - start < 4 && (is_ascii_letter(text[at])))
            ++at;
    if (at == start || at == text.size())
        return 0;
    const bool roman = text.substr(start, at - start).find_first_not_of("ivx") == std::string_view::npos;
    if (!number && at - start > 1 && !roman)
        return 0;
    if (text[at] == ')')
        return at + 1;
    return number && start == 0 && text[at] == '.' ? at + 1 : 0;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    for (std::string_view blank; !(blank = prefix_in(text, blanks)).empty();)
        text.remove_prefix(blank.size());
    for (std::string_view blank; !(blank = suffix_in(text, blanks)).empty();)
        text.remove_suffix(blank.size());
    return text;
}

std::string_view without_ends(std::string_view text, std::string_view signs) {
    text = trimmed(text);
    while (!text.empty() && signs.find(text.back()) != std::string_view::npos)
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

std::optional<Bullet> bullet_of(std::string_view line) {
    const auto followed = [&](size_t size) {
        return size > 0 && size < line.size() && !prefix_in(line.substr(size), blanks).empty();
    };
    const std::string_view sign = prefix_in(line, bullet_signs);
    if (followed(sign.size()))
        return Bullet{sign, trimmed(line.substr(sign.size())), false};
    const size_t count = count_length(line);
    if (followed(count))
        return Bullet{line.substr(0, count), trimmed(line.substr(count)), true};
    return std::nullopt;
}

std::optional<FootnoteLine> footnote_of(std::string_view line) {
    size_t size = 0;
    while (size < line.size()) {
        const std::string_view sign = prefix_in(line.substr(size), superscripts);
        if (sign.empty())
            break;
        size += sign.size();
    }
    if (size == 0)
        size = bracket_mark_length(line);
    if (size == 0)
        return std::nullopt;
    std::string_view rest = line.substr(size);
    if (rest.substr(0, 1) == ":")
        rest.remove_prefix(1);
    rest = trimmed(rest);
    if (rest.empty())
        return std::nullopt;
    return FootnoteLine{std::string(line.substr(0, size)), rest};
}

std::optional<BoldLead> bold_lead(std::string_view markdown) {
    constexpr std::string_view bold = "**";
    if (markdown.substr(0, 2) != bold)
        return std::nullopt;
    const size_t end = markdown.find(bold, 2);
    if (end == std::string_view::npos || end == 2)
        return std::nullopt;
    return BoldLead{trimmed(markdown.substr(2, end - 2)), trimmed(markdown.substr(end + 2))};
}

bool is_lone_quote(std::string_view text) {
    return !text.empty() && (prefix_in(text, opening_quotes).size() == text.size() ||
                             prefix_in(text, closing_quotes).size() == text.size());
}

bool opens_quotation(std::string_view text) {
    return !prefix_in(text, opening_quotes).empty();
}

bool closes_quotation(std::string_view text) {
    for (std::string_view sign; !(sign = suffix_in(text, superscripts)).empty();)
        text.remove_suffix(sign.size());
    const std::string_view sign = suffix_in(text, closing_quotes);
    return !sign.empty() && sign.size() < text.size();
}

bool closes_inside(std::string_view text) {
    const std::string_view opening = prefix_in(text, opening_quotes);
    if (opening.empty())
        return false;
    const std::string_view closing = opening == "“"   ? "”"
                                     : opening == "«" ? "»"
                                     : opening == "„" ? "“"
                                                      : "\"";
    const size_t end = text.find(closing, opening.size());
    return end != std::string_view::npos && trimmed(text.substr(end + closing.size())).size() > 4;
}

std::string_view without_quotes(std::string_view text) {
    text.remove_prefix(prefix_in(text, opening_quotes).size());
    text.remove_suffix(suffix_in(text, closing_quotes).size());
    return trimmed(text);
}

bool ends_sentence(std::string_view text) {
    for (;;) {
        std::string_view sign = suffix_in(text, superscripts);
        if (sign.empty())
            sign = suffix_in(text, closing_quotes);
        if (sign.empty() && !text.empty() && (text.back() == ')' || text.back() == '*' || text.back() == '>'))
            sign = text.substr(text.size() - 1);
        if (sign.empty() && !text.empty() && text.back() == ']') {
            const size_t open = text.rfind('[');
            if (open != std::string_view::npos &&
                bracket_mark_length(text.substr(open)) == text.size() - open)
                sign = text.substr(open);
        }
        if (sign.empty())
            break;
        text.remove_suffix(sign.size());
    }
    static constexpr std::array<std::string_view, 6> ends{".", "!", "?", ":", ";", "…"};
    return !suffix_in(text, ends).empty();
}

bool begins_small(std::string_view text) {
    bool small = false;
    for_each_letter(text, [&](utf8proc_int32_t letter) {
        small = is_small(letter);
        return false;
    });
    return small;
}

bool is_capitals(std::string_view text) {
    size_t capitals = 0;
    bool small = false;
    for_each_letter(text, [&](utf8proc_int32_t letter) {
        capitals += is_capital(letter);
        small = is_small(letter) && letter != 0xDF; // ß has no common capital
        return !small;
    });
    return !small && capitals >= 2;
}

bool is_capitalized(std::string_view word) {
    bool first = false;
    for_each_letter(word, [&](utf8proc_int32_t letter) {
        first = is_capital(letter) || utf8proc_category(letter) == UTF8PROC_CATEGORY_ND;
        const auto category = utf8proc_category(letter);
        return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PI || letter == '"';
    });
    return first;
}

std::vector<std::string_view> marks_in(std::string_view text) {
    std::vector<std::string_view> marks;
    for (size_t at = 0; at < text.size();) {
        if (text[at] == '[' || static_cast<unsigned char>(text[at]) >= 0x80) {
            size_t size = 0;
            for (std::string_view sign; !(sign = prefix_in(text.substr(at + size), superscripts)).empty();)
                size += sign.size();
            if (size == 0 && text[at] == '[')
                size = bracket_mark_length(text.substr(at));
            if (size > 0) {
                marks.push_back(text.substr(at, size));
                at += size;
                continue;
            }
        }
        ++at;
    }
    return marks;
}

std::string key_of(std::string_view text) {
    const FoldedText folded = fold(text);
    std::string key;
    for (const TextRange& word : words_of(folded.text)) {
        if (!key.empty())
            key += ' ';
        key.append(folded.text, word.begin, word.end - word.begin);
    }
    return key;
}

bool begins_with_words(std::string_view key, std::string_view beginning) {
    return key.substr(0, beginning.size()) == beginning &&
           (key.size() == beginning.size() || key[beginning.size()] == ' ');
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (;;) {
        text = trimmed(text);
        if (text.empty())
            return words;
        const size_t end = text.find_first_of(" \t\n");
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), words.back().size()));
    }
}

} // namespace citynet::importer
