#include "core/import/typography.h"
#include "core/import/lists.h"
#include "core/import/names.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::importer;

TEST_CASE("Bullets of all kinds are seen, and what only looks like one is not") {
    for (const char* line : {"- boats", "• boats", "* boats", "– boats", "▪ boats", "1. boats", "2) boats",
                             "(a) boats", "iv) boats", "b) boats"}) {
        INFO(line);
        const auto bullet = bullet_of(line);
        REQUIRE(bullet);
        CHECK(bullet->rest == "boats");
    }
    CHECK(bullet_of("(a) boats")->counted);
    CHECK_FALSE(bullet_of("- boats")->counted);
    for (const char* line :
         {"-boats", "1.5 boats", "2B Quay Street", "A. Author", "boats - more", "-", "(sea) boats", ""}) {
        INFO(line);
        CHECK_FALSE(bullet_of(line));
    }
}

TEST_CASE("A footnote begins with its mark") {
    CHECK(footnote_of("¹ See the map")->rest == "See the map");
    CHECK(footnote_of("¹² See the map")->mark == "¹²");
    CHECK(footnote_of("[3] See the map")->mark == "[3]");
    CHECK(footnote_of("[^3]: See the map")->rest == "See the map");
    CHECK_FALSE(footnote_of("[map](https://example.org)"));
    CHECK_FALSE(footnote_of("²"));
    CHECK_FALSE(footnote_of("1 See the map"));
    CHECK(marks_in("boats² and sails,¹³ as told [4]") == std::vector<std::string_view>{"²", "¹³", "[4]"});
}

TEST_CASE("Emphasis and links are taken out of a text, nothing else") {
    CHECK(plain_text("**Boats** and *sails* and `ropes`") == "Boats and sails and ropes");
    CHECK(plain_text("_Boats_ in snake_case, 2 * 3 * 4") == "Boats in snake_case, 2 * 3 * 4");
    CHECK(plain_text("<https://example.org/a_b>, <a@example.org>, a < b > c") ==
          "https://example.org/a_b, a@example.org, a < b > c");
    CHECK(plain_text("[map](https://example.org) and [https://example.org](https://example.org)") ==
          "map (https://example.org) and https://example.org");
    CHECK(plain_text("## Heading") == "Heading");
    CHECK(plain_text("[1] a] (b) [c") == "[1] a] (b) [c");
    CHECK(plain_text("5 \\* stars") == "5 * stars");
}

TEST_CASE("The bold beginning of a paragraph is told from the rest") {
    const auto lead = bold_lead("**Rope school.** Teaches knots.");
    REQUIRE(lead);
    CHECK(lead->lead == "Rope school.");
    CHECK(lead->rest == "Teaches knots.");
    CHECK_FALSE(bold_lead("Rope **school**"));
    CHECK_FALSE(bold_lead("**open"));
    CHECK_FALSE(bold_lead("****"));
}

TEST_CASE("Quotation marks open, close, or stand alone") {
    CHECK(is_lone_quote("“"));
    CHECK(is_lone_quote("\""));
    CHECK_FALSE(is_lone_quote("“a"));
    CHECK_FALSE(is_lone_quote(""));
    CHECK(closes_quotation("“We sail.”"));
    CHECK(closes_quotation("We sail.”¹"));
    CHECK_FALSE(closes_quotation("We sail."));
    CHECK(closes_inside("“Sail” is a word of sailors."));
    CHECK_FALSE(closes_inside("“We sail.”"));
    CHECK(without_quotes("“We sail.”") == "We sail.");
    CHECK(without_quotes("\"We sail.\"") == "We sail.");
}

TEST_CASE("Where a sentence ends, and how a text begins") {
    for (const char* text :
         {"We sail.", "We sail.”", "We sail (today).", "sail:", "sail;", "Sail!¹", "“We sail.”²"})
        CHECK(ends_sentence(text));
    for (const char* text : {"We sail", "We sail,", "and", "", "“"})
        CHECK_FALSE(ends_sentence(text));
    CHECK(begins_small("élan"));
    CHECK_FALSE(begins_small("Élan"));
    CHECK_FALSE(begins_small("2 boats"));
    CHECK(is_capitals("ÉLAN & CO., 2030"));
    CHECK_FALSE(is_capitals("Élan"));
    CHECK_FALSE(is_capitals("2030"));
}

TEST_CASE("Lines are the same whatever their type") {
    CHECK(key_of("  **THE  Harbour–Guide** ") == "the harbour guide");
    CHECK(begins_with_words("the harbour guide", "the harbour"));
    CHECK_FALSE(begins_with_words("the harbours", "the harbour"));
}

TEST_CASE("Entries nest by their indentation, and lines without bullet go on with an entry") {
    const std::vector<Line> lines{{1, 0, "- sails", true},   {2, 2, "- white", false},
                                  {3, 4, "and wide", false}, {4, 4, "- linen", false},
                                  {5, 2, "- red", false},    {6, 0, "1. ropes", false}};
    const auto items = items_of(lines);
    REQUIRE(items.size() == 2);
    CHECK(items[1].text == "1. ropes");
    REQUIRE(items[0].items.size() == 2);
    CHECK(items[0].items[0].text == "white and wide");
    CHECK(items[0].items[0].items[0].text == "linen");
    CHECK(items[0].items[1].text == "red");
}

TEST_CASE("Entries do not nest without end") {
    std::vector<Line> lines;
    for (size_t i = 0; i < 1000; ++i)
        lines.push_back({i + 1, i, "- in", false});
    const auto items = items_of(lines);
    size_t depth = 0;
    for (const auto* level = &items; !level->empty(); level = &level->front().items)
        ++depth;
    CHECK(depth == deepest_entries);
}

TEST_CASE("A list whose entries begin with years is a history") {
    const auto milestones = milestones_of({{"1990 The first pier.", {}, {}}, {"2001 The second.", {}, {}}});
    REQUIRE(milestones);
    CHECK(milestones->milestones[1].date == PartialDate::parse("2001"));
    CHECK(milestones->milestones[1].text == "The second.");
    CHECK_FALSE(milestones_of({{"1990 The first pier.", {}, {}}, {"The second.", {}, {}}}));
    CHECK_FALSE(milestones_of({{"1990 boats lie here.", {}, {}}}));
}

TEST_CASE("Entries in a row are set apart") {
    Item item{"Two gifts came: (a) a bell; and (b) a rope.", {}, {}};
    split_lettered(item);
    CHECK(item.text == "Two gifts came:");
    REQUIRE(item.items.size() == 2);
    CHECK(item.items[1].text == "(b) a rope.");
    Item single{"One gift: (a) a bell.", {}, {}};
    split_lettered(single);
    CHECK(single.items.empty());
}

TEST_CASE("Ids are made of names, always the same") {
    CHECK(id_of("Ms Ann O'Hara-Łódź", "x") == "ms-ann-ohara-lodz");
    CHECK(id_of("東京", "city") == "city");
    CHECK(id_of(std::string(200, 'a'), "x").size() == 60);
    CHECK(name_and_acronym("Union of Harbours (UOH)").name == "Union of Harbours");
    CHECK(name_and_acronym("Union of Harbours (UOH)").acronym == "UOH");
    CHECK(name_and_acronym("Harbours (in the north)").acronym.empty());
}
