#include "core/formats/json/json_format.h"

#include "tests/core/support/complete_file.h"
#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Directory loaded(std::string_view text) {
    auto directory = load_json(text);
    if (!directory)
        FAIL(directory.error().front().place + ": " + directory.error().front().message);
    return std::move(*directory);
}

std::string file_with(const std::string& members) {
    return R"({"format":"city-networks-directory","version":1)" + (members.empty() ? "" : "," + members) +
           "}\n";
}

/// The text without what is only layout.
std::string without_layout(const std::string& text) {
    std::string dense;
    bool in_string = false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!in_string && (text[i] == ' ' || text[i] == '\n'))
            continue;
        dense += text[i];
        if (text[i] == '"' && !(in_string && text[i - 1] == '\\' && text[i - 2] != '\\'))
            in_string = !in_string;
    }
    return dense;
}

} // namespace

TEST_CASE("every member of the format is read into its place in the model") {
    const Directory directory = loaded(complete_file());
    const Records expected = complete_records();
    CHECK(directory.edition() == expected.edition);
    for_each_record_type([&]<class T>() {
        CAPTURE(RecordTraits<T>::list_name);
        CHECK(directory.all<T>() == list_of<T>(expected));
    });
    CHECK(directory.records().extras == expected.extras);
    CHECK(directory.records() == expected);
}

TEST_CASE("a directory is written in the order of the format, what nobody knows included") {
    CHECK(save_json(directory_of(complete_records()), JsonLayout::compact) == complete_file());
}

TEST_CASE("a file that is loaded and saved is the same byte for byte") {
    const std::string compact = complete_file();
    CHECK(save_json(loaded(compact), JsonLayout::compact) == compact);
    const std::string indented = save_json(loaded(compact));
    CHECK(save_json(loaded(indented)) == indented);
    CHECK(without_layout(indented) == without_layout(compact));
}

TEST_CASE("an indented file has one value a line, two spaces a level") {
    const std::string text = R"({
  "format": "city-networks-directory",
  "version": 1,
  "edition": {
    "title": "T",
    "changes": [
      "one",
      "two"
    ]
  },
  "organizations": [
    {
      "id": "a",
      "name": "A",
      "kind": "network",
      "sections": [
        {
          "kind": "other",
          "blocks": []
        }
      ],
      "citations": [],
      "later": {
        "empty": {},
        "list": [
          [],
          "a, b: {c} [d] \"e\" \\",
          null
        ]
      }
    },
    {
      "id": "b",
      "name": "B",
      "kind": "organizer",
      "citations": []
    }
  ]
}
)";
    CHECK(save_json(loaded(text)) == text);
}

TEST_CASE("what is not known is left out") {
    CHECK(save_json(Directory(), JsonLayout::compact) == file_with(""));
    CHECK(save_json(Directory()) == "{\n  \"format\": \"city-networks-directory\",\n  \"version\": 1\n}\n");
    const std::string file = file_with(R"("cities":[{"id":"geneva","name":"Geneva"}])");
    CHECK(save_json(loaded(file), JsonLayout::compact) == file);
    CHECK(save_json(loaded(file_with(R"("edition":{},"cities":[],"themes":[])")), JsonLayout::compact) ==
          file_with(""));
}

TEST_CASE("numbers keep the precision they are written with") {
    const auto* literal = GENERATE("0", "-0", "46.20", "-6.0", "1e2", "1E+2", "0.10", "18446744073709551615",
                                   "18446744073709551616", "-9223372036854775808", "-9223372036854775809",
                                   "123456789012345678901234567890.0", "1e-400");
    CAPTURE(literal);
    const std::string number = literal;
    const std::string file = file_with(
        R"("organizations":[{"id":"a","name":"A","kind":"network","figures":[{"measure":"m","value":)" +
        number + R"(}],"citations":[],"x":)" + number + R"(}],"y":[)" + number + "]");
    const Directory directory = loaded(file);
    CHECK(directory.all<Organization>()[0].figures[0].value.literal() == number);
    CHECK(save_json(directory, JsonLayout::compact) == file);
}

TEST_CASE("dates keep the precision they are written with") {
    const std::string date =
        GENERATE(as<std::string>(), "2020", "2020-10", "2020-10-31", "2020-10-31T14:00", "--11", "--11-15");
    const std::string file = file_with(R"("events":[{"id":"e","title":"E","kind":"day","period":{"start":")" +
                                       date + R"("},"citations":[]}])");
    CHECK(save_json(loaded(file), JsonLayout::compact) == file);
}

TEST_CASE("text keeps every character") {
    const std::string text = GENERATE(as<std::string>(), "Genève, Çankaya, Łódź", "日本 🌍 عربى",
                                      "tab\\tand\\nline", "\\\"quoted\\\" \\\\", "\\u0000\\u001f",
                                      "<script>&amp;</script>", "\x7f", "\xe2\x80\xa8", "/");
    CAPTURE(text);
    const std::string file =
        file_with(R"("cities":[{"id":"a","name":")" + text + R"(","later":")" + text + "\"}]");
    CHECK(save_json(loaded(file), JsonLayout::compact) == file);
}

TEST_CASE("an escape that is not needed means its character") {
    const Directory directory = loaded(
        file_with(R"("cities":[{"id":"a","name":"Gen\u00e8ve \/ \ud83c\udf0d","\u006eew":"\u00e8"}])"));
    CHECK(directory.all<City>()[0].name == "Genève / 🌍");
    CHECK(directory.all<City>()[0].extras == Extras{{"new", "\"è\""}});
}

TEST_CASE("members may stand in any order and are written in the order of the format") {
    const Directory directory = loaded(
        R"({"themes":[{"name":"T","later":1,"id":"t"}],"version":1,"later":{},"format":"city-networks-directory"})");
    CHECK(save_json(directory, JsonLayout::compact) ==
          file_with(R"("themes":[{"id":"t","name":"T","later":1}],"later":{})"));
}

TEST_CASE("an item without sub-items is its text, one with sub-items is an object") {
    const std::string begin = R"("events":[{"id":"e","title":"E","kind":"day","objectives":[)";
    const std::string end = R"(],"citations":[]}])";
    const std::string items = R"("one",{"text":"two","items":["three"]},{"text":"four","later":1})";
    CHECK(save_json(loaded(file_with(begin + items + end)), JsonLayout::compact) ==
          file_with(begin + items + end));
    CHECK(save_json(loaded(file_with(begin + R"({"text":"one"},{"text":"two","items":[]})" + end)),
                    JsonLayout::compact) == file_with(begin + R"("one","two")" + end));
}

TEST_CASE("a list that a newer version added is kept item by item") {
    const std::string file = file_with(
        R"("practices":[],"offers":[{"id":"a","list":[1,[2,{"b":null}]]},"c",3.50,true,null,[]],"last":"z")");
    CHECK(save_json(loaded(file), JsonLayout::compact) == file);
}

TEST_CASE("a byte order mark in front is no mistake and is not kept") {
    const std::string file = file_with(R"("cities":[{"id":"a","name":"A"}])");
    CHECK(save_json(loaded("\xef\xbb\xbf" + file), JsonLayout::compact) == file);
}

TEST_CASE("a file of Windows lines is read like any other") {
    const std::string file = file_with(R"("cities":[{"id":"a","name":"A"}])");
    std::string with_returns = save_json(loaded(file));
    for (size_t at = 0; (at = with_returns.find('\n', at)) != std::string::npos; at += 2)
        with_returns.insert(at, "\r");
    CHECK(save_json(loaded(with_returns), JsonLayout::compact) == file);
}

TEST_CASE("one record of any kind is written as it stands in the file") {
    const Directory directory = loaded(complete_file());
    for_each_record_type([&]<class T>() {
        for (const T& record : directory.all<T>()) {
            CAPTURE(reference_to(record).text());
            std::string text = save_json(directory, reference_to(record), JsonLayout::compact);
            REQUIRE(text.size() > 2);
            CHECK(text.back() == '\n');
            text.pop_back();
            CHECK(complete_file().find(text) != std::string::npos);
            CHECK(text.rfind("{\"id\":\"" + record.id.text() + "\"", 0) == 0);
        }
    });
    CHECK(save_json(directory, {RecordKind::region, "world"}) ==
          "{\n  \"id\": \"world\",\n  \"name\": \"World\"\n}\n");
    CHECK(save_json(directory, {RecordKind::city, "world"}).empty());
}
