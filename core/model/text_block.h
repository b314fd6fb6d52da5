#pragma once

#include "core/model/extras.h"
#include "core/model/partial_date.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace citynet {

/// An entry of a list, which may carry a list of its own (the prompts of a question).
struct Item {
    std::string text;
    std::vector<Item> items;
    Extras extras;

    bool operator==(const Item&) const = default;
};

struct Milestone {
    std::optional<PartialDate> date;
    std::string text;
    Extras extras;

    bool operator==(const Milestone&) const = default;
};

/// Who is quoted, and a line on what they say. The speaker is empty where none is printed.
struct Quotation {
    std::string speaker;
    std::string role;
    std::string text;
    Extras extras;

    bool operator==(const Quotation&) const = default;
};

struct Paragraph {
    std::string text;

    bool operator==(const Paragraph&) const = default;
};

struct List {
    std::vector<Item> items;

    bool operator==(const List&) const = default;
};

struct Milestones {
    std::vector<Milestone> milestones;

    bool operator==(const Milestones&) const = default;
};

/// A footnote, and the mark that calls it in the text above it.
struct Note {
    std::string mark; ///< as printed: "¹", "*"
    std::string text;
    Extras extras;

    bool operator==(const Note&) const = default;
};

/// One piece of a section. A block of a kind that this program does not know has only extras.
struct Block {
    std::variant<std::monostate, Paragraph, List, Milestones, Quotation> content;
    std::vector<Note> notes;
    Extras extras;

    bool operator==(const Block&) const = default;
};

enum class SectionKind {
    vision,
    mission,
    objectives,
    about,
    governance,
    membership,
    activities,
    history,
    background,
    expectations,
    phases,
    pathways,
    outcomes,
    other
};

struct Section {
    SectionKind kind = SectionKind::other;
    std::string heading;
    std::vector<Block> blocks;
    Extras extras;

    bool operator==(const Section&) const = default;
};

} // namespace citynet
