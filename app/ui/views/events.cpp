#include "app/ui/records/list_head.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/chart.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/rows_in_sight.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace citynet::ui {

namespace {

constexpr std::array<const char*, 2> orders{"newest", "oldest"};
constexpr std::array<const char*, 2> layouts{"timeline", "list"};

std::string year_of(const Scene& scene, const Event& event) {
    const PartialDate* begin = begin_of(event.period);
    return begin && begin->year ? std::to_string(*begin->year)
                                : std::string(scene.kit.text("events.undated"));
}

/// How many events each year has; a year is chosen by its column.
void years(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& facets = scene.state.listed.facets;
    const auto year = std::find_if(facets.begin(), facets.end(),
                                   [](const RecordList::Facet& facet) { return facet.name == "year"; });
    if (year == facets.end() || year->values.size() < 3)
        return;
    std::vector<ChartColumn> columns;
    for (auto value = year->values.rbegin(); value != year->values.rend(); ++value)
        columns.push_back({value->value, value->value, value->count, value->chosen});
    const int pressed = column_chart(kit, "years", columns, kit.scaled(120));
    if (pressed >= 0)
        scene.commands.push(ChangeRoute{
            toggled(scene.state.route, {"year", std::string(columns[static_cast<size_t>(pressed)].label)})});
    gap(kit.theme.space.l);
}

void timeline(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& rows = scene.state.listed.rows;
    const auto& all = scene.directory.all<Event>();
    std::string year;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Event& event = all[rows[i]];
        const bool new_year = year_of(scene, event) != year;
        if (new_year) {
            year = year_of(scene, event);
            gap(i == 0 ? 0 : kit.theme.space.l);
            section_heading(kit, year, year);
            gap(kit.theme.space.s);
        }
        const bool last_of_year = i + 1 == rows.size() || year_of(scene, all[rows[i + 1]]) != year;
        const std::string where = place_words(scene, event.place);
        const std::string when = period_words_of(event);
        const std::string kind = event_kind_words(scene, event.kind);
        if (timeline_entry(kit, event.id.text(),
                           {.date = when,
                            .title = event.title,
                            .detail = where,
                            .kind = kind,
                            .emphasized = !event.questions.empty() || !event.sessions.empty(),
                            .first = new_year,
                            .last = last_of_year}))
            scene.commands.open({.view = View::event, .id = event.id.text()});
    }
}

void event_row(const Scene& scene, const Event& event) {
    const Kit& kit = scene.kit;
    const std::string when = period_words_of(event);
    std::string detail = event_kind_words(scene, event.kind);
    for (const std::string& part : {when, place_words(scene, event.place)})
        if (!part.empty())
            detail += " · " + part;
    if (list_row(kit, event.id.text(), {.title = event.title, .detail = detail, .icon = icon::calendar}))
        scene.commands.open({.view = View::event, .id = event.id.text()});
}

void events(const Scene& scene) {
    const auto& rows = scene.state.listed.rows;
    const auto& all = scene.directory.all<Event>();
    if (laid_out_as(scene, "list", "timeline"))
        draw_rows(rows.size(), list_row_height(scene.kit, true),
                  [&](size_t i) { event_row(scene, all[rows[i]]); });
    else
        timeline(scene);
}

/// The list with the years above it, as far as there is room for them.
void years_and_events(const Scene& scene) {
    if (!scene.kit.phone())
        years(scene);
    events(scene);
}

} // namespace

void events_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, "events", {.from_top = scene.state.fresh});
    list_head(scene, {.title = "events.title",
                      .count = "events.count",
                      .orders = orders,
                      .order_texts = "events.sort.",
                      .layouts = layouts});
    gap(kit.theme.space.s);
    narrowed_list(scene, [&] { years_and_events(scene); });
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
