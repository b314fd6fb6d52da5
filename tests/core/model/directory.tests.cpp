#include "core/model/directory.h"

#include "tests/core/support/records.h"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

Errors errors_of(Records records) {
    const auto result = Directory::create(std::move(records));
    REQUIRE_FALSE(result.ok());
    return result.error();
}

std::vector<std::string> places(const Errors& errors) {
    std::vector<std::string> found;
    for (const Error& error : errors)
        found.push_back(error.place);
    return found;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("a directory without records is in order") {
    const Directory directory = directory_of({});
    CHECK(directory.records() == Records());
    CHECK(directory.all<Organization>().empty());
    CHECK(directory.find(Id<Organization>("hub")) == nullptr);
    CHECK(directory.revision() == 0);
}

TEST_CASE("a directory holds the records it was made of, in their order") {
    const Directory directory = directory_of(complete_records());
    CHECK(directory.records() == complete_records());
    CHECK(directory.edition() == complete_records().edition);
}

TEST_CASE("a record is found by its id") {
    const Directory directory = directory_of(complete_records());
    REQUIRE(directory.find(Id<Organization>("net")));
    CHECK(directory.find(Id<Organization>("net"))->name == "A Network");
    CHECK(directory.find(Id<Event>("forum")) == &directory.all<Event>()[1]);
    CHECK(directory.find(Id<Organization>("forum")) == nullptr);
    CHECK(directory.find(Id<Organization>("")) == nullptr);
    CHECK(directory.contains({RecordKind::city, "geneva"}));
    CHECK_FALSE(directory.contains({RecordKind::country, "geneva"}));
}

TEST_CASE("two records of one kind cannot share an id, records of different kinds can") {
    Records records;
    records.cities = {city("mexico"), city("lima"), city("mexico"), city("mexico")};
    const Errors errors = errors_of(records);
    CHECK(places(errors) == Places{"/cities/2/id", "/cities/3/id"});
    CHECK(errors[0].code == ErrorCode::duplicate);
    CHECK(errors[0].message.find("city \"mexico\"") != std::string::npos);

    records.cities = {city("mexico")};
    records.countries = {country("mexico")};
    CHECK(Directory::create(records).ok());
}

TEST_CASE("records that lack their ids are not also the same") {
    Records records;
    records.cities = {city(""), city("")};
    const Errors errors = errors_of(records);
    CHECK(places(errors) == Places{"/cities/0/id", "/cities/1/id"});
    for (const Error& error : errors)
        CHECK(error.code == ErrorCode::missing);
}

TEST_CASE("every reference that leads nowhere is named with its place") {
    Records records = complete_records();
    records.cities[0].country = Id<Country>("france");
    records.events[1].organizers[0].record->id = "nobody";
    records.events[1].sessions[0].chair->record = Reference{RecordKind::city, "hub"};
    records.relations[0].citations[0].source = Id<Source>("lost");
    const Errors errors = errors_of(records);
    CHECK(places(errors) == Places{"/cities/0/country", "/events/1/organizers/0/ref",
                                   "/events/1/sessions/0/chair/ref", "/relations/0/citations/0/source"});
    for (const Error& error : errors)
        CHECK(error.code == ErrorCode::unresolved);
    CHECK(errors[1].message == "there is no organization \"nobody\"");
}

TEST_CASE("all breaches of the rules are named, not only the first") {
    Records records;
    records.organizations = {organization("", ""), organization("Bad Id", "B")};
    records.themes = {theme("t")};
    records.themes[0].sdgs = {99};
    CHECK(places(errors_of(records)) ==
          Places{"/themes/0/sdgs/0", "/organizations/0/id", "/organizations/0/name", "/organizations/1/id"});
}

TEST_CASE("a record may refer to one that stands further down or to itself") {
    Records records;
    records.regions = {region("europe", "world"), region("world", "world")};
    records.events = {event("part", "Part"), event("whole", "Whole")};
    records.events[0].part_of = Id<Event>("whole");
    CHECK(Directory::create(records).ok());
}

TEMPLATE_TEST_CASE(
    "a record of any kind is added, changed and taken away, and each step back restores all before", "",
    Source, Theme, Region, Country, City, Series, Organization, Event, Relation, Cooperation) {
    Directory directory = directory_of(complete_records());
    const Records original = directory.records();
    TestType added = list_of<TestType>(original).back();
    added.id = Id<TestType>("added");
    added.extras = {{"note", "\"new\""}};

    const auto revision = directory.revision();
    auto undo_add = directory.apply(Put{added, std::nullopt});
    REQUIRE(undo_add);
    CHECK(directory.revision() == revision + 1);
    REQUIRE(directory.find(added.id));
    CHECK(*directory.find(added.id) == added);
    CHECK(directory.all<TestType>().back() == added);
    CHECK(*undo_add == Edit(Remove{reference_to(added)}));
    const Records with_added = directory.records();

    TestType changed = added;
    changed.extras = {{"note", "\"changed\""}};
    auto undo_change = directory.apply(Put{changed, 0}); // the position only matters when a record is added
    REQUIRE(undo_change);
    CHECK(directory.revision() == revision + 2);
    CHECK(directory.all<TestType>().back() == changed);
    CHECK(directory.all<TestType>().size() == list_of<TestType>(original).size() + 1);
    auto redo_change = directory.apply(*undo_change);
    REQUIRE(redo_change);
    CHECK(directory.records() == with_added);

    auto undo_removal = directory.apply(Remove{reference_to(added)});
    REQUIRE(undo_removal);
    CHECK(directory.revision() == revision + 4);
    CHECK(directory.records() == original);
    CHECK(directory.find(added.id) == nullptr);
    REQUIRE(directory.apply(*undo_removal));
    CHECK(directory.records() == with_added);
    REQUIRE(directory.apply(*redo_change));
    CHECK(*directory.find(added.id) == changed);
    REQUIRE(directory.apply(*undo_add));
    CHECK(directory.records() == original);
}

TEST_CASE("a record is added where it is wanted, and those behind it are still found") {
    Records records;
    records.cities = {city("a"), city("b"), city("c")};
    Directory directory = directory_of(records);
    REQUIRE(directory.apply(Put{city("new"), 1}));
    for (const City& listed : directory.all<City>())
        CHECK(directory.find(listed.id) == &listed);
    CHECK(directory.all<City>()[1].id.text() == "new");
    REQUIRE(directory.apply(Put{city("last"), 100}));
    CHECK(directory.all<City>().back().id.text() == "last");
    CHECK(directory.find(Id<City>("last")) == &directory.all<City>().back());
}

TEST_CASE("a record that was taken away comes back to its place") {
    Records records;
    records.cities = {city("a"), city("b"), city("c")};
    Directory directory = directory_of(records);
    const auto undo = directory.apply(Remove{{RecordKind::city, "b"}});
    REQUIRE(undo);
    CHECK(directory.find(Id<City>("b")) == nullptr);
    CHECK(directory.find(Id<City>("c")) == &directory.all<City>()[1]);
    REQUIRE(directory.apply(*undo));
    CHECK(directory.records() == records);
    for (const City& listed : directory.all<City>())
        CHECK(directory.find(listed.id) == &listed);
}

TEST_CASE("an edit that breaks a rule changes nothing and names each breach") {
    Directory directory = directory_of(complete_records());
    Event broken = directory.all<Event>()[1];
    broken.title.clear();
    broken.sdgs = {0};
    broken.part_of = Id<Event>("nowhere");
    const auto result = directory.apply(Put{broken, std::nullopt});
    REQUIRE_FALSE(result);
    CHECK(places(result.error()) == Places{"event/forum/title", "event/forum/sdgs/0", "event/forum/part_of"});
    CHECK(result.error()[2].code == ErrorCode::unresolved);
    CHECK(directory.records() == complete_records());
    CHECK(directory.revision() == 0);
}

TEST_CASE("a new record may refer to itself, not to another that is missing") {
    Directory directory;
    Organization self = organization("self", "Self");
    self.projects.resize(1);
    self.projects[0].related = {party("organization/self")};
    CHECK(directory.apply(Put{self, std::nullopt}));
    self.projects[0].related = {party("organization/other")};
    CHECK_FALSE(directory.apply(Put{self, std::nullopt}));
    CHECK(directory.apply(Remove{{RecordKind::organization, "self"}}));
}

TEST_CASE("a record that others refer to stays, and each of them is named") {
    Directory directory = directory_of(complete_records());
    const auto result = directory.apply(Remove{{RecordKind::organization, "hub"}});
    REQUIRE_FALSE(result);
    CHECK(places(result.error()) == Places{"series/forums/organizers/0/ref", "event/forum/organizers/0/ref",
                                           "relation/hub-organizes-forum/from/ref"});
    for (const Error& error : result.error())
        CHECK(error.code == ErrorCode::still_used);
    CHECK(directory.records() == complete_records());
    CHECK(directory.revision() == 0);
}

TEST_CASE("a reference holds only a record of its own kind") {
    Records records;
    records.cities = {city("monaco", "monaco")};
    records.countries = {country("monaco")};
    records.organizations = {organization("monaco", "Monaco")};
    Directory directory = directory_of(records);
    CHECK_FALSE(directory.apply(Remove{{RecordKind::country, "monaco"}}));
    CHECK(directory.apply(Remove{{RecordKind::organization, "monaco"}}));
    CHECK(directory.apply(Remove{{RecordKind::city, "monaco"}}));
    CHECK(directory.apply(Remove{{RecordKind::country, "monaco"}}));
    CHECK(directory.records() == Records());
}

TEST_CASE("what is not there cannot be taken away") {
    Directory directory;
    const auto result = directory.apply(Remove{{RecordKind::event, "nowhere"}});
    REQUIRE_FALSE(result);
    REQUIRE(result.error().size() == 1);
    CHECK(result.error()[0].code == ErrorCode::not_found);
    CHECK(result.error()[0].place == "event/nowhere");
    CHECK(directory.revision() == 0);
}

TEST_CASE("the edition is changed and changed back") {
    Directory directory = directory_of(complete_records());
    Edition next = directory.edition();
    next.version = "2024.1";
    const auto undo = directory.apply(PutEdition{next});
    REQUIRE(undo);
    CHECK(directory.edition().version == "2024.1");
    CHECK(directory.revision() == 1);
    REQUIRE(directory.apply(*undo));
    CHECK(directory.records() == complete_records());
}

TEST_CASE("a reader calls a record by its name or title") {
    const Directory directory = directory_of(complete_records());
    auto title = [&](std::string_view reference) {
        return title_of(directory, *Reference::parse(reference));
    };
    CHECK(title("source/printed") == "Directory of 2021");
    CHECK(title("theme/climate") == "Climate");
    CHECK(title("region/europe") == "Europe");
    CHECK(title("country/switzerland") == "Switzerland");
    CHECK(title("city/geneva") == "Geneva");
    CHECK(title("series/forums") == "Forum of Mayors");
    CHECK(title("organization/net") == "A Network");
    CHECK(title("event/day") == "City Day");
    CHECK(title("relation/hub-organizes-forum").empty());
    CHECK(title("cooperation/twins").empty());
    CHECK(title("event/nowhere").empty());
}

TEST_CASE("a party is called as it is printed, or else by its record's name") {
    const Directory directory = directory_of(complete_records());
    CHECK(name_of(directory, party("organization/hub")) == "The Hub");
    CHECK(name_of(directory, printed("Nobody known")) == "Nobody known");
    Party both = party("organization/hub");
    both.name = "THE HUB";
    CHECK(name_of(directory, both) == "THE HUB");
    CHECK(name_of(directory, Party()).empty());
}
