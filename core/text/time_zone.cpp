#include "core/text/time_zone.h"

#include <array>

namespace citynet {

namespace {

struct Zone {
    std::string_view word;
    int minutes;
};
// Abbreviations that stand for one offset only.
constexpr std::array<Zone, 12> zones{{{"UTC", 0},
                                      {"GMT", 0},
                                      {"WET", 0},
                                      {"WEST", 60},
                                      {"WAT", 60},
                                      {"CET", 60},
                                      {"CEST", 120},
                                      {"CAT", 120},
                                      {"EET", 120},
                                      {"EEST", 180},
                                      {"EAT", 180},
                                      {"MSK", 180}}};

/// Reads one or two digits from the front of `text`.
std::optional<int> take_number(std::string_view& text) {
    size_t length = 0;
    int number = 0;
    while (length < 2 && length < text.size() && text[length] >= '0' && text[length] <= '9')
        number = number * 10 + (text[length++] - '0');
    text.remove_prefix(length);
    return length > 0 ? std::optional(number) : std::nullopt;
}

/// "+3", "-03:30", "+0530", as it follows "UTC".
std::optional<int> offset(std::string_view text) {
    const bool behind = text.front() == '-';
    if (!behind && text.front() != '+')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hours = take_number(text);
    int minutes = 0;
    if (!text.empty()) {
        if (text.front() == ':')
            text.remove_prefix(1);
        const auto more = text.size() == 2 ? take_number(text) : std::nullopt;
        if (!more)
            return std::nullopt;
        minutes = *more;
    }
    if (!hours || *hours > 14 || minutes > 59 || !text.empty())
        return std::nullopt;
    return (*hours * 60 + minutes) * (behind ? -1 : 1);
}

} // namespace

std::optional<int> utc_offset_minutes(std::string_view zone) {
    for (const Zone& known : zones)
        if (zone == known.word)
            return known.minutes;
    for (std::string_view base : {"UTC", "GMT"})
        if (zone.size() > base.size() && zone.substr(0, base.size()) == base)
            return offset(zone.substr(base.size()));
    return std::nullopt;
}

std::int64_t days_since_1970(const PartialDate& day) {
    const int month = *day.month;
    const std::int64_t year =
        *day.year - (month <= 2 ? 1 : 0); // a year that begins in March ends in a leap day
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t of_era = year - era * 400;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + *day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

PartialDate date_of_days(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t of_era = days - era * 146097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t shifted = (5 * of_year + 2) / 153;
    PartialDate date;
    date.day = static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1);
    date.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = static_cast<int>(year + era * 400 + (*date.month <= 2 ? 1 : 0));
    return date;
}

PartialDate moved_by(const PartialDate& date, int minutes) {
    constexpr int day = 24 * 60;
    const std::int64_t moment = days_since_1970(date) * day + *date.minute_of_day + minutes;
    std::int64_t days = moment / day;
    std::int64_t rest = moment % day;
    if (rest < 0) {
        rest += day;
        --days;
    }
    PartialDate moved = date_of_days(days);
    moved.minute_of_day = static_cast<int>(rest);
    return moved;
}

bool has_day(const PartialDate& date) {
    return date.year && date.month && date.day;
}

} // namespace citynet
