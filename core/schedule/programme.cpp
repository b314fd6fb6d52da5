#include "core/schedule/programme.h"

#include "core/text/fold.h"
#include "core/text/time_zone.h"

#include <algorithm>

namespace citynet {

namespace {

constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

PartialDate day_after(const PartialDate& date) {
    return date_of_days(days_since_1970(date) + 1);
}

WallClock clock_of(const Event& event, const WallClock& here) {
    if (const auto ahead = utc_offset_minutes(event.time_zone))
        return [minutes = *ahead](Moment) { return minutes; };
    return here;
}

bool same_room(std::string_view a, std::string_view b) {
    return a == b || fold_text(a) == fold_text(b);
}

} // namespace

bool is_within(const Directory& directory, const Event& event, const Id<Event>& whole) {
    const Event* at = &event;
    // As many steps as there are events: what is part of itself leads nowhere.
    for (size_t steps = directory.all<Event>().size(); at && steps > 0; --steps) {
        if (at->id == whole)
            return true;
        at = at->part_of.empty() ? nullptr : directory.find(at->part_of);
    }
    return false;
}

Programme::Programme(const Directory& directory, const WallClock& here) : directory_(directory) {
    for (const Event& event : directory.all<Event>()) {
        const WallClock clock = clock_of(event, here);
        const Event* venue = &event;
        for (size_t steps = directory.all<Event>().size();
             venue && venue->place.venue.empty() && !venue->part_of.empty() && steps > 0; --steps)
            venue = directory.find(venue->part_of);
        const std::string room = venue ? venue->place.venue : std::string();
        add(event, nullptr, room, clock);
        for (const Session& session : event.sessions)
            add(event, &session, room, clock);
    }
    end_the_open();
}

void Programme::add(const Event& event, const Session* session, const std::string& room,
                    const WallClock& clock) {
    ProgrammeItem item;
    item.event = &event;
    item.session = session;
    item.room = room;
    const Period& period = item.period();
    if (period.start && has_day(*period.start)) {
        item.start = moment_of(*period.start, clock);
        item.start_to_minute = period.start->minute_of_day.has_value();
        const PartialDate& last = period.end ? *period.end : *period.start;
        if (period.end ? has_day(last) : !item.start_to_minute) {
            item.end_to_minute = last.minute_of_day.has_value();
            item.end = moment_of(item.end_to_minute ? last : day_after(last), clock);
            if (*item.end <= *item.start) { // a slip of the print tells nothing
                item.end.reset();
                item.end_to_minute = false;
            }
        }
        item.gone = item.end ? *item.end : moment_of(day_after(*period.start), clock);
        if (period.end && period.end->year &&
            !has_day(*period.end)) { // at some time in its last month or year
            const int month = period.end->month.value_or(12);
            const PartialDate begins{*period.end->year + month / 12, month % 12 + 1, 1, {}};
            item.gone = std::max(item.gone, moment_of(begins, clock));
        }
    }
    items_.push_back(std::move(item));
}

/// What has no end is over when the next item of the same event or room begins, if not with the day.
void Programme::end_the_open() {
    for (ProgrammeItem& open : items_) {
        if (!open.start || open.end)
            continue;
        for (const ProgrammeItem& other : items_) {
            const bool follows = other.start && other.start_to_minute && *other.start > *open.start;
            const bool same = (open.session && other.session && other.event == open.event) ||
                              (!open.room.empty() && same_room(other.room, open.room));
            if (follows && same && !is_part(other, open))
                open.gone = std::min(open.gone, *other.start);
        }
    }
}

bool Programme::is_part(const ProgrammeItem& part, const ProgrammeItem& whole) const {
    if (whole.session || &part == &whole)
        return false;
    if (part.event == whole.event)
        return part.session != nullptr;
    // Two that are part of each other, by a slip, are no part of either.
    return is_within(directory_, *part.event, whole.event->id) &&
           !is_within(directory_, *whole.event, part.event->id);
}

NowAndNext Programme::at(Moment moment, const Whereabouts& where) const {
    NowAndNext found;
    std::vector<const ProgrammeItem*> undated;
    bool any_begun = false;
    bool any_dated = false;
    for (const ProgrammeItem& item : items_) {
        if (!where.event.empty() && !is_within(directory_, *item.event, where.event))
            continue;
        if (!where.room.empty() && !same_room(item.room, where.room)) {
            if (item.start && !item.room.empty() && *item.start <= moment && moment < item.gone)
                found.elsewhere.push_back(&item);
            continue;
        }
        if (!item.start) {
            if (item.session)
                undated.push_back(&item);
            continue;
        }
        any_dated = true;
        any_begun = any_begun || *item.start <= moment;
        if (*item.start > moment)
            found.next.push_back(&item);
        else if (moment < item.gone)
            found.now.push_back(&item);
    }
    const auto drop_wholes = [this](std::vector<const ProgrammeItem*>& items, std::int64_t within) {
        const std::vector<const ProgrammeItem*> all = items;
        const auto is_whole = [&](const ProgrammeItem* item) {
            return std::any_of(all.begin(), all.end(), [&](const ProgrammeItem* other) {
                return is_part(*other, *item) && other->start->seconds - item->start->seconds < within;
            });
        };
        items.erase(std::remove_if(items.begin(), items.end(), is_whole), items.end());
    };
    constexpr std::int64_t ever = INT64_MAX;
    drop_wholes(found.now, ever);
    drop_wholes(found.next, seconds_a_day);
    drop_wholes(found.elsewhere, ever);
    const auto latest_first = [](const ProgrammeItem* a, const ProgrammeItem* b) {
        if (a->start_to_minute != b->start_to_minute)
            return a->start_to_minute;
        return *a->start > *b->start;
    };
    std::stable_sort(found.now.begin(), found.now.end(), latest_first);
    std::stable_sort(found.elsewhere.begin(), found.elsewhere.end(), latest_first);
    std::stable_sort(found.next.begin(), found.next.end(),
                     [](const ProgrammeItem* a, const ProgrammeItem* b) { return *a->start < *b->start; });
    for (const ProgrammeItem* item : undated)
        if (!where.event.empty() ||
            std::any_of(found.now.begin(), found.now.end(),
                        [item](const ProgrammeItem* now) { return now->event == item->event; }))
            found.undated.push_back(item);
    using State = NowAndNext::State;
    found.state = !found.now.empty()   ? State::running
                  : !any_dated         ? State::undated
                  : !any_begun         ? State::before
                  : found.next.empty() ? State::over
                                       : State::between;
    return found;
}

std::vector<std::string_view> Programme::rooms(const Id<Event>& event) const {
    std::vector<std::string_view> rooms;
    for (const ProgrammeItem& item : items_) {
        if (item.room.empty() || (!event.empty() && !is_within(directory_, *item.event, event)))
            continue;
        const auto is_same = [&item](std::string_view room) { return same_room(room, item.room); };
        if (std::none_of(rooms.begin(), rooms.end(), is_same))
            rooms.push_back(item.room);
    }
    return rooms;
}

bool Programme::has_room(const Id<Event>& event, std::string_view room) const {
    const std::vector<std::string_view> known = rooms(event);
    return std::any_of(known.begin(), known.end(),
                       [room](std::string_view one) { return same_room(one, room); });
}

std::optional<int> minutes_left(const ProgrammeItem& item, Moment moment) {
    if (!item.end || !item.end_to_minute || moment >= *item.end)
        return std::nullopt;
    return static_cast<int>((item.end->seconds - moment.seconds + 59) / 60);
}

std::optional<float> share_over(const ProgrammeItem& item, Moment moment) {
    if (!item.start || !item.start_to_minute || !item.end || !item.end_to_minute)
        return std::nullopt;
    const auto whole = static_cast<float>(item.end->seconds - item.start->seconds);
    return std::clamp(static_cast<float>(moment.seconds - item.start->seconds) / whole, 0.0f, 1.0f);
}

} // namespace citynet
