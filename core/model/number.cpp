#include "core/model/number.h"

#include <cstdlib>

namespace citynet {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

size_t skip_digits(std::string_view text, size_t at) {
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return at;
}

// The grammar of RFC 8259, section 6.
bool is_number_literal(std::string_view text) {
    size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const size_t whole = at;
    at = skip_digits(text, at);
    if (at == whole || (text[whole] == '0' && at > whole + 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        const size_t fraction = ++at;
        at = skip_digits(text, at);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const size_t exponent = at;
        at = skip_digits(text, at);
        if (at == exponent)
            return false;
    }
    return at == text.size();
}

} // namespace

Number::Number(long long value) : literal_(std::to_string(value)) {}

std::optional<Number> Number::parse(std::string_view literal) {
    if (!is_number_literal(literal))
        return std::nullopt;
    Number number;
    number.literal_ = literal;
    return number;
}

double Number::value() const {
    return std::strtod(literal_.c_str(), nullptr); // the program stays in the "C" locale for numbers
}

} // namespace citynet
