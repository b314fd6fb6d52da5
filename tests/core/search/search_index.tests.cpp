#include "core/search/searcher.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace citynet;

namespace {

Organization organization(std::string id, std::string name, std::string acronym = {}) {
    Organization made;
    made.id = Id<Organization>(std::move(id));
    made.name = std::move(name);
    made.acronym = std::move(acronym);
    return made;
}

Directory sample() {
    Records records;
    Organization health = organization("healthy", "Healthy Cities", "HC");
    health.summary = "Mayors who care for resilience and for people.";
    health.contacts.push_back({ContactKind::email, "office@healthy.example", {}, {}, {}, {}});
    health.people.push_back({"ana", "Ana Łukaszewicz", "Director", {}, {}, {}, {}});
    Organization resilient = organization("resilient", "Resilient Towns", "RT");
    resilient.summary = "Towns that care for health.";
    Project project;
    project.name = "Green Roofs";
    project.text = std::string(300, 'x') + " a very long way before the sponge parks stand here " +
                   std::string(300, 'y');
    resilient.projects.push_back(project);
    records.organizations = {health, resilient};
    records.cities.push_back({Id<City>("zurich"), "Zürich", {}, {}, {}, {}, {}, {}, {}});
    Event event;
    event.id = Id<Event>("forum");
    event.title = "Forum of Towns";
    event.place.city = Id<City>("zurich");
    GuidingQuestion question;
    question.text = "What is pressing?";
    question.prompts = {{"Which projects?", {{"What was learned?", {}, {}}}, {}}};
    event.questions.push_back(question);
    records.events.push_back(event);
    return *Directory::create(std::move(records));
}

/// A directory that can be searched.
struct Searchable {
    Directory directory;
    SearchIndex index{directory};

    std::vector<SearchHit> find(std::string_view query, std::size_t limit = 20) const {
        SearchOptions options;
        options.limit = limit;
        return Searcher().find(index, directory, query, options).hits;
    }
};

std::vector<std::string> ids(const std::vector<SearchHit>& hits) {
    std::vector<std::string> ids;
    for (const SearchHit& hit : hits)
        ids.push_back(hit.record.id);
    return ids;
}

std::string marked(const SearchHit& hit) {
    std::string text;
    for (const TextRange& mark : hit.marks)
        text += "[" + hit.snippet.substr(mark.begin, mark.end - mark.begin) + "]";
    return text;
}

} // namespace

TEST_CASE("search finds records whose words begin with what is typed, the name first") {
    const Searchable index{sample()};
    CHECK(ids(index.find("healt")) == std::vector<std::string>{"healthy", "resilient"});
    CHECK(ids(index.find("resil")) == std::vector<std::string>{"resilient", "healthy"});
    CHECK(index.find("lth").empty());
}

TEST_CASE("every word of a query must stand somewhere in the record") {
    const Searchable index{sample()};
    CHECK(ids(index.find("towns health")) == std::vector<std::string>{"resilient"});
    CHECK(index.find("  ,; ").empty());
    CHECK(index.find("").empty());
}

TEST_CASE("a phrase is marked where its words stand side by side") {
    Organization parks = organization("parks", "Sponge Network");
    parks.summary =
        "Sponge towns first. The parks of many towns. Later a sponge park of sponge parks, and parks.";
    Records records;
    records.organizations = {parks};
    const Searchable index{*Directory::create(std::move(records))};
    const SearchHit hit = index.find("\"sponge parks\"").at(0);
    CHECK(hit.field == SearchField::summary);
    CHECK(marked(hit) == "[sponge][parks]");
    CHECK(hit.marks.at(0).begin == hit.snippet.find("sponge parks"));
    CHECK(marked(index.find("\"sponge par").at(0)) == "[sponge][par][sponge][par]");
}

TEST_CASE("search finds people, contacts, places and prompts, and says where") {
    const Searchable index{sample()};
    CHECK(index.find("lukasz").at(0).field == SearchField::person);
    CHECK(marked(index.find("lukasz").at(0)) == "[Łukasz]");
    CHECK(index.find("office@healthy").at(0).field == SearchField::contact);
    CHECK(ids(index.find("zurich")) == std::vector<std::string>{"zurich", "forum"});
    CHECK(index.find("learned").at(0).field == SearchField::question);
    CHECK(word(index.find("learned").at(0).field) == "question");
}

TEST_CASE("search finds what only a footnote says") {
    Organization noted = organization("noted", "Noted Cities");
    Block block;
    block.content = Paragraph{"A pledge.¹"};
    block.notes.push_back({"¹", "Renewed at the lighthouse", {}});
    noted.sections.push_back({SectionKind::about, "About", {block}, {}});
    Records records;
    records.organizations.push_back(noted);
    const Searchable searchable{*Directory::create(std::move(records))};
    const auto hits = searchable.find("lighthouse");
    REQUIRE(ids(hits) == std::vector<std::string>{"noted"});
    CHECK(marked(hits[0]) == "[lighthouse]");
}

TEST_CASE("a snippet shows the match and is short") {
    const Searchable index{sample()};
    const SearchHit hit = index.find("sponge").at(0);
    CHECK(hit.record.id == "resilient");
    CHECK(hit.snippet.find("sponge parks") != std::string::npos);
    CHECK(hit.snippet.size() < 400);
    CHECK(marked(hit) == "[sponge]");
}

TEST_CASE("overlapping words are marked once, and the limit holds") {
    const Searchable index{sample()};
    CHECK(marked(index.find("g gr").at(0)) == "[Gr]");
    CHECK(index.find("t", 1).size() == 1);
}

TEST_CASE("an index that was edited many times finds what one made anew finds") {
    const std::vector<std::string> words{"harbour", "harbours", "climate", "climat",
                                         "school",  "river",    "bridge",  "market"};
    std::mt19937 chance(7);
    const auto pick = [&](std::size_t end) { return static_cast<std::size_t>(chance() % end); };
    const auto made = [&](std::size_t number) {
        Organization one = organization("o" + std::to_string(number), words[pick(words.size())]);
        one.name += " " + words[pick(words.size())];
        one.summary = words[pick(words.size())] + " unit" + std::to_string(pick(10));
        return one;
    };
    Records records;
    for (std::size_t i = 0; i < 40; ++i)
        records.organizations.push_back(made(i));
    Searchable s{*Directory::create(std::move(records))};
    std::size_t most_parts = 0;
    for (std::size_t edit = 1; edit <= 1500; ++edit) {
        const Organization one = made(pick(700)); // there or not
        if (s.directory.find(one.id) && pick(5) == 0)
            REQUIRE(s.directory.apply(Remove{reference_to(one)}));
        else
            REQUIRE(s.directory.apply(Put{one, std::nullopt}));
        s.index.update(s.directory, reference_to(one));
        most_parts = std::max(most_parts, s.index.parts().size());
        if (edit % 71 != 0) // also while parts are being put together
            continue;
        const SearchIndex anew(s.directory);
        REQUIRE(s.index.doc_count() == anew.doc_count());
        for (const std::string query :
             {"harbour", "clim", "rivre", "school bridge", "\"market river\"", "unit7", "harbour -river"}) {
            CAPTURE(edit, query);
            const auto found_by = [&](const SearchIndex& index) {
                SearchOptions options;
                options.limit = 1000;
                std::vector<std::pair<std::string, MatchClass>> found;
                for (const SearchHit& hit : Searcher().find(index, s.directory, query, options).hits)
                    found.emplace_back(hit.record.id, hit.match);
                std::sort(found.begin(), found.end());
                return found;
            };
            const auto expected = found_by(anew);
            CHECK_FALSE(expected.empty());
            CHECK(found_by(s.index) == expected);
        }
    }
    CHECK(most_parts > 2);
    CHECK(most_parts < 12);
}
