#include "core/model/record_rules.h"

#include <set>

namespace citynet {

namespace {

bool takes_part(RecordKind kind) {
    return kind == RecordKind::organization || kind == RecordKind::event || kind == RecordKind::city ||
           kind == RecordKind::country || kind == RecordKind::series;
}

class Rules {
  public:
    explicit Rules(Errors& errors) : errors_(errors) {}

    template <class T>
    void id(const Id<T>& id, const Path& place) {
        if (id.empty())
            fail(ErrorCode::missing, place / "id", "an id is missing");
        else if (!is_id(id.text()))
            fail(ErrorCode::bad_value, place / "id",
                 "\"" + id.text() + "\" is no id: lower-case letters, digits and single hyphens are allowed");
    }

    void text(const std::string& value, const Path& place, std::string_view member) {
        if (value.empty())
            fail(ErrorCode::missing, place / member, "a " + std::string(member) + " is missing");
    }

    void sdgs(const std::vector<int>& sdgs, const Path& place) {
        for (size_t i = 0; i < sdgs.size(); ++i)
            if (sdgs[i] < 1 || sdgs[i] > 17)
                fail(ErrorCode::bad_value, place / "sdgs" / i,
                     "the Sustainable Development Goals are 1 to 17");
    }

    void party(const Party& party, const Path& place) {
        if (!party.record && party.name.empty())
            fail(ErrorCode::missing, place, "a party needs a ref or a name");
        if (party.record && !takes_part(party.record->kind))
            fail(ErrorCode::bad_value, place / "ref",
                 "a " + std::string(word(party.record->kind)) + " cannot take part in anything");
    }

    template <class T>
    void parties(const std::vector<T>& list, const Path& place) {
        for (size_t i = 0; i < list.size(); ++i)
            if constexpr (std::is_same_v<T, Participant>)
                party(list[i].party, place / i / "party");
            else
                party(list[i], place / i);
    }

    /// Pieces that have an id inside their record: people and sessions.
    template <class T>
    void inner_ids(const std::vector<T>& list, const Path& place) {
        std::set<std::string_view> seen;
        for (size_t i = 0; i < list.size(); ++i) {
            if (!is_id(list[i].id))
                fail(ErrorCode::bad_value, place / i / "id", "\"" + list[i].id + "\" is no id");
            else if (!seen.insert(list[i].id).second)
                fail(ErrorCode::duplicate, place / i / "id", "\"" + list[i].id + "\" stands here twice");
        }
    }

    void fail(ErrorCode code, const Path& place, std::string message) {
        errors_.push_back({code, place.pointer(), std::move(message)});
    }

  private:
    Errors& errors_;
};

void check(const Source& source, const Path& place, Rules& rules) {
    rules.text(source.title, place, "title");
}

void check(const Theme& theme, const Path& place, Rules& rules) {
    rules.text(theme.name, place, "name");
    rules.sdgs(theme.sdgs, place);
}

void check(const Region& region, const Path& place, Rules& rules) {
    rules.text(region.name, place, "name");
}

void check(const Country& country, const Path& place, Rules& rules) {
    rules.text(country.name, place, "name");
}

void check_degrees(const std::optional<Number>& degrees, double limit, const Path& place, Rules& rules) {
    if (degrees && !(degrees->value() >= -limit && degrees->value() <= limit))
        rules.fail(ErrorCode::bad_value, place,
                   "degrees run from -" + Number(static_cast<long long>(limit)).literal() + " to " +
                       Number(static_cast<long long>(limit)).literal());
}

void check(const City& city, const Path& place, Rules& rules) {
    rules.text(city.name, place, "name");
    check_degrees(city.latitude, 90, place / "latitude", rules);
    check_degrees(city.longitude, 180, place / "longitude", rules);
}

void check(const Series& series, const Path& place, Rules& rules) {
    rules.text(series.name, place, "name");
    rules.parties(series.organizers, place / "organizers");
}

void check(const Organization& organization, const Path& place, Rules& rules) {
    rules.text(organization.name, place, "name");
    rules.sdgs(organization.sdgs, place);
    rules.inner_ids(organization.people, place / "people");
    for (size_t i = 0; i < organization.projects.size(); ++i)
        rules.parties(organization.projects[i].related, place / "projects" / i / "related");
}

void check(const Event& event, const Path& place, Rules& rules) {
    rules.text(event.title, place, "title");
    rules.sdgs(event.sdgs, place);
    rules.parties(event.organizers, place / "organizers");
    rules.parties(event.co_organizers, place / "co_organizers");
    rules.parties(event.participants, place / "participants");
    rules.inner_ids(event.people, place / "people");
    rules.inner_ids(event.sessions, place / "sessions");
    for (size_t i = 0; i < event.sessions.size(); ++i) {
        rules.inner_ids(event.sessions[i].people, place / "sessions" / i / "people");
        if (event.sessions[i].chair)
            rules.party(*event.sessions[i].chair, place / "sessions" / i / "chair");
    }
}

void check(const Relation& relation, const Path& place, Rules& rules) {
    rules.party(relation.from, place / "from");
    rules.party(relation.to, place / "to");
}

void check(const Cooperation& cooperation, const Path& place, Rules& rules) {
    rules.parties(cooperation.parties, place / "parties");
    if (cooperation.parties.empty())
        rules.fail(ErrorCode::missing, place / "parties", "a cooperation needs its parties");
}

} // namespace

template <class T>
void check_record(const T& record, const Path& place, Errors& errors) {
    Rules rules(errors);
    rules.id(record.id, place);
    check(record, place, rules);
}

template void check_record(const Source&, const Path&, Errors&);
template void check_record(const Theme&, const Path&, Errors&);
template void check_record(const Region&, const Path&, Errors&);
template void check_record(const Country&, const Path&, Errors&);
template void check_record(const City&, const Path&, Errors&);
template void check_record(const Series&, const Path&, Errors&);
template void check_record(const Organization&, const Path&, Errors&);
template void check_record(const Event&, const Path&, Errors&);
template void check_record(const Relation&, const Path&, Errors&);
template void check_record(const Cooperation&, const Path&, Errors&);

} // namespace citynet
