#include "tests/cli/support/command_line.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace citynet::test;

using Arguments = std::vector<std::string>;

TEST_CASE("without a command the window opens with the built-in directory") {
    const Outcome outcome = city_directory({});
    CHECK_FALSE(outcome.status);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK_FALSE(outcome.window.data);
    CHECK_FALSE(outcome.window.kiosk);
    CHECK(outcome.window.language.empty());
}

TEST_CASE("the window is told what the options ask for") {
    const Outcome outcome = city_directory({"--data", "Genève.json", "--kiosk", "--lang", "fr"});
    CHECK_FALSE(outcome.status);
    REQUIRE(outcome.window.data);
    CHECK(outcome.window.data->u8string() == u8"Genève.json");
    CHECK(outcome.window.kiosk);
    CHECK(outcome.window.language == "fr");
}

TEST_CASE("a kiosk may be given its settings") {
    const Outcome without = city_directory({"--kiosk", "--data", "a.json"});
    CHECK(without.window.kiosk);
    CHECK_FALSE(without.window.kiosk_file);
    for (const Arguments& arguments :
         {Arguments{"--kiosk", "Genève.json"}, Arguments{"--kiosk=Genève.json", "--lang", "fr"},
          Arguments{"--data", "a.json", "--kiosk", "Genève.json"}}) {
        const Outcome outcome = city_directory(arguments);
        CHECK_FALSE(outcome.status);
        CHECK(outcome.window.kiosk);
        REQUIRE(outcome.window.kiosk_file);
        CHECK(outcome.window.kiosk_file->u8string() == u8"Genève.json");
    }
}

TEST_CASE("help is an answer, not a mistake") {
    const Outcome outcome = city_directory({"--help"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    for (const char* word :
         {"validate", "search", "export", "publish", "import", "kiosk-code", "--data", "--kiosk", "--lang"}) {
        CAPTURE(word);
        CHECK(contains(outcome.out, word));
    }
    for (const std::string command : {"validate", "search", "export", "publish", "import", "kiosk-code"}) {
        CAPTURE(command);
        const Outcome of_command = city_directory({command, "--help"});
        CHECK(of_command.status == 0);
        CHECK(contains(of_command.out, "city-directory " + command));
    }
}

TEST_CASE("what the program does not understand is a mistake of use, said in one line") {
    const Arguments arguments = GENERATE(
        Arguments{"open"}, Arguments{"import", "document.txt"}, Arguments{"--unknown"}, Arguments{"--data"},
        Arguments{"--lang"}, Arguments{"validate"}, Arguments{"search"},
        Arguments{"search", "--limit", "0", "a"}, Arguments{"search", "--limit", "-1", "a"},
        Arguments{"search", "--limit", "many", "a"}, Arguments{"search", "--limit"},
        Arguments{"search", "--unknown", "a"}, Arguments{"export"}, Arguments{"export", "--format", "xml"},
        Arguments{"export", "--format"}, Arguments{"export", "--format", "json", "extra"},
        Arguments{"publish"}, Arguments{"publish", "extra", "-o", "x"}, Arguments{"publish", "-o"},
        Arguments{"search", "a", "--kiosk"});
    std::string line;
    for (const std::string& argument : arguments)
        line += argument + " ";
    CAPTURE(line);
    const Outcome outcome = city_directory(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.rfind("city-directory: ", 0) == 0);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
}

TEST_CASE("options of the window do not go with a command") {
    const Arguments options =
        GENERATE(Arguments{"--kiosk"}, Arguments{"--lang", "fr"}, Arguments{"--data", "a.json"});
    Arguments arguments = options;
    arguments.insert(arguments.end(), {"search", "alpha"});
    const Outcome outcome = city_directory(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "behind the command"));
}

TEST_CASE("the message names the wrong format and the right ones") {
    const Outcome outcome = city_directory({"export", "--format", "xml"});
    CHECK(contains(outcome.err, "xml"));
    CHECK(contains(outcome.err, "json"));
    CHECK(contains(outcome.err, "html"));
}
