#include "tests/core/formats/json/mistakes.h"

#include "tests/core/support/complete_file.h"

#include <catch2/generators/catch_generators.hpp>

#include <nlohmann/json.hpp>

#include <utility>

using namespace citynet;
using namespace citynet::test;

namespace {

using Places = std::vector<std::string>;

struct Sample {
    std::string members;
    ErrorCode code;
    std::string place; ///< in the record
};

} // namespace

TEST_CASE("a value of the wrong type is named with its place") {
    const Sample sample = GENERATE(
        Sample{R"("acronym":7)", ErrorCode::wrong_type, "/acronym"},
        Sample{R"("acronym":true)", ErrorCode::wrong_type, "/acronym"},
        Sample{R"("acronym":[])", ErrorCode::wrong_type, "/acronym"},
        Sample{R"("acronym":{})", ErrorCode::wrong_type, "/acronym"},
        Sample{R"("other_names":"A")", ErrorCode::wrong_type, "/other_names"},
        Sample{R"("other_names":["A",1])", ErrorCode::wrong_type, "/other_names/1"},
        Sample{R"("founded":1990)", ErrorCode::wrong_type, "/founded"},
        Sample{R"("headquarters":"Geneva")", ErrorCode::wrong_type, "/headquarters"},
        Sample{R"("headquarters":[])", ErrorCode::wrong_type, "/headquarters"},
        Sample{R"("headquarters":{"city":1})", ErrorCode::wrong_type, "/headquarters/city"},
        Sample{R"("sdgs":["11"])", ErrorCode::wrong_type, "/sdgs/0"},
        Sample{R"("sections":{})", ErrorCode::wrong_type, "/sections"},
        Sample{R"("sections":[{"kind":1,"blocks":[]}])", ErrorCode::wrong_type, "/sections/0/kind"},
        Sample{R"("sections":[{"kind":"vision","blocks":["a"]}])", ErrorCode::wrong_type,
               "/sections/0/blocks/0"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"paragraph":[]}]}])", ErrorCode::wrong_type,
               "/sections/0/blocks/0/paragraph"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"list":"a"}]}])", ErrorCode::wrong_type,
               "/sections/0/blocks/0/list"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"list":[{"text":"a","items":[["b"]]}]}]}])",
               ErrorCode::wrong_type, "/sections/0/blocks/0/list/0/items/0"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"milestones":[1]}]}])", ErrorCode::wrong_type,
               "/sections/0/blocks/0/milestones/0"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"quotation":"a"}]}])", ErrorCode::wrong_type,
               "/sections/0/blocks/0/quotation"},
        Sample{R"("figures":[{"measure":"m","value":"7"}])", ErrorCode::wrong_type, "/figures/0/value"},
        Sample{R"("people":[{"id":"p","name":"P","contacts":[{"kind":"email","value":1}]}])",
               ErrorCode::wrong_type, "/people/0/contacts/0/value"},
        Sample{R"("projects":[{"text":"t","period":"2020"}])", ErrorCode::wrong_type, "/projects/0/period"},
        Sample{R"("projects":[{"text":"t","related":[{"ref":1}]}])", ErrorCode::wrong_type,
               "/projects/0/related/0/ref"});
    CAPTURE(sample.members);
    const Error mistake = mistake_in(organization_with(sample.members));
    CHECK(mistake.code == sample.code);
    CHECK(mistake.place == "/organizations/0" + sample.place);
    CHECK(mentions(mistake, "expected"));
    CHECK(mentions(mistake, "found"));
}

TEST_CASE("a message says what was expected and what was found") {
    CHECK(mistake_in(organization_with(R"("acronym":7)")).message == "expected a string, found a number");
    CHECK(mistake_in(organization_with(R"("sections":{})")).message == "expected an array, found an object");
    CHECK(mistake_in(organization_with(R"("headquarters":[])")).message ==
          "expected an object, found an array");
    CHECK(mistake_in(organization_with(R"("sdgs":[true])")).message ==
          "expected a number, found true or false");
    CHECK(mistake_in(organization_with(R"("sdgs":["11"])")).message == "expected a number, found a string");
}

TEST_CASE("null is a mistake anywhere but in members that nobody knows") {
    const std::string member =
        GENERATE(as<std::string>(), "acronym", "other_names", "founded", "headquarters", "sections",
                 "figures", "themes", "sdgs", "annotations");
    const Error mistake = mistake_in(organization_with("\"" + member + "\":null"));
    CHECK(mistake.code == ErrorCode::wrong_type);
    CHECK(mistake.place == "/organizations/0/" + member);
    CHECK(mentions(mistake, "leave out"));
    CHECK(load_json(organization_with(R"("later":null)")).ok());
}

TEST_CASE("a list of the top level that is no list is named") {
    for (const std::string list : {"sources", "themes", "regions", "countries", "cities", "series",
                                   "organizations", "events", "relations", "cooperations", "acknowledged"})
        for (const std::string value : {"null", "{}", "\"a\"", "1", "false"}) {
            CAPTURE(list, value);
            const Error mistake = mistake_in(file_with("\"" + list + "\":" + value));
            CHECK(mistake.code == ErrorCode::wrong_type);
            CHECK(mistake.place == "/" + list);
        }
    CHECK(mistake_in(file_with(R"("edition":[])")).place == "/edition");
    CHECK(mistake_in(file_with(R"("edition":"2021")")).code == ErrorCode::wrong_type);
}

TEST_CASE("a record that is no object is named, and only that") {
    for (const std::string value : {"null", "1", "\"a\"", "[]", "true"}) {
        const Error mistake = mistake_in(file_with(R"("cities":[{"id":"a","name":"A"},)" + value + "]"));
        CHECK(mistake.code == ErrorCode::wrong_type);
        CHECK(mistake.place == "/cities/1");
    }
}

TEST_CASE("a value that the format does not allow is named with its place") {
    const Sample sample = GENERATE(
        Sample{R"("founded":"")", ErrorCode::bad_value, "/founded"},
        Sample{R"("founded":"May 1990")", ErrorCode::bad_value, "/founded"},
        Sample{R"("sdgs":[11,1.5])", ErrorCode::bad_value, "/sdgs/1"},
        Sample{R"("sdgs":[1e1])", ErrorCode::bad_value, "/sdgs/0"},
        Sample{R"("sdgs":[99999999999])", ErrorCode::bad_value, "/sdgs/0"},
        Sample{R"("sdgs":[0])", ErrorCode::bad_value, "/sdgs/0"},
        Sample{R"("sdgs":[18])", ErrorCode::bad_value, "/sdgs/0"},
        Sample{R"("sections":[{"kind":"dream","blocks":[]}])", ErrorCode::bad_value, "/sections/0/kind"},
        Sample{R"("contacts":[{"kind":"telex","value":"1"}])", ErrorCode::bad_value, "/contacts/0/kind"},
        Sample{R"("annotations":[{"text":"t","certainty":"sure"}])", ErrorCode::bad_value,
               "/annotations/0/certainty"},
        Sample{R"("projects":[{"text":"t","related":[{"ref":"organisation/a"}]}])", ErrorCode::bad_value,
               "/projects/0/related/0/ref"},
        Sample{R"("projects":[{"text":"t","related":[{"ref":"organization/A B"}]}])", ErrorCode::bad_value,
               "/projects/0/related/0/ref"},
        Sample{R"("people":[{"id":"Ann","name":"A"}])", ErrorCode::bad_value, "/people/0/id"},
        Sample{R"("projects":[{"text":"t","period":{"start":"2020-13"}}])", ErrorCode::bad_value,
               "/projects/0/period/start"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"paragraph":"a","list":["b"]}]}])",
               ErrorCode::bad_value, "/sections/0/blocks/0/list"},
        Sample{R"("sections":[{"kind":"vision","blocks":[{"quotation":{},"milestones":[]}]}])",
               ErrorCode::bad_value, "/sections/0/blocks/0/quotation"});
    CAPTURE(sample.members);
    const Error mistake = mistake_in(organization_with(sample.members));
    CHECK(mistake.code == sample.code);
    CHECK(mistake.place == "/organizations/0" + sample.place);
}

TEST_CASE("a word that is no choice is quoted beside the choices") {
    const Error mistake =
        mistake_in(file_with(R"("organizations":[{"id":"a","name":"A","kind":"club","citations":[]}])"));
    CHECK(mistake.place == "/organizations/0/kind");
    CHECK(mistake.message == "\"club\" is none of organizer, network");
}

TEST_CASE("a long value is quoted in part and never inside a letter") {
    std::string value;
    for (int i = 0; i < 100; ++i)
        value += "è";
    for (const std::string lead : {"", "x"}) {
        const Error mistake = mistake_in(organization_with(R"("founded":")" + lead + value + "\""));
        CHECK(mistake.message.size() < 200);
        const size_t cut = mistake.message.find("…");
        REQUIRE(cut != std::string::npos);
        CHECK(mistake.message.substr(cut - 2, 2) == "è");
    }
    const std::string sixty(60, 'x');
    CHECK(mentions(mistake_in(organization_with(R"("founded":")" + sixty + "\"")), "\"" + sixty + "\""));
}

TEST_CASE("every member that must be there is missed") {
    auto missed = [](const std::string& text) {
        const Errors errors = mistakes_in(text);
        for (const Error& error : errors)
            CHECK(error.code == ErrorCode::missing);
        return places(errors);
    };
    CHECK(missed(file_with(R"("sources":[{}])")) == Places{"/sources/0/id", "/sources/0/title"});
    CHECK(missed(file_with(R"("themes":[{}])")) == Places{"/themes/0/id", "/themes/0/name"});
    CHECK(missed(file_with(R"("regions":[{}])")) == Places{"/regions/0/id", "/regions/0/name"});
    CHECK(missed(file_with(R"("countries":[{}])")) == Places{"/countries/0/id", "/countries/0/name"});
    CHECK(missed(file_with(R"("cities":[{}])")) == Places{"/cities/0/id", "/cities/0/name"});
    CHECK(missed(file_with(R"("series":[{}])")) == Places{"/series/0/id", "/series/0/name"});
    CHECK(missed(file_with(R"("organizations":[{}])")) ==
          Places{"/organizations/0/citations", "/organizations/0/id", "/organizations/0/kind",
                 "/organizations/0/name"});
    CHECK(missed(file_with(R"("events":[{}])")) ==
          Places{"/events/0/citations", "/events/0/id", "/events/0/kind", "/events/0/title"});
    CHECK(missed(file_with(R"("relations":[{}])")) == Places{"/relations/0/citations", "/relations/0/from",
                                                             "/relations/0/id", "/relations/0/to",
                                                             "/relations/0/type"});
    CHECK(missed(file_with(R"("cooperations":[{}])")) ==
          Places{"/cooperations/0/citations", "/cooperations/0/id", "/cooperations/0/parties",
                 "/cooperations/0/status"});
    CHECK(missed(organization_with(
              R"("citations2":0,"sections":[{}],"projects":[{}],"figures":[{}],"contacts":[{}])")) ==
          Places{"/organizations/0/contacts/0/kind", "/organizations/0/contacts/0/value",
                 "/organizations/0/figures/0/measure", "/organizations/0/figures/0/value",
                 "/organizations/0/projects/0/text", "/organizations/0/sections/0/blocks",
                 "/organizations/0/sections/0/kind"});
    CHECK(missed(organization_with(R"("people":[{}],"annotations":[{}])")) ==
          Places{"/organizations/0/annotations/0/text", "/organizations/0/people/0/id",
                 "/organizations/0/people/0/name"});
    CHECK(missed(organization_with(
              R"("sections":[{"kind":"vision","blocks":[{"list":[{}]},{"milestones":[{}]}]}])")) ==
          Places{"/organizations/0/sections/0/blocks/0/list/0/text",
                 "/organizations/0/sections/0/blocks/1/milestones/0/text"});
    CHECK(missed(event_with(R"("sessions":[{}],"questions":[{}],"documents":[{}],"participants":[{}])")) ==
          Places{"/events/0/documents/0/title", "/events/0/participants/0/party",
                 "/events/0/questions/0/text", "/events/0/sessions/0/id", "/events/0/sessions/0/title"});
    CHECK(missed(file_with(R"("cities":[{"id":"a","name":"A","citations":[{}]}])")) ==
          Places{"/cities/0/citations/0/source"});
}

TEST_CASE("a name that is empty is missed like one that is not there") {
    const Error mistake = mistake_in(file_with(R"("cities":[{"id":"a","name":""}])"));
    CHECK(mistake.code == ErrorCode::missing);
    CHECK(mistake.place == "/cities/0/name");
}

TEST_CASE("a party that is nobody is a mistake") {
    CHECK(mistake_in(event_with(R"("organizers":[{}])")).place == "/events/0/organizers/0");
    const Error theme =
        mistake_in(file_with(R"("themes":[{"id":"t","name":"T"}],)"
                             R"("series":[{"id":"s","name":"S","organizers":[{"ref":"theme/t"}]}])"));
    CHECK(theme.code == ErrorCode::bad_value);
    CHECK(theme.place == "/series/0/organizers/0/ref");
}

TEST_CASE("a member that stands twice in an object is named, at every level") {
    const Error top = mistake_in(file_with(R"("cities":[],"later":1,"cities":[])"));
    CHECK(top.code == ErrorCode::duplicate);
    CHECK(top.place == "/cities");
    CHECK(mentions(top, "\"cities\""));
    CHECK(mistake_in(file_with(R"("later":1,"later":2)")).place == "/later");
    CHECK(mistake_in(file_with(R"("edition":{"title":"a","title":"b"})")).place == "/edition/title");
    CHECK(
        mistake_in(file_with(R"("cities":[{"id":"a","name":"A"},{"id":"b","name":"B","name":"C"}])")).place ==
        "/cities/1/name");
    CHECK(
        mistake_in(organization_with(
                       R"("contacts":[{"kind":"fax","value":"1"},{"kind":"fax","value":"1","kind":"fax"}])"))
            .place == "/organizations/0/contacts/1/kind");
    CHECK(mistake_in(organization_with(R"("later":{"a":[[{"x/y":1,"x/y":2}]]})")).place ==
          "/organizations/0/later/a/0/0/x~1y");
    CHECK(mistakes_in(file_with(R"("later":{"a":1,"b":2,"a":3,"b":4,"a":5})")).size() == 3);
}

TEST_CASE("members of the same name in different objects are no mistake") {
    CHECK(load_json(file_with(R"("later":{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})")).ok());
}

TEST_CASE("one member among a hundred thousand that stands twice is found") {
    std::string members = "\"later\":{";
    for (int i = 0; i < 100000; ++i)
        members += "\"m" + std::to_string(i) + "\":0,";
    CHECK(load_json(file_with(members + "\"last\":0}")).ok());
    CHECK(mistake_in(file_with(members + "\"m77777\":0}")).place == "/later/m77777");
}

TEST_CASE("records with the same id are named") {
    const Error mistake = mistake_in(file_with(R"("cities":[{"id":"a","name":"A"},{"id":"a","name":"B"}])"));
    CHECK(mistake.code == ErrorCode::duplicate);
    CHECK(mistake.place == "/cities/1/id");
}

TEST_CASE("a reference that leads nowhere is named") {
    const Error mistake = mistake_in(organization_with(R"("headquarters":{"city":"nowhere"})"));
    CHECK(mistake.code == ErrorCode::unresolved);
    CHECK(mistake.place == "/organizations/0/headquarters/city");
    CHECK(mentions(mistake, "\"nowhere\""));
}

TEST_CASE("all mistakes of a file are named at once, each once") {
    const Errors errors = mistakes_in(file_with(R"(
        "edition": { "title": 1, "date": "soon" },
        "themes": [ { "id": "t", "name": "T", "sdgs": [ 0, "1", 5 ] }, 3 ],
        "cities": [ { "id": "Not An Id", "name": "A", "latitude": 91, "longitude": "6" },
                    { "id": "b", "name": "B", "country": "nowhere" } ],
        "organizations": [
            { "id": "a", "name": "A", "kind": "club", "founded": null, "citations": [ { "source": "lost" } ],
              "people": [ { "id": "p", "name": "P" }, { "id": "p", "name": "Q" }, { "name": "R" } ],
              "contacts": [ { "kind": "email" } ] },
            { "id": "a", "name": "again", "kind": "network", "citations": [], "acronym": "X", "acronym": "Y" } ],
        "relations": [ { "id": "r", "from": { "ref": "organization/gone" }, "type": "likes", "to": {}, "citations": [] } ]
    )"));
    CHECK(places(errors) == Places{"/cities/0/id",
                                   "/cities/0/latitude",
                                   "/cities/0/longitude",
                                   "/cities/1/country",
                                   "/edition/date",
                                   "/edition/title",
                                   "/organizations/0/citations/0/source",
                                   "/organizations/0/contacts/0/value",
                                   "/organizations/0/founded",
                                   "/organizations/0/kind",
                                   "/organizations/0/people/1/id",
                                   "/organizations/0/people/2/id",
                                   "/organizations/1/acronym",
                                   "/organizations/1/id",
                                   "/relations/0/from/ref",
                                   "/relations/0/to",
                                   "/relations/0/type",
                                   "/themes/0/sdgs/0",
                                   "/themes/0/sdgs/1",
                                   "/themes/1"});
}

TEST_CASE("a place below which nothing could be read hides only what follows from it") {
    const Errors errors = mistakes_in(file_with(
        R"("themes":[7,{"id":"Bad","name":"B"}],"regions":[{"id":"r","name":5},{"id":"r2","name":"","within":"gone"}])"));
    CHECK(places(errors) ==
          Places{"/regions/0/name", "/regions/1/name", "/regions/1/within", "/themes/0", "/themes/1/id"});
}

TEST_CASE("a hundred thousand mistakes are all named") {
    std::string list;
    for (int i = 0; i < 100000; ++i)
        list += i == 0 ? "1" : ",1";
    CHECK(mistakes_in(file_with("\"cities\":[" + list + "]")).size() == 100000);
}

namespace {

using Json = nlohmann::ordered_json;

/// Puts null in the place of each value of `file` that the format knows, one after another, and calls
/// check(place).
template <class Check>
void replace_each_value(Json& value, const std::string& place, const Check& check) {
    auto replace = [&](Json& inner, const std::string& where) {
        Json kept = std::exchange(inner, Json());
        check(where);
        inner = std::move(kept);
        replace_each_value(inner, where, check);
    };
    if (value.is_array())
        for (size_t i = 0; i < value.size(); ++i)
            replace(value[i], place + "/" + std::to_string(i));
    else if (value.is_object())
        for (auto& [name, inner] : value.items())
            if (!name.empty() && name.rfind("x_", 0) != 0)
                replace(inner, place + "/" + name);
}

} // namespace

TEST_CASE("a null in the place of any value that the format knows is named with its place") {
    Json file = Json::parse(complete_file());
    int values = 0;
    replace_each_value(file, "", [&](const std::string& place) {
        CAPTURE(place);
        const auto result = load_json(file.dump());
        REQUIRE_FALSE(result.ok());
        CHECK(std::any_of(result.error().begin(), result.error().end(),
                          [&](const Error& error) { return error.place == place; }));
        ++values;
    });
    CHECK(values > 500);
}
