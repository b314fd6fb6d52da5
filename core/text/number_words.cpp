#include "core/text/number_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace citynet {

namespace {

/// "1234567" as "1,234,567".
std::string grouped(std::string_view digits, const NumberWords& words) {
    if (digits.size() < words.shortest_grouped)
        return std::string(digits);
    std::string text;
    for (size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += words.thousands;
        text += digits[i];
    }
    return text;
}

bool is_currency_code(std::string_view word) {
    return word.size() == 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_currency_sign(std::string_view unit) {
    static constexpr std::array<std::string_view, 4> signs{"$", "€", "£", "¥"};
    return std::find(signs.begin(), signs.end(), unit) != signs.end();
}

std::string with_unit(const std::string& number, const std::string& unit, const NumberWords& words) {
    if (unit.empty())
        return number;
    if (unit == "%")
        return number + words.percent;
    if (is_currency_sign(unit))
        return unit + number;
    const std::string_view first = std::string_view(unit).substr(0, unit.find(' '));
    if (is_currency_code(first)) // "USD million"
        return std::string(first) + " " + number + unit.substr(first.size());
    return number + " " + unit;
}

} // namespace

std::string number_words(const Number& number, const NumberWords& words) {
    const std::string& literal = number.literal();
    if (literal.find_first_of("eE") != std::string::npos)
        return literal; // a power of ten has no digits to group
    const size_t first = literal[0] == '-' ? 1 : 0;
    const size_t point = std::min(literal.find('.'), literal.size());
    std::string text =
        literal.substr(0, first) + grouped(std::string_view(literal).substr(first, point - first), words);
    if (point < literal.size())
        text += words.decimal + literal.substr(point + 1);
    return text;
}

std::string quantity_words(const Figure& figure, const NumberWords& words) {
    const std::string quantity = with_unit(number_words(figure.value, words), figure.unit, words);
    return figure.qualifier.empty() ? quantity : figure.qualifier + " " + quantity;
}

} // namespace citynet
