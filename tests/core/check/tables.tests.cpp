#include "core/check/tables.h"

#include "tests/core/check/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

TEST_CASE("A domain is what somebody registered under a public suffix") {
    const PublicSuffixes& suffixes = small_tables().public_suffixes;
    CHECK(suffixes.registrable("www.example.org") == "example.org");
    CHECK(suffixes.registrable("example.org") == "example.org");
    CHECK(suffixes.registrable("a.b.example.co.uk") == "example.co.uk");
    CHECK(suffixes.registrable("b.example.uk") == "example.uk");
    CHECK(suffixes.registrable("x.shop.city.ck") == "shop.city.ck"); // *.ck
    CHECK(suffixes.registrable("www.ck") == "www.ck");               // but for this one
    CHECK(suffixes.registrable("b.example.unknown") == "example.unknown");
}

TEST_CASE("A public suffix itself, a single word and a number are nobody's domain") {
    const PublicSuffixes& suffixes = small_tables().public_suffixes;
    for (const char* host :
         {"", "org", "co.uk", "city.ck", "localhost", "192.0.2.1", ".org", "example.org."}) {
        INFO(host);
        CHECK(suffixes.registrable(host).empty());
    }
}

TEST_CASE("A number begins with the longest code that fits") {
    const CallingCodes& codes = small_tables().calling_codes;
    REQUIRE(codes.of_number("35569705"));
    CHECK(codes.of_number("35569705")->digits == "355");
    CHECK(codes.of_number("3469705")->digits == "34");
    CHECK(codes.of_number("16175063499")->countries == std::vector<std::string>{"US", "CA"});
    CHECK(codes.of_number("80012345678")->countries.empty());
    CHECK_FALSE(codes.of_number("9991"));
    CHECK_FALSE(codes.of_number(""));
    REQUIRE(codes.of_country("CA"));
    CHECK(codes.of_country("CA")->digits == "1");
    CHECK_FALSE(codes.of_country("XX"));
}

TEST_CASE("Lines of a table that are of another form are left out") {
    const auto codes =
        CallingCodes::parse("41 9 CH\n\nnonsense\n42 9\n43 x AT\n44 99 GB\n45 0 DK\n46 7 SE\n");
    CHECK(codes.of_number("41"));
    CHECK(codes.of_number("46"));
    for (const char* digits : {"42", "43", "44", "45"})
        CHECK_FALSE(codes.of_number(digits));
    CHECK(CallingCodes::parse("").empty());
    CHECK(PublicSuffixes::parse("").empty());
}
