#include "app/ui/display/settings.h"

#include "core/schedule/programme.h"

#include <algorithm>
#include <charconv>

namespace citynet::ui {

namespace {

class Reading {
  public:
    Reading(const platform::DisplayWish& wish, const Directory& directory, const Strings& strings)
        : wish_(wish), directory_(directory), strings_(strings) {}

    Result<DisplaySettings, Errors> read() {
        face();
        event();
        if (settings_.face == Face::now)
            room();
        if (settings_.face == Face::question)
            questions();
        if (settings_.face == Face::carousel && errors_.empty() &&
            networks_present(directory_, settings_.event).empty())
            wrong("event", wish_.event, "display.error.networks", {});
        if (wish_.facilitator && settings_.face != Face::question)
            wrong("facilitator", {}, "display.error.facilitator", {});
        clock();
        number("seconds", wish_.seconds, 3, 3600, settings_.seconds);
        number("timer", wish_.timer, 1, 600, settings_.timer);
        if (!errors_.empty())
            return std::move(errors_);
        return std::move(settings_);
    }

  private:
    /// `right`: what would have been.
    void wrong(const char* place, const std::string& written, const char* key, const std::string& right) {
        errors_.push_back(
            {ErrorCode::not_found, place, strings_.fill(key, {{"written", written}, {"right", right}})});
    }

    void face() {
        constexpr std::string_view words[] = {"now", "question", "carousel"};
        const auto found = std::find(std::begin(words), std::end(words), wish_.face);
        if (found == std::end(words))
            wrong("display", wish_.face, "display.error.face", {});
        else
            settings_.face = static_cast<Face>(found - std::begin(words));
    }

    void event() {
        settings_.event = Id<Event>(wish_.event);
        if (!wish_.event.empty() && !directory_.find(settings_.event))
            wrong("event", wish_.event, "display.error.event", {});
    }

    void room() {
        settings_.room = wish_.room;
        if (wish_.room.empty() || !errors_.empty())
            return;
        const Programme programme(directory_, [](Moment) { return 0; });
        if (programme.has_room(settings_.event, wish_.room))
            return;
        std::string rooms;
        for (const std::string_view room : programme.rooms(settings_.event))
            rooms += (rooms.empty() ? "" : ", ") + std::string(room);
        wrong("room", wish_.room, rooms.empty() ? "display.error.no_rooms" : "display.error.room", rooms);
    }

    void questions() {
        if (!errors_.empty())
            return;
        std::string having;
        const Event* one = nullptr;
        int count = 0;
        for (const Event& event : directory_.all<Event>()) {
            if (event.questions.empty())
                continue;
            one = &event;
            ++count;
            having += (having.empty() ? "" : ", ") + event.id.text();
        }
        const Event* asked = directory_.find(settings_.event);
        if (asked ? asked->questions.empty() : count != 1)
            wrong("event", wish_.event, "display.error.questions", having);
        else if (!asked)
            settings_.event = one->id;
    }

    void clock() {
        if (wish_.clock.empty())
            return;
        settings_.clock = PartialDate::parse(wish_.clock);
        if (!settings_.clock || !settings_.clock->minute_of_day)
            wrong("clock", wish_.clock, "display.error.clock", "2024-05-01T10:00");
    }

    void number(const char* place, const std::string& written, int least, int most, int& value) {
        if (written.empty())
            return;
        const char* const end = written.data() + written.size();
        int read = 0;
        const auto [last, error] = std::from_chars(written.data(), end, read);
        if (error != std::errc() || last != end || read < least || read > most)
            wrong(place, written, "display.error.number", std::to_string(least) + "–" + std::to_string(most));
        else
            value = read;
    }

    const platform::DisplayWish& wish_;
    const Directory& directory_;
    const Strings& strings_;
    DisplaySettings settings_;
    Errors errors_;
};

} // namespace

Result<DisplaySettings, Errors> read_settings(const platform::DisplayWish& wish, const Directory& directory,
                                              const Strings& strings) {
    return Reading(wish, directory, strings).read();
}

std::vector<const Organization*> networks_present(const Directory& directory, const Id<Event>& event) {
    std::vector<const Organization*> present;
    const auto take = [&](const Party& party, const Organization& organization) {
        return party.record && party.record->kind == RecordKind::organization &&
               party.record->id == organization.id.text();
    };
    for (const bool organizing : {false, true}) {
        for (const Organization& organization : directory.all<Organization>()) {
            const auto named = [&](const Event& one) {
                if (!organizing)
                    return std::any_of(one.participants.begin(), one.participants.end(),
                                       [&](const Participant& participant) {
                                           return take(participant.party, organization);
                                       });
                const auto takes = [&](const Party& party) { return take(party, organization); };
                return std::any_of(one.organizers.begin(), one.organizers.end(), takes) ||
                       std::any_of(one.co_organizers.begin(), one.co_organizers.end(), takes);
            };
            const auto& events = directory.all<Event>();
            if (event.empty() ? organization.kind == OrganizationKind::network
                              : std::any_of(events.begin(), events.end(), [&](const Event& one) {
                                    return is_within(directory, one, event) && named(one);
                                }))
                present.push_back(&organization);
        }
        if (!present.empty())
            break;
    }
    return present;
}

} // namespace citynet::ui
