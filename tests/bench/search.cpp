// Our engine on one corpus: search DIRECTORY QUERIES
// Types each query of the file that search.mjs wrote letter by letter and prints, as JSON, what that took: of
// the wall clock, and of the processor (on a machine that does other things too, only the latter can be
// compared).

#include "core/formats/json/json_format.h"
#include "core/publish/digits.h"
#include "core/search/searcher.h"
#include "tests/bench/machine.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using citynet::bench::cpu_milliseconds;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

citynet::TextPieces pieces_of(std::istream& in, std::string& piece) {
    return [&in, &piece]() -> std::string_view {
        piece.resize(1 << 18);
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<size_t>(in.gcount()));
        return piece;
    };
}

/// The index made in slices as the page makes it, and edited: the longest slice, and what edits take, in
/// milliseconds of the processor.
nlohmann::json slices_and_edits(const citynet::Directory& directory) {
    constexpr std::size_t slice = 160 << 10; // app/ui/search_session.cpp
    constexpr std::size_t edits = 2000;
    citynet::SearchIndex index;
    index.begin();
    double longest = 0;
    std::vector<double> slices;
    for (bool more = true; more;) {
        const double cpu = cpu_milliseconds();
        more = index.step(directory, slice);
        slices.push_back(cpu_milliseconds() - cpu);
        longest = std::max(longest, slices.back());
    }
    std::sort(slices.begin(), slices.end());
    std::vector<double> taken;
    const auto& all = directory.all<citynet::Organization>();
    for (std::size_t i = 0; i < edits; ++i) {
        const double cpu = cpu_milliseconds();
        index.update(directory, reference_to(all[i * 7919 % all.size()]));
        taken.push_back(cpu_milliseconds() - cpu);
    }
    const double first = taken.front();
    std::sort(taken.begin(), taken.end());
    return {{"slices", slices.size()},
            {"slice_p99", slices[slices.size() * 99 / 100]},
            {"slice_longest", longest},
            {"edit_first", first},
            {"edit_p50", taken[taken.size() / 2]},
            {"edit_p99", taken[taken.size() * 99 / 100]},
            {"edit_longest", taken.back()}};
}

/// What a published page carries, and how long using that takes: of the processor, from its text on.
nlohmann::json carried(const citynet::SearchIndex& index) {
    const std::string text = citynet::to_digits(index.save(1));
    const double cpu = cpu_milliseconds();
    auto bytes = citynet::from_digits(text);
    const double decoded = cpu_milliseconds();
    const auto opened = citynet::SearchIndex::adopt(std::move(*bytes), 1);
    return {{"bytes", text.size()},
            {"decoded", decoded - cpu},
            {"opened", opened ? cpu_milliseconds() - decoded : -1}};
}

/// Where the letter that begins at `at` ends.
size_t letter_end(std::string_view text, size_t at) {
    do
        ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
    return at;
}

} // namespace

int main(int argc, char** argv) {
    using namespace citynet;
    using nlohmann::json;
    if (argc != 3) {
        std::cerr << "usage: search DIRECTORY QUERIES\n";
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    std::string piece;
    const auto directory = load_json(pieces_of(file, piece));
    if (!directory) {
        std::cerr << argv[1] << ": " << directory.error().front().message << "\n";
        return 1;
    }
    std::ifstream queries_file(argv[2]);
    const json queries = json::parse(queries_file);

    const double cpu_before = cpu_milliseconds();
    const auto began = Clock::now();
    auto whole = std::make_unique<SearchIndex>(*directory, citynet::bench::workers);
    const SearchIndex& index = *whole;
    const double build = milliseconds_since(began) / 1000;
    const double build_cpu = (cpu_milliseconds() - cpu_before) / 1000;

    Searcher searcher;
    SearchAnswer answer;
    for (const char* word : {"city", "climate", "resil", "netwrk"}) // as the peers
        searcher.find(index, *directory, word, {}, answer);

    json kinds = json::object();
    for (const json& query : queries) {
        json& kind = kinds[query["kind"].get<std::string>()];
        if (kind.is_null())
            kind = {
                {"samples", json::array()}, {"cpu", json::array()}, {"asked", 0}, {"found", 0}, {"left", 0}};
        SearchOptions options;
        if (query.contains("theme")) {
            options.filters.push_back({Facet::theme, query["theme"].get<std::string>()});
            options.count_facets = true;
        }
        const auto text = query["text"].get<std::string>();
        for (size_t typed = 0; typed < text.size();) {
            typed = letter_end(text, typed);
            const double cpu = cpu_milliseconds();
            const auto start = Clock::now();
            searcher.find(index, *directory, std::string_view(text).substr(0, typed), options, answer);
            kind["samples"].push_back(milliseconds_since(start));
            kind["cpu"].push_back(cpu_milliseconds() - cpu);
        }
        if (query["target"].is_null())
            continue;
        const Reference target{RecordKind::organization,
                               "organization-" + std::to_string(query["target"].get<size_t>() + 1)};
        kind["asked"] = kind["asked"].get<int>() + 1;
        for (const SearchHit& hit : answer.hits)
            if (hit.record == target)
                kind["found"] = kind["found"].get<int>() + 1;
    }
    const std::size_t memory = index.bytes();
    const json opening = carried(index);
    whole.reset();
    std::cout << json{{"version", "of this tree"},
                      {"build", build},
                      {"build_cpu", build_cpu},
                      {"memory", memory},
                      {"carried", opening},
                      {"working", slices_and_edits(*directory)},
                      {"kinds", kinds}}
                     .dump()
              << "\n";
    return 0;
}
