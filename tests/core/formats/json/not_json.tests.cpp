#include "tests/core/formats/json/mistakes.h"
#include "tests/core/support/complete_file.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace citynet;
using namespace citynet::test;

TEST_CASE("an empty file is reported as empty") {
    const std::string text =
        GENERATE(as<std::string>(), "", " ", "\n\r\n\t ", "\xef\xbb\xbf", "\xef\xbb\xbf\n");
    const Error mistake = mistake_in(text);
    CHECK(mistake.code == ErrorCode::not_json);
    CHECK(mistake.place == "line 1, column 1");
    CHECK(mentions(mistake, "empty"));
}

TEST_CASE("text that is not JSON is reported with line and column") {
    struct Sample {
        const char* text;
        const char* place;
    };
    const Sample sample =
        GENERATE(Sample{"x", "line 1, column 1"}, Sample{"{,}", "line 1, column 2"},
                 Sample{"{\n  \"a\": nul,\n}", "line 2, column 11"}, Sample{"{\"a\" 1}", "line 1, column 6"},
                 Sample{"{\"a\":1,}", "line 1, column 8"}, Sample{"{'a':1}", "line 1, column 2"},
                 Sample{"{\"a\":01}", "line 1, column 7"}, Sample{"{\"a\":1}\n}", "line 2, column 1"},
                 Sample{"{\"a\":1} x", "line 1, column 9"}, Sample{"{\"a\":\"b\nc\"}", "line 1, column 8"},
                 Sample{"{\"a\":\"\\x\"}", "line 1, column 8"}, Sample{"{ // remark\n}", "line 1, column 3"},
                 Sample{"{\"a\":.5}", "line 1, column 6"}, Sample{"{\"a\":NaN}", "line 1, column 6"});
    CAPTURE(sample.text);
    const Error mistake = mistake_in(sample.text);
    CHECK(mistake.code == ErrorCode::not_json);
    CHECK(mistake.place == sample.place);
    CHECK(mentions(mistake, "not JSON"));
    CHECK_FALSE(mentions(mistake, "json.exception"));
}

TEST_CASE("columns are counted in bytes behind a byte order mark, which is none") {
    CHECK(mistake_in("\xef\xbb\xbfx").place == "line 1, column 1");
    CHECK(mistake_in("{\"\xc3\xa8\":x}").place == "line 1, column 7");
}

TEST_CASE("a file cut off anywhere is a mistake at its end") {
    const std::string whole = complete_file();
    for (size_t length = 1; length + 2 < whole.size(); length += 7) {
        CAPTURE(length);
        const auto result = load_json(std::string_view(whole).substr(0, length));
        REQUIRE_FALSE(result.ok());
        const Error& mistake = result.error().front();
        REQUIRE(mistake.code == ErrorCode::not_json);
        REQUIRE(mistake.place == "line 1, column " + std::to_string(length + 1));
    }
}

TEST_CASE("a file that is not UTF-8 is reported") {
    const std::string bytes = GENERATE(as<std::string>(), "\xe8", "\xc3", "\xc3\x28", "\xed\xa0\x80",
                                       "\xf8\x88\x80\x80", "\xc0\xaf", "\xff", "\x80");
    const Error mistake =
        mistake_in(file_with("\"cities\":[{\"id\":\"a\",\"name\":\"Gen" + bytes + "ve\"}]"));
    CHECK(mistake.code == ErrorCode::not_json);
    CHECK(mentions(mistake, "UTF-8"));
    for (const char c : mistake.message) // the message itself can be shown
        CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a text of two-byte letters is reported as not JSON") {
    const std::string utf16("\xff\xfe{\0}\0", 6);
    CHECK(mistake_in(utf16).code == ErrorCode::not_json);
}

TEST_CASE("an escaped half of a letter is no letter") {
    CHECK(mistake_in(R"({"a":"\ud83c"})").code == ErrorCode::not_json);
    CHECK(mistake_in(R"({"a":"\udf0d"})").code == ErrorCode::not_json);
    CHECK(mistake_in(R"({"a":"\ud83cx"})").code == ErrorCode::not_json);
}

TEST_CASE("a number beyond all measure is reported without the library's own name") {
    const Error mistake = mistake_in(organization_with(R"("later":1e999)"));
    CHECK(mistake.code == ErrorCode::not_json);
    CHECK(mentions(mistake, "number overflow"));
    CHECK_FALSE(mentions(mistake, "json.exception"));
}

TEST_CASE("the message stays short however long the text is that is not JSON") {
    const Error mistake = mistake_in("{\"a\":\"" + std::string(100000, 'x'));
    CHECK(mistake.code == ErrorCode::not_json);
    CHECK(mistake.message.size() < 300);
}

TEST_CASE("JSON whose top level is no object is no directory") {
    const auto* text = GENERATE("[]", "[{}]", "1", "-1.5", "\"text\"", "true", "false", "null", "[[[[");
    CAPTURE(text);
    const Error mistake = mistake_in(text);
    CHECK(mistake.code == ErrorCode::not_ours);
    CHECK(mistake.place.empty());
}

TEST_CASE("an object of another format is no directory, and nothing else is said of it") {
    const auto* text =
        GENERATE("{}", R"({"format":"another","version":1,"organizations":[1,2,3]})", R"({"version":1})",
                 R"({"format":"City-networks-directory","version":1})", R"({"format":7,"version":1})",
                 R"({"format":["city-networks-directory"],"version":1})", R"({"format":null})",
                 R"({"version":2,"cities":{}})");
    CAPTURE(text);
    const Error mistake = mistake_in(text);
    CHECK(mistake.code == ErrorCode::not_ours);
    CHECK(mistake.place == "/format");
}

TEST_CASE("a file of a version that this program does not know is refused with its number") {
    const Error newer =
        mistake_in(R"({"format":"city-networks-directory","version":2,"organizations":[{"strange":1}]})");
    CHECK(newer.code == ErrorCode::not_ours);
    CHECK(newer.place == "/version");
    CHECK(mentions(newer, "version 2"));
    CHECK(mistake_in(R"({"format":"city-networks-directory","version":0})").code == ErrorCode::not_ours);
    const Error without = mistake_in(R"({"format":"city-networks-directory"})");
    CHECK(without.code == ErrorCode::not_ours);
    CHECK(without.place == "/version");
    CHECK(mentions(without, "none"));
}

TEST_CASE("a version that is no whole number is a mistake among the others") {
    struct Sample {
        const char* version;
        ErrorCode code;
    };
    const Sample sample =
        GENERATE(Sample{"\"1\"", ErrorCode::wrong_type}, Sample{"null", ErrorCode::wrong_type},
                 Sample{"[1]", ErrorCode::wrong_type}, Sample{"{}", ErrorCode::wrong_type},
                 Sample{"1.0", ErrorCode::bad_value}, Sample{"1.5", ErrorCode::bad_value},
                 Sample{"99999999999", ErrorCode::bad_value});
    CAPTURE(sample.version);
    const Errors errors = mistakes_in(std::string(R"({"format":"city-networks-directory","version":)") +
                                      sample.version + R"(,"cities":[{"id":"a"}]})");
    CHECK(places(errors) == std::vector<std::string>{"/cities/0/name", "/version"});
    CHECK(errors.front().code == sample.code);
}

namespace {

/// A deeper text than any stack could follow: 200 MB, or less where a program cannot have much more than
/// that.
constexpr size_t deep = sizeof(void*) < 8 ? 16u << 20 : 200u << 20;

} // namespace

TEST_CASE("brackets without end are refused at once") {
    CHECK(mistake_in(std::string(deep, '[')).code == ErrorCode::not_ours);

    std::string text = R"({"format":"city-networks-directory","version":1,"a/b":)";
    text.resize(deep, '[');
    const Error in_array = mistake_in(text);
    CHECK(in_array.code == ErrorCode::too_deep);
    CHECK(in_array.place == "/a~1b");
}

TEST_CASE("objects in each other without end are refused at once") {
    std::string text;
    text.reserve(deep + 5);
    while (text.size() < deep)
        text += "{\"a\":";
    const Error in_object = mistake_in(text);
    CHECK(in_object.code == ErrorCode::too_deep);
    CHECK(in_object.place == "/a");
}

TEST_CASE("nesting is allowed to 64 levels and refused beyond") {
    auto nested = [](int levels) { // levels of arrays below the top-level object
        return file_with("\"later\":" + std::string(static_cast<size_t>(levels), '[') +
                         std::string(static_cast<size_t>(levels), ']'));
    };
    CHECK(load_json(nested(63)).ok());
    CHECK(mistake_in(nested(64)).code == ErrorCode::too_deep);
    auto nested_objects = [](int levels) {
        std::string text = "\"later\":";
        for (int i = 0; i < levels; ++i)
            text += "{\"a\":";
        return file_with(text + "1" + std::string(static_cast<size_t>(levels), '}'));
    };
    CHECK(load_json(nested_objects(63)).ok());
    CHECK(mistake_in(nested_objects(64)).code == ErrorCode::too_deep);
}

TEST_CASE("mistakes before the place where the text breaks off are named too") {
    const Errors errors =
        mistakes_in(R"({"format":"city-networks-directory","version":1,"cities":[7,{"id":5,"name":"A"},)");
    REQUIRE(errors.size() == 3);
    CHECK(errors[0].code == ErrorCode::not_json);
    CHECK(errors[1].place == "/cities/0");
    CHECK(errors[2].place == "/cities/1/id");
}
