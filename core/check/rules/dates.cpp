#include "core/check/names.h"
#include "core/check/pieces.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"

#include <algorithm>
#include <array>

namespace citynet::rules {

namespace {

/// Whether `a` is before `b` however the parts that are not known turn out. Dates without a year are never.
bool surely_before(const PartialDate& a, const PartialDate& b) {
    using Part = std::optional<int> PartialDate::*;
    constexpr std::array<Part, 4> parts{&PartialDate::year, &PartialDate::month, &PartialDate::day,
                                        &PartialDate::minute_of_day};
    for (const Part part : parts) {
        if (!(a.*part) || !(b.*part))
            return false;
        if (*(a.*part) != *(b.*part))
            return *(a.*part) < *(b.*part);
    }
    return false;
}

bool has_time(const Period& period) {
    return (period.start && period.start->minute_of_day) || (period.end && period.end->minute_of_day);
}

/// A forecast or an aim, whose date lies ahead.
bool speaks_of_the_future(const std::string& measure) {
    static constexpr std::array<std::string_view, 9> signs{
        "will", "target", "aim", "goal", "expected", "forecast", "projected", "to be", "committed"};
    const std::string words = " " + plain(measure) + " ";
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        return words.find(" " + std::string(sign) + " ") != std::string::npos;
    });
}

class Dates {
  public:
    explicit Dates(const Scope& scope) : scope_(scope) {}

    void order(const Period& period, const Path& place) const {
        if (period.start && period.end && surely_before(*period.end, *period.start))
            scope_.raise(Rule::period_order, place, period.end->text(),
                         "the end " + period.end->text() + " is before the start " + period.start->text());
    }

    /// Of something that has happened when it is printed.
    void past(const std::optional<PartialDate>& date, const Path& place) const {
        if (!date)
            return;
        const auto& edition = scope_.directory.edition().date;
        const bool after_edition = edition && surely_before(*edition, *date);
        const bool after_today = scope_.options.today && surely_before(*scope_.options.today, *date);
        if (after_edition || after_today)
            scope_.raise(Rule::future_date, place, date->text(),
                         date->text() + " is later than " +
                             (after_edition ? "the edition, " + edition->text()
                                            : "today, " + scope_.options.today->text()));
    }

    void within(const Period& part, const Period& whole, const Path& place, const std::string& of) const {
        if (!part.start || !whole.start)
            return;
        const PartialDate& end = whole.end ? *whole.end : *whole.start;
        if (surely_before(*part.start, *whole.start) || surely_before(end, *part.start))
            scope_.raise(Rule::outside_event, place, part.start->text(),
                         part.start->text() + " is outside the time of " + of + ", " + whole.start->text() +
                             (whole.end ? " to " + whole.end->text() : std::string()));
    }

    void milestones(const std::vector<Section>& sections, const Path& place) const {
        for (size_t s = 0; s < sections.size(); ++s)
            for (size_t b = 0; b < sections[s].blocks.size(); ++b)
                if (const auto* list = std::get_if<Milestones>(&sections[s].blocks[b].content))
                    milestones(*list, place / s / "blocks" / b / "milestones");
    }

    void figures(const std::vector<Figure>& figures, const Path& place) const {
        for (size_t i = 0; i < figures.size(); ++i) {
            if (!speaks_of_the_future(figures[i].measure))
                past(figures[i].as_of, place / i / "as_of");
            stale(figures[i], place / i);
        }
    }

  private:
    void milestones(const Milestones& list, const Path& place) const {
        const PartialDate* last = nullptr;
        for (size_t i = 0; i < list.milestones.size(); ++i) {
            const auto& date = list.milestones[i].date;
            if (!date)
                continue;
            if (last && surely_before(*date, *last))
                scope_.raise(Rule::milestone_order, place / i / "date", date->text(),
                             date->text() + " stands after " + last->text());
            last = &*date;
        }
    }

    void stale(const Figure& figure, const Path& place) const {
        if (!scope_.options.max_age || !scope_.options.today || !figure.as_of || !figure.as_of->year)
            return;
        PartialDate limit = *scope_.options.today;
        if (!limit.year)
            return;
        limit.year = *limit.year - *scope_.options.max_age;
        if (surely_before(*figure.as_of, limit))
            scope_.raise(Rule::stale_figure, place / "as_of", figure.measure,
                         quoted(figure.measure) + " is of " + figure.as_of->text() + ", more than " +
                             std::to_string(*scope_.options.max_age) + " years ago");
    }

    const Scope& scope_;
};

} // namespace

template <class T>
void dates(const T& record, const Path& place, const Scope& scope) {
    const Dates dates(scope);
    if constexpr (requires { record.period; })
        dates.order(record.period, place / "period");
    if constexpr (requires { record.figures; }) {
        dates.figures(record.figures, place / "figures");
        dates.milestones(record.sections, place / "sections");
    }
    if constexpr (std::is_same_v<T, Source>)
        dates.past(record.date, place / "date");
    if constexpr (std::is_same_v<T, Organization>) {
        dates.past(record.founded, place / "founded");
        for (size_t i = 0; i < record.projects.size(); ++i)
            dates.order(record.projects[i].period, place / "projects" / i / "period");
    }
    if constexpr (std::is_same_v<T, Event>) {
        bool timed = has_time(record.period);
        for (size_t i = 0; i < record.sessions.size(); ++i) {
            const Session& session = record.sessions[i];
            timed = timed || has_time(session.period);
            dates.order(session.period, place / "sessions" / i / "period");
            dates.within(session.period, record.period, place / "sessions" / i / "period", "the event");
            dates.milestones(session.sections, place / "sessions" / i / "sections");
        }
        if (timed && record.time_zone.empty())
            scope.raise(Rule::zone_missing, place, record.title, "a time of day stands without a time zone");
        if (const Event* whole = scope.directory.find(record.part_of))
            dates.within(record.period, whole->period, place / "period", scope.named(reference_to(*whole)));
    }
}

CITYNET_FOR_ALL_RECORDS(dates)

} // namespace citynet::rules
