#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/threads.h"
#include "core/formats/json/json_value.h"
#include "core/search/searcher.h"

#include <ostream>

namespace citynet::cli {

namespace {

std::string as_json(const SearchHit& hit, const std::string& title, bool partial) {
    auto quoted = [](std::string_view text) {
        std::string json;
        json::append_quoted(json, text);
        return json;
    };
    std::string marks;
    for (const TextRange& mark : hit.marks)
        marks +=
            (marks.empty() ? "[" : ",[") + std::to_string(mark.begin) + "," + std::to_string(mark.end) + "]";
    std::string explanation;
    for (const WordExplanation& one : hit.words)
        explanation += (explanation.empty() ? ",\"words\":[{\"word\":" : ",{\"word\":") + quoted(one.word) +
                       ",\"found\":" + quoted(one.found) + ",\"match\":" + quoted(word(one.match)) +
                       ",\"field\":" + quoted(word(one.field)) + ",\"weight\":" + std::to_string(one.weight) +
                       ",\"impact\":" + std::to_string(one.impact) +
                       ",\"contribution\":" + std::to_string(one.contribution) + "}";
    if (!explanation.empty())
        explanation += "]";
    return "{\"ref\":" + quoted(hit.record.text()) + ",\"title\":" + quoted(title) +
           ",\"field\":" + quoted(word(hit.field)) + ",\"snippet\":" + quoted(hit.snippet) + ",\"marks\":[" +
           marks + "],\"score\":" + std::to_string(hit.score) + ",\"match\":" + quoted(word(hit.match)) +
           (partial ? ",\"partial\":true" : "") + explanation + "}\n";
}

std::string as_text(const SearchHit& hit, const std::string& title) {
    std::string text = one_line(title) + "  (" + hit.record.text() + ")\n";
    if (hit.snippet != title)
        text += "    " + std::string(word(hit.field)) + ": " + one_line(hit.snippet) + "\n";
    for (const WordExplanation& one : hit.words)
        text += "    " + one.word + ": " + std::string(word(one.match)) + " \"" + one_line(one.found) +
                "\" in " + std::string(word(one.field)) + ", " + std::to_string(one.weight) + " x " +
                std::to_string(one.impact) + " = " + std::to_string(one.contribution) + "\n";
    return text;
}

} // namespace

int search(const SearchRequest& request, const Environment& environment) {
    std::string query;
    for (const std::string& word : request.words)
        query += (query.empty() ? "" : " ") + word;
    if (!asks_for_something(query)) {
        environment.err << "search: there is no word in the query\n";
        return at_fault;
    }
    std::optional<SearchIndex> index;
    const auto directory = read_directory(request.data, environment, &index);
    if (!directory)
        return at_fault;
    if (!index)
        index.emplace(*directory, in_threads);
    SearchOptions options;
    options.limit = static_cast<std::size_t>(request.limit);
    options.explain = request.explain;
    if (request.kind)
        options.filters.push_back({Facet::kind, *request.kind});
    const SearchAnswer found = Searcher().find(*index, *directory, query, options);
    std::string answer;
    for (const SearchHit& hit : found.hits) {
        const std::string title = title_of(*directory, hit.record);
        answer += request.json ? as_json(hit, title, found.partial) : as_text(hit, title);
    }
    if (answer.empty())
        environment.err << "search: nothing found\n";
    else if (found.partial)
        environment.err << "search: nothing has all words; these have most of them\n";
    if (!found.did_you_mean.empty())
        environment.err << "search: did you mean: " << one_line(found.did_you_mean) << "\n";
    return write_output(std::nullopt, answer, environment);
}

std::vector<std::string> searchable_kinds() {
    std::vector<std::string> words;
    for (const RecordKind kind : searched_kinds)
        words.emplace_back(word(kind));
    return words;
}

} // namespace citynet::cli
