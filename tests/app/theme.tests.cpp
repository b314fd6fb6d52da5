#include "app/ui/theme.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace citynet;
using namespace citynet::ui;

namespace {

std::string asset(const std::string& path) {
    std::ifstream in(std::string(CND_SOURCE_DIR) + "/assets/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

struct NamedScheme {
    Scheme scheme;
    const char* file;
};

const NamedScheme schemes[] = {{Scheme::light, "themes/light.json"},
                               {Scheme::dark, "themes/dark.json"},
                               {Scheme::contrast, "themes/contrast.json"}};

Theme theme_of(const NamedScheme& scheme) {
    Result<Theme, Errors> theme =
        read_theme(scheme.scheme, asset(scheme.file), asset("themes/measures.json"));
    if (!theme)
        for (const Error& error : theme.error())
            FAIL_CHECK(scheme.file << error.place << ": " << error.message);
    REQUIRE(theme);
    return *theme;
}

} // namespace

TEST_CASE("black on white has the greatest contrast there is") {
    const Color black{IM_COL32(0, 0, 0, 255)};
    const Color white{IM_COL32(255, 255, 255, 255)};
    CHECK(contrast(black, white) > 20.9f);
    CHECK(contrast(white, black) > 20.9f);
    CHECK(contrast(white, white) == 1.0f);
}

TEST_CASE("every text of each theme can be read on what it stands on") {
    for (const NamedScheme& scheme : schemes) {
        const Theme theme = theme_of(scheme);
        const auto readable = [&](const char* name, Color text, Color ground) {
            INFO(scheme.file << ": " << name << " has " << contrast(text, ground));
            CHECK(contrast(text, ground) >= (scheme.scheme == Scheme::contrast ? 7.0f : 4.5f));
        };
        for (const Color ground :
             {theme.background, theme.surface, theme.surface_raised, theme.surface_sunken}) {
            readable("text", theme.text, ground);
            readable("muted text", theme.text_muted, ground);
            readable("accent", theme.accent, ground);
            readable("accent when hovered", theme.accent_hover, ground);
            readable("warning", theme.warning, ground);
            readable("success", theme.success, ground);
        }
        readable("text on a chosen row", theme.text, theme.accent_soft);
        readable("muted text on a chosen row", theme.text_muted, theme.accent_soft);
        readable("accent on its tint", theme.accent, theme.accent_soft);
        readable("text on accent", theme.on_accent, theme.accent);
        readable("text on hovered accent", theme.on_accent, theme.accent_hover);
        readable("chip", theme.on_chip, theme.chip);
        readable("chip's accent", theme.accent, theme.chip);
        readable("warning on its tint", theme.warning, theme.warning_soft);
        readable("text on the warning's tint", theme.text, theme.warning_soft);
        readable("muted text on the warning's tint", theme.text_muted, theme.warning_soft);
        readable("marked text", theme.text, theme.marked);
        readable("marked muted text", theme.text_muted, theme.marked);
        readable("chosen segment", theme.accent, theme.surface_raised);
        readable("toast and tooltip", theme.background, theme.text);
        for (const Ink& ink : theme.avatars)
            readable("monogram", ink.text, ink.fill);
    }
}

TEST_CASE("borders of fields, the focus ring and icons stand out from their surroundings") {
    for (const NamedScheme& scheme : schemes) {
        const Theme theme = theme_of(scheme);
        INFO(scheme.file);
        for (const Color ground : {theme.background, theme.surface, theme.surface_raised,
                                   theme.surface_sunken, theme.accent_soft}) {
            CHECK(contrast(theme.outline_strong, ground) >= 3.0f);
            CHECK(contrast(theme.focus_ring, ground) >= 3.0f);
            CHECK(contrast(theme.text_muted, ground) >= 3.0f);
            CHECK(contrast(theme.accent, ground) >= 3.0f);
        }
        CHECK(contrast(theme.warning, theme.warning_soft) >= 3.0f);
        CHECK(contrast(theme.outline_strong, theme.chip) >= 3.0f); // what is off in a segmented control
        CHECK(contrast(theme.focus_ring, theme.chip) >= 3.0f);
    }
}

TEST_CASE("in high contrast every box has an outline that is clearly visible") {
    const Theme theme = theme_of(schemes[static_cast<int>(Scheme::contrast)]);
    for (const Color ground : {theme.background, theme.surface, theme.surface_raised, theme.chip}) {
        CHECK(contrast(theme.outline, ground) >= 4.5f);
        CHECK(contrast(theme.chip_outline, ground) >= 4.5f);
        CHECK(contrast(theme.focus_ring, ground) >= 7.0f);
    }
}

TEST_CASE("the number of a goal can be read on the goal's colour") {
    for (const NamedScheme& scheme : schemes) {
        const Theme theme = theme_of(scheme);
        REQUIRE(theme.sdgs.size() == 17);
        for (const Color color : theme.sdgs)
            CHECK(contrast(black_or_white(color), color) >= 4.5f);
        CHECK(theme.sdgs[10] == Color{IM_COL32(0xfd, 0x9d, 0x24, 255)}); // 11, of cities
    }
}

TEST_CASE("the colours of the goals belong to the goals alone") {
    for (const NamedScheme& scheme : schemes) {
        const Theme theme = theme_of(scheme);
        for (const Color goal : theme.sdgs)
            for (const Color own :
                 {theme.accent, theme.accent_hover, theme.warning, theme.success, theme.focus_ring})
                CHECK(goal != own);
    }
}

TEST_CASE("no text is smaller than 12 pixels, and lines are higher than letters") {
    const Theme theme = theme_of(schemes[0]);
    for (const TypeStep& step : theme.steps) {
        CHECK(step.size >= 12);
        CHECK(step.compact_size >= 12);
        CHECK(step.line >= step.size * 1.2f);
        CHECK(step.compact_line >= step.compact_size * 1.2f);
    }
    CHECK(theme.target >= 44);
}

TEST_CASE("a theme file with mistakes says where each of them is") {
    std::string colours = asset("themes/light.json");
    const auto spoil = [&colours](const std::string& from, const std::string& to) {
        const std::size_t at = colours.find(from);
        REQUIRE(at != std::string::npos);
        colours.replace(at, from.size(), to);
    };
    spoil("\"accent\":", "\"accident\":");
    spoil("\"#1a2224\"", "\"ink\"");
    const Result<Theme, Errors> theme = read_theme(Scheme::light, colours, asset("themes/measures.json"));
    REQUIRE_FALSE(theme);
    REQUIRE(theme.error().size() == 2);
    CHECK(theme.error()[0].place == "/text");
    CHECK(theme.error()[1].place == "/accent");
}

TEST_CASE("a theme file that is no JSON is an error and not a crash") {
    for (const char* text : {"", "{", "[]", "null", "{\"type\": 3}"}) {
        INFO(text);
        CHECK_FALSE(read_theme(Scheme::dark, text, text));
    }
}

TEST_CASE("a colour fades and mixes") {
    const Color red{IM_COL32(200, 0, 0, 255)};
    CHECK(red.faded(0).packed == IM_COL32(200, 0, 0, 0));
    CHECK(red.faded(1) == red);
    CHECK(red.towards({IM_COL32(0, 0, 100, 255)}, 0.5f).packed == IM_COL32(100, 0, 50, 255));
}
