#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/formats/json/json_value.h"
#include "core/search/searcher.h"

#include <ostream>

namespace citynet::cli {

namespace {

std::string as_json(const SearchHit& hit, const std::string& title) {
    auto quoted = [](std::string_view text) {
        std::string json;
        json::append_quoted(json, text);
        return json;
    };
    std::string marks;
    for (const TextRange& mark : hit.marks)
        marks +=
            (marks.empty() ? "[" : ",[") + std::to_string(mark.begin) + "," + std::to_string(mark.end) + "]";
    return "{\"ref\":" + quoted(hit.record.text()) + ",\"title\":" + quoted(title) +
           ",\"field\":" + quoted(word(hit.field)) + ",\"snippet\":" + quoted(hit.snippet) + ",\"marks\":[" +
           marks + "],\"score\":" + std::to_string(hit.score) + "}\n";
}

std::string as_text(const SearchHit& hit, const std::string& title) {
    std::string text = one_line(title) + "  (" + hit.record.text() + ")\n";
    if (hit.snippet != title)
        text += "    " + std::string(word(hit.field)) + ": " + one_line(hit.snippet) + "\n";
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
    const auto directory = read_directory(request.data, environment);
    if (!directory)
        return at_fault;
    SearchOptions options;
    options.limit = static_cast<std::size_t>(request.limit);
    const SearchAnswer found = Searcher().find(SearchIndex(*directory), *directory, query, options);
    std::string answer;
    for (const SearchHit& hit : found.hits) {
        const std::string title = title_of(*directory, hit.record);
        answer += request.json ? as_json(hit, title) : as_text(hit, title);
    }
    if (answer.empty())
        environment.err << "search: nothing found\n";
    return write_output(std::nullopt, answer, environment);
}

} // namespace citynet::cli
