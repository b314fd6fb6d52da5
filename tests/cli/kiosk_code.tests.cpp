#include "core/formats/kiosk/exit_code.h"
#include "core/formats/kiosk/kiosk_settings.h"
#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

TEST_CASE("kiosk-code prints the line that a kiosk's settings take") {
    for (const std::string end : {"\n", "\r\n", ""}) {
        const Outcome outcome = city_directory_reads({"kiosk-code"}, "135790" + end);
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        const KioskFile file = load_kiosk_settings("{" + outcome.out + "}");
        CHECK(file.errors.empty());
        CHECK(matches_exit_code("135790", file.settings.exit_code));
        CHECK_FALSE(matches_exit_code("135791", file.settings.exit_code));
    }
}

TEST_CASE("kiosk-code takes nothing but four to twelve digits, and repeats none of it") {
    for (const std::string input : {"", "\n", "973\n", "9731975319753\n", "97 53\n", "secret\n"}) {
        CAPTURE(input);
        const Outcome outcome = city_directory_reads({"kiosk-code"}, input);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err == "city-directory: a code has 4 to 12 digits, and nothing else\n");
    }
}

TEST_CASE("kiosk-code takes no code as an argument, where a list of processes would show it") {
    const Outcome outcome = city_directory({"kiosk-code", "135790"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
}
