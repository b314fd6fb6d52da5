#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

namespace citynet::ui {

namespace {

std::string year_of(const Scene& scene, const Event& event) {
    const PartialDate* begin = begin_of(event.period);
    return begin && begin->year ? std::to_string(*begin->year)
                                : std::string(scene.kit.text("events.undated"));
}

} // namespace

void events_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    Page page(kit, scene.state.route.text(), {.widest = 880, .from_top = scene.state.fresh});
    text(kit, kit.text("events.title"), Style::title);
    gap(kit.theme.space.s);
    text(kit, kit.text("events.lead"), {.color = kit.theme.text_muted, .measure = true});
    const std::vector<const Event*>& events = scene.derived.events;
    std::string year;
    for (size_t i = 0; i < events.size(); ++i) {
        const Event& event = *events[i];
        const bool new_year = year_of(scene, event) != year;
        if (new_year) {
            year = year_of(scene, event);
            gap(kit.theme.space.l);
            section_heading(kit, year, year);
            gap(kit.theme.space.s);
        }
        const bool last_of_year = i + 1 == events.size() || year_of(scene, *events[i + 1]) != year;
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
            scene.commands.open({View::event, event.id.text(), {}, {}, {}});
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
