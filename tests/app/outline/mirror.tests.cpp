#include "../layout.h"
#include "../program_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <regex>
#include <set>

using namespace citynet;
using namespace citynet::test;
using namespace citynet::ui;

namespace {

constexpr float whole_page = 16000; ///< So high that all of a page can be seen at once.

/// As it is a moment after an input.
std::string document_of(ProgramVisit& visit, float width = 1280, float height = 800) {
    visit.program.complete_document();
    return visit.program.document(width, height, false);
}

/// With the rows that one asks for.
std::string whole_document_of(ProgramVisit& visit, float width) {
    for (int i = 0; i < 4; ++i)
        visit.program.activate("more");
    return document_of(visit, width);
}

std::string without_blanks(std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; }),
               text.end());
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// What stands between the tags, piece by piece.
std::vector<std::string> pieces_of(std::string html) {
    std::vector<std::string> pieces;
    html = replaced(replaced(html, "<mark>", ""), "</mark>", "");
    for (size_t at = 0; at < html.size();) {
        const size_t open = html.find('<', at);
        std::string piece = html.substr(at, std::min(open, html.size()) - at);
        piece = replaced(replaced(replaced(piece, "&lt;", "<"), "&gt;", ">"), "&amp;", "&");
        if (!without_blanks(piece).empty())
            pieces.push_back(piece);
        if (open == std::string::npos)
            break;
        at = html.find('>', open) + 1;
    }
    return pieces;
}

std::string all_of(const std::vector<std::string>& pieces) {
    std::string all;
    for (const std::string& piece : pieces)
        all += without_blanks(piece);
    return all;
}

/// The elements with a tag, from their beginning to their end, the innermost ones.
std::string without_elements(std::string html, const std::string& tag) {
    for (size_t begin = html.rfind("<" + tag); begin != std::string::npos; begin = html.rfind("<" + tag)) {
        const size_t end = html.find("</" + tag + ">", begin);
        html.erase(begin, end + tag.size() + 3 - begin);
    }
    return html;
}

/// The parts that are put together with a dot.
std::vector<std::string> split(const std::string& piece) {
    const std::string dot = " · ";
    std::vector<std::string> parts;
    size_t at = 0;
    for (size_t end = piece.find(dot); end != std::string::npos; end = piece.find(dot, at)) {
        parts.push_back(piece.substr(at, end - at));
        at = end + dot.size();
    }
    parts.push_back(piece.substr(at));
    return parts;
}

std::string begin_of(const std::string& words) {
    return without_blanks(words).substr(0, 12);
}

/// Whether the picture has no room for all of it: the document says the rest.
bool is_cut(const ProgramVisit& visit, const std::string& words) {
    return std::any_of(visit.seen.texts.begin(), visit.seen.texts.end(), [&](const Recorder::Text& text) {
        return text.words.find("…") != std::string::npos && begin_of(text.words) == begin_of(words);
    });
}

/// What is drawn for the eye alone: letters and numbers that stand for words which the document has.
bool is_picture(const std::string& words) {
    return words.size() <= 5 || words.find_first_not_of("0123456789, ") == std::string::npos;
}

/// The number of the attribute's value in the document.
size_t count(const std::string& text, std::string_view part) {
    size_t found = 0;
    for (size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++found;
    return found;
}

/// The id of the element whose text this is.
std::string element_saying(const std::string& html, const std::string& words) {
    const std::regex element("<(?:a|button|input)[^>]* id=\"(w[0-9a-f]+)\"[^>]*>\\s*" + words);
    std::smatch match;
    return std::regex_search(html, match, element) ? match[1].str() : std::string();
}

} // namespace

TEST_CASE("all that a view draws stands in the document, on every route") {
    const std::string hint(Strings::built_in().get("search.title")); // in a field that has no room for more
    for (const float width : {390.0f, 1280.0f}) {
        ProgramVisit visit(width, 800);
        for (const std::string& route : all_routes()) {
            visit.resize(width, 800);
            visit.go(route);
            const std::string document = all_of(pieces_of(whole_document_of(visit, width)));
            visit.resize(width, whole_page);
            visit.settle();
            for (const Recorder::Text& text : visit.seen.texts)
                if (!is_picture(text.words) && text.words != hint &&
                    document.find(without_blanks(replaced(text.words, "…", ""))) == std::string::npos)
                    FAIL_CHECK(route << " at " << width << ": “" << text.words
                                     << "” is drawn, and not in the document");
        }
    }
}

TEST_CASE("the document says nothing that the view does not draw, but for what is folded away") {
    ProgramVisit visit(1280, 800);
    // Of what is seen as a sign or in words only.
    const std::set<std::string> names = [&] {
        std::set<std::string> all;
        const Strings strings = Strings::built_in();
        for (const char* key :
             {"outline.skip",      "outline.more",      "outline.as_text",      "bar.back",
              "bar.forward",       "favourites.add",    "favourites.remove",    "contact.copy",
              "contact.code",      "contact.save",      "search.hint",          "list.layout.cards",
              "list.layout.list",  "list.layout.chart", "list.layout.timeline", "links.profile",
              "compare.take_away", "map.disclaimer",    "search.title",         "paper.print",
              "beside.whole_list"})
            all.insert(std::string(strings.get(key)));
        for (int goal = 1; goal <= sdg_count; ++goal)
            all.insert(std::string(strings.get("sdg." + std::to_string(goal))));
        return all;
    }();
    for (const std::string& route : all_routes()) {
        visit.resize(1280, 800);
        visit.go(route);
        const std::vector<std::string> pieces = pieces_of(without_elements(document_of(visit), "details"));
        visit.resize(1280, whole_page);
        visit.settle();
        const std::string drawn = without_blanks(visit.all_text());
        for (const std::string& piece : pieces)
            for (const std::string& part : split(piece)) {
                if (names.count(part) == 0 && drawn.find(begin_of(part)) == std::string::npos &&
                    !is_cut(visit, piece))
                    FAIL_CHECK(route << ": “" << part << "” is in the document, and not drawn");
            }
    }
}

TEST_CASE("an element of the document does what it says, without a picture's click") {
    ProgramVisit visit;
    visit.go("/networks");
    SECTION("a link opens a profile") {
        const std::string html = document_of(visit);
        visit.program.activate(element_saying(html, "Eurocities"));
        CHECK(visit.program.route().text() == "/networks/eurocities");
    }
    SECTION("a box narrows the list, and is ticked then") {
        const std::string before = document_of(visit);
        visit.program.activate(element_saying(before, "Health"));
        CHECK(visit.program.route().text().find("theme=") != std::string::npos);
        const std::string after = document_of(visit);
        CHECK(count(before, " checked>") == 0);
        CHECK(count(after, " checked>") == 1);
        CHECK(count(after, "<li class=\"card\">") < count(before, "<li class=\"card\">"));
    }
    SECTION("a favourite is kept") {
        visit.program.activate(
            element_saying(document_of(visit), std::string(Strings::built_in().get("favourites.add"))));
        CHECK(visit.host.kept["favourites"] != "");
        CHECK(visit.host.announced ==
              std::vector<std::string>{std::string(Strings::built_in().get("favourites.added"))});
    }
    SECTION("an address is copied, and that is said") {
        visit.go("/networks/eurocities");
        visit.program.activate(
            element_saying(document_of(visit), std::string(Strings::built_in().get("contact.copy"))));
        REQUIRE(visit.host.copies.size() == 1);
        CHECK(visit.host.announced ==
              std::vector<std::string>{std::string(Strings::built_in().get("toast.copied"))});
    }
    SECTION("an element that is not there any more does nothing") {
        const std::string element = element_saying(document_of(visit), "Eurocities");
        visit.go("/about");
        document_of(visit);
        visit.program.activate(element);
        visit.program.activate("w");
        visit.program.activate("");
        CHECK(visit.program.route().text() == "/about");
    }
}

TEST_CASE("what is searched for in the document is searched for in the picture") {
    ProgramVisit visit;
    visit.go("/");
    visit.program.search_for("eurocities");
    visit.settle();
    CHECK(visit.program.route().text() == "/search?q=eurocities");
    CHECK(visit.program.state().search.text == "eurocities");
    const std::string html = document_of(visit);
    CHECK(html.find("<mark>Eurocities</mark>") != std::string::npos);
    CHECK(html.find("data-status") != std::string::npos);
    visit.program.activate("best");
    CHECK(visit.program.route().text() == "/networks/eurocities");
}

TEST_CASE("a button that stands with many of its kind is named with what it does something to") {
    ProgramVisit visit;
    visit.go("/networks");
    const std::string star(Strings::built_in().get("favourites.add"));
    CHECK(document_of(visit).find("aria-label=\"" + star + ": C40 Cities\">" + star + "</button>") !=
          std::string::npos);
    visit.go("/networks/uclg");
    const std::string profile = document_of(visit);
    CHECK(profile.find("\">" + star + "</button>") != std::string::npos); // of the whole record
    CHECK(profile.find(star + ": ") == std::string::npos);
    const std::string copy(Strings::built_in().get("contact.copy"));
    CHECK(profile.find("aria-label=\"" + copy + ": www.uclg.org\"") != std::string::npos);
}

TEST_CASE("no input waits for more rows than a picture has room for; the rest follows, and stays for who "
          "reads in it") {
    ProgramVisit visit;
    const auto rows = [&] { return count(visit.program.document(1280, 800, false), "<li class=\"card\""); };
    const auto has_rest = [&] {
        return visit.program.document(1280, 800, false).find("data-rest") != std::string::npos;
    };
    const size_t all = shipped().all<Organization>().size();
    REQUIRE(all < Outline::rows_at_once);
    visit.go("/networks");
    CHECK(rows() == Outline::rows_at_first);
    CHECK(has_rest());
    CHECK(count(visit.program.document(1280, 800, true), "<li class=\"card\"") ==
          all); // who sees it has it at once
    const unsigned before = visit.program.document_revision();
    visit.program.complete_document();
    CHECK(visit.program.document_revision() != before);
    CHECK(rows() == all);
    CHECK_FALSE(has_rest());

    visit.program.carry_out(ChangeRoute{Route::parse("/networks?sort=size")});
    CHECK(rows() == Outline::rows_at_first);
    visit.program.complete_document();
    const std::string last = element_saying(document_of(visit), "United Cities and Local Governments");
    REQUIRE_FALSE(last.empty());
    visit.program.point_at(last);
    visit.program.carry_out(ChangeRoute{Route::parse("/networks")});
    CHECK(rows() == all);
    visit.go("/networks/uclg");
    visit.go("/networks");
    CHECK(rows() == Outline::rows_at_first);
}

TEST_CASE("a document has some rows of a long list, and more when one asks") {
    ProgramVisit visit;
    visit.go("/events");
    const std::string some = document_of(visit);
    REQUIRE(some.find("id=\"more\"") != std::string::npos);
    visit.program.activate("more");
    CHECK(document_of(visit).size() > some.size());
    // A list beside a record leads to the whole of it instead.
    visit.go("/events/interregional-roundtable-2023");
    const std::string beside = document_of(visit);
    CHECK(beside.find("class=\"beside\"") != std::string::npos);
    CHECK(beside.find("id=\"more\"") == std::string::npos);
}

TEST_CASE("a document has some of many places and choices, and more when one asks") {
    Records records = shipped().records();
    const Id<Country> country = records.cities.front().country;
    for (int i = 0; i < 300; ++i) {
        const std::string number = std::to_string(i);
        records.cities.push_back(
            {.id = Id<City>("made-" + number), .name = "Made place " + number, .country = country});
        records.themes.push_back(
            {.id = Id<citynet::Theme>("made-" + number), .name = "Made theme " + number});
        records.organizations.front().themes.push_back(records.themes.back().id);
    }
    ProgramVisit visit(1280, 800, 1, *Directory::create(std::move(records)));
    for (const auto& [route, words] :
         {std::pair("/places", "Made place "), std::pair("/networks", "> Made theme ")}) {
        CAPTURE(route);
        visit.go(route);
        const size_t some = count(document_of(visit), words);
        CHECK(some > 0);
        CHECK(some <= 3 * Outline::rows_at_once);
        visit.program.activate("more");
        CHECK(count(document_of(visit), words) > some);
        for (int i = 0; i < 8; ++i)
            visit.program.activate("more");
        CHECK(count(document_of(visit), words) == 300);
        CHECK(document_of(visit).find("id=\"more\"") == std::string::npos);
    }
}

TEST_CASE("the document is made anew only when something may have changed") {
    ProgramVisit visit;
    visit.go("/networks");
    const unsigned before = visit.program.document_revision();
    visit.frames(5);
    CHECK(visit.program.document_revision() == before);
    visit.program.carry_out(CopyText{"a"});
    CHECK(visit.program.document_revision() != before);
    CHECK(document_of(visit) == document_of(visit));
}

TEST_CASE("headings leave out no level, lists hold only entries, and ids stand for one element") {
    ProgramVisit visit;
    for (const std::string& route : all_routes()) {
        visit.go(route);
        const std::string html = document_of(visit);
        CAPTURE(route);
        int last = 0;
        const std::regex heading("<h([1-6])");
        for (std::sregex_iterator one(html.begin(), html.end(), heading), end; one != end; ++one) {
            const int level = std::stoi((*one)[1]);
            CHECK(level <= last + 1);
            last = level;
        }
        CHECK(count(html, "<h1") == 1);
        for (const char* tag :
             {"ul", "li", "dl", "dd", "details", "table", "tr", "main", "nav", "header", "div"})
            CHECK(count(html, std::string("<") + tag + ">") + count(html, std::string("<") + tag + " ") ==
                  count(html, std::string("</") + tag + ">"));
        std::set<std::string> ids;
        const std::regex id(" id=\"([^\"]*)\"");
        for (std::sregex_iterator one(html.begin(), html.end(), id), end; one != end; ++one)
            if (!ids.insert((*one)[1]).second)
                FAIL_CHECK(route << ": the id " << (*one)[1] << " stands twice");
    }
}

TEST_CASE("the picture shows where the document's focus is, and scrolls there") {
    ProgramVisit visit(1280, 600);
    visit.go("/networks?layout=list");
    const std::string html = document_of(visit, 1280, 600);
    const auto& all = shipped().all<Organization>();
    const std::string& last = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
                                  return a.name < b.name;
                              })->name;
    CHECK_FALSE(visit.reads(last));
    visit.program.point_at(element_saying(html, last));
    visit.settle();
    CHECK(visit.reads(last));
    visit.program.point_at("");
}
