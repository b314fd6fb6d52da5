#include "core/import/decode.h"
#include "core/import/lines.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::importer;

namespace {

std::string utf16(std::string_view ascii, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        bytes += big_endian ? '\0' : c;
        bytes += big_endian ? c : '\0';
    }
    return bytes;
}

std::string error_of(std::string_view bytes) {
    const auto decoded = decode(bytes);
    REQUIRE_FALSE(decoded.ok());
    CHECK(decoded.error().code == ErrorCode::unreadable);
    return decoded.error().message;
}

std::vector<std::string> texts(std::string_view text) {
    const auto lines = lines_of(text);
    REQUIRE(lines.ok());
    std::vector<std::string> found;
    for (const Line& line : *lines)
        found.push_back(std::to_string(line.number) + (line.after_blank ? "+" : " ") +
                        std::string(line.text));
    return found;
}

} // namespace

TEST_CASE("UTF-8 stays as it is, without a byte order mark") {
    const auto decoded = decode("\xEF\xBB\xBFZürich\n");
    REQUIRE(decoded.ok());
    CHECK(decoded->encoding == Encoding::utf8);
    CHECK(decoded->text == "Zürich\n");
}

TEST_CASE("What is not UTF-8 is read as Windows-1252") {
    const auto decoded = decode("Z\xFCrich \x96 \x93harbour\x94");
    REQUIRE(decoded.ok());
    CHECK(decoded->encoding == Encoding::windows_1252);
    CHECK(decoded->text == "Zürich – “harbour”");
}

TEST_CASE("Bytes that only look like UTF-8 are not taken for it") {
    for (const char* bytes :
         {"overlong \xC0\xAF", "surrogate \xED\xA0\x80", "cut \xE2\x82", "beyond \xF5\x80\x80\x80"}) {
        INFO(bytes);
        const auto decoded = decode(bytes);
        REQUIRE(decoded.ok());
        CHECK(decoded->encoding == Encoding::windows_1252);
    }
}

TEST_CASE("UTF-16 with a byte order mark is converted") {
    for (const bool big_endian : {false, true}) {
        const auto decoded = decode(utf16("Harbour\n", big_endian));
        REQUIRE(decoded.ok());
        CHECK(decoded->encoding == Encoding::utf16);
        CHECK(decoded->text == "Harbour\n");
    }
    const auto beyond = decode(std::string_view("\xFF\xFE\x3D\xD8\xA2\xDE", 6));
    REQUIRE(beyond.ok());
    CHECK(beyond->text == "🚢");
    const auto broken = decode(std::string_view("\xFF\xFE\x3D\xD8\x41\x00\x42", 7));
    REQUIRE(broken.ok());
    CHECK(broken->text == "\uFFFDA\uFFFD");
}

TEST_CASE("What is no text is refused with the reason") {
    CHECK(error_of("") == "is empty");
    CHECK(error_of(" \r\n\f\t") == "is empty");
    CHECK(error_of(std::string_view("a\0b", 3)).find("binary") != std::string::npos);
    CHECK(error_of("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F").find("binary") != std::string::npos);
    CHECK(error_of("%PDF-1.7 …").find("PDF") != std::string::npos);
    CHECK(error_of("PK\x03\x04…").find("office") != std::string::npos);
    CHECK(error_of(std::string(largest_document + 1, 'a')).find("larger") != std::string::npos);
}

TEST_CASE("Every kind of line end is one; numbers count all lines") {
    CHECK(texts("one\n\ntwo\r\nthree\rfour") ==
          std::vector<std::string>{"1+one", "3+two", "4 three", "5 four"});
    CHECK(texts("one\ftwo\vthree\n") == std::vector<std::string>{"1+one", "2+two", "3 three"});
}

TEST_CASE("Blanks around a line count as its indentation or not at all") {
    const auto lines = lines_of("  two \n\tfour\n\u00A0one\u200B\n");
    REQUIRE(lines.ok());
    REQUIRE(lines->size() == 3);
    CHECK((*lines)[0] == Line{1, 2, "two", true});
    CHECK((*lines)[1] == Line{2, 4, "four", false});
    CHECK((*lines)[2] == Line{3, 1, "one", false});
}

TEST_CASE("A text of too many lines is refused") {
    std::string text;
    for (size_t i = 0; i <= most_lines; ++i)
        text += "a\n";
    const auto lines = lines_of(text);
    REQUIRE_FALSE(lines.ok());
    CHECK(lines.error().place == std::to_string(most_lines + 1));
}
