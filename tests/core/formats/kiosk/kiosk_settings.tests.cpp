#include "core/formats/kiosk/kiosk_settings.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace citynet;

namespace {

std::string file_of(const std::string& name) {
    std::ifstream in(std::string(CND_SOURCE_DIR "/") + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> places(const Errors& errors) {
    std::vector<std::string> found;
    for (const Error& error : errors)
        found.push_back(error.place);
    return found;
}

} // namespace

TEST_CASE("A kiosk's settings are refused exactly where the cases say", "[kiosk]") {
    const nlohmann::json cases = nlohmann::json::parse(file_of("tests/data/kiosk/cases.json"));
    REQUIRE(cases.size() > 50);
    for (const nlohmann::json& one : cases) {
        CAPTURE(one.at("what").get<std::string>());
        auto expected = one.at("places").get<std::vector<std::string>>();
        auto found = places(load_kiosk_settings(one.at("file").dump()).errors);
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        CHECK(found == expected);
    }
}

TEST_CASE("Every setting is read", "[kiosk]") {
    const std::string hash = "$argon2id$v=19$m=7168,t=5,p=1$c2FsdHNhbHRzYWx0c2FsdA$" + std::string(43, 'A');
    const KioskFile file = load_kiosk_settings(R"({
        "ask_after": 90.5, "countdown": 20, "start_route": "/events?kind=forum", "languages": ["fr", "en"],
        "views": ["events", "map"], "reach": "low", "orientation": "left", "text_size": 150, "sound": false,
        "attract_hours": {"from": "18:30", "until": "02:00"}, "content_folder": "/srv/new",
        "state_folder": "state", "exit_code": ")" +
                                               hash + "\"}");
    CHECK(file.errors.empty());
    KioskSettings expected;
    expected.ask_after = 90.5;
    expected.countdown = 20;
    expected.start_route = "/events?kind=forum";
    expected.languages = {"fr", "en"};
    expected.views = {"events", "map"};
    expected.reach = KioskSettings::Reach::low;
    expected.orientation = KioskSettings::Orientation::left;
    expected.text_size = 150;
    expected.sound = false;
    expected.attract_hours = KioskSettings::Hours{18 * 60 + 30, 2 * 60};
    expected.content_folder = "/srv/new";
    expected.state_folder = "state";
    expected.exit_code = hash;
    CHECK(file.settings == expected);
}

TEST_CASE("A mistake costs its own setting and no other", "[kiosk]") {
    const KioskFile file = load_kiosk_settings(
        R"({"ask_after": 5, "countdown": 45, "text_size": "big", "sound": false, "views": ["map", "mapp"]})");
    CHECK(file.errors.size() == 3);
    KioskSettings expected;
    expected.countdown = 45;
    expected.sound = false;
    expected.views = {"map"}; // whoever left views out wants them out, one slip or not
    CHECK(file.settings == expected);
}

TEST_CASE("A setting that stands twice counts not at all", "[kiosk]") {
    const KioskFile file = load_kiosk_settings(R"({"countdown": 40, "sound": false, "countdown": 50})");
    CHECK(places(file.errors) == std::vector<std::string>{"/countdown"});
    CHECK(file.settings.countdown == KioskSettings().countdown);
    CHECK_FALSE(file.settings.sound);
}

TEST_CASE("What is no JSON gives the settings of an empty file, and says where it broke", "[kiosk]") {
    const KioskFile cut = load_kiosk_settings("{\"sound\": false,\n \"countdown\": 4");
    CHECK(cut.settings == KioskSettings());
    CHECK(places(cut.errors) == std::vector<std::string>{"line 2, column 16"});

    for (const std::string_view text :
         {"", " \n", "[]", "7", "\"sound\"", "null", "{\"a\": \xff}", "{} {}"}) {
        CAPTURE(text);
        const KioskFile file = load_kiosk_settings(text);
        CHECK(file.settings == KioskSettings());
        CHECK(file.errors.size() == 1);
        for (const Error& error : file.errors)
            CHECK(error.message.find("directory") == std::string::npos);
    }
    const KioskFile deep =
        load_kiosk_settings("{\"a\": " + std::string(100000, '[') + std::string(100000, ']') + "}");
    CHECK(deep.settings == KioskSettings());
    CHECK(deep.errors.size() == 1);
}

TEST_CASE("A message never repeats what may be the exit code", "[kiosk]") {
    const KioskFile file = load_kiosk_settings(R"({"exit_code": "97531"})");
    REQUIRE(file.errors.size() == 1);
    CHECK(file.errors[0].message.find("97531") == std::string::npos);
}

TEST_CASE("The schema's defaults are the program's", "[kiosk]") {
    nlohmann::json defaults = nlohmann::json::object();
    const nlohmann::json schema = nlohmann::json::parse(file_of("assets/kiosk.schema.json"));
    for (const auto& [name, setting] : schema.at("properties").items())
        if (setting.contains("default"))
            defaults[name] = setting["default"];
    CHECK(defaults.size() == 8);
    const KioskFile file = load_kiosk_settings(defaults.dump());
    CHECK(file.errors.empty());
    CHECK(file.settings == KioskSettings());
}

TEST_CASE("The schema names the views that the program knows", "[kiosk]") {
    const nlohmann::json schema = nlohmann::json::parse(file_of("assets/kiosk.schema.json"));
    std::vector<std::string> named = schema.at("properties").at("views").at("items").at("enum");
    CHECK(std::equal(named.begin(), named.end(), kiosk_views().begin(), kiosk_views().end()));
    std::string choice;
    for (const std::string_view view : kiosk_views())
        choice += (choice.empty() ? "" : "|") + std::string(view);
    CHECK(schema.at("properties").at("start_route").at("pattern").get<std::string>().find(choice) !=
          std::string::npos);
}

TEST_CASE("The example has no mistake", "[kiosk]") {
    const KioskFile file = load_kiosk_settings(file_of("assets/kiosk.example.json"));
    CHECK(file.errors.empty());
    CHECK(file.settings.start_route == "/events");
}

TEST_CASE("Visitors may open the views that are named, and always the start page", "[kiosk]") {
    KioskSettings settings;
    CHECK(is_open_to_visitors(settings, "/people"));
    settings.views = {"events", "map"};
    CHECK(is_open_to_visitors(settings, "/"));
    CHECK(is_open_to_visitors(settings, ""));
    CHECK(is_open_to_visitors(settings, "/events"));
    CHECK(is_open_to_visitors(settings, "/events/day"));
    CHECK(is_open_to_visitors(settings, "/map?hide=cities"));
    CHECK_FALSE(is_open_to_visitors(settings, "/networks"));
    CHECK_FALSE(is_open_to_visitors(settings, "/networks?events"));
    CHECK_FALSE(is_open_to_visitors(settings, "/event"));
    CHECK_FALSE(is_open_to_visitors(settings, "/search?q=map"));
}
