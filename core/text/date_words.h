#pragma once

#include "core/model/partial_date.h"

#include <array>
#include <string>

namespace citynet {

/// How a language writes dates. The defaults are English; `{day}`, `{month}`, `{year}`, `{date}` and `{time}`
/// are where the parts go.
struct DateWords {
    std::array<std::string, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    std::array<std::string, 12> months_after_day = months; ///< where a language declines them
    std::string day_month_year = "{day} {month} {year}";
    std::string day_month = "{day} {month}";
    std::string month_year = "{month} {year}";
    std::string date_time = "{date}, {time}";
    std::string until = "until ";  ///< before the date of a period of which only the end is known
    std::string dash = "–";        ///< between two words of one date: 15–30 November
    std::string wide_dash = " – "; ///< between two dates: 31 October – 2 November
};

/// The date in words, no more precise than it is: "31 October 2020", "October 2020", "2020", "15 November",
/// "31 October 2020, 14:00".
std::string date_words(const PartialDate& date, const DateWords& words = {});

/// A period in words, what both dates share said once. In two halves so that a document can mark each as a
/// date.
struct PeriodWords {
    std::string start;   ///< "15"; empty where only the end is known
    std::string between; ///< the dash, or "until "; empty for a single date
    std::string end;     ///< "30 November 2020"; empty for a single date

    std::string text() const { return start + between + end; }
};
PeriodWords period_parts(const Period& period, const DateWords& words = {});

/// "15–30 November", "31 October – 2 November 2020", "2020–2023", "31 October 2020, 12:45–14:45", "until
/// 2023".
std::string period_words(const Period& period, const DateWords& words = {});

} // namespace citynet
