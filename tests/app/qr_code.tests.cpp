#include "app/ui/widgets/qr_code.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace citynet::ui;

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
