#include "core/search/searcher.h"

#include <catch2/catch_test_macros.hpp>

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
