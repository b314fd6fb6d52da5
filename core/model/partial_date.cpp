#include "core/model/partial_date.h"

#include <array>
#include <tuple>

namespace citynet {

namespace {

/// Reads exactly `count` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, size_t count) {
    if (text.size() < count)
        return std::nullopt;
    int number = 0;
    for (size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (text.substr(0, prefix.size()) != prefix)
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

int last_day(std::optional<int> year, int month) {
    static constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool common_year = year && (*year % 4 != 0 || (*year % 100 == 0 && *year % 400 != 0));
    return month == 2 && common_year ? 28 : days[static_cast<size_t>(month - 1)];
}

std::optional<int> take_time(std::string_view& text) {
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23 || !take(text, ":"))
        return std::nullopt;
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    return *hour * 60 + *minute;
}

std::string digits(int number, size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
    PartialDate date;
    if (!take(text, "--")) {
        date.year = take_number(text, 4);
        if (!date.year || *date.year == 0)
            return std::nullopt;
        if (text.empty())
            return date;
        if (!take(text, "-"))
            return std::nullopt;
    }
    date.month = take_number(text, 2);
    if (!date.month || *date.month < 1 || *date.month > 12)
        return std::nullopt;
    if (text.empty())
        return date;
    if (!take(text, "-"))
        return std::nullopt;
    date.day = take_number(text, 2);
    if (!date.day || *date.day < 1 || *date.day > last_day(date.year, *date.month))
        return std::nullopt;
    if (text.empty())
        return date;
    if (!date.year || !take(text, "T"))
        return std::nullopt;
    date.minute_of_day = take_time(text);
    if (!date.minute_of_day || !text.empty())
        return std::nullopt;
    return date;
}

std::string PartialDate::text() const {
    std::string text = year ? digits(*year, 4) : "-";
    if (month)
        text += "-" + digits(*month, 2);
    if (day)
        text += "-" + digits(*day, 2);
    if (minute_of_day)
        text += "T" + digits(*minute_of_day / 60, 2) + ":" + digits(*minute_of_day % 60, 2);
    return text;
}

bool earlier(const PartialDate& a, const PartialDate& b) {
    const auto key = [](const PartialDate& d) {
        return std::tuple(d.year.value_or(10000), d.month.value_or(0), d.day.value_or(0),
                          d.minute_of_day.value_or(-1));
    };
    return key(a) < key(b);
}

const PartialDate* begin_of(const Period& period) {
    if (period.start)
        return &*period.start;
    return period.end ? &*period.end : nullptr;
}

} // namespace citynet
