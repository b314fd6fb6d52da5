#include "core/publish/publish.h"

#include "core/publish/digits.h"
#include "core/search/searcher.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

const std::string page_template =
    "<html><!--directory:head--><!--directory:document-->"
    "<script id=\"directory-data\"><!--directory:data--></script><!--directory:index--></html>";

std::string page_of(std::size_t organizations) {
    Records records;
    for (std::size_t i = 0; i < organizations; ++i) {
        Organization one;
        one.id = Id<Organization>("o" + std::to_string(i));
        one.name = "Network " + std::to_string(i) + (i % 1000 == 7 ? " of harbours" : "");
        records.organizations.push_back(std::move(one));
    }
    return *publish(page_template, *Directory::create(std::move(records)));
}

std::vector<std::string> harbours(const SearchIndex& index, const Directory& directory) {
    std::vector<std::string> ids;
    for (const SearchHit& hit : Searcher().find(index, directory, "harbors").hits)
        ids.push_back(hit.record.id + " " + std::to_string(hit.score) + " " + hit.snippet);
    return ids;
}

} // namespace

TEST_CASE("a small directory is published without its index") {
    const std::string page = page_of(smallest_with_index - 1);
    CHECK(page.substr(page.size() - 16) == "</script></html>");
    CHECK_FALSE(carried_index(page));
    CHECK_FALSE(carried_index(page_template));
    CHECK_FALSE(carried_index("{}"));
}

TEST_CASE("a large directory carries its index, which is used for its own data only") {
    const std::string page = page_of(smallest_with_index);
    auto index = carried_index(page);
    REQUIRE(index);
    CHECK(index->complete());
    auto directory = open_directory(page);
    REQUIRE(directory.ok());
    const auto found = harbours(*index, *directory);
    CHECK(found.size() == 10);
    CHECK(found == harbours(SearchIndex(*directory), *directory));

    const SearchIndex moved = std::move(*index); // the bytes go with it
    index.reset();
    CHECK(harbours(moved, *directory) == found);

    const auto with = [&](std::size_t at, char c) {
        std::string other = page;
        other[at] = c;
        return other;
    };
    const std::size_t name = page.rfind("Network 4711");
    CHECK_FALSE(carried_index(with(name, 'n')));
    CHECK(open_directory(with(name, 'n')).ok());
    const std::size_t digits = page.rfind("directory-index") + 17;
    for (const std::size_t at : {digits, digits + 20, digits + 100, digits + 100'000, page.size() - 30}) {
        CHECK_FALSE(carried_index(with(at, page[at] == 'a' ? 'b' : 'a')));
        CHECK_FALSE(carried_index(with(at, ' ')));
    }
    CHECK_FALSE(carried_index(page.substr(0, digits + 1000)));
    CHECK_FALSE(carried_index(page.substr(0, digits + 1000) + "</script>"));
    CHECK_FALSE(carried_index(page.substr(0, digits) + "</script>"));
}
