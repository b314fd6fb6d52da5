#include "core/text/date_words.h"

#include <string_view>

namespace citynet {

namespace {

void put(std::string& pattern, std::string_view name, const std::string& value) {
    const size_t at = pattern.find(name);
    if (at != std::string::npos)
        pattern.replace(at, name.size(), value);
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_words(int minute_of_day) {
    return two_digits(minute_of_day / 60) + ":" + two_digits(minute_of_day % 60);
}

std::string day_words(const PartialDate& date, const DateWords& words) {
    if (!date.month)
        return date.year ? std::to_string(*date.year) : std::string();
    const auto month = static_cast<size_t>(*date.month - 1);
    if (!date.day && !date.year)
        return words.months[month];
    std::string text = !date.day ? words.month_year : date.year ? words.day_month_year : words.day_month;
    if (date.day)
        put(text, "{day}", std::to_string(*date.day));
    put(text, "{month}", date.day ? words.months_after_day[month] : words.months[month]);
    if (date.year)
        put(text, "{year}", std::to_string(*date.year));
    return text;
}

PartialDate without_time(PartialDate date) {
    date.minute_of_day.reset();
    return date;
}

PartialDate without_year(PartialDate date) {
    date.year.reset();
    return date;
}

/// Writes `end` with `word`, which differs in `start`, standing for both: prefix "15" dash "30" suffix.
PeriodWords sharing(std::string pattern, std::string_view name, const std::string& start_word,
                    const std::string& end_word, const std::string& dash) {
    const size_t at = pattern.find(name);
    if (at == std::string::npos)
        return {start_word, dash, end_word};
    return {pattern.substr(0, at) + start_word, dash, end_word + pattern.substr(at + name.size())};
}

PeriodWords days_of_one_month(const PartialDate& start, const PartialDate& end, const DateWords& words) {
    std::string pattern = end.year ? words.day_month_year : words.day_month;
    put(pattern, "{month}", words.months_after_day[static_cast<size_t>(*end.month - 1)]);
    if (end.year)
        put(pattern, "{year}", std::to_string(*end.year));
    return sharing(pattern, "{day}", std::to_string(*start.day), std::to_string(*end.day), words.dash);
}

PeriodWords months_of_one_year(const PartialDate& start, const PartialDate& end, const DateWords& words) {
    const std::string& first = words.months[static_cast<size_t>(*start.month - 1)];
    const std::string& last = words.months[static_cast<size_t>(*end.month - 1)];
    if (!end.year)
        return {first, words.dash, last};
    std::string pattern = words.month_year;
    put(pattern, "{year}", std::to_string(*end.year));
    return sharing(pattern, "{month}", first, last, words.dash);
}

/// Days in two months of one year: the year is said with the date where the language puts it first or last.
PeriodWords days_of_one_year(const PartialDate& start, const PartialDate& end, const DateWords& words) {
    const bool year_leads = words.day_month_year.find("{year}") < words.day_month_year.find("{month}");
    return {day_words(year_leads ? start : without_year(start), words), words.wide_dash,
            day_words(year_leads ? without_year(end) : end, words)};
}

} // namespace

std::string date_words(const PartialDate& date, const DateWords& words) {
    std::string day = day_words(date, words);
    if (!date.minute_of_day)
        return day;
    std::string text = words.date_time;
    put(text, "{date}", day);
    put(text, "{time}", time_words(*date.minute_of_day));
    return text;
}

PeriodWords period_parts(const Period& period, const DateWords& words) {
    if (!period.start)
        return period.end ? PeriodWords{"", words.until, date_words(*period.end, words)} : PeriodWords{};
    if (!period.end || *period.end == *period.start)
        return {date_words(*period.start, words), "", ""};
    const PartialDate& start = *period.start;
    const PartialDate& end = *period.end;
    const bool times = start.minute_of_day || end.minute_of_day;
    if (times && start.minute_of_day && end.minute_of_day && without_time(start) == without_time(end))
        return {date_words(start, words), words.dash, time_words(*end.minute_of_day)};
    if (!times && start.year == end.year && start.month && end.month) {
        if (start.day && end.day && start.month == end.month)
            return days_of_one_month(start, end, words);
        if (start.day && end.day)
            return days_of_one_year(start, end, words);
        if (!start.day && !end.day)
            return months_of_one_year(start, end, words);
    }
    const bool years = !start.month && !end.month;
    return {date_words(start, words), years ? words.dash : words.wide_dash, date_words(end, words)};
}

std::string period_words(const Period& period, const DateWords& words) {
    return period_parts(period, words).text();
}

} // namespace citynet
