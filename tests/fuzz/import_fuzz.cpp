// Whatever bytes come, a document or a description of one is read or refused; and what is read counts each
// line once, makes a directory in order, and is the same when it is put in twice.
//
// Built with clang's libFuzzer (-fsanitize=fuzzer,address,undefined); start it with tests/fuzz/corpus/import
// and tests/fuzz/import.dict.

#include "core/formats/json/json_format.h"
#include "core/import/merge.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace citynet;
using namespace citynet::importer;

[[noreturn]] void broken(const char* promise) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

constexpr std::string_view guide = R"json({
  "format": "city-directory-edition", "version": 1, "name": "Guide", "source": {"id": "guide", "title": "Guide"},
  "recognize": ["GUIDE"],
  "furniture": [{"lines": ["PAGE"], "what": "running head"}],
  "facts": [{"lines": ["GUIDE"], "record": "source/guide"}],
  "front": [{"heading": ["PREFACE"], "record": "event/day"}],
  "headings": [{"heading": ["AIMS"], "kind": "objectives"}, {"heading": ["WORKS"], "holds": "projects"}],
  "parts": [{"heading": ["PART"], "profiles": [{"heading": ["NET (N)"], "id": "net"}, {"heading": ["CLUB"], "id": "club"}]}],
  "moved": [{"starts": "stray", "to": "net", "section": ["AIMS"]}]
})json";

constexpr std::string_view talk = R"json({
  "format": "city-directory-edition", "version": 1, "name": "Talk", "source": {"id": "talk", "title": "Talk"},
  "recognize": ["TALK"],
  "headings": [{"heading": ["Goals:"], "holds": "objectives"}, {"heading": ["ASK"], "holds": "questions"},
    {"heading": ["MORNING"], "holds": "session", "id": "morning"}, {"starts": "9. End", "holds": "outcomes"}],
  "event": {"id": "talk", "title": "Talk", "kind": "day"}
})json";

const std::vector<Description>& descriptions() {
    static const std::vector<Description> both = [] {
        std::vector<Description> read;
        for (const std::string_view text : {guide, talk}) {
            auto description = read_description(text);
            if (!description)
                broken("the fuzzer's own descriptions are in order");
            read.push_back(std::move(*description));
        }
        return read;
    }();
    return both;
}

void check_document(std::string_view bytes) {
    auto document = read_document(bytes, descriptions());
    if (!document) {
        if (document.error().message.empty())
            broken("a failure has a message");
        return;
    }
    ReadDocument again = *document;
    Records records;
    merge(records, {}, *document);
    const auto directory = Directory::create(records);
    if (!directory)
        broken("what is read makes a directory in order");
    const auto loaded = load_json(save_json(*directory));
    if (!loaded || loaded->records() != records)
        broken("what is read can be saved and loaded");
    check_facts(*directory, *document);
    const DocumentReport& report = document->report;
    if (report.understood + report.left_out + report.not_understood != report.lines)
        broken("each line is counted once");
    merge(records, {}, again);
    if (records != directory->records() || again.report.count(Remark::conflict) > 0)
        broken("importing twice is importing once");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto description = read_description(bytes); !description && description.error().empty())
        broken("a refused description has its mistakes named");
    check_document(bytes);
    check_document("GUIDE\nPART\nNET (N)\n" + std::string(bytes));
    check_document("TALK\n" + std::string(bytes));
    return 0;
}
