#include "core/model/number.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace citynet;

TEST_CASE("a number keeps the precision it was printed with") {
    const auto* literal = GENERATE("0", "-0", "7", "240000", "46.20", "-6.10", "0.0", "1e2", "1E+2",
                                   "1.50e-3", "10", "123456789012345678901234567890");
    CAPTURE(literal);
    const auto number = Number::parse(literal);
    REQUIRE(number);
    CHECK(number->literal() == literal);
}

TEST_CASE("what is no JSON number is no number") {
    const auto* text =
        GENERATE("", "-", "+1", "01", "-01", "00", ".5", "1.", "1.e2", "1e", "1e+", "1e-", "e5", "1 ", " 1",
                 "1,000", "0x10", "1a", "NaN", "Infinity", "--1", "1.2.3", "1e2.5", "1/", "1:");
    CAPTURE(text);
    CHECK_FALSE(Number::parse(text));
}

TEST_CASE("the value of a number is what its digits say") {
    CHECK(Number::parse("46.20")->value() == 46.2);
    CHECK(Number::parse("-6.5")->value() == -6.5);
    CHECK(Number::parse("1.5e2")->value() == 150);
    CHECK(Number(240000).literal() == "240000");
    CHECK(Number(-3).value() == -3);
    CHECK(Number().literal() == "0");
}

TEST_CASE("numbers of different precision are different") {
    CHECK(Number::parse("46.2") != Number::parse("46.20"));
    CHECK(Number::parse("46.20") == Number::parse("46.20"));
}
