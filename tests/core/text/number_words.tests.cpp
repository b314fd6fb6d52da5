#include "core/text/number_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

std::string words_of(std::string_view literal, const NumberWords& words = {}) {
    return number_words(*Number::parse(literal), words);
}

std::string quantity(std::string_view literal, std::string unit, std::string qualifier = "") {
    Figure figure;
    figure.measure = "things";
    figure.value = *Number::parse(literal);
    figure.unit = std::move(unit);
    figure.qualifier = std::move(qualifier);
    return quantity_words(figure);
}

} // namespace

TEST_CASE("A number has its thousands set apart") {
    CHECK(words_of("240000") == "240,000");
    CHECK(words_of("1234567") == "1,234,567");
    CHECK(words_of("1500") == "1,500");
    CHECK(words_of("999") == "999");
    CHECK(words_of("0") == "0");
    CHECK(words_of("-1000") == "-1,000");
    CHECK(words_of("-100") == "-100");
}

TEST_CASE("A number keeps the decimals that are printed") {
    CHECK(words_of("46.20") == "46.20");
    CHECK(words_of("10.0") == "10.0");
    CHECK(words_of("1234.56789") == "1,234.56789");
    CHECK(words_of("1.5e6") == "1.5e6");
}

TEST_CASE("Another language sets numbers in its own way") {
    NumberWords words;
    words.thousands = ".";
    words.decimal = ",";
    words.shortest_grouped = 5;
    CHECK(words_of("1500.25", words) == "1500,25");
    CHECK(words_of("10000", words) == "10.000");
}

TEST_CASE("A quantity has its qualifier before it and its unit where it is read") {
    CHECK(quantity("240000", "", "more than") == "more than 240,000");
    CHECK(quantity("40", "%", "at least") == "at least 40%");
    CHECK(quantity("1.5", "°C") == "1.5 °C");
    CHECK(quantity("60", "million") == "60 million");
    CHECK(quantity("35", "USD million") == "USD 35 million");
    CHECK(quantity("35", "USD") == "USD 35");
    CHECK(quantity("10.0", "$") == "$10.0");
    CHECK(quantity("3", "€") == "€3");
    CHECK(quantity("3", "in four people") == "3 in four people");
}
