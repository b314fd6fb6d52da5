#pragma once

#include "core/model/event.h"
#include "core/model/organization.h"

namespace citynet {

enum class RelationType {
    organizes,
    coordinates,
    part_of,
    member_of,
    partner,
    funded_by,
    hosted_by,
    founded_by,
    successor_of,
    supports,
    participates_in,
    secretariat_of
};

/// How two parties belong together: "from" organizes, is part of, is funded by … "to".
struct Relation {
    Id<Relation> id;
    Party from;
    RelationType type = RelationType::partner;
    Party to;
    Period period;
    std::string evidence; ///< what the source says, in our words
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const Relation&) const = default;
};

enum class CooperationStatus { existing, possible, contact_made, fund, support };

/// Work between cities, and how far it has come.
struct Cooperation {
    Id<Cooperation> id;
    std::vector<Party> parties;
    CooperationStatus status = CooperationStatus::existing;
    std::string subject;
    Id<Event> event; ///< where it was agreed or reported
    std::vector<Id<Theme>> themes;
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const Cooperation&) const = default;
};

} // namespace citynet
