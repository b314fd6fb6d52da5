#pragma once

#include "core/model/contact.h"
#include "core/model/figure.h"
#include "core/model/party.h"
#include "core/model/place.h"
#include "core/model/source.h"
#include "core/model/text_block.h"

namespace citynet {

enum class EventKind {
    forum,
    meeting,
    conference,
    summit,
    assembly,
    roundtable,
    workshop,
    session,
    fair,
    campaign,
    day,
    call,
    award,
    launch,
    adoption,
    other
};

/// Events that come again: a yearly forum.
struct Series {
    Id<Series> id;
    std::string name;
    std::string description;
    std::vector<Party> organizers;
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const Series&) const = default;
};

/// A question put to the participants, with the prompts that unfold it.
struct GuidingQuestion {
    std::string number; ///< as printed
    std::string text;
    std::string intro; ///< what leads from the question to its prompts
    std::vector<Item> prompts;
    Extras extras;

    bool operator==(const GuidingQuestion&) const = default;
};

struct Session {
    std::string id; ///< unique within its event
    std::string title;
    std::string number; ///< as printed
    Period period;
    std::optional<Party> chair;
    std::string summary;
    std::vector<Section> sections;
    std::vector<Person> people;
    Extras extras;

    bool operator==(const Session&) const = default;
};

/// A paper of an event, with its symbol where it has one.
struct Document {
    std::string title;
    std::string symbol;
    std::optional<PartialDate> date;
    std::string link;
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Document&) const = default;
};

struct Event {
    Id<Event> id;
    std::string title;
    EventKind kind = EventKind::other;
    Id<Series> series;
    Id<Event> part_of;
    Period period;
    std::string time_zone; ///< as printed
    Place place;
    std::vector<Party> organizers;
    std::vector<Party> co_organizers;
    std::vector<Participant> participants;
    std::string summary;
    std::vector<Section> sections;
    std::vector<Session> sessions;
    std::vector<Item> objectives;
    std::vector<GuidingQuestion> questions;
    std::vector<Figure> figures;
    std::vector<Person> people;
    std::vector<Item> outcomes;
    std::vector<Document> documents;
    std::vector<Contact> contacts;
    std::vector<Id<Theme>> themes;   ///< our classification
    std::vector<int> sdgs;           ///< our classification
    std::vector<Id<Region>> regions; ///< our classification
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const Event&) const = default;
};

} // namespace citynet
