#include "tests/generator/generator.h"

#include "core/formats/json/json_format.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using generator::generate;
using generator::Size;

namespace {

/// FNV-1a, 64 bits: a short name for a long text.
std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

Directory made(const Size& size) {
    auto directory = Directory::create(generate(size));
    REQUIRE(directory);
    return std::move(*directory);
}

} // namespace

TEST_CASE("a made-up directory of any size keeps the rules") {
    for (const size_t organizations : {0, 1, 2, 29, 500}) {
        CAPTURE(organizations);
        const Directory directory = made({organizations, organizations / 5});
        CHECK(directory.all<Organization>().size() == organizations);
        CHECK(directory.all<Event>().size() == organizations / 5);
    }
    CHECK(made({0, 3}).all<Event>().size() == 3);
}

TEST_CASE("a made-up directory is the same on every machine") {
    const std::string text = save_json(made({300, 100}), JsonLayout::compact);
    CHECK(text.size() == 832792);
    CHECK(fingerprint(text) == 7411919780877373310u);
}

TEST_CASE("another seed makes another directory") {
    CHECK(generate({5, 5, 1}).organizations != generate({5, 5, 2}).organizations);
}

TEST_CASE("the names of a small made-up directory stand in a large one too") {
    const Records small = generate({10, 4});
    const Records large = generate({1000, 4});
    for (size_t i = 0; i < small.organizations.size(); ++i)
        CHECK(small.organizations[i].name == large.organizations[i].name);
}

TEST_CASE("a made-up directory has what searching finds hard") {
    const Records records = generate({200, 20});
    std::string text;
    for (const Organization& organization : records.organizations)
        text += organization.name + "\n";
    for (const char* word : {"gród", "é", "ä", "Δίκτυο", "Мрежа", "شبكة", "城市", "ğ"}) {
        CAPTURE(word);
        CHECK(text.find(word) != std::string::npos);
    }
}
