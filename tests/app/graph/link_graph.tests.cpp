#include "../program_visit.h"

#include "app/ui/graph/link_graph.h"
#include "app/ui/strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace citynet;
using namespace citynet::ui;
using citynet::test::shipped;

namespace {

const Links& links() {
    static const Links of_shipped(shipped());
    return of_shipped;
}

bool tied(const LinkGraph& graph, const char* record, const char* tie) {
    const size_t at = graph.find(*Reference::parse(record));
    if (at == graph.neighbours.size())
        return false;
    const auto& ties = graph.neighbours[at].ties;
    return std::find(ties.begin(), ties.end(), tie) != ties.end();
}

} // namespace

TEST_CASE("an event is linked with its organizers, its place and what it is part of") {
    const LinkGraph graph =
        links_around(shipped(), links(), *Reference::parse("event/meeting-of-mayors-2001"));
    CHECK(tied(graph, "city/brussels", "links.out.place"));
    CHECK(tied(graph, "city/banjul", "links.cooperation"));
    const LinkGraph back = links_around(shipped(), links(), *Reference::parse("city/brussels"));
    CHECK(tied(back, "event/meeting-of-mayors-2001", "links.in.place"));
    CHECK(tied(back, "organization/oasc", "links.in.headquarters"));
    CHECK(tied(back, "city/kigali", "links.cooperation"));
}

TEST_CASE("every link can be gone back, has words, and leads neither to itself nor twice to the same") {
    const Strings strings = Strings::built_in();
    std::vector<Reference> all;
    for (const Organization& one : shipped().all<Organization>())
        all.push_back(reference_to(one));
    for (const Event& one : shipped().all<Event>())
        all.push_back(reference_to(one));
    for (const City& one : shipped().all<City>())
        all.push_back(reference_to(one));
    for (const Reference& center : all) {
        const LinkGraph graph = links_around(shipped(), links(), center);
        INFO(center.text());
        CHECK(graph.find(center) == graph.neighbours.size());
        for (size_t i = 0; i < graph.neighbours.size(); ++i) {
            const Neighbour& neighbour = graph.neighbours[i];
            INFO(neighbour.record.text());
            CHECK(graph.find(neighbour.record) == i);
            CHECK(shipped().contains(neighbour.record));
            CHECK_FALSE(neighbour.ties.empty());
            for (const std::string& tie : neighbour.ties) {
                INFO(tie);
                CHECK(strings.has(tie));
            }
            if (neighbour.record.kind != RecordKind::country) {
                const LinkGraph other = links_around(shipped(), links(), neighbour.record);
                CHECK(other.find(center) < other.neighbours.size());
            }
        }
    }
}
