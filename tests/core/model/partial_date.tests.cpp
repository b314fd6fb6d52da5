#include "core/model/partial_date.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

using namespace citynet;

TEST_CASE("a date has the parts that are written and no others") {
    CHECK(PartialDate::parse("2020") == PartialDate{2020, {}, {}, {}});
    CHECK(PartialDate::parse("2020-10") == PartialDate{2020, 10, {}, {}});
    CHECK(PartialDate::parse("2020-10-31") == PartialDate{2020, 10, 31, {}});
    CHECK(PartialDate::parse("2020-10-31T14:05") == PartialDate{2020, 10, 31, 14 * 60 + 5});
    CHECK(PartialDate::parse("--11") == PartialDate{{}, 11, {}, {}});
    CHECK(PartialDate::parse("--11-15") == PartialDate{{}, 11, 15, {}});
}

TEST_CASE("a date is written as it was read") {
    const auto* text = GENERATE("2020", "0001", "9999", "2020-01", "2020-12", "2020-10-31", "2020-02-29",
                                "2000-02-29", "1999-09-09", "2020-10-31T00:00", "2020-10-31T23:59",
                                "2020-10-31T09:05", "--01", "--12", "--11-15", "--02-29", "2021-04-30");
    CAPTURE(text);
    const auto date = PartialDate::parse(text);
    REQUIRE(date);
    CHECK(date->text() == text);
}

TEST_CASE("a day that is in no calendar is no date") {
    const auto* text =
        GENERATE("0000", "2020-00", "2020-13", "2020-01-00", "2020-01-32", "2020-04-31", "2020-06-31",
                 "2020-09-31", "2020-11-31", "2021-02-29", "1900-02-29", "2100-02-29", "2020-02-30", "--00",
                 "--13", "--02-30", "--04-31", "2020-10-31T24:00", "2020-10-31T12:60");
    CAPTURE(text);
    CHECK_FALSE(PartialDate::parse(text));
}

TEST_CASE("a date in another notation is no date") {
    const auto* text =
        GENERATE("", "-", "--", "---", "20", "202", "20200", "2020-", "2020-1", "2020-10-", "2020-10-1",
                 "2020/10/31", "31.10.2020", "2020-10-31T", "2020-10-31T9:00", "2020-10-31T14",
                 "2020-10-31T14:0", "2020-10-31 14:00", "2020-10-31T14:00:00", "2020-10-31T14:00Z", " 2020",
                 "2020 ", "-2020", "--11-15T14:00", "--11-15-", "2020-10T14:00", "2020T14:00", "October 2020",
                 "2O20", "--1", "--11-5", "2020-10-31t14:00", "2020-+1");
    CAPTURE(text);
    CHECK_FALSE(PartialDate::parse(text));
}

TEST_CASE("dates are in the order of a programme") {
    const std::vector<std::string> in_order{"0999",
                                            "2020",
                                            "2020-01",
                                            "2020-01-01",
                                            "2020-01-01T00:00",
                                            "2020-01-01T09:00",
                                            "2020-01-02",
                                            "2020-02",
                                            "2021",
                                            "9999",
                                            "--01",
                                            "--01-05",
                                            "--02"};
    for (size_t i = 0; i < in_order.size(); ++i) {
        for (size_t j = 0; j < in_order.size(); ++j) {
            CAPTURE(in_order[i], in_order[j]);
            CHECK(earlier(*PartialDate::parse(in_order[i]), *PartialDate::parse(in_order[j])) == (i < j));
        }
    }
}

TEST_CASE("a period is empty only when nothing is known of it") {
    const PartialDate date{2020, {}, {}, {}};
    CHECK(Period().empty());
    CHECK_FALSE(Period{date, {}}.empty());
    CHECK_FALSE(Period{{}, date}.empty());
    CHECK_FALSE(Period{{}, {}, {{"printed_as", "\"spring\""}}}.empty());
}
