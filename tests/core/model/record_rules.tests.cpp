#include "core/model/record_rules.h"

#include "tests/core/support/records.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace citynet;
using namespace citynet::test;

namespace {

/// The breaches of a record that stands at "/r", as "code place".
template <class T>
std::vector<std::pair<ErrorCode, std::string>> breaches(const T& record) {
    Errors errors;
    const Path root;
    check_record(record, root / "r", errors);
    std::vector<std::pair<ErrorCode, std::string>> found;
    for (const Error& error : errors) {
        CHECK_FALSE(error.message.empty());
        found.emplace_back(error.code, error.place);
    }
    return found;
}

using Breaches = std::vector<std::pair<ErrorCode, std::string>>;

} // namespace

TEST_CASE("a record with what it must have breaks no rule") {
    CHECK(breaches(source("s")).empty());
    CHECK(breaches(theme("t")).empty());
    CHECK(breaches(region("r")).empty());
    CHECK(breaches(country("c")).empty());
    CHECK(breaches(city("c")).empty());
    CHECK(breaches(series("s")).empty());
    CHECK(breaches(organization("o", "O")).empty());
    CHECK(breaches(event("e", "E")).empty());
    CHECK(breaches(relation("r", printed("a"), printed("b"))).empty());
    CHECK(breaches(cooperation("c", {printed("a")})).empty());
}

TEST_CASE("a record without anything lacks its id and its name") {
    const Breaches id_and_name{{ErrorCode::missing, "/r/id"}, {ErrorCode::missing, "/r/name"}};
    const Breaches id_and_title{{ErrorCode::missing, "/r/id"}, {ErrorCode::missing, "/r/title"}};
    CHECK(breaches(Source()) == id_and_title);
    CHECK(breaches(Theme()) == id_and_name);
    CHECK(breaches(Region()) == id_and_name);
    CHECK(breaches(Country()) == id_and_name);
    CHECK(breaches(City()) == id_and_name);
    CHECK(breaches(Series()) == id_and_name);
    CHECK(breaches(Organization()) == id_and_name);
    CHECK(breaches(Event()) == id_and_title);
    CHECK(breaches(Relation()) == Breaches{{ErrorCode::missing, "/r/id"},
                                           {ErrorCode::missing, "/r/from"},
                                           {ErrorCode::missing, "/r/to"}});
    CHECK(breaches(Cooperation()) ==
          Breaches{{ErrorCode::missing, "/r/id"}, {ErrorCode::missing, "/r/parties"}});
}

TEST_CASE("an id of another form is named in the message") {
    Errors errors;
    check_record(city("New York"), Path(), errors);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == ErrorCode::bad_value);
    CHECK(errors[0].place == "/id");
    CHECK(errors[0].message.find("\"New York\"") != std::string::npos);
}

TEST_CASE("the Sustainable Development Goals are 1 to 17") {
    auto with = [](std::vector<int> sdgs) {
        Theme record = theme("t");
        record.sdgs = std::move(sdgs);
        return record;
    };
    CHECK(breaches(with({1, 11, 17})).empty());
    CHECK(breaches(with({0})) == Breaches{{ErrorCode::bad_value, "/r/sdgs/0"}});
    CHECK(breaches(with({1, 18})) == Breaches{{ErrorCode::bad_value, "/r/sdgs/1"}});
    CHECK(breaches(with({-1, 5, 100})) ==
          Breaches{{ErrorCode::bad_value, "/r/sdgs/0"}, {ErrorCode::bad_value, "/r/sdgs/2"}});

    Organization with_goal = organization("o", "O");
    with_goal.sdgs = {18};
    CHECK(breaches(with_goal) == Breaches{{ErrorCode::bad_value, "/r/sdgs/0"}});
    Event of_goal = event("e", "E");
    of_goal.sdgs = {0};
    CHECK(breaches(of_goal) == Breaches{{ErrorCode::bad_value, "/r/sdgs/0"}});
}

TEST_CASE("a city lies on the globe") {
    auto at = [](const char* latitude, const char* longitude) {
        City record = city("c");
        record.latitude = Number::parse(latitude);
        record.longitude = Number::parse(longitude);
        return record;
    };
    CHECK(breaches(at("90", "180")).empty());
    CHECK(breaches(at("-90.0", "-180.00")).empty());
    CHECK(breaches(at("90.01", "180.01")) ==
          Breaches{{ErrorCode::bad_value, "/r/latitude"}, {ErrorCode::bad_value, "/r/longitude"}});
    CHECK(breaches(at("-91", "-181")).size() == 2);
    CHECK(breaches(at("1e400", "-1e400")).size() == 2);
}

TEST_CASE("a party is somebody wherever it stands") {
    const Party nobody;
    Series with_organizer = series("s");
    with_organizer.organizers = {printed("a"), nobody};
    CHECK(breaches(with_organizer) == Breaches{{ErrorCode::missing, "/r/organizers/1"}});

    Organization with_project = organization("o", "O");
    with_project.projects.resize(2);
    with_project.projects[1].related = {nobody};
    CHECK(breaches(with_project) == Breaches{{ErrorCode::missing, "/r/projects/1/related/0"}});

    Event held = event("e", "E");
    held.organizers = {nobody};
    held.co_organizers = {printed("a"), nobody};
    held.participants = {{.role = "speaker", .party = nobody, .extras = {}}};
    held.sessions.resize(1);
    held.sessions[0].id = "one";
    held.sessions[0].chair = nobody;
    CHECK(breaches(held) == Breaches{{ErrorCode::missing, "/r/organizers/0"},
                                     {ErrorCode::missing, "/r/co_organizers/1"},
                                     {ErrorCode::missing, "/r/participants/0/party"},
                                     {ErrorCode::missing, "/r/sessions/0/chair"}});

    CHECK(breaches(relation("r", nobody, printed("b"))) == Breaches{{ErrorCode::missing, "/r/from"}});
    CHECK(breaches(relation("r", printed("a"), nobody)) == Breaches{{ErrorCode::missing, "/r/to"}});
    CHECK(breaches(cooperation("c", {printed("a"), nobody})) ==
          Breaches{{ErrorCode::missing, "/r/parties/1"}});
}

TEST_CASE("organizations, events, cities, countries and series take part, other records cannot") {
    const auto* able = GENERATE("organization/x", "event/x", "city/x", "country/x", "series/x");
    CAPTURE(able);
    CHECK(breaches(cooperation("c", {party(able)})).empty());
    const auto* unable = GENERATE("source/x", "theme/x", "region/x", "relation/x", "cooperation/x");
    CAPTURE(unable);
    CHECK(breaches(cooperation("c", {party(unable)})) ==
          Breaches{{ErrorCode::bad_value, "/r/parties/0/ref"}});
}

TEST_CASE("people and sessions are named once in their record") {
    Organization staffed = organization("o", "O");
    staffed.people = {person("ann", "Ann"), person("bob", "Bob"), person("ann", "Ann again")};
    CHECK(breaches(staffed) == Breaches{{ErrorCode::duplicate, "/r/people/2/id"}});

    Event held = event("e", "E");
    held.people = {person("ann", "Ann"), person("", "Nameless"), person("B", "Bob")};
    held.sessions.resize(3);
    held.sessions[0].id = "one";
    held.sessions[0].people = {person("ann", "the same id may stand in another list"),
                               person("ann", "twice here")};
    held.sessions[1].id = "two";
    held.sessions[2].id = "one";
    CHECK(breaches(held) == Breaches{{ErrorCode::bad_value, "/r/people/1/id"},
                                     {ErrorCode::bad_value, "/r/people/2/id"},
                                     {ErrorCode::duplicate, "/r/sessions/2/id"},
                                     {ErrorCode::duplicate, "/r/sessions/0/people/1/id"}});
}
