#include "core/catalogue/lists.h"
#include "core/catalogue/people.h"

#include <catch2/catch_test_macros.hpp>

using namespace citynet;

namespace {

Organization network(const char* id, const char* name) {
    Organization one;
    one.id = Id<Organization>(id);
    one.name = name;
    one.summary = "Made up.";
    return one;
}

Figure figure(const char* measure, long long value, std::optional<FigureRole> role) {
    Figure one;
    one.measure = measure;
    one.value = Number(value);
    one.role = role;
    return one;
}

Directory made_up() {
    Records records;
    for (const char* theme : {"water", "trade"}) {
        Theme one;
        one.id = Id<Theme>(theme);
        one.name = theme;
        records.themes.push_back(one);
    }
    Organization zebra = network("zebra", "Żebra Alliance");
    zebra.figures = {figure("staff", 90000, std::nullopt),
                     figure("member cities", 40, FigureRole::membership)};
    zebra.founded = PartialDate::parse("1998");
    zebra.themes = {Id<Theme>("water")};
    Organization apple = network("apple", "Apple Cities");
    apple.figures = {figure("members", 12000, FigureRole::membership)};
    apple.founded = PartialDate::parse("2003-05");
    apple.themes = {Id<Theme>("water"), Id<Theme>("trade")};
    Person person;
    person.id = "ada";
    person.name = "Ada Example";
    Contact mail;
    mail.kind = ContactKind::email;
    mail.value = "ada@example.org";
    person.contacts = {mail};
    Person doctor;
    doctor.id = "abe";
    doctor.name = "Dr. Abe Example";
    apple.people = {person, doctor};
    Organization mango = network("mango", "mango towns");
    mango.kind = OrganizationKind::organizer;
    mango.themes = {Id<Theme>("trade")};
    records.organizations = {zebra, apple, mango};

    const auto event = [&](const char* id, const char* date) {
        Event one;
        one.id = Id<Event>(id);
        one.title = id;
        one.summary = "Made up.";
        if (date)
            one.period.start = PartialDate::parse(date);
        records.events.push_back(one);
    };
    event("undated", nullptr);
    event("first", "1999-02-03");
    event("no-year", "--05-17");
    event("last", "2020");
    auto directory = Directory::create(std::move(records));
    REQUIRE(directory);
    return std::move(*directory);
}

std::vector<std::string> names(const Directory& directory, const std::vector<std::uint32_t>& rows) {
    std::vector<std::string> names;
    for (const std::uint32_t row : rows)
        names.push_back(directory.all<Organization>()[row].id.text());
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("networks are ordered by name without accents, by members and by age; what is not printed last") {
    const Directory directory = made_up();
    const RecordList list = list_of_organizations(directory);
    CHECK(names(directory, list.select({}).rows) == Names{"apple", "mango", "zebra"});
    CHECK(names(directory, list.select({}, "size").rows) == Names{"apple", "zebra", "mango"});
    CHECK(names(directory, list.select({}, "founded").rows) == Names{"zebra", "apple", "mango"});
}

TEST_CASE("networks are narrowed by size, decade, kind, theme and what is printed of them") {
    const Directory directory = made_up();
    const RecordList list = list_of_organizations(directory);
    CHECK(names(directory, list.select({{"size", "under-100"}}).rows) == Names{"zebra"});
    CHECK(names(directory, list.select({{"size", "10000"}}).rows) == Names{"apple"});
    CHECK(names(directory, list.select({{"size", "unknown"}}).rows) == Names{"mango"});
    CHECK(names(directory, list.select({{"founded", "1990"}}).rows) == Names{"zebra"});
    CHECK(names(directory, list.select({{"kind", "organizer"}}).rows) == Names{"mango"});
    CHECK(names(directory, list.select({{"has", "email"}}).rows) == Names{"apple"}); // of a person there
    CHECK(names(directory, list.select({{"theme", "water"}, {"has", "people"}}).rows) == Names{"apple"});
}

TEST_CASE("only a figure that is said to count the members is the size") {
    const Directory directory = made_up();
    const Figure* size = membership_of(directory.all<Organization>()[0]);
    REQUIRE(size);
    CHECK(size->measure == "member cities");
    CHECK_FALSE(membership_of(directory.all<Organization>()[2]));
}

TEST_CASE("events are ordered by what is known of their date; without a year they come last") {
    const Directory directory = made_up();
    const RecordList list = list_of_events(directory);
    CHECK(list.select({}, "newest").rows == std::vector<std::uint32_t>{3, 1, 0, 2});
    CHECK(list.select({}, "oldest").rows == std::vector<std::uint32_t>{1, 3, 0, 2});
    CHECK(list.select({{"year", "1999"}}).rows == std::vector<std::uint32_t>{1});
}

TEST_CASE("everybody who is named is listed by name, with the record that names them") {
    const Directory directory = made_up();
    const auto people = all_people(directory);
    REQUIRE(people.size() == 2);
    CHECK(people[0].person->name == "Dr. Abe Example"); // by "Abe"
    CHECK(people[0].plain_name == "Abe Example");
    CHECK(people[1].person->name == "Ada Example");
    CHECK(people[1].record.text() == "organization/apple");
}

TEST_CASE("organizations are related by their themes") {
    const Directory directory = made_up();
    const RecordList list = list_of_organizations(directory);
    CHECK(names(directory, related_organizations(list, 1, 5)).size() == 2);
    CHECK(related_organizations(list, 0, 5).size() == 1); // mango shares nothing with it
    CHECK(related_organizations(list, 1, 1).size() == 1);
}
