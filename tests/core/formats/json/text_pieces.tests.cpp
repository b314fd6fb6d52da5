#include "core/formats/json/json_format.h"
#include "tests/core/support/complete_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

/// Loaded in steps of so much work, in pieces of so many bytes.
Result<Directory, Errors> load_in_steps(std::string_view text, size_t work, size_t size) {
    JsonLoading loading(in_pieces(text, size));
    while (loading.step(work)) {
    }
    return loading.take();
}

} // namespace

TEST_CASE("a directory is the same in whatever pieces it comes") {
    const std::string whole = complete_file();
    const auto expected = load_json(whole);
    REQUIRE(expected);
    for (const size_t size : {1, 2, 3, 7, 64, 4096, 1 << 20}) {
        CAPTURE(size);
        const auto loaded = load_json(in_pieces(whole, size));
        REQUIRE(loaded);
        CHECK(loaded->records() == expected->records());
        CHECK(load_json(in_pieces("\xef\xbb\xbf" + whole, size)).ok());
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
            const auto pieces = load_json(in_pieces(text, size));
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

TEST_CASE("a directory is the same in however small steps it is loaded") {
    const std::string whole = complete_file();
    const auto expected = load_json(whole);
    REQUIRE(expected);
    for (const size_t work : {0, 1, 100, 1000, 1 << 20})
        for (const size_t size : {1, 7, 4096, 1 << 20}) {
            CAPTURE(work, size);
            const auto loaded = load_in_steps(whole, work, size);
            REQUIRE(loaded);
            CHECK(loaded->records() == expected->records());
            CHECK(loaded->find(expected->all<Organization>().front().id));
        }
}

TEST_CASE("a mistake is the same in however small steps the text is loaded") {
    const std::string whole = complete_file();
    std::vector<std::string> texts{"",
                                   "x",
                                   "[]",
                                   "{\"a\":1}",
                                   "{\"organizations\":[{},{},1,{}]}",
                                   "{\"x\":[{\"a\":1},{\"a\":1,\"a\":2},[1]],\"x\":[]}",
                                   "{\"x\":[{},\n{},\n{}",
                                   "{\"x\":[{},\n{}]]",
                                   "{\"x\":[{},\n{},]}",
                                   "{\"x\":[{}] \n\n x}",
                                   whole + "}",
                                   "\xef\xbb\xbf{\"x\":[{}\n{}]}"};
    for (size_t length = 1; length < whole.size(); length += 97) {
        texts.push_back(whole.substr(0, length)); // cut off
        texts.push_back(whole);                   // a byte that does not belong there
        texts.back()[length] = texts.back()[length] == '}' ? ']' : '}';
    }
    size_t mistakes = 0;
    for (const std::string& text : texts) {
        CAPTURE(text);
        const auto at_once = load_json(text);
        for (const size_t work : {0, 300})
            for (const size_t size : {1, 1 << 20}) {
                const auto in_steps = load_in_steps(text, work, size);
                REQUIRE(in_steps.ok() == at_once.ok());
                if (!at_once.ok())
                    REQUIRE(in_steps.error() == at_once.error());
            }
        mistakes += !at_once.ok();
    }
    CHECK(mistakes > texts.size() * 2 / 3);
}

TEST_CASE("a step reads no further than to the end of the record that it is in") {
    constexpr size_t records = 1000;
    std::string text = R"({"format":"city-networks-directory","version":1,"sources":[)";
    const size_t head = text.size();
    for (size_t i = 0; i < records; ++i)
        text += (i > 0 ? "," : "") + (R"({"id":"s)" + std::to_string(1000 + i)) + R"(","title":"Source"})";
    text += "]}";
    const size_t record = (text.size() - head) / records + 1;

    size_t handed = 0;
    JsonLoading loading([&]() -> std::string_view {
        const std::string_view piece = std::string_view(text).substr(handed, 1);
        handed += piece.size();
        return piece;
    });
    size_t steps = 0;
    for (size_t before = 0; handed < text.size(); before = handed, ++steps) {
        REQUIRE(loading.step(200));
        REQUIRE(handed - before <= 200 + (steps == 0 ? head : 0) + record);
    }
    CHECK(steps >= text.size() / (200 + record));
    size_t checks = 0; // of records, each twice
    while (loading.step(9 * 1024))
        ++checks;
    CHECK(checks >= 2 * records / 10 - 1);
    const auto loaded = loading.take();
    REQUIRE(loaded);
    CHECK(loaded->all<Source>().size() == records);
}
