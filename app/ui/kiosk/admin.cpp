#include "app/ui/kiosk/admin.h"

#include "app/ui/widgets/button.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/text/date_words.h"

#include "icons.h"

#include <iterator>
#include <span>

namespace citynet::ui::kiosk {

namespace {

/// In the order of `View`.
constexpr const char* view_names[] = {"navigation.start",
                                      "networks.title",
                                      "kiosk.admin.view.network",
                                      "events.title",
                                      "kiosk.admin.view.event",
                                      "map.title",
                                      "places.title",
                                      "kiosk.admin.view.place",
                                      "people.title",
                                      "kiosk.admin.view.links",
                                      "compare.title",
                                      "favourites.title",
                                      "search.title",
                                      "about.title",
                                      "not_found.title"};
static_assert(std::size(view_names) == view_count);

std::string span_words(const Kit& kit, double seconds) {
    const auto minutes = static_cast<long long>(seconds / 60);
    return kit.strings.fill("kiosk.admin.span", {{"days", kit.strings.number(minutes / 1440)},
                                                 {"hours", std::to_string(minutes / 60 % 24)},
                                                 {"minutes", std::to_string(minutes % 60)}});
}

void lines(const Kit& kit, const char* heading, const std::vector<std::string>& all, const char* none,
           const TextLook& look) {
    gap(kit.theme.space.l);
    section_heading(kit, heading, kit.text(heading));
    gap(kit.theme.space.s);
    if (all.empty())
        muted_text(kit, kit.text(none), Style::body);
    for (const std::string& line : all)
        text(kit, line, look);
}

void use(const Kit& kit, const Statistics& statistics) {
    gap(kit.theme.space.l);
    section_heading(kit, "use", kit.text("kiosk.admin.use"));
    gap(kit.theme.space.s);
    FactList facts(kit, 220);
    const auto number = [&](std::uint64_t value) {
        return kit.strings.number(static_cast<long long>(value));
    };
    facts.row(kit.text("kiosk.admin.visitors"), number(statistics.visitors));
    facts.row(kit.text("kiosk.admin.timed_out"), number(statistics.timed_out));
    std::string hours;
    for (std::size_t hour = 0; hour < statistics.hours.size(); ++hour)
        if (statistics.hours[hour] > 0)
            hours += (hours.empty() ? "" : " · ") +
                     kit.strings.fill("kiosk.admin.hour", {{"hour", std::to_string(hour)},
                                                           {"count", number(statistics.hours[hour])}});
    facts.row(kit.text("kiosk.admin.hours"), hours.empty() ? "–" : hours);
    std::string views;
    for (std::size_t view = 0; view < statistics.views.size(); ++view)
        if (statistics.views[view] > 0)
            views += (views.empty() ? "" : " · ") + std::string(kit.text(view_names[view])) + ": " +
                     number(statistics.views[view]);
    facts.row(kit.text("kiosk.admin.views"), views.empty() ? "–" : views);
}

} // namespace

void draw_admin(const Kit& kit, const Health& health, CommandQueue& commands) {
    ImGui::SetCursorScreenPos({0, kit.top});
    Page page(kit, "admin", {.widest = 880});
    text(kit, kit.text("kiosk.admin.title"), Style::title);
    gap(kit.theme.space.m);
    {
        constexpr float shares[] = {1, 1, 1, 1};
        const std::size_t count = health.can_choose_edition ? 4 : 3;
        Row row(kit, std::span(shares, count), kit.theme.space.s, kit.scaled(720));
        const auto act = [&](const char* key, std::string_view icon, ButtonKind kind, StaffKey what) {
            row.next();
            if (button(kit, key, kit.text(key), {.kind = kind, .icon = icon, .fill_width = true}))
                commands.push(PressStaffKey{what});
            if (row.stacked())
                gap(kit.theme.space.s);
        };
        act("kiosk.admin.back", icon::arrow_back, ButtonKind::filled, StaffKey::back);
        act("kiosk.admin.test", icon::check, ButtonKind::outlined, StaffKey::test);
        if (health.can_choose_edition)
            act("kiosk.admin.edition", icon::document, ButtonKind::outlined, StaffKey::choose_edition);
        act("kiosk.admin.leave", icon::close, ButtonKind::outlined, StaffKey::leave);
    }

    gap(kit.theme.space.l);
    section_heading(kit, "health", kit.text("kiosk.admin.health"));
    gap(kit.theme.space.s);
    {
        FactList facts(kit, 220);
        const Edition& edition = health.content.directory().edition();
        std::string name = edition.title;
        if (!edition.version.empty())
            name += " · " + kit.strings.fill("edition.version", {{"version", edition.version}});
        if (edition.date)
            name += " · " + date_words(*edition.date);
        facts.row(kit.text("kiosk.admin.shown"), name);
        if (!health.trouble.empty())
            facts.row(kit.text("kiosk.admin.trouble"), health.trouble);
        if (!health.pending.empty())
            facts.row(kit.text("kiosk.admin.pending"), health.pending);
        facts.row(kit.text("kiosk.admin.running"), span_words(kit, health.seconds));
        if (health.memory > 0)
            facts.row(
                kit.text("kiosk.admin.memory"),
                kit.strings.fill(
                    "kiosk.admin.megabytes",
                    {{"number", kit.strings.number(static_cast<long long>(health.memory / (1024 * 1024)))}}));
    }
    const TextLook wrong{.color = kit.theme.warning};
    if (!health.troubles.empty())
        lines(kit, "kiosk.admin.troubles", health.troubles, "", wrong);
    lines(kit, "kiosk.admin.mistakes", health.mistakes, "kiosk.admin.no_mistakes", wrong);
    use(kit, health.statistics);
    lines(kit, "kiosk.admin.log", health.log, "kiosk.admin.no_log", {.style = Style::label});
}

} // namespace citynet::ui::kiosk
