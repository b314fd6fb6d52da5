#include "core/formats/content_lines/content_lines.h"

#include "tests/core/support/content_lines.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

TEST_CASE("A long content line is folded after 75 octets and reads as it was") {
    for (size_t length : {60, 69, 70, 71, 143, 144, 145, 1000}) {
        CAPTURE(length);
        ContentLines lines(Folding::folded);
        const std::string value(length, 'x');
        lines.raw("NAME", value);
        const std::string file = lines.take();
        CHECK((file.find("\r\n ") != std::string::npos) == (length > 70)); // "NAME:" are five
        CHECK(value_of(content_lines(file), "NAME") == value);
    }
}

TEST_CASE("A fold parts no character") {
    for (const std::string character : {"é", "字", "𝄞"})
        for (size_t before = 0; before < 8; ++before) {
            CAPTURE(character, before);
            std::string value(before, 'x');
            for (int i = 0; i < 100; ++i)
                value += character;
            ContentLines lines(Folding::folded);
            lines.raw("N", value);
            CHECK(value_of(content_lines(lines.take()), "N") == value);
        }
}

TEST_CASE("Octets that are no UTF-8 are folded too") {
    ContentLines lines(Folding::folded);
    lines.raw("N", std::string(200, '\x80'));
    const std::string file = lines.take();
    CHECK(file.find("\r\n ") == 75);
}

TEST_CASE("Unfolded lines are as long as they are") {
    ContentLines lines(Folding::unfolded);
    lines.raw("N", std::string(200, 'x'));
    CHECK(lines.take() == "N:" + std::string(200, 'x') + "\r\n");
}

TEST_CASE("What has a meaning in a text value is escaped") {
    CHECK(escaped_text("a,b;c\\d\ne\r\tf\x7F\"g:") == "a\\,b\\;c\\\\d\\nef\"g:");
    ContentLines lines(Folding::folded);
    lines.text("NOTE", "a,b;c\\n\nd");
    lines.text("EMPTY", "");
    CHECK(value_of(content_lines(lines.take()), "NOTE") == "a,b;c\\n\nd");
}

TEST_CASE("A quote inside a quoted parameter ends nothing") {
    CHECK(quoted_parameter("say \"yes\"\n2^2\r") == "\"say ^'yes^'^n2^^2\"");
}
