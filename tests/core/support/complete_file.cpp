#include "tests/core/support/complete_file.h"

namespace citynet::test {

namespace {

const std::string annotations =
    R"("annotations":[{"text":"lacks a digit","certainty":"likely","ask":"the office",)"
    R"("rules":["phone-length","date-order"],"x_annotation":[1,{"deep":null}]}])";
const std::string citations = R"("citations":[{"source":"printed","section":"Page 7","x_citation":true}])";
const std::string period = R"("period":{"start":"2020-10-31T14:00","end":"2020-11","x_period":{}})";
const std::string item =
    R"({"text":"an item","items":["plain",{"text":"inner","items":["innermost"]}],"x_item":false})";

std::string party(const std::string& reference, const std::string& name) {
    return R"({"ref":")" + reference + R"(","name":")" + name + R"(","x_party":"kept"})";
}

std::string contact(const std::string& kind, const std::string& value) {
    return R"({"kind":")" + kind + R"(","value":")" + value + R"(","network":"Twitter","label":"press",)" +
           annotations + R"(,"x_contact":1e2})";
}

std::string people(const std::string& id) {
    return R"("people":[{"id":")" + id + R"(","name":"Ms Ann Example","role":"Director","contacts":[)" +
           contact("email", "ann@example.org") + R"(],"note":"also speaks",)" + annotations +
           R"(,"x_person":[]}])";
}

std::string place(const std::string& member) {
    return "\"" + member +
           R"(":{"venue":"Town Hall","address":"1 Square","city":"geneva","country":"switzerland",)"
           R"("note":"and online","x_place":"p"})";
}

std::string sections() {
    return R"("sections":[{"kind":"governance","heading":"Governance","blocks":[{"paragraph":"One.¹",)"
           R"("notes":[{"mark":"¹","text":"at the foot","x_note":7}],"x_paragraph":1},)"
           R"({"list":["short",)" +
           item +
           R"(],"x_list":2},{"milestones":[{"date":"1990","text":"founded","x_milestone":3},{"text":"undated"}],)"
           R"("x_milestones":4},{"quotation":{"speaker":"Mr B","role":"Mayor","text":"praises it","x_quotation":5},)"
           R"("x_block":6},{"x_future_block":{"of":["any","kind"]}}],"x_section":"s"}])";
}

std::string figures() {
    return R"("figures":[{"measure":"member cities","value":46.20,"unit":"per cent","qualifier":"more than",)"
           R"("as_of":"2021","note":"ours",)" +
           annotations + R"(,"x_figure":-0}])";
}

std::string edition() {
    return R"("edition":{"title":"Directory","version":"2021.1","date":"2021-06","publisher":"The Hub",)"
           R"("changes":["first","second"],"x_edition":{"a":[],"b":{}}})";
}

std::string small_records() {
    return R"("sources":[{"id":"printed","title":"Directory of 2021","subtitle":"In focus","publisher":"The Hub",)"
           R"("symbol":"A/CONF.1/L.2","date":"2021","place":"Geneva","copyright":"free to cite",)" +
           annotations +
           R"(,"x_source":"€ \"quoted\" back\\slash \n\t\b\f\r \u0000\u001f {[,:]}"}],)"
           R"("themes":[{"id":"climate","name":"Climate","description":"Heat and floods","sdgs":[11,13],)"
           R"("x_theme":123456789012345678901234567890}],)"
           R"("regions":[{"id":"world","name":"World"},{"id":"europe","name":"Europe","within":"world",)"
           R"("x_region":1E-2}],)"
           R"("countries":[{"id":"switzerland","name":"Switzerland","code":"CH","region":"europe",)"
           R"("x_country":[[],[[]]]}],)"
           R"("cities":[{"id":"geneva","name":"Geneva","other_names":["Genève","Genf"],"country":"switzerland",)"
           R"("latitude":46.20,"longitude":-6.10,)" +
           annotations + "," + citations +
           R"(,"x_city":"c"}],)"
           R"("series":[{"id":"forums","name":"Forum of Mayors","description":"each year","organizers":[)" +
           party("organization/hub", "The Hub") + "]," + annotations + "," + citations +
           R"(,"x_series":"s"}])";
}

std::string organizations() {
    return R"("organizations":[{"id":"hub","name":"The Hub","acronym":"TH","other_names":["Der Knoten"],)"
           R"("kind":"organizer","legal_form":"association","founded":"2020-10",)" +
           place("headquarters") + R"(,"summary":"Joins cities.",)" + sections() +
           R"(,"projects":[{"name":"Bikes","text":"Lends bikes.",)" + period + R"(,"links":[)" +
           contact("website", "www.example.org") + R"(],"related":[)" + party("city/geneva", "Geneva") +
           "]," + annotations + R"(,"x_project":"p"}],)" + figures() + "," + people("ann-example") +
           R"(,"contacts":[)" + contact("social", "@hub") +
           R"(],"themes":["climate"],"sdgs":[11],"regions":["europe"],)" + annotations + "," + citations +
           R"(,"":"a member without a name"},)"
           R"({"id":"net","name":"A Network","kind":"network","citations":[]}])";
}

std::string events() {
    return R"("events":[{"id":"day","title":"City Day","kind":"day","citations":[]},)"
           R"({"id":"forum","title":"Forum","kind":"forum","series":"forums","part_of":"day",)" +
           period + R"(,"time_zone":"CET",)" + place("place") + R"(,"organizers":[)" +
           party("organization/hub", "The Hub") + R"(],"co_organizers":[)" +
           party("organization/net", "Net") + R"(],"participants":[{"role":"speaker","party":)" +
           party("country/switzerland", "Swiss") + R"(,"x_participant":"p"}],"summary":"Mayors meet.",)" +
           sections() + R"(,"sessions":[{"id":"one","title":"Opening","number":"I",)" + period +
           R"(,"chair":)" + party("event/day", "The day") + R"(,"summary":"Greets.",)" + sections() + "," +
           people("ann-example") + R"(,"x_session":"s"}],"objectives":["first aim",)" + item +
           R"(],"questions":[{"number":"1.","text":"What helps?","intro":"Consider","prompts":["money",)" +
           item + R"(],"x_question":"q"}],)" + figures() + "," + people("bob") +
           R"(,"outcomes":["a paper"],"documents":[{"title":"Report","symbol":"A/1","date":"--11-15",)"
           R"("link":"https://example.org/a?b=1&c=<2>",)" +
           annotations + R"(,"x_document":"d"}],"contacts":[)" + contact("phone", "+41 22") +
           R"(],"themes":["climate"],"sdgs":[11,17],"regions":["world"],)" + annotations + "," + citations +
           R"(,"x_event":"e"}])";
}

std::string links() {
    return R"("relations":[{"id":"hub-organizes-forum","from":)" + party("organization/hub", "The Hub") +
           R"(,"type":"organizes","to":)" + party("event/forum", "Forum") + "," + period +
           R"(,"evidence":"the cover says so",)" + annotations + "," + citations +
           R"(,"x_relation":"r"}],)"
           R"("cooperations":[{"id":"twins","parties":[)" +
           party("series/forums", "Forums") +
           R"(,{"name":"Elsewhere"}],"status":"contact_made","subject":"water","event":"forum",)"
           R"("themes":["climate"],)" +
           annotations + "," + citations + R"(,"x_cooperation":"c"}],)" +
           R"("acknowledged":[{"rule":"phone-length","ref":"event/forum","subject":"+41 22",)"
           R"("reason":"an inner number","x_acknowledgement":"a"}])";
}

} // namespace

std::string complete_file() {
    return R"({"format":"city-networks-directory","version":1,)" + edition() + "," + small_records() + "," +
           organizations() + "," + events() + "," + links() +
           R"(,"x_top":{"later":["version"]},"x_list":[1,{"two":[3]}],"x_empty":[]})" + "\n";
}

} // namespace citynet::test
