#include "tests/core/import/support.h"

#include "core/overloaded.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace citynet::test {

namespace fs = std::filesystem;
using namespace importer;

const std::string small_edition = R"json({
  "format": "city-directory-edition", "version": 1, "name": "Harbour Guide",
  "source": {"id": "harbour-guide", "title": "Harbour Guide"},
  "recognize": ["HARBOUR GUIDE"],
  "furniture": [{"lines": ["Harbour Guide 2030", "page"], "what": "running head"}],
  "facts": [{"lines": ["HARBOUR GUIDE"], "record": "source/harbour-guide"}],
  "front": [{"heading": ["Greeting"], "record": "organization/harbours", "kind": "background"}],
  "headings": [
    {"heading": ["AIMS"], "kind": "objectives", "show": "Aims"},
    {"heading": ["DREAM"], "kind": "vision", "show": "Dream"},
    {"heading": ["WORKS"], "kind": "activities", "show": "Works", "holds": "projects"}
  ],
  "parts": [{
    "heading": ["THE GUIDE"], "kind": "network",
    "profiles": [
      {"heading": ["Union of Harbours (UOH)"], "id": "harbours"},
      {"heading": ["Lighthouses", "A Club"], "id": "lighthouses", "name": "Lighthouses"}
    ]
  }],
  "moved": [{"starts": "Strayed words", "to": "harbours", "section": ["Aims"]}]
})json";

const std::string small_event = R"json({
  "format": "city-directory-edition", "version": 1, "name": "Tide Talk",
  "source": {"id": "tide-talk", "title": "Tide Talk"},
  "recognize": ["TIDE TALK"],
  "facts": [{"lines": ["TIDE TALK"], "record": "event/tide-talk"}],
  "headings": [
    {"heading": ["Why"], "kind": "background"},
    {"heading": ["Goals:"], "kind": "objectives", "holds": "objectives"},
    {"heading": ["To discuss"], "holds": "questions"},
    {"heading": ["Morning"], "kind": "activities", "holds": "session", "id": "morning"},
    {"starts": "9. In the end", "kind": "outcomes", "holds": "outcomes"}
  ],
  "event": {"id": "tide-talk", "title": "Tide Talk", "kind": "roundtable"}
})json";

Description described(std::string_view json) {
    auto description = read_description(json);
    REQUIRE(description.ok());
    return *description;
}

std::string document_with(std::string_view profile) {
    return "HARBOUR GUIDE\n\nTHE GUIDE\n\nUnion of Harbours (UOH)\n\n" + std::string(profile) + "\n";
}

ReadDocument read(std::string_view document, std::string_view edition) {
    auto result = read_document(document, {described(edition)});
    REQUIRE(result.ok());
    return std::move(*result);
}

const Organization& first_organization(const ReadDocument& document) {
    REQUIRE_FALSE(document.organizations.empty());
    return document.organizations.front().record;
}

const Event& first_event(const ReadDocument& document) {
    REQUIRE_FALSE(document.events.empty());
    return document.events.front();
}

namespace {

std::string in_words(const std::vector<Item>& items) {
    std::string words;
    for (const Item& item : items)
        words += (words.empty() ? "" : "; ") + item.text +
                 (item.items.empty() ? "" : " [" + in_words(item.items) + "]");
    return words;
}

} // namespace

std::string in_words(const Block& block) {
    std::string words = std::visit(
        overloaded{
            [](std::monostate) { return std::string("nothing"); },
            [](const Paragraph& paragraph) { return "paragraph: " + paragraph.text; },
            [](const List& list) { return "list: " + in_words(list.items); },
            [](const Milestones& list) {
                std::string all = "milestones:";
                for (const Milestone& milestone : list.milestones)
                    all += " " + (milestone.date ? milestone.date->text() : "") + " = " + milestone.text;
                return all;
            },
            [](const Quotation& quotation) {
                return "quotation: " + quotation.speaker + ", " + quotation.role + ": " + quotation.text;
            },
        },
        block.content);
    for (const Note& note : block.notes)
        words += " (" + note.mark + " " + note.text + ")";
    return words;
}

std::vector<std::string> in_words(const std::vector<Block>& blocks) {
    std::vector<std::string> words;
    for (const Block& block : blocks)
        words.push_back(in_words(block));
    return words;
}

std::vector<std::string> remarks(const DocumentReport& report, Remark kind) {
    std::vector<std::string> found;
    for (const ReportEntry& entry : report.entries)
        if (entry.remark == kind)
            found.push_back(std::to_string(entry.line) + ": " + entry.message);
    return found;
}

std::string file_content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

namespace {

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending)
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

std::vector<Description> shipped_editions() {
    const std::string folder = CND_SOURCE_DIR "/assets/editions/";
    std::vector<Description> descriptions;
    for (const std::string& name : files_in(folder, ".json"))
        if (name != "edition.schema.json") {
            INFO(name);
            descriptions.push_back(described(file_content(folder + name)));
        }
    return descriptions;
}

const std::vector<PublishedDocument>& published_documents() {
    static const std::vector<PublishedDocument> documents = [] {
        const std::string folder = CND_SOURCE_DIR "/../shared/sources/";
        std::vector<PublishedDocument> found;
        for (const std::string& name : files_in(folder, ".txt"))
            found.push_back({name, file_content(folder + name)});
        return found;
    }();
    return documents;
}

} // namespace citynet::test
