#include "app/ui/id_scope.h"
#include "app/ui/records/list_head.h"
#include "app/ui/records/record_rows.h"
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
#include <optional>

namespace citynet::ui {

namespace {

constexpr std::array<const char*, 2> orders{"newest", "oldest"};
constexpr std::array<const char*, 2> layouts{"timeline", "list"};

std::optional<int> year_of(const Event& event) {
    const PartialDate* begin = begin_of(event.period);
    return begin ? begin->year : std::nullopt;
}

std::string_view year_words(const Scene& scene, std::optional<int> year) {
    return year ? scene.kit.joined({std::to_string(*year)}) : scene.kit.text("events.undated");
}

/// How many events each year has; a year is chosen by its column.
void years(const Scene& scene) {
    const Kit& kit = scene.kit;
    const auto& facets = scene.state.shown.listed.facets;
    const auto year = std::find_if(facets.begin(), facets.end(),
                                   [](const RecordList::Facet& facet) { return facet.name == "year"; });
    if (year == facets.end() || year->values.size() < 3)
        return;
    std::vector<ChartColumn> columns;
    for (auto value = year->values.rbegin(); value != year->values.rend(); ++value)
        columns.push_back({value->value, value->value, value->count, value->chosen});
    column_chart(kit, "years", columns, kit.scaled(120), [&](int pressed) {
        scene.commands.push(ChangeRoute{
            toggled(scene.state.route, {"year", std::string(columns[static_cast<size_t>(pressed)].label)})});
    });
    gap(kit.theme.space.l);
}

void timeline_row(const Scene& scene, const Event& event, bool first, bool last) {
    const Kit& kit = scene.kit;
    const std::string& id = event.id.text();
    if (timeline_entry(
            kit, id,
            {.date = kit.once("event-when", id, [&] { return period_words_of(event); }),
             .title = event.title,
             .detail = kit.once("event-where", id, [&] { return place_words(scene.directory, event.place); }),
             .kind = kit.once("event-kind", id, [&] { return event_kind_words(scene, event.kind); }),
             .emphasized = !event.questions.empty() || !event.sessions.empty(),
             .first = first,
             .last = last}))
        scene.commands.open({.view = View::event, .id = id});
}

/// The events below their years. What is out of sight keeps its room and is not drawn; before it was ever
/// drawn that is as much as most take.
void timeline(const Scene& scene) {
    const Kit& kit = scene.kit;
    const float usual = kit.scaled(96);
    const auto& rows = scene.state.shown.listed.rows;
    const auto& all = scene.directory.all<Event>();
    // The heights that are remembered are those at this width and size of text.
    const IdScope layout(static_cast<size_t>(available_width() * kit.type.text_scale() * 16));
    const std::array<size_t, 3> always = rows_always_drawn(kit, rows.size());
    const size_t count = taken_of(kit, rows.size());
    for (size_t i = 0; i < count; ++i) {
        const Event& event = all[rows[i]];
        const auto year = year_of(event);
        const bool first = i == 0 || year_of(all[rows[i - 1]]) != year;
        if (first) {
            const std::string_view words = year_words(scene, year);
            gap(i == 0 ? 0 : kit.theme.space.l);
            section_heading(kit, words, words);
            gap(kit.theme.space.s);
        }
        if (kit.outline) {
            kit.outline->set_row(static_cast<int>(i));
            timeline_row(scene, event, first, false);
            kit.outline->set_row(-1);
            continue;
        }
        const bool last = i + 1 == rows.size() || year_of(all[rows[i + 1]]) != year;
        const std::string& id = event.id.text();
        float& height = kit.memory.heights[ImGui::GetID(id.data(), id.data() + id.size())];
        const ImVec2 top = ImGui::GetCursorScreenPos();
        const float room = height > 0 ? height : usual;
        // Some beyond the edge are drawn, so that the keyboard can move on to them.
        if (std::find(always.begin(), always.end(), i) == always.end() &&
            !ImGui::IsRectVisible({top.x, top.y - 2 * usual}, {top.x + 1, top.y + room + 2 * usual})) {
            gap(room);
            continue;
        }
        timeline_row(scene, event, first, last);
        height = ImGui::GetCursorScreenPos().y - top.y;
    }
}

/// The list, or the timeline with the years above it as far as there is room for them.
void events(const Scene& scene) {
    const auto& rows = scene.state.shown.listed.rows;
    const auto& all = scene.directory.all<Event>();
    if (laid_out_as(scene, "list", "timeline")) {
        draw_rows(scene.kit, rows.size(), list_row_height(scene.kit, true), [&](size_t i) {
            const Event& event = all[rows[i]];
            if (event_row(scene, event))
                scene.commands.open({.view = View::event, .id = event.id.text()});
        });
        return;
    }
    if (!scene.kit.phone())
        years(scene);
    timeline(scene);
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
    narrowed_list(scene, [&] { events(scene); });
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
