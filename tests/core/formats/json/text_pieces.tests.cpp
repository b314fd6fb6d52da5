#include "core/formats/json/json_format.h"
#include "tests/core/support/complete_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

/// The text in pieces of `size` bytes.
TextPieces pieces_of(std::string_view text, size_t size) {
    return [text, size]() mutable {
        const std::string_view piece = text.substr(0, size);
        text.remove_prefix(piece.size());
        return piece;
    };
}

} // namespace

TEST_CASE("a directory is the same in whatever pieces it comes") {
    const std::string whole = complete_file();
    const auto expected = load_json(whole);
    REQUIRE(expected);
    for (const size_t size : {1, 2, 3, 7, 64, 4096, 1 << 20}) {
        CAPTURE(size);
        const auto loaded = load_json(pieces_of(whole, size));
        REQUIRE(loaded);
        CHECK(loaded->records() == expected->records());
        CHECK(load_json(pieces_of("\xef\xbb\xbf" + whole, size)).ok());
    }
}

TEST_CASE("a mistake has the same place in whatever pieces the text comes") {
    for (const std::string_view text :
         {"", "\n \n", "\xef\xbb\xbf", "\xef\xbb", "x", "{\n\n  \"a\": nul,\n}", "{\"a\":\"b\nc\"}",
          "{\"a\":1}\n\n}", "{\"a\":1,\n", "{\n\"a\":01\n}"}) {
        CAPTURE(text);
        const auto whole = load_json(text);
        REQUIRE_FALSE(whole.ok());
        for (const size_t size : {1, 2, 3, 5}) {
            CAPTURE(size);
            const auto pieces = load_json(pieces_of(text, size));
            REQUIRE_FALSE(pieces.ok());
            CHECK(pieces.error() == whole.error());
        }
    }
}

TEST_CASE("a piece is asked for when all before has been read") {
    const std::string whole = complete_file();
    size_t handed = 0;
    size_t calls = 0;
    const auto loaded = load_json([&]() -> std::string_view {
        ++calls;
        const std::string_view piece = std::string_view(whole).substr(handed, 100);
        handed += piece.size();
        return piece;
    });
    CHECK(loaded.ok());
    CHECK(handed == whole.size());
    CHECK(calls >= whole.size() / 100 + 1);
}
