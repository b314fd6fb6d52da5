#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>

namespace citynet::test {

Source source(std::string id) {
    Source made;
    made.id = Id<Source>(id);
    made.title = "Source " + id;
    return made;
}

namespace {

template <class T>
T named(std::string id) {
    T made;
    made.name = "The " + id;
    made.id = Id<T>(std::move(id));
    return made;
}

} // namespace

Theme theme(std::string id) {
    return named<Theme>(std::move(id));
}

Region region(std::string id, std::string within) {
    auto made = named<Region>(std::move(id));
    made.within = Id<Region>(std::move(within));
    return made;
}

Country country(std::string id, std::string region) {
    auto made = named<Country>(std::move(id));
    made.region = Id<Region>(std::move(region));
    return made;
}

City city(std::string id, std::string country) {
    auto made = named<City>(std::move(id));
    made.country = Id<Country>(std::move(country));
    return made;
}

Series series(std::string id) {
    return named<Series>(std::move(id));
}

Organization organization(std::string id, std::string name) {
    Organization made;
    made.id = Id<Organization>(std::move(id));
    made.name = std::move(name);
    return made;
}

Event event(std::string id, std::string title) {
    Event made;
    made.id = Id<Event>(std::move(id));
    made.title = std::move(title);
    return made;
}

Relation relation(std::string id, Party from, Party to) {
    Relation made;
    made.id = Id<Relation>(std::move(id));
    made.from = std::move(from);
    made.to = std::move(to);
    return made;
}

Cooperation cooperation(std::string id, std::vector<Party> parties) {
    Cooperation made;
    made.id = Id<Cooperation>(std::move(id));
    made.parties = std::move(parties);
    return made;
}

Party party(std::string_view reference) {
    Party made;
    made.record = Reference::parse(reference);
    REQUIRE(made.record);
    return made;
}

Party printed(std::string name) {
    Party made;
    made.name = std::move(name);
    return made;
}

Person person(std::string id, std::string name) {
    Person made;
    made.id = std::move(id);
    made.name = std::move(name);
    return made;
}

PartialDate date(std::string_view text) {
    const auto parsed = PartialDate::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

Directory directory_of(Records records) {
    auto directory = Directory::create(std::move(records));
    if (!directory)
        FAIL(directory.error().front().place + ": " + directory.error().front().message);
    return std::move(*directory);
}

} // namespace citynet::test
