#include "tests/core/import/support.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::importer;
using namespace citynet::test;

namespace {

using Texts = std::vector<std::string>;

/// The blocks of the only section of a profile with this text.
Texts blocks_of(std::string_view profile) {
    const auto document = read(document_with(profile));
    const auto& sections = first_organization(document).sections;
    REQUIRE(sections.size() == 1);
    return in_words(sections.front().blocks);
}

Texts anomalies(std::string_view profile) {
    return remarks(read(document_with(profile)).report, Remark::anomaly);
}

bool any_has(const Texts& texts, std::string_view words) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("A profile is a record with its name, acronym and sections") {
    const auto document =
        read(document_with("We join harbours.\n\nAIMS\n\nSafe ships.\n\nDREAM\n\nCalm seas."));
    const Organization& record = first_organization(document);
    CHECK(record.id.text() == "harbours");
    CHECK(record.name == "Union of Harbours");
    CHECK(record.acronym == "UOH");
    CHECK(record.kind == OrganizationKind::network);
    CHECK(record.citations ==
          std::vector<Citation>{{Id<Source>("harbour-guide"), "Union of Harbours (UOH)", {}}});
    REQUIRE(record.sections.size() == 3);
    CHECK(record.sections[0].kind == SectionKind::about);
    CHECK(record.sections[0].heading.empty());
    CHECK(record.sections[1].kind == SectionKind::objectives);
    CHECK(record.sections[1].heading == "Aims");
    CHECK(in_words(record.sections[2].blocks) == Texts{"paragraph: Calm seas."});
    CHECK(document.report.not_understood == 0);
}

TEST_CASE("A heading may stand on several lines, and counts once and in its part only") {
    const auto document =
        read("HARBOUR GUIDE\nTHE GUIDE\n\nLighthouses\n\nA Club\n\nWe shine.\n\nLighthouses\n");
    CHECK(first_organization(document).name == "Lighthouses");
    CHECK(document.organizations.size() == 1);
    CHECK(remarks(document.report, Remark::left_out).back() == "10: name or emblem");
}

TEST_CASE("Lines of one paragraph are joined, and so is what a page broke") {
    CHECK(blocks_of("We join\nharbours.\n\nThey are") == Texts{"paragraph: We join harbours."});
    CHECK(blocks_of("We join harbours of every\n\n\n\nsize and kind.") ==
          Texts{"paragraph: We join harbours of every size and kind."});
    CHECK(blocks_of("We join harbours of every\n\nHarbour Guide 2030\npage\n\nsize and kind.") ==
          Texts{"paragraph: We join harbours of every size and kind."});
    CHECK(any_has(anomalies("We join harbours of every\n\nsize."), "9: a paragraph that a page broke"));
    CHECK(blocks_of("- Mend nets that\n\nare torn.\n- Sail.") ==
          Texts{"list: Mend nets that are torn.; Sail."});
}

TEST_CASE("Long lines are paragraphs of their own, broken lines are not") {
    const std::string longer = std::string(170, 'x') + ".";
    CHECK(blocks_of("A" + longer + "\nB" + longer).size() == 2);
    CHECK(blocks_of("We sail.\nWe row.") == Texts{"paragraph: We sail. We row."});
}

TEST_CASE("Lists, nested lists and histories are told apart") {
    CHECK(blocks_of("We do this:\n\n- Sail\n  - far\n- Row") ==
          Texts{"paragraph: We do this:", "list: Sail [far]; Row"});
    CHECK(blocks_of("The network works to\n\n- sail") ==
          Texts{"paragraph: The network works to", "list: sail"});
    CHECK(blocks_of("- 1990 The first pier.\n- 2001 The second.") ==
          Texts{"milestones: 1990 = The first pier. 2001 = The second."});
}

TEST_CASE("Quotations have their speaker and role, over paragraphs and pages") {
    CHECK(blocks_of("“\n\n“We sail.”\n\n**CAPTAIN ANN BOAT,\nUNION OF HARBOURS**") ==
          Texts{"quotation: CAPTAIN ANN BOAT, UNION OF HARBOURS: We sail."});
    CHECK(blocks_of("“We sail.\n\nWe row.”\n\n— Ann Boat, Captain\n\nMore of us.") ==
          Texts{"quotation: Ann Boat, Captain: We sail.\nWe row.", "paragraph: More of us."});
    CHECK(blocks_of("“\n\nWe sail without marks.\n\nWe row.\n\nANN BOAT,\nCAPTAIN") ==
          Texts{"quotation: ANN BOAT, CAPTAIN: We sail without marks.\nWe row."});
    CHECK(blocks_of("\"We sail to the\n\nfar end.\"\n\nFROM A SONG THAT IS OLD AND VERY LONG") ==
          Texts{"quotation: , FROM A SONG THAT IS OLD AND VERY LONG: We sail to the far end."});
    CHECK(blocks_of("“We sail.”\n\n“We row.”") == Texts{"quotation: , : We sail.", "quotation: , : We row."});
    CHECK(blocks_of("“Sail” is what we say.") == Texts{"paragraph: “Sail” is what we say."});
    CHECK(blocks_of("We all sail together.”") == Texts{"quotation: , : We all sail together."});
    CHECK(any_has(anomalies("We all sail together.”"), "not opened"));
}

TEST_CASE("Projects are taken from entries and from paragraphs that begin with a name") {
    const auto document =
        read(document_with("WORKS\n\nWe have three works.\n\n- **Rope school.** Teaches knots.\n"
                           "- Mend the pier, which is old:\n  - with oak\n- Night Lights Fund.\n"
                           "- Quay Map – a chart of all piers.\n\nThat is all of them."));
    const auto& projects = first_organization(document).projects;
    REQUIRE(projects.size() == 4);
    CHECK(projects[0].name == "Rope school");
    CHECK(projects[0].text == "Teaches knots.");
    CHECK(projects[1].name.empty());
    CHECK(projects[1].text == "Mend the pier, which is old:\n– with oak");
    CHECK(projects[2].name == "Night Lights Fund");
    CHECK(projects[2].text == "Night Lights Fund.");
    CHECK(projects[3].name == "Quay Map");
    CHECK(in_words(first_organization(document).sections.back().blocks) ==
          Texts{"paragraph: We have three works.", "paragraph: That is all of them."});
    CHECK(document.organizations.front().projects_section == 0);
}

TEST_CASE("A short first sentence is a project's name only where several paragraphs have one") {
    const auto projects = [](std::string_view text) {
        const auto document = read(document_with("WORKS\n\n" + std::string(text)));
        Texts names;
        for (const Project& project : first_organization(document).projects)
            names.push_back(project.name);
        return names;
    };
    CHECK(projects("Rope school. Teaches knots.\n\nOld pier. Is being mended.") ==
          Texts{"Rope school", "Old pier"});
    CHECK(
        projects("Storms came early. We mended the pier.\n\nSo we sailed late, as each of us remembers well.")
            .empty());
    CHECK(projects("The pier is old. We mend it.\n\nIt was not easy. We tried.").empty());
}

TEST_CASE("A list that a sentence introduces stays with it") {
    const auto document =
        read(document_with("WORKS\n\nOur work has two parts:\n\n- It mends.\n- It paints."));
    CHECK(first_organization(document).projects.empty());
    CHECK(first_organization(document).sections.front().blocks.size() == 2);
}

TEST_CASE("Footnotes stand with the block that calls them") {
    CHECK(blocks_of("We sail.¹ We row.[2]\n\nWe rest.\n\n¹ With oars\nor without.\n\n[2]: Rarely.") ==
          Texts{"paragraph: We sail.¹ We row.[2] (¹ With oars or without.) ([2] Rarely.)",
                "paragraph: We rest."});
    CHECK(blocks_of("¹ Before it is called.\n\nWe sail.¹") ==
          Texts{"paragraph: We sail.¹ (¹ Before it is called.)"});
    CHECK(blocks_of("We sail.\n\n³ Called by nothing.") ==
          Texts{"paragraph: We sail. (³ Called by nothing.)"});
    CHECK(any_has(anomalies("We sail.\n\n³ Called by nothing."), "9: no mark calls"));
}

TEST_CASE("Contacts end a profile, and text behind them goes back to it") {
    const auto document = read(
        document_with("We sail.\n\nAIMS\n\nSafe ships.\n\n\n\nwww.example.org\n\n\n\n+41 22 555 01 02\n\n\n\n"
                      "9 Quay,\n1202 Port\n\n\n\nDirector: Ann Boat\n\nUnion of Harbours\n\n"
                      "This sentence about the safety of ships was printed far behind its place, as happens "
                      "when a page is full.\n\nwhat now"));
    const Organization& record = first_organization(document);
    CHECK(record.contacts.size() == 3);
    REQUIRE(record.people.size() == 1);
    CHECK(record.people.front().id == "ann-boat");
    CHECK(record.sections.back().blocks.size() == 2);
    CHECK(any_has(remarks(document.report, Remark::anomaly), "put back to the section \"Aims\""));
    CHECK(any_has(remarks(document.report, Remark::left_out), "name or emblem"));
    CHECK(remarks(document.report, Remark::not_understood) ==
          Texts{"34: neither a sentence nor a known heading"});
}

TEST_CASE("A paragraph that is known to have strayed is put back") {
    const auto document = read(document_with(
        "AIMS\n\nSafe ships.\n\nLighthouses\n\nA Club\n\nStrayed words of the union.\n\nWe shine."));
    CHECK(in_words(first_organization(document).sections.front().blocks) ==
          Texts{"paragraph: Safe ships.", "paragraph: Strayed words of the union."});
    CHECK(document.organizations.back().record.sections.front().blocks.size() == 1);
    const auto without = read(document_with("We sail.\n\nStrayed words of the union."));
    CHECK(any_has(remarks(without.report, Remark::not_understood), "section that is not there"));
}

TEST_CASE("Cover, contents and running heads are left out and named; what fits nowhere is not understood") {
    const auto document =
        read("HARBOUR GUIDE\nsafe and calm\nGreeting\n\nWelcome, all of you.\n\nTHE GUIDE 3\n"
             "Union of Harbours (UOH)\t4\nDREAM ...... 5\n\nTHE GUIDE\n\nstray words\n\n"
             "Union of Harbours (UOH)\n\nHarbour Guide 2030\npage\n\nWe sail.\n");
    CHECK(remarks(document.report, Remark::left_out) ==
          Texts{"2: cover", "7: table of contents", "8: table of contents", "9: table of contents",
                "11: heading of a part", "17: running head", "18: running head"});
    CHECK(remarks(document.report, Remark::not_understood) == Texts{"13: outside of all records"});
    CHECK(document.report.lines == document.report.understood + document.report.left_out +
                                       document.report.not_understood + document.facts.size());
    // The greeting tells of the same record as a profile; it stands behind the profile's own text.
    const Organization& record = first_organization(document);
    REQUIRE(record.sections.size() == 2);
    CHECK(in_words(record.sections[1].blocks) == Texts{"paragraph: Welcome, all of you."});
    CHECK(document.whole.count({RecordKind::organization, "harbours"}) == 1);
}

TEST_CASE("A line of capitals that nobody described is taken for a heading") {
    const auto document = read(document_with("We sail.\n\nOUR FLAGS\n\nBlue and white."));
    REQUIRE(first_organization(document).sections.size() == 2);
    CHECK(first_organization(document).sections[1].heading == "OUR FLAGS");
    CHECK(any_has(remarks(document.report, Remark::anomaly), "by its form"));
}

TEST_CASE("A contact that two profiles share is named") {
    const auto document =
        read(document_with("We sail.\n\na@example.org\n\nLighthouses\nA Club\n\nWe shine.\n\na@example.org"));
    CHECK(any_has(remarks(document.report, Remark::anomaly), "stands under organization/harbours too"));
}

TEST_CASE("A document that nobody described is told from a broken one") {
    const auto unknown = read_document("Something else.\n", {described(small_edition)});
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().code == ErrorCode::not_found);
    const auto broken = read_document("", {described(small_edition)});
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().code == ErrorCode::unreadable);
}

TEST_CASE("A text without line ends, or of one sort of line without end, is read all the same") {
    for (const char* piece : {"word ", "“quote ", "¹ ", "[a](", "a. B ", "- ", " (a) ", "<http://"}) {
        INFO(piece);
        std::string line;
        while (line.size() < 2'000'000)
            line += piece;
        const auto document = read(document_with("WORKS\n\n" + line));
        CHECK(document.report.lines == document.report.understood + document.report.left_out +
                                           document.report.not_understood + document.facts.size());
    }
    for (const char* line :
         {"word\n\n", "“word\n\n", "- word\n", "¹ word\n", "“\n", "WORD\n\n", "a@b.org\n\n", "AIMS\n"}) {
        INFO(line);
        std::string text;
        for (int i = 0; i < 20'000; ++i)
            text += line;
        const auto document = read(document_with(text));
        CHECK(document.report.lines == document.report.understood + document.report.left_out +
                                           document.report.not_understood + document.facts.size());
    }
}
