#include "app/ui/strings.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <regex>
#include <set>
#include <string>

using namespace citynet;
using namespace citynet::ui;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Strings strings_of(std::string_view json, std::string_view language = "en") {
    Result<Strings, Errors> strings = Strings::read(json, language);
    REQUIRE(strings);
    return *strings;
}

/// What the interface's sources say that looks like a key ("bar.back") or the beginning of one
/// ("event.kind."). A single word may be a key, but may also be anything else.
struct Mentioned {
    std::set<std::string> keys;
    std::set<std::string> words;
    std::set<std::string> beginnings;
};

Mentioned keys_in_sources() {
    Mentioned mentioned;
    const std::regex literal("\"([a-z_]+(?:\\.[a-z0-9_]+)*\\.?)\"");
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(CND_SOURCE_DIR) + "/app/ui")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        std::string source = content(entry.path());
        source = std::regex_replace(source, std::regex("(#include|//)[^\n]*"), "");
        for (std::sregex_iterator at(source.begin(), source.end(), literal), end; at != end; ++at) {
            const std::string word = (*at)[1];
            const bool single = word.find('.') == std::string::npos;
            (single               ? mentioned.words
             : word.back() == '.' ? mentioned.beginnings
                                  : mentioned.keys)
                .insert(word);
        }
    }
    return mentioned;
}

} // namespace

TEST_CASE("a text is found by its key") {
    const Strings strings = strings_of(R"({"bar.back": "Back"})");
    CHECK(strings.get("bar.back") == "Back");
    CHECK(strings["bar.back"] == "Back");
    CHECK(strings.has("bar.back"));
}

TEST_CASE("a key without a text shows itself") {
    const Strings strings = strings_of("{}");
    CHECK(strings.get("no.such") == "⟦no.such⟧");
    CHECK(strings.plural("no.such", 3) == "⟦no.such⟧");
    CHECK_FALSE(strings.has("no.such"));
}

TEST_CASE("places of a text are filled with values, others stay") {
    const Strings strings = strings_of(R"({"of": "{what} of {whom}, {open} {"})");
    CHECK(strings.fill("of", {{"whom", "cities"}, {"what", "Networks"}}) == "Networks of cities, {open} {");
}

TEST_CASE("a value that looks like a place is not filled again") {
    const Strings strings = strings_of(R"({"two": "{a}{b}"})");
    CHECK(strings.fill("two", {{"a", "{b}"}, {"b", "!"}}) == "{b}!");
}

TEST_CASE("the plural form follows the number") {
    const Strings strings = strings_of(R"({"n": {"one": "{count} network", "other": "{count} networks"}})");
    CHECK(strings.plural("n", 1) == "1 network");
    CHECK(strings.plural("n", 0) == "0 networks");
    CHECK(strings.plural("n", 26) == "26 networks");
}

TEST_CASE("each language has its own rule for plurals") {
    const char* forms = R"({"n": {"one": "one", "other": "other"}})";
    CHECK(strings_of(forms, "fr").plural("n", 0) == "one");
    CHECK(strings_of(forms, "en").plural("n", 0) == "other");
    CHECK(strings_of(forms, "zh").plural("n", 1) == "other");
}

TEST_CASE("a number is written in groups of three") {
    const Strings strings = strings_of(R"({"number.group": " "})");
    CHECK(strings.number(0) == "0");
    CHECK(strings.number(999) == "999");
    CHECK(strings.number(1000) == "1 000");
    CHECK(strings.number(240000) == "240 000");
    CHECK(strings.number(-1234567) == "−1 234 567");
    CHECK(strings.number(std::numeric_limits<long long>::min()).size() > 20);
}

TEST_CASE("a file of texts with mistakes says where they are") {
    const Result<Strings, Errors> strings =
        Strings::read(R"({"a": 3, "b": {"one": "x"}, "c": {"other": "x", "some": "y"}, "d": "fine"})");
    REQUIRE_FALSE(strings);
    REQUIRE(strings.error().size() == 3);
    CHECK(strings.error()[0].place == "/a");
    CHECK(strings.error()[1].place == "/b");
    CHECK(strings.error()[2].place == "/c/some");
    CHECK_FALSE(Strings::read("not JSON"));
}

TEST_CASE("an unknown language falls back to English") {
    CHECK(Strings::built_in("xx").language() == "en");
    CHECK(Strings::built_in("../../secret").language() == "en");
}

TEST_CASE("every key that the interface uses has an English text") {
    const Strings strings = Strings::built_in();
    const Mentioned mentioned = keys_in_sources();
    CHECK_FALSE(mentioned.keys.empty());
    for (const std::string& key : mentioned.keys) {
        INFO(key);
        CHECK(strings.has(key));
    }
    for (const std::string& beginning : mentioned.beginnings) {
        INFO(beginning);
        bool continued = false;
        for (const std::string& key : strings.keys())
            continued = continued || key.rfind(beginning, 0) == 0;
        CHECK(continued);
    }
}

TEST_CASE("every English text is used by the interface") {
    const Mentioned mentioned = keys_in_sources();
    for (const std::string& key : Strings::built_in().keys()) {
        bool used = mentioned.keys.count(key) + mentioned.words.count(key) > 0;
        for (const std::string& beginning : mentioned.beginnings)
            used = used || key.rfind(beginning, 0) == 0;
        used = used || key.rfind("sdg.", 0) == 0; // by the number of the goal
        INFO(key);
        CHECK(used);
    }
}
