#include "app/ui/id_scope.h"
#include "app/ui/records/list_and_detail.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/record_rows.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/formats/icalendar/icalendar.h"
#include "core/text/date_words.h"
#include "core/text/safe_url.h"
#include "icons.h"

namespace citynet::ui {

namespace {

void header(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    {
        ChipFlow flow(kit);
        badge(kit, event_kind_words(scene, event.kind));
        if (const Series* series = scene.directory.find(event.series))
            badge(kit, series->name);
    }
    gap(kit.theme.space.s);
    text(kit, event.title, Style::title);
    gap(kit.theme.space.s);
    if (const Event* whole = scene.directory.find(event.part_of))
        if (link(kit, "part-of", kit.strings.fill("event.part_of", {{"event", whole->title}}),
                 {.style = Style::label}))
            scene.commands.open({.view = View::event, .id = whole->id.text()});
    gap(kit.theme.space.s);
    record_actions(scene, reference_to(event));
    gap(kit.theme.space.s);
    classification(scene, event.themes, event.sdgs, event.regions);
}

void questions(const Scene& scene, const std::vector<GuidingQuestion>& questions) {
    const Kit& kit = scene.kit;
    part_heading(scene, "event.questions");
    for (size_t i = 0; i < questions.size(); ++i) {
        IdScope scope(i);
        const GuidingQuestion& question = questions[i];
        Card card(kit, "question", {.pressable = false});
        muted_text(kit, question.number.empty() ? std::to_string(i + 1) : question.number, Style::caption);
        text(kit, question.text, {.style = Style::lead, .measure = true});
        if (!question.intro.empty()) {
            gap(kit.theme.space.s);
            muted_text(kit, question.intro);
        }
        gap(kit.theme.space.s);
        const auto prompts = static_cast<long long>(question.prompts.size());
        if (prompts > 0)
            if (const Fold fold(kit, "prompts", kit.strings.plural("event.prompts", prompts), !kit.phone());
                fold.open())
                item_list(scene, question.prompts);
        card.end();
        gap(kit.theme.space.m);
    }
}

void session(const Scene& scene, const Session& session) {
    const Kit& kit = scene.kit;
    IdScope scope(session.id);
    Card card(kit, "session", {.pressable = false});
    std::string line = session.number;
    if (const std::string when = period_words(session.period); !when.empty())
        line += (line.empty() ? "" : " · ") + when;
    if (!line.empty())
        muted_text(kit, line, Style::caption);
    text(kit, session.title, {.style = Style::heading});
    if (session.chair) {
        muted_text(kit, kit.text("session.chair"), Style::caption);
        party_line(scene, "chair", *session.chair);
    }
    if (!session.summary.empty())
        text(kit, session.summary, {.measure = true});
    sections(scene, session.sections);
    people_list(scene, "people", session.people);
    card.end();
    gap(kit.theme.space.m);
}

void documents(const Scene& scene, const std::vector<Document>& documents) {
    const Kit& kit = scene.kit;
    part_heading(scene, "event.documents");
    for (size_t i = 0; i < documents.size(); ++i) {
        IdScope scope(i);
        const Document& document = documents[i];
        const std::string url = web_url(document.link);
        if (url.empty())
            text(kit, document.title);
        else if (link(kit, "document", document.title, {.leaves = true}))
            scene.commands.push(OpenLink{url});
        std::string line = document.symbol;
        if (document.date)
            line += (line.empty() ? "" : " · ") + date_words(*document.date);
        if (!line.empty())
            muted_text(kit, line, Style::caption);
        annotation_list(scene, "notes", document.annotations);
        gap(kit.theme.space.s);
    }
}

void main_column(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    text(kit, event.summary, {.style = Style::lead, .measure = true});
    {
        IdScope scope("sections");
        sections(scene, event.sections);
    }
    if (!event.objectives.empty()) {
        part_heading(scene, "event.objectives");
        item_list(scene, event.objectives);
    }
    if (!event.questions.empty()) {
        IdScope scope("questions");
        questions(scene, event.questions);
    }
    if (!event.sessions.empty()) {
        part_heading(scene, "event.sessions");
        IdScope scope("sessions");
        for (const Session& one : event.sessions)
            session(scene, one);
    }
    if (!event.outcomes.empty()) {
        part_heading(scene, "event.outcomes");
        item_list(scene, event.outcomes);
    }
    if (!event.documents.empty()) {
        IdScope scope("documents");
        documents(scene, event.documents);
    }
    connections(scene, reference_to(event), "event.parts");
    remarks(scene, event.annotations);
}

void facts(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    FactList list(kit, 96);
    if (const std::string when = period_words_of(event); !when.empty()) {
        auto value = list.open_row(kit.text("event.when"));
        text(kit, when);
        if (!scene.state.shown.viewer_time.empty())
            muted_text(kit, kit.strings.fill("event.your_time", {{"time", scene.state.shown.viewer_time}}));
    }
    const std::string where = place_words(scene.directory, event.place);
    const City* city = scene.directory.find(event.place.city);
    if (city) {
        auto value = list.open_row(kit.text("event.where"));
        if (link(kit, "city", where))
            scene.commands.open(*route_to(reference_to(*city)));
    } else if (!where.empty()) {
        list.row(kit.text("event.where"), where);
    }
    if (!event.organizers.empty()) {
        auto value = list.open_row(kit.text("event.organizers"));
        party_list(scene, "organizers", event.organizers);
    }
    if (!event.co_organizers.empty()) {
        auto value = list.open_row(kit.text("event.co_organizers"));
        party_list(scene, "co-organizers", event.co_organizers);
    }
}

void glance(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    Card card(kit, "facts", {.pressable = false});
    section_heading(kit, "heading", kit.text("event.facts"));
    gap(kit.theme.space.s);
    facts(scene, event);
    if (fits_calendar(event.period)) {
        gap(kit.theme.space.m);
        if (button(kit, "calendar", kit.text("event.calendar"),
                   {.kind = ButtonKind::tonal, .icon = icon::calendar, .fill_width = true}))
            scene.commands.push(OpenSheet{EventToGo{event.id}});
    }
    if (!event.figures.empty())
        gap(kit.theme.space.m);
    figure_list(scene, "figures", event.figures);
}

void people_and_contacts(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    contact_card(scene, event.contacts);
    people_card(scene, event.people, "event.people");
    if (!event.participants.empty()) {
        Card card(kit, "participants", {.pressable = false});
        section_heading(kit, "heading", kit.text("event.participants"));
        gap(kit.theme.space.s);
        for (size_t i = 0; i < event.participants.size(); ++i) {
            IdScope one(i);
            const std::string& role = event.participants[i].role;
            if (!role.empty() && (i == 0 || role != event.participants[i - 1].role)) {
                gap(i == 0 ? 0 : kit.theme.space.s);
                muted_text(kit, role, Style::caption);
            }
            party_line(scene, "party", event.participants[i].party);
        }
    }
}

void profile(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.from_top = scene.state.fresh});
    IdScope scope(event.id.text());
    header(scene, event);
    gap(kit.theme.space.l);
    {
        Row row(kit, {1.9f, 1}, kit.theme.space.xl, 800);
        row.next();
        if (row.stacked()) {
            glance(scene, event);
            gap(kit.theme.space.m);
        }
        main_column(scene, event);
        row.next();
        if (!row.stacked()) {
            glance(scene, event);
            gap(kit.theme.space.m);
        }
        people_and_contacts(scene, event);
    }
    source_lines(scene, event.citations);
    gap(kit.theme.space.xl);
}

} // namespace

void event_view(const Scene& scene, const Event& event) {
    const auto& all = scene.directory.all<Event>();
    const auto& rows = scene.state.shown.listed.rows;
    const ListBeside beside{"events.title", "events.count", scene.state.lists.events,
                            position_beside(rows, static_cast<size_t>(&event - all.data()))};
    list_and_detail(
        scene, beside,
        [&](size_t i, bool chosen) {
            return event_row(scene, all[rows[i]], {.chosen = chosen, .chevron = false});
        },
        [&](size_t i) { return Route{.view = View::event, .id = all[rows[i]].id.text()}; },
        [&] { profile(scene, event); });
}

} // namespace citynet::ui
