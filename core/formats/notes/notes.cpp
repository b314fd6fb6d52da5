#include "core/formats/notes/notes.h"

#include "core/text/safe_url.h"

#include <algorithm>

namespace citynet {

namespace {

constexpr std::size_t longest_number = 8; ///< " 999/999" after the heading

/// As it is printed: what a telephone makes a link of, it finds by itself.
std::string found_at(const std::vector<Contact>& contacts, std::initializer_list<ContactKind> kinds) {
    for (const ContactKind kind : kinds)
        for (const Contact& contact : contacts)
            if (contact.kind == kind && !contact_url(contact).empty())
                return contact.value;
    return {};
}

std::string entry_of(const Organization& one) {
    std::string entry = one.name;
    add_line(entry, found_at(one.contacts, {ContactKind::website, ContactKind::email, ContactKind::phone}));
    return entry;
}

std::string entry_of(const Directory& directory, const Event& one, const CarriedTexts& texts) {
    std::string entry = one.title;
    std::string when = period_words(one.period, texts.dates);
    const std::string where = title_of(directory, reference_to(one.place.city));
    if (!when.empty() && !where.empty())
        when += texts.comma;
    add_line(entry, when + where);
    add_line(entry, found_at(one.contacts, {ContactKind::website, ContactKind::email}));
    return entry;
}

std::string entry_of(const Directory& directory, const Reference& record, const CarriedTexts& texts) {
    switch (record.kind) {
    case RecordKind::organization:
        if (const Organization* one = directory.find(Id<Organization>(record.id)))
            return entry_of(*one);
        return {};
    case RecordKind::event:
        if (const Event* one = directory.find(Id<Event>(record.id)))
            return entry_of(directory, *one, texts);
        return {};
    case RecordKind::city:
        if (const City* one = directory.find(Id<City>(record.id))) {
            std::string entry = one->name;
            add_line(entry, title_of(directory, reference_to(one->country)));
            return entry;
        }
        return {};
    default:
        return title_of(directory, record);
    }
}

} // namespace

std::vector<std::string> notes_of(const Directory& directory, const std::vector<Reference>& records,
                                  std::string_view heading, const CarriedTexts& texts) {
    const std::size_t room = longest_note - std::min(longest_note, heading.size() + longest_number);
    std::vector<std::string> notes;
    for (const Reference& record : records) {
        const std::string entry = entry_of(directory, record, texts);
        if (entry.empty())
            continue;
        const std::string piece = "\n\n" + entry;
        if (notes.empty() || notes.back().size() + piece.size() > room)
            notes.emplace_back();
        notes.back() += piece;
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::string head(heading);
        if (notes.size() > 1)
            head += " " + std::to_string(i + 1) + "/" + std::to_string(notes.size());
        notes[i].insert(0, head);
    }
    return notes;
}

} // namespace citynet
