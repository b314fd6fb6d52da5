#include "core/text/date_words.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using test::date;

namespace {

std::string from_to(std::string_view start, std::string_view end, const DateWords& words = {}) {
    return period_words({.start = date(start), .end = date(end), .extras = {}}, words);
}

DateWords year_first() {
    DateWords words;
    for (size_t i = 0; i < 12; ++i)
        words.months[i] = words.months_after_day[i] = std::to_string(i + 1);
    words.day_month_year = "{year}/{month}/{day}.";
    words.day_month = "{month}/{day}.";
    words.month_year = "{year}/{month}";
    words.date_time = "{date} at {time}";
    words.until = "till ";
    words.dash = "~";
    words.wide_dash = " ~ ";
    return words;
}

} // namespace

TEST_CASE("A date is said as far as it is known") {
    CHECK(date_words(date("2020")) == "2020");
    CHECK(date_words(date("2020-10")) == "October 2020");
    CHECK(date_words(date("2020-10-31")) == "31 October 2020");
    CHECK(date_words(date("2020-10-01")) == "1 October 2020");
    CHECK(date_words(date("2020-10-31T14:05")) == "31 October 2020, 14:05");
    CHECK(date_words(date("2020-10-31T00:00")) == "31 October 2020, 00:00");
    CHECK(date_words(date("--11")) == "November");
    CHECK(date_words(date("--11-15")) == "15 November");
    CHECK(date_words({}).empty());
}

TEST_CASE("A period says once what both its dates share") {
    CHECK(from_to("2022-04-04", "2022-04-05") == "4–5 April 2022");
    CHECK(from_to("--11-15", "--11-30") == "15–30 November");
    CHECK(from_to("2020-10-31", "2020-11-02") == "31 October – 2 November 2020");
    CHECK(from_to("--10-31", "--11-02") == "31 October – 2 November");
    CHECK(from_to("2021-03", "2021-06") == "March–June 2021");
    CHECK(from_to("--03", "--06") == "March–June");
    CHECK(from_to("2020", "2023") == "2020–2023");
    CHECK(from_to("2020-10-31T12:45", "2020-10-31T14:45") == "31 October 2020, 12:45–14:45");
}

TEST_CASE("A period says both dates in full where they share nothing") {
    CHECK(from_to("2020-12-30", "2021-01-02") == "30 December 2020 – 2 January 2021");
    CHECK(from_to("2020-11", "2021-03") == "November 2020 – March 2021");
    CHECK(from_to("2020", "2021-03") == "2020 – March 2021");
    CHECK(from_to("2020-03", "2020-03-15") == "March 2020 – 15 March 2020");
    CHECK(from_to("2020-10-31T22:00", "2020-11-01T02:00") ==
          "31 October 2020, 22:00 – 1 November 2020, 02:00");
    CHECK(from_to("2020-10-31T22:00", "2020-10-31") == "31 October 2020, 22:00 – 31 October 2020");
    CHECK(from_to("--11-15", "2020-11-20") == "15 November – 20 November 2020");
}

TEST_CASE("A period of one day, or of which only one date is known, is that date") {
    CHECK(from_to("2020-10-31", "2020-10-31") == "31 October 2020");
    CHECK(period_words({.start = date("2020-10"), .end = {}, .extras = {}}) == "October 2020");
    CHECK(period_words({.start = {}, .end = date("2023"), .extras = {}}) == "until 2023");
    CHECK(period_words({}).empty());
}

TEST_CASE("The halves of a period can each be marked as a date") {
    const PeriodWords parts =
        period_parts({.start = date("2020-11-15"), .end = date("2020-11-30"), .extras = {}});
    CHECK(parts.start == "15");
    CHECK(parts.between == "–");
    CHECK(parts.end == "30 November 2020");
}

TEST_CASE("Another language orders and names the parts of a date in its own way") {
    const DateWords words = year_first();
    CHECK(date_words(date("2020-10-31T14:05"), words) == "2020/10/31. at 14:05");
    CHECK(from_to("2020-11-15", "2020-11-30", words) == "2020/11/15~30.");
    CHECK(from_to("2020-10-31", "2020-11-02", words) == "2020/10/31. ~ 11/2.");
    CHECK(from_to("2021-03", "2021-06", words) == "2021/3~6");
    CHECK(period_words({.start = {}, .end = date("2023"), .extras = {}}, words) == "till 2023");
}
