#include "visit.h"

#include "app/ui/lines.h"
#include "app/ui/widgets/text.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::KitVisit;

TEST_CASE("the fonts have every letter that European names need") {
    KitVisit visit;
    CHECK(
        visit.type.missing_glyphs("ÀÉÎÕÜßæøåçñ ŁódźŐűŞşĞğŽčřĐđ Ελλάδα Київ Ёлка Љубљана „“”‘’«»–—…·•€°№ ←→↑↓")
            .empty());
}

TEST_CASE("the headings' font has the same letters as the text's") {
    KitVisit visit;
    for (unsigned code = 0x20; code < 0x2100; ++code) {
        const auto letter = static_cast<ImWchar>(code);
        INFO(code);
        CHECK(visit.type.font(false)->IsGlyphInFont(letter) == visit.type.font(true)->IsGlyphInFont(letter));
    }
}

TEST_CASE("a letter that no font has is reported once") {
    KitVisit visit;
    CHECK(visit.type.missing_glyphs("a 漢 b 漢 字") == std::vector<unsigned>{0x6f22, 0x5b57});
}

TEST_CASE("an em of 16 pixels is as large as on a web page") {
    KitVisit visit;
    // Noto Sans: an n is 0.618 em wide.
    const float n = visit.type.width(Style::body, "nnnnnnnnnn") / 10;
    CHECK(std::abs(n - 0.618f * 16) < 0.3f);
}

TEST_CASE("text grows with the user's text size") {
    KitVisit visit;
    const float normal = visit.type.width(Style::body, "International");
    visit.type.set_text_scale(2);
    CHECK(visit.type.width(Style::body, "International") > 1.9f * normal);
    CHECK(visit.type.line_height(Style::body) > 48);
    visit.type.set_text_scale(50);
    CHECK(visit.type.text_scale() == 2);
}

TEST_CASE("a phone has smaller headings") {
    KitVisit visit;
    const float wide = visit.type.em(Style::display);
    visit.type.set_compact(true);
    CHECK(visit.type.em(Style::display) < wide);
    CHECK(visit.type.em(Style::body) == 16);
}

TEST_CASE("text is wrapped at words, and no line is wider than the column") {
    KitVisit visit;
    const std::string words =
        "Local authorities that put human rights at the centre of what they do for everybody";
    Lines lines(visit.type, Style::body, words, 200);
    Line line;
    std::string joined;
    while (lines.next(line)) {
        CHECK(visit.type.width(Style::body, line.words) <= 200.5f);
        joined += (joined.empty() ? "" : " ") + std::string(line.words);
    }
    CHECK(joined == words);
}

TEST_CASE("a word wider than the column is broken and loses nothing") {
    KitVisit visit;
    const std::string word = "secretariat.of.a.very.long.name@international-cities.example.org";
    Lines lines(visit.type, Style::body, word, 120);
    Line line;
    std::string joined;
    while (lines.next(line)) {
        CHECK(visit.type.width(Style::body, line.words) <= 120.5f);
        joined += line.words;
    }
    CHECK(joined == word);
}

TEST_CASE("line breaks in a text are kept, also empty lines") {
    KitVisit visit;
    CHECK(Lines::count(visit.type, Style::body, "one\n\nthree", 400) == 3);
    CHECK(Lines::count(visit.type, Style::body, "", 400) == 1);
    CHECK(Lines::count(visit.type, Style::body, "one", 400) == 1);
}

TEST_CASE("a text of a limited number of lines is cut") {
    KitVisit visit;
    CHECK(Lines::count(visit.type, Style::body, "one two three four five six seven eight nine ten", 80, 2) ==
          2);
}

TEST_CASE("before an ellipsis there is no full stop, comma or blank") {
    KitVisit visit;
    for (const std::string text :
         {"Geneva, Switzerland, Europe", "Geneva. Switzerland. Europe", "Geneva    Switzerland"}) {
        for (float width = 40; width < visit.type.width(Style::body, text); width += 3) {
            const std::string cut = cut_line(visit.type, Style::body, text, width);
            INFO(cut);
            REQUIRE(cut.size() >= std::string("…").size());
            const std::string kept = cut.substr(0, cut.size() - std::string("…").size());
            CHECK((kept.empty() || (kept.back() != '.' && kept.back() != ',' && kept.back() != ' ')));
            CHECK(visit.type.width(Style::body, cut) <= width + 1);
        }
    }
}

TEST_CASE("a cut never falls inside a letter of several bytes") {
    KitVisit visit;
    const std::string text = "Łódźłódźłódźłódźłódź";
    for (float width = 20; width < 150; width += 2) {
        const std::string cut = cut_line(visit.type, Style::body, text, width);
        CHECK(visit.type.missing_glyphs(cut).empty());
    }
}
