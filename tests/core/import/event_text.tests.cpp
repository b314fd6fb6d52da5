#include "tests/core/import/support.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::importer;
using namespace citynet::test;

namespace {

using Texts = std::vector<std::string>;

ReadDocument talk(std::string_view text) {
    return read("TIDE TALK\n\n" + std::string(text) + "\n", small_event);
}

Texts texts(const std::vector<Item>& items) {
    Texts found;
    for (const Item& item : items)
        found.push_back(item.text + (item.items.empty() ? "" : " / " + item.items.front().text));
    return found;
}

} // namespace

TEST_CASE("An event has the sections of its document") {
    const auto document = talk("We talk of tides.\n\nWhy\n\nTides rise.¹\n\n¹ And fall.");
    const Event& event = first_event(document);
    CHECK(event.id.text() == "tide-talk");
    CHECK(event.kind == EventKind::roundtable);
    REQUIRE(event.sections.size() == 2);
    CHECK(in_words(event.sections[1].blocks) == Texts{"paragraph: Tides rise.¹ (¹ And fall.)"});
    CHECK(event.sections[1].heading == "Why");
    CHECK(document.whole.count({RecordKind::event, "tide-talk"}) == 1);
}

TEST_CASE("A heading may stand in front of its text, and lists under it become objectives") {
    const auto document = talk("Goals:\n- Learn;\n- Teach.\nWhy\nGoals: To rest.");
    const Event& event = first_event(document);
    CHECK(texts(event.objectives) == Texts{"Learn;", "Teach."});
    REQUIRE(event.sections.size() == 1);
    CHECK(event.sections[0].heading == "Goals");
    CHECK(in_words(event.sections[0].blocks) == Texts{"paragraph: To rest."});
    CHECK(document.report.understood + document.facts.size() == document.report.lines);
}

TEST_CASE("Guiding questions have their number, introduction and nested prompts") {
    const auto document =
        talk("To discuss\n\nPlease read.\n\nQuestion 1: What rises?\n\nThink of the sea.\n\n- Tides?\n"
             " - Which?\n- Prices?\n\nTell us all.\n\nQuestion 2: What falls?\n\n- Rain?");
    const auto& questions = first_event(document).questions;
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].number == "Question 1");
    CHECK(questions[0].text == "What rises?");
    CHECK(questions[0].intro == "Think of the sea.");
    CHECK(texts(questions[0].prompts) == Texts{"Tides? / Which?", "Prices?", "Tell us all."});
    CHECK(questions[1].intro.empty());
    CHECK(remarks(document.report, Remark::anomaly) ==
          Texts{"0: a sentence without bullet after the prompts; taken for the last prompt"});
    REQUIRE(first_event(document).sections.size() == 1);
    CHECK(in_words(first_event(document).sections[0].blocks) == Texts{"paragraph: Please read."});
}

TEST_CASE("Footnotes of questions and prompts are not lost") {
    const auto document =
        talk("To discuss\n\nQuestion 1: What rises?¹\n\n- Tides?²\n\n¹ At sea.\n\n² At noon.");
    CHECK(in_words(first_event(document).sections.front().blocks) ==
          Texts{"nothing (¹ At sea.)", "nothing (² At noon.)"});
}

TEST_CASE("Sessions have their numbered paragraphs, and what follows them is the event's") {
    const std::string longer =
        " and so on, for longer than any entry of a list would be, as paragraphs of summaries "
        "are, which are numbered one by one.";
    const auto document =
        talk("1. It began" + longer + "\n2. It went" + longer + "\nMorning\n\n3. They spoke" + longer +
             "\n\n9. In the end this came out" + longer + "\n\n- A pact;\n- A plan: (a) now; and (b) later.");
    const Event& event = first_event(document);
    REQUIRE(event.sections.size() == 2);
    CHECK(event.sections[0].blocks.size() == 2);
    CHECK(event.sections[1].kind == SectionKind::outcomes);
    CHECK(event.sections[1].blocks.size() == 1);
    REQUIRE(event.sessions.size() == 1);
    CHECK(event.sessions[0].id == "morning");
    CHECK(event.sessions[0].title == "Morning");
    CHECK(event.sessions[0].sections.size() == 1);
    CHECK(texts(event.outcomes) == Texts{"A pact;", "A plan: / (a) now; and"});
}
