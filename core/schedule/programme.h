#pragma once

#include "core/model/directory.h"
#include "core/schedule/moment.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What takes place when and where, as far as it is printed. A session or an event that is known to the
/// minute has its place on a clock; one that is known to the day takes that day; of what is known less well
/// it is only known that it belongs to the programme. Nothing is filled in.
namespace citynet {

struct ProgrammeItem {
    const Event* event = nullptr;
    const Session* session = nullptr; ///< none: the event itself
    std::string room;                 ///< the venue, its own or that of the event it is part of
    std::optional<Moment> start;      ///< nothing when not even the day is known
    std::optional<Moment> end;        ///< when it is over; nothing where no end is printed
    Moment gone;                      ///< as `end`; without one, when it no longer counts as running
    bool start_to_minute = false;     ///< else `start` is the beginning of a day
    bool end_to_minute = false;       ///< else `end` is the end of a day

    const std::string& title() const { return session ? session->title : event->title; }
    const Period& period() const { return session ? session->period : event->period; }
};

/// What a display stands for.
struct Whereabouts {
    Id<Event> event;  ///< this event and all that is part of it; empty: every event
    std::string room; ///< case and accents do not matter; empty: every room
};

struct NowAndNext {
    enum class State {
        undated, ///< nothing here is known to the day
        before,  ///< the first item is still to come
        running,
        between,
        over, ///< the last item has ended
    };
    State state = State::undated;
    /// Here, now: what is known to the minute first, of these what began last. An event is left out while one
    /// of its own parts runs.
    std::vector<const ProgrammeItem*> now;
    /// Here, to come, by their start. An event is left out where a part of it comes within a day of its
    /// start.
    std::vector<const ProgrammeItem*> next;
    /// Now, in other rooms.
    std::vector<const ProgrammeItem*> elsewhere;
    /// Here, without a day of its own, as printed: sessions of the event asked for or of those in `now`.
    std::vector<const ProgrammeItem*> undated;
};

/// Whether the event is `whole`, or is part of it, or of a part of it.
bool is_within(const Directory& directory, const Event& event, const Id<Event>& whole);

class Programme {
  public:
    /// Times are local to the zone that is printed with the event; without one that says its offset (see
    /// core/text/time_zone.h) they are those of `here`. The directory outlives the programme.
    Programme(const Directory& directory, const WallClock& here);

    NowAndNext at(Moment moment, const Whereabouts& where) const;

    /// The rooms of an event and its parts, or of all events, each once, in the directory's order.
    std::vector<std::string_view> rooms(const Id<Event>& event) const;

    /// Whether something takes place in a room of this name.
    bool has_room(const Id<Event>& event, std::string_view room) const;

  private:
    void add(const Event& event, const Session* session, const std::string& room, const WallClock& clock);
    void end_the_open();
    /// Whether `part` is a session or a part of the event that is `whole`.
    bool is_part(const ProgrammeItem& part, const ProgrammeItem& whole) const;

    const Directory& directory_;
    std::vector<ProgrammeItem> items_; ///< as printed
};

/// Minutes that are left of an item, a begun one as a whole one; nothing where no end is known to the minute.
std::optional<int> minutes_left(const ProgrammeItem& item, Moment moment);
/// How much of it is over, 0 to 1; nothing unless both ends are known to the minute.
std::optional<float> share_over(const ProgrammeItem& item, Moment moment);

} // namespace citynet
