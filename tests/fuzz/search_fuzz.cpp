// Whatever texts a directory has and whatever is asked: a search returns, what it marks lies inside its
// snippet, and an index that was damaged is refused or does no harm.
//
// The input: records, one a line; after a line with "?" the queries, one a line.

#include "core/publish/publish.h"
#include "core/search/searcher.h"
#include "core/search/suggest.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citynet;

[[noreturn]] void broken(const char* promise) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

Directory read_directory(std::string_view& text) {
    Records records;
    while (!text.empty() && records.organizations.size() < 40) {
        const std::string_view line = take_line(text);
        if (line == "?")
            break;
        Organization one;
        one.id = Id<Organization>("o" + std::to_string(records.organizations.size()));
        const std::size_t comma = std::min(line.find(','), line.size());
        one.name = std::string(line.substr(0, comma)) + "x";
        one.acronym = std::string(line.substr(0, std::min<std::size_t>(comma, 5)));
        one.summary = std::string(line.substr(comma));
        one.contacts.push_back({ContactKind::phone, one.summary, {}, {}, {}, {}});
        records.organizations.push_back(std::move(one));
    }
    auto made = Directory::create(std::move(records));
    return made ? std::move(*made) : Directory();
}

void check(const SearchAnswer& answer, const Directory& directory) {
    if (answer.hits.size() > answer.total)
        broken("no more hits than were found");
    for (const SearchHit& hit : answer.hits) {
        if (!directory.contains(hit.record))
            broken("a hit is a record");
        std::size_t end = 0;
        for (const TextRange& mark : hit.marks) {
            if (mark.begin < end || mark.end < mark.begin || mark.end > hit.snippet.size())
                broken("marks lie in the snippet, in order");
            end = mark.end;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    if (carried_index(text) || carried_index(std::string("<script id=directory-data>{}</script>"
                                                         "<script id=directory-index>")
                                                 .append(text)
                                                 .append("</script>")))
        broken("an index that a page carries was saved as one");
    const Directory directory = read_directory(text);
    SearchIndex index(directory);
    if (!directory.all<Organization>().empty())
        index.update(directory, reference_to(directory.all<Organization>().front()));
    const auto saved = index.save(1);
    const auto opened = SearchIndex::open(saved, 1);
    if (!opened)
        broken("what is saved can be opened");
    Searcher searcher;
    SearchOptions options;
    options.count_facets = true;
    options.explain = true;
    for (int i = 0; i < 8 && (i == 0 || !text.empty()); ++i) {
        const std::string_view query = take_line(text);
        const SearchAnswer answer = searcher.find(index, directory, query, options);
        check(answer, directory);
        check(searcher.find(*opened, directory, query, options), directory);
        suggest(directory, index, query);
    }
    // The same index with bytes of the input in it: the checksum refuses it; the segment itself must not
    // trust it.
    std::vector<std::uint8_t> damaged(saved.begin() + 48, saved.end());
    for (std::size_t i = 0; i + 2 < size && i < 30; i += 3)
        damaged[(data[i] * 256u + data[i + 1]) % damaged.size()] = data[i + 2];
    if (const auto segment = search::Segment::borrow(damaged)) {
        for (std::uint32_t term = 0; term < segment->term_count(); ++term)
            if (!segment->dense_row(term))
                segment->for_each_posting(term, [&](search::Doc doc, std::uint8_t) {
                    if (doc >= segment->doc_count())
                        broken("a posting is of a document");
                });
        segment->beginning_with("a");
    }
    return 0;
}
