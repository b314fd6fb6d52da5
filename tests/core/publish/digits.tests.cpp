#include "core/publish/digits.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

TEST_CASE("Bytes survive being written as digits, whatever their number") {
    std::vector<std::uint8_t> bytes;
    for (unsigned size = 0; size < 300; ++size) {
        const std::string text = to_digits(bytes);
        CHECK(text.find_first_of("&<> \n\x7f") == std::string::npos);
        CHECK(text.size() <= bytes.size() * 16 / 13 + 2);
        CHECK(from_digits(text) == bytes);
        bytes.push_back(static_cast<std::uint8_t>(size * size * 37 + 255));
    }
    // As the page writes them: two digits for 13 bits, the first the greater.
    CHECK(to_digits(std::vector<std::uint8_t>{0, 8}) == "!\"!");
    CHECK(to_digits(std::vector<std::uint8_t>{255}) == "}a");
}

TEST_CASE("What is no digit is no text of digits") {
    CHECK_FALSE(from_digits("! "));
    CHECK_FALSE(from_digits("!<"));
    CHECK_FALSE(from_digits("!!\xc3"));
    CHECK_FALSE(from_digits("~~")); // more than 13 bits
    CHECK_FALSE(from_digits("~"));  // more than 6 bits
    CHECK(from_digits(""));
}
