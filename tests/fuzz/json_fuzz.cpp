// Whatever bytes come, load_json() returns; and what it loads, it saves so that the same is loaded again.
//
// Built with clang's libFuzzer (-fsanitize=fuzzer,address,undefined); start it with tests/fuzz/corpus/json
// and tests/fuzz/json.dict to begin from files that get far.

#include "core/formats/json/json_format.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

[[noreturn]] void broken(const char* promise) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

bool is_utf8(std::string_view text) {
    size_t more = 0; // bytes of the letter that are still to come; enough to find a letter that was cut
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool continues = (byte & 0xc0) == 0x80;
        if (continues != (more > 0))
            return false;
        more = continues ? more - 1 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
    }
    return more == 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size) {
    using namespace citynet;
    const auto loaded = load_json({reinterpret_cast<const char*>(data), size});
    if (!loaded) {
        if (loaded.error().empty())
            broken("a failure names its mistakes");
        for (const Error& error : loaded.error())
            if (error.message.empty() || !is_utf8(error.message))
                broken("a mistake has a message that can be shown");
        return 0;
    }
    for (const JsonLayout layout : {JsonLayout::indented, JsonLayout::compact}) {
        const std::string saved = save_json(*loaded, layout);
        const auto again = load_json(saved);
        if (!again)
            broken("what is saved can be loaded");
        if (again->records() != loaded->records())
            broken("what is saved is what was loaded");
        if (save_json(*again, layout) != saved)
            broken("saving twice gives the same bytes");
    }
    return 0;
}
