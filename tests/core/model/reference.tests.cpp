#include "core/model/reference.h"

#include "core/model/records.h"
#include "core/model/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <set>
#include <string>

using namespace citynet;

TEST_CASE("a reference is a kind and an id") {
    const auto reference = Reference::parse("organization/cities-alliance");
    REQUIRE(reference);
    CHECK(reference->kind == RecordKind::organization);
    CHECK(reference->id == "cities-alliance");
    CHECK(reference->text() == "organization/cities-alliance");
}

TEST_CASE("every kind of record has its word") {
    for_each_record_type([]<class T>() {
        const RecordKind kind = RecordTraits<T>::kind;
        CAPTURE(word(kind));
        CHECK(record_kind(word(kind)) == kind);
        const Reference reference{kind, "x"};
        CHECK(Reference::parse(reference.text()) == reference);
    });
    CHECK(word(RecordKind::source) == "source");
    CHECK(word(RecordKind::theme) == "theme");
    CHECK(word(RecordKind::region) == "region");
    CHECK(word(RecordKind::country) == "country");
    CHECK(word(RecordKind::city) == "city");
    CHECK(word(RecordKind::series) == "series");
    CHECK(word(RecordKind::organization) == "organization");
    CHECK(word(RecordKind::event) == "event");
    CHECK(word(RecordKind::relation) == "relation");
    CHECK(word(RecordKind::cooperation) == "cooperation");
}

TEST_CASE("a text of another form is no reference") {
    const auto* text =
        GENERATE("", "/", "uclg", "organization", "organization/", "/uclg", "organisation/uclg",
                 "organizations/uclg", "Organization/uclg", "organization/UCLG", "organization/a/b",
                 " organization/uclg", "organization/ uclg", "organization//uclg");
    CAPTURE(text);
    CHECK_FALSE(Reference::parse(text));
}

TEST_CASE("references are ordered by kind, then by id") {
    const Reference city{RecordKind::city, "z"};
    const Reference event_a{RecordKind::event, "a"};
    const Reference event_b{RecordKind::event, "b"};
    CHECK(city < event_a);
    CHECK_FALSE(event_a < city);
    CHECK(event_a < event_b);
    CHECK_FALSE(event_b < event_a);
    CHECK_FALSE(event_a < event_a);
    CHECK(event_a != event_b);
}

namespace {

template <class T>
void check_words(std::initializer_list<std::string_view> words) {
    std::string joined;
    int value = 0;
    for (const std::string_view expected : words) {
        CAPTURE(expected);
        CHECK(choice<T>(expected) == static_cast<T>(value));
        CHECK(word(static_cast<T>(value)) == expected);
        joined.append(joined.empty() ? "" : ", ").append(expected);
        ++value;
    }
    CHECK(choices<T>() == joined);
    CHECK_FALSE(choice<T>(""));
    CHECK_FALSE(choice<T>("none of these"));
}

} // namespace

TEST_CASE("the choices of the models are the words of the format") {
    check_words<Certainty>({"certain", "likely", "possible"});
    check_words<ContactKind>({"website", "email", "phone", "fax", "address", "social"});
    check_words<SectionKind>({"vision", "mission", "objectives", "about", "governance", "membership",
                              "activities", "history", "background", "expectations", "phases", "pathways",
                              "outcomes", "other"});
    check_words<OrganizationKind>({"organizer", "network"});
    check_words<EventKind>({"forum", "meeting", "conference", "summit", "assembly", "roundtable", "workshop",
                            "session", "fair", "campaign", "day", "call", "award", "launch", "adoption",
                            "other"});
    check_words<RelationType>({"organizes", "coordinates", "part_of", "member_of", "partner", "funded_by",
                               "hosted_by", "founded_by", "successor_of", "supports", "participates_in",
                               "secretariat_of"});
    check_words<CooperationStatus>({"existing", "possible", "contact_made", "fund", "support"});
    CHECK(word(OrganizationKind::network) == "network");
    CHECK(word(EventKind::roundtable) == "roundtable");
    CHECK(word(EventKind::adoption) == "adoption");
    CHECK(word(RelationType::successor_of) == "successor_of");
    CHECK(word(SectionKind::pathways) == "pathways");
    CHECK(word(ContactKind::social) == "social");
    CHECK(word(CooperationStatus::contact_made) == "contact_made");
    CHECK(word(Certainty::possible) == "possible");
}
