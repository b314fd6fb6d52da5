#include "core/model/words.h"

#include <array>
#include <string>

namespace citynet {

namespace {

template <class T>
struct Words; // the words of T, in the order of its enumerators

template <>
struct Words<Certainty> {
    static constexpr std::array<std::string_view, 3> all{"certain", "likely", "possible"};
};

template <>
struct Words<ContactKind> {
    static constexpr std::array<std::string_view, 6> all{"website", "email",   "phone",
                                                         "fax",     "address", "social"};
};

template <>
struct Words<SectionKind> {
    static constexpr std::array<std::string_view, 14> all{
        "vision",  "mission",    "objectives",   "about",  "governance", "membership", "activities",
        "history", "background", "expectations", "phases", "pathways",   "outcomes",   "other"};
};

template <>
struct Words<OrganizationKind> {
    static constexpr std::array<std::string_view, 2> all{"organizer", "network"};
};

template <>
struct Words<EventKind> {
    static constexpr std::array<std::string_view, 16> all{
        "forum", "meeting",  "conference", "summit", "assembly", "roundtable", "workshop", "session",
        "fair",  "campaign", "day",        "call",   "award",    "launch",     "adoption", "other"};
};

template <>
struct Words<RelationType> {
    static constexpr std::array<std::string_view, 12> all{
        "organizes", "coordinates", "part_of",      "member_of", "partner",         "funded_by",
        "hosted_by", "founded_by",  "successor_of", "supports",  "participates_in", "secretariat_of"};
};

template <>
struct Words<FigureRole> {
    static constexpr std::array<std::string_view, 1> all{"membership"};
};

template <>
struct Words<CooperationStatus> {
    static constexpr std::array<std::string_view, 5> all{"existing", "possible", "contact_made", "fund",
                                                         "support"};
};

template <class T>
std::string_view word_of(T value) {
    return Words<T>::all[static_cast<size_t>(value)];
}

} // namespace

std::string_view word(Certainty value) {
    return word_of(value);
}
std::string_view word(ContactKind value) {
    return word_of(value);
}
std::string_view word(SectionKind value) {
    return word_of(value);
}
std::string_view word(OrganizationKind value) {
    return word_of(value);
}
std::string_view word(EventKind value) {
    return word_of(value);
}
std::string_view word(RelationType value) {
    return word_of(value);
}
std::string_view word(FigureRole value) {
    return Words<FigureRole>::all[static_cast<size_t>(value)];
}

std::string_view word(CooperationStatus value) {
    return word_of(value);
}

template <class T>
std::optional<T> choice(std::string_view text) {
    for (size_t i = 0; i < Words<T>::all.size(); ++i)
        if (Words<T>::all[i] == text)
            return static_cast<T>(i);
    return std::nullopt;
}

template <class T>
std::string_view choices() {
    static const std::string joined = [] {
        std::string text;
        for (std::string_view word : Words<T>::all)
            text.append(text.empty() ? "" : ", ").append(word);
        return text;
    }();
    return joined;
}

template std::optional<Certainty> choice(std::string_view);
template std::optional<ContactKind> choice(std::string_view);
template std::optional<SectionKind> choice(std::string_view);
template std::optional<OrganizationKind> choice(std::string_view);
template std::optional<EventKind> choice(std::string_view);
template std::optional<RelationType> choice(std::string_view);
template std::optional<FigureRole> choice(std::string_view);
template std::optional<CooperationStatus> choice(std::string_view);

template std::string_view choices<Certainty>();
template std::string_view choices<ContactKind>();
template std::string_view choices<SectionKind>();
template std::string_view choices<OrganizationKind>();
template std::string_view choices<EventKind>();
template std::string_view choices<RelationType>();
template std::string_view choices<FigureRole>();
template std::string_view choices<CooperationStatus>();

} // namespace citynet
