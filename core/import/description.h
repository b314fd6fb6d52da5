#pragma once

#include "core/model/event.h"
#include "core/model/organization.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is particular to one published document, as data: which lines are headings and of what, what belongs
// to the printed page and not to the text. assets/editions/README.md tells how to write one;
// edition.schema.json describes each member.
namespace citynet::importer {

/// Lines of the document as printed. They are found without regard to case, accents and punctuation; several
/// stand below one another.
using Printed = std::vector<std::string>;

/// What the text under a heading becomes.
enum class Holds { text, projects, objectives, questions, outcomes, session };

/// A heading within a record.
struct HeadingRule {
    Printed heading;
    std::string starts; ///< instead of a heading: the words with which the part's first paragraph begins
    SectionKind kind = SectionKind::other;
    std::string show; ///< how the heading is shown; as printed without it
    std::string holds_word;
    Holds holds = Holds::text;
    std::string id; ///< of a session
    Extras extras;
};

/// A part of the document before or between the profiles, and the record that it tells of.
struct FrontRule {
    Printed heading;
    Reference record;
    SectionKind kind = SectionKind::other;
    std::string show;
    Extras extras;
};

struct ProfileRule {
    Printed heading;
    Id<Organization> id;
    std::string name; ///< of a new record; the heading without it
    std::string acronym;
    Extras extras;
};

struct PartRule {
    Printed heading;
    OrganizationKind kind = OrganizationKind::network;
    std::vector<ProfileRule> profiles;
    Extras extras;
};

/// Lines that belong to the page, not to the text: running heads, emblems.
struct FurnitureRule {
    Printed lines;
    std::string what;
    Extras extras;
};

/// Lines that state what a record holds as a fact: a date, a title, a symbol.
struct FactRule {
    Printed lines;
    Reference record;
    Extras extras;
};

/// A paragraph that was printed away from its place.
struct MovedRule {
    std::string starts;
    Id<Organization> to;
    Printed section; ///< the heading that it belongs under
    Extras extras;
};

struct EventRule {
    Id<Event> id;
    std::string title; ///< of a new record
    EventKind kind = EventKind::other;
    Extras extras;
};

struct Description {
    std::string format;
    int version = 0;
    std::string name;
    Source source;
    Printed recognize; ///< a document that has a line beginning with each of these is this one
    std::vector<FurnitureRule> furniture;
    std::vector<FactRule> facts;
    std::vector<HeadingRule> headings;
    std::vector<FrontRule> front;
    std::vector<PartRule> parts;
    std::vector<MovedRule> moved;
    std::optional<EventRule> event; ///< the document as a whole tells of it
    Extras extras;
};

/// Reads a description. On failure every mistake, each with its JSON pointer.
Result<Description, Errors> read_description(std::string_view json);

} // namespace citynet::importer
