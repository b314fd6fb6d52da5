#include "tests/core/support/records.h"

namespace citynet::test {

namespace {

std::vector<Annotation> annotations() {
    return {{.text = "lacks a digit",
             .certainty = Certainty::likely,
             .ask = "the office",
             .rules = {"phone-length", "date-order"},
             .extras = {{"x_annotation", R"([1,{"deep":null}])"}}}};
}

std::vector<Citation> citations() {
    return {{.source = Id<Source>("printed"), .section = "Page 7", .extras = {{"x_citation", "true"}}}};
}

Period period() {
    return {.start = PartialDate{2020, 10, 31, 14 * 60},
            .end = PartialDate{2020, 11, {}, {}},
            .extras = {{"x_period", "{}"}}};
}

Party complete_party(RecordKind kind, std::string id, std::string name) {
    return {.record = Reference{kind, std::move(id)},
            .name = std::move(name),
            .extras = {{"x_party", "\"kept\""}}};
}

Party hub() {
    return complete_party(RecordKind::organization, "hub", "The Hub");
}

Item plain(std::string text) {
    return {.text = std::move(text), .items = {}, .extras = {}};
}

Item nested() {
    return {.text = "an item",
            .items = {plain("plain"), {.text = "inner", .items = {plain("innermost")}, .extras = {}}},
            .extras = {{"x_item", "false"}}};
}

Contact contact(ContactKind kind, std::string value) {
    return {.kind = kind,
            .value = std::move(value),
            .network = "Twitter",
            .label = "press",
            .annotations = annotations(),
            .extras = {{"x_contact", "1e2"}}};
}

std::vector<Person> people(std::string id) {
    return {{.id = std::move(id),
             .name = "Ms Ann Example",
             .role = "Director",
             .contacts = {contact(ContactKind::email, "ann@example.org")},
             .note = "also speaks",
             .annotations = annotations(),
             .extras = {{"x_person", "[]"}}}};
}

Place place() {
    return {.venue = "Town Hall",
            .address = "1 Square",
            .city = Id<City>("geneva"),
            .country = Id<Country>("switzerland"),
            .note = "and online",
            .extras = {{"x_place", "\"p\""}}};
}

std::vector<Section> sections() {
    const Milestone founded{
        .date = PartialDate{1990, {}, {}, {}}, .text = "founded", .extras = {{"x_milestone", "3"}}};
    const Milestone undated{.date = {}, .text = "undated", .extras = {}};
    const Quotation quotation{
        .speaker = "Mr B", .role = "Mayor", .text = "praises it", .extras = {{"x_quotation", "5"}}};
    return {{.kind = SectionKind::governance,
             .heading = "Governance",
             .blocks = {{.content = Paragraph{"One.¹"},
                         .notes = {{.mark = "¹", .text = "at the foot", .extras = {{"x_note", "7"}}}},
                         .extras = {{"x_paragraph", "1"}}},
                        {.content = List{{plain("short"), nested()}}, .extras = {{"x_list", "2"}}},
                        {.content = Milestones{{founded, undated}}, .extras = {{"x_milestones", "4"}}},
                        {.content = quotation, .extras = {{"x_block", "6"}}},
                        {.content = {}, .extras = {{"x_future_block", R"({"of":["any","kind"]})"}}}},
             .extras = {{"x_section", "\"s\""}}}};
}

std::vector<Figure> figures() {
    return {{.measure = "member cities",
             .value = *Number::parse("46.20"),
             .unit = "per cent",
             .qualifier = "more than",
             .as_of = PartialDate{2021, {}, {}, {}},
             .note = "ours",
             .annotations = annotations(),
             .extras = {{"x_figure", "-0"}}}};
}

void add_small_records(Records& records) {
    records.sources = {
        {.id = Id<Source>("printed"),
         .title = "Directory of 2021",
         .subtitle = "In focus",
         .publisher = "The Hub",
         .symbol = "A/CONF.1/L.2",
         .date = PartialDate{2021, {}, {}, {}},
         .place = "Geneva",
         .copyright = "free to cite",
         .annotations = annotations(),
         .extras = {{"x_source", R"("€ \"quoted\" back\\slash \n\t\b\f\r \u0000\u001f {[,:]}")"}}}};
    records.themes = {{.id = Id<Theme>("climate"),
                       .name = "Climate",
                       .description = "Heat and floods",
                       .sdgs = {11, 13},
                       .extras = {{"x_theme", "123456789012345678901234567890"}}}};
    records.regions = {{.id = Id<Region>("world"), .name = "World", .within = {}, .extras = {}},
                       {.id = Id<Region>("europe"),
                        .name = "Europe",
                        .within = Id<Region>("world"),
                        .extras = {{"x_region", "1E-2"}}}};
    records.countries = {{.id = Id<Country>("switzerland"),
                          .name = "Switzerland",
                          .code = "CH",
                          .region = Id<Region>("europe"),
                          .extras = {{"x_country", "[[],[[]]]"}}}};
    records.cities = {{.id = Id<City>("geneva"),
                       .name = "Geneva",
                       .other_names = {"Genève", "Genf"},
                       .country = Id<Country>("switzerland"),
                       .latitude = Number::parse("46.20"),
                       .longitude = Number::parse("-6.10"),
                       .annotations = annotations(),
                       .citations = citations(),
                       .extras = {{"x_city", "\"c\""}}}};
    records.series = {{.id = Id<Series>("forums"),
                       .name = "Forum of Mayors",
                       .description = "each year",
                       .organizers = {hub()},
                       .annotations = annotations(),
                       .citations = citations(),
                       .extras = {{"x_series", "\"s\""}}}};
}

Organization complete_organization() {
    return {.id = Id<Organization>("hub"),
            .name = "The Hub",
            .acronym = "TH",
            .other_names = {"Der Knoten"},
            .kind = OrganizationKind::organizer,
            .legal_form = "association",
            .founded = PartialDate{2020, 10, {}, {}},
            .headquarters = place(),
            .summary = "Joins cities.",
            .sections = sections(),
            .projects = {{.name = "Bikes",
                          .text = "Lends bikes.",
                          .period = period(),
                          .links = {contact(ContactKind::website, "www.example.org")},
                          .related = {complete_party(RecordKind::city, "geneva", "Geneva")},
                          .annotations = annotations(),
                          .extras = {{"x_project", "\"p\""}}}},
            .figures = figures(),
            .people = people("ann-example"),
            .contacts = {contact(ContactKind::social, "@hub")},
            .themes = {Id<Theme>("climate")},
            .sdgs = {11},
            .regions = {Id<Region>("europe")},
            .annotations = annotations(),
            .citations = citations(),
            .extras = {{"", "\"a member without a name\""}}};
}

Event complete_event() {
    return {.id = Id<Event>("forum"),
            .title = "Forum",
            .kind = EventKind::forum,
            .series = Id<Series>("forums"),
            .part_of = Id<Event>("day"),
            .period = period(),
            .time_zone = "CET",
            .place = place(),
            .organizers = {hub()},
            .co_organizers = {complete_party(RecordKind::organization, "net", "Net")},
            .participants = {{.role = "speaker",
                              .party = complete_party(RecordKind::country, "switzerland", "Swiss"),
                              .extras = {{"x_participant", "\"p\""}}}},
            .summary = "Mayors meet.",
            .sections = sections(),
            .sessions = {{.id = "one",
                          .title = "Opening",
                          .number = "I",
                          .period = period(),
                          .chair = complete_party(RecordKind::event, "day", "The day"),
                          .summary = "Greets.",
                          .sections = sections(),
                          .people = people("ann-example"),
                          .extras = {{"x_session", "\"s\""}}}},
            .objectives = {plain("first aim"), nested()},
            .questions = {{.number = "1.",
                           .text = "What helps?",
                           .intro = "Consider",
                           .prompts = {plain("money"), nested()},
                           .extras = {{"x_question", "\"q\""}}}},
            .figures = figures(),
            .people = people("bob"),
            .outcomes = {plain("a paper")},
            .documents = {{.title = "Report",
                           .symbol = "A/1",
                           .date = PartialDate{{}, 11, 15, {}},
                           .link = "https://example.org/a?b=1&c=<2>",
                           .annotations = annotations(),
                           .extras = {{"x_document", "\"d\""}}}},
            .contacts = {contact(ContactKind::phone, "+41 22")},
            .themes = {Id<Theme>("climate")},
            .sdgs = {11, 17},
            .regions = {Id<Region>("world")},
            .annotations = annotations(),
            .citations = citations(),
            .extras = {{"x_event", "\"e\""}}};
}

} // namespace

Records complete_records() {
    Records records;
    records.edition = {.title = "Directory",
                       .version = "2021.1",
                       .date = PartialDate{2021, 6, {}, {}},
                       .publisher = "The Hub",
                       .changes = {"first", "second"},
                       .extras = {{"x_edition", R"({"a":[],"b":{}})"}}};
    add_small_records(records);
    records.organizations = {complete_organization(), organization("net", "A Network")};
    records.events = {event("day", "City Day"), complete_event()};
    records.events[0].kind = EventKind::day;
    records.relations = {{.id = Id<Relation>("hub-organizes-forum"),
                          .from = hub(),
                          .type = RelationType::organizes,
                          .to = complete_party(RecordKind::event, "forum", "Forum"),
                          .period = period(),
                          .evidence = "the cover says so",
                          .annotations = annotations(),
                          .citations = citations(),
                          .extras = {{"x_relation", "\"r\""}}}};
    records.cooperations = {
        {.id = Id<Cooperation>("twins"),
         .parties = {complete_party(RecordKind::series, "forums", "Forums"), printed("Elsewhere")},
         .status = CooperationStatus::contact_made,
         .subject = "water",
         .event = Id<Event>("forum"),
         .themes = {Id<Theme>("climate")},
         .annotations = annotations(),
         .citations = citations(),
         .extras = {{"x_cooperation", "\"c\""}}}};
    records.acknowledged = {{.rule = "phone-length",
                             .record = {RecordKind::event, "forum"},
                             .subject = "+41 22",
                             .reason = "an inner number",
                             .extras = {{"x_acknowledgement", "\"a\""}}}};
    records.extras = {
        {"x_top", R"({"later":["version"]})"}, {"x_list", R"([1,{"two":[3]}])"}, {"x_empty", "[]"}};
    return records;
}

} // namespace citynet::test
