#include "core/model/links.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

std::vector<std::string> texts(const std::vector<Reference>& references) {
    std::vector<std::string> found;
    for (const Reference& reference : references)
        found.push_back(reference.text());
    return found;
}

} // namespace

TEST_CASE("every reference can be walked back") {
    const Directory directory = directory_of(complete_records());
    const Links links(directory);
    auto to = [&](std::string_view reference) { return texts(links.to(*Reference::parse(reference))); };
    using Texts = std::vector<std::string>;
    CHECK(to("source/printed") == Texts{"city/geneva", "series/forums", "organization/hub", "event/forum",
                                        "relation/hub-organizes-forum", "cooperation/twins"});
    CHECK(to("theme/climate") == Texts{"organization/hub", "event/forum", "cooperation/twins"});
    CHECK(to("region/world") == Texts{"region/europe", "event/forum"});
    CHECK(to("region/europe") == Texts{"country/switzerland", "organization/hub"});
    CHECK(to("country/switzerland") == Texts{"city/geneva", "organization/hub", "event/forum"});
    CHECK(to("city/geneva") == Texts{"organization/hub", "event/forum"});
    CHECK(to("series/forums") == Texts{"event/forum", "cooperation/twins"});
    CHECK(to("organization/hub") == Texts{"series/forums", "event/forum", "relation/hub-organizes-forum"});
    CHECK(to("organization/net") == Texts{"event/forum"});
    CHECK(to("event/forum") == Texts{"relation/hub-organizes-forum", "cooperation/twins"});
    CHECK(to("event/day") == Texts{"event/forum"});
}

TEST_CASE("a record that nothing refers to, or that is not there, has no way back") {
    const Links links(directory_of(complete_records()));
    CHECK(links.to({RecordKind::cooperation, "twins"}).empty());
    CHECK(links.to({RecordKind::organization, "unknown"}).empty());
    CHECK(Links(Directory()).to({RecordKind::city, "geneva"}).empty());
}

TEST_CASE("records of one kind come in the order of their list, each once") {
    Records records;
    records.organizations = {organization("hub", "Hub")};
    records.events = {event("b", "B"), event("a", "A"), event("c", "C")};
    for (Event& held : records.events)
        held.organizers = {party("organization/hub"), party("organization/hub")};
    const Links links(directory_of(records));
    CHECK(texts(links.to({RecordKind::organization, "hub"})) ==
          std::vector<std::string>{"event/b", "event/a", "event/c"});
}
