#include "core/formats/qr_code/qr_code.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <string>
#include <vector>

using namespace citynet;

TEST_CASE("a QR code has finder patterns in three corners") {
    const auto code = QrCode::of("https://example.org");
    REQUIRE(code);
    const int end = code->modules() - 1;
    for (int i = 0; i < 7; ++i) {
        CHECK(code->dark(i, 0));
        CHECK(code->dark(end - i, 0));
        CHECK(code->dark(0, end - i));
    }
    CHECK_FALSE(code->dark(1, 1));
    CHECK(code->dark(3, 3));
}

TEST_CASE("a QR code grows with its text and gives up correction before it gives up the text") {
    const auto modules = [](size_t length) { return QrCode::of(std::string(length, 'a'))->modules(); };
    CHECK(modules(20) < modules(60));
    CHECK(modules(74) == 41);    // version 6, a quarter may be damaged
    CHECK(modules(362) == 73);   // version 14, 15 %
    CHECK(modules(2953) == 177); // version 40, 7 %
    CHECK_FALSE(QrCode::of(std::string(2954, 'a')));
}

TEST_CASE("a QR code as SVG has each dark module in its place") {
    const auto code = QrCode::of("https://example.org");
    REQUIRE(code);
    const std::string svg = qr_code_svg(*code, "A \"code\"");
    const std::string side = std::to_string(code->modules() + 8);
    CHECK(svg.find("viewBox=\"0 0 " + side + " " + side + "\"") != std::string::npos);
    CHECK(svg.find("aria-label=\"A &quot;code&quot;\"") != std::string::npos);
    // The path drawn: M to a row, h along dark modules, m over light ones.
    std::vector<std::string> drawn(static_cast<size_t>(code->modules()),
                                   std::string(static_cast<size_t>(code->modules()), ' '));
    const char* at = svg.c_str() + svg.find(" d=\"") + 4;
    int column = 0;
    int row = 0;
    while (*at != '"') {
        const char step = *at++;
        char* end = nullptr;
        const int number = static_cast<int>(std::strtol(at, &end, 10));
        at = end;
        if (step == 'h') {
            for (int i = 0; i < number; ++i)
                drawn.at(static_cast<size_t>(row)).at(static_cast<size_t>(column++)) = '#';
            continue;
        }
        column = step == 'M' ? number - qr_quiet_zone : column + number;
        const int down = static_cast<int>(std::strtol(at, &end, 10));
        at = end;
        if (step == 'M') {
            row = down - qr_quiet_zone;
            REQUIRE(std::string(at, 2) == ".5");
            at += 2;
        }
    }
    for (int y = 0; y < code->modules(); ++y)
        for (int x = 0; x < code->modules(); ++x)
            REQUIRE((drawn[static_cast<size_t>(y)][static_cast<size_t>(x)] == '#') == code->dark(x, y));
}
