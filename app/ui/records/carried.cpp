#include "app/ui/records/carried.h"

#include "core/formats/icalendar/icalendar.h"
#include "core/formats/notes/notes.h"
#include "core/formats/vcard/vcard.h"
#include "core/model/words.h"
#include "core/overloaded.h"
#include "core/text/safe_url.h"

#include <algorithm>

namespace citynet::ui {

namespace {

/// A file's name: ids have no characters that a file system refuses.
std::string file_named(const std::string& id, std::string_view ending) {
    return id + std::string(ending);
}

void set_card(Carried& made, const Strings& strings, const std::string& card, const std::string& brief) {
    made.code_text = brief;
    made.explanation = strings.get("carry.scan_card");
    made.save_label = strings.get("carry.save_card");
    made.media_type = "text/vcard";
    made.file = card;
}

/// Lines for a letter or a chat.
std::string lines_of(const std::string& first, const std::string& second,
                     const std::vector<Contact>& contacts) {
    std::string text = first;
    add_line(text, second);
    for (const Contact& contact : contacts)
        add_line(text, contact.value);
    return text;
}

std::optional<Carried> card_of(const Directory& directory, const Strings& strings,
                               const OrganizationToGo& what) {
    const Organization* organization = directory.find(what.organization);
    const CarriedTexts texts = carried_texts(strings);
    const auto card = save_vcard(directory, what.organization, Extent::complete, texts);
    const auto brief = save_vcard(directory, what.organization, Extent::brief, texts);
    if (!organization || !card || !brief)
        return std::nullopt;
    Carried made;
    made.title = organization->name;
    made.copy = lines_of(organization->name, {}, organization->contacts);
    made.file_name = file_named(organization->id.text(), ".vcf");
    set_card(made, strings, *card, *brief);
    return made;
}

std::optional<Carried> card_of(const Directory& directory, const Strings& strings, const PersonToGo& what) {
    const Organization* organization = directory.find(what.organization);
    const CarriedTexts texts = carried_texts(strings);
    const auto card = save_vcard(directory, what.organization, what.person, Extent::complete, texts);
    const auto brief = save_vcard(directory, what.organization, what.person, Extent::brief, texts);
    if (!organization || !card || !brief)
        return std::nullopt;
    Carried made;
    for (const Person& person : organization->people)
        if (person.id == what.person) {
            made.title = person.name;
            made.detail = person.role.empty() ? organization->name : person.role + " · " + organization->name;
            made.copy = lines_of(person.name, made.detail, person.contacts);
        }
    made.file_name = file_named(what.person, ".vcf");
    set_card(made, strings, *card, *brief);
    return made;
}

std::optional<Carried> entry_of(const Directory& directory, const Strings& strings, const EventToGo& what) {
    const Event* event = directory.find(what.event);
    if (!event || !fits_calendar(event->period))
        return std::nullopt;
    const CarriedTexts texts = carried_texts(strings);
    Carried made;
    made.title = event->title;
    made.detail = period_words(event->period, texts.dates);
    if (event->period.start->minute_of_day && !event->time_zone.empty())
        made.detail += " " + event->time_zone;
    made.explanation = strings.get("carry.scan_event");
    made.code_text = *save_icalendar(directory, event->id, Extent::brief, texts);
    made.copy = lines_of(event->title, made.detail, event->contacts);
    made.save_label = strings.get("carry.save_event");
    made.file_name = file_named(event->id.text(), ".ics");
    made.media_type = "text/calendar";
    made.file = *save_icalendar(directory, event->id, Extent::complete, texts);
    return made;
}

std::optional<Carried> contact_of(const Strings& strings, const ContactToGo& what) {
    const Contact& contact = what.contact;
    const std::string kind(strings.get("contact.kind." + std::string(word(contact.kind))));
    Carried made;
    made.title = contact.value;
    made.detail = contact.label.empty() ? kind : kind + " · " + contact.label;
    made.url = contact_url(contact);
    made.copy = contact.value;
    made.code_text = made.url.empty() ? contact.value : made.url;
    switch (contact.kind) {
    case ContactKind::phone:
        made.explanation = strings.get("carry.scan_call");
        break;
    case ContactKind::email:
        made.explanation = strings.get("carry.scan_write");
        break;
    default:
        made.explanation = strings.get(made.url.empty() ? "carry.scan_text" : "carry.scan_open");
    }
    if (made.url.empty())
        made.explanation = strings.get("carry.scan_text");
    return made;
}

std::optional<Carried> address_of(const Strings& strings, const AddressToGo& what) {
    Carried made;
    made.title = made.url = made.copy = made.code_text = what.url;
    made.explanation = strings.get("carry.scan_open");
    return made;
}

std::optional<Carried> notes_for(const Directory& directory, const Strings& strings,
                                 const RecordsToGo& what) {
    const std::vector<std::string> notes =
        notes_of(directory, what.records, strings.get("favourites.title"), carried_texts(strings));
    if (notes.empty())
        return std::nullopt;
    Carried made;
    made.parts = notes.size();
    made.part = std::min(what.part, notes.size() - 1);
    made.title = strings.get("favourites.title");
    if (made.parts > 1)
        made.detail =
            strings.fill("carry.part", {{"part", strings.number(static_cast<long long>(made.part + 1))},
                                        {"count", strings.number(static_cast<long long>(made.parts))}});
    made.explanation = strings.get(made.parts > 1 ? "carry.scan_parts" : "carry.scan_list");
    made.copy = made.code_text = notes[made.part];
    return made;
}

} // namespace

CarriedTexts carried_texts(const Strings& strings) {
    CarriedTexts texts;
    texts.source = strings.get("carry.source");
    texts.date = strings.get("carry.date");
    texts.organizers = strings.get("carry.organizers");
    for (size_t i = 0; i < texts.contact_kinds.size(); ++i)
        texts.contact_kinds[i] =
            strings.get("contact.kind." + std::string(word(static_cast<ContactKind>(i))));
    return texts;
}

std::optional<Carried> make_ready(const Directory& directory, const Strings& strings, const ToGo& what) {
    auto made =
        std::visit(overloaded{[&](const OrganizationToGo& one) { return card_of(directory, strings, one); },
                              [&](const PersonToGo& one) { return card_of(directory, strings, one); },
                              [&](const EventToGo& one) { return entry_of(directory, strings, one); },
                              [&](const ContactToGo& one) { return contact_of(strings, one); },
                              [&](const AddressToGo& one) { return address_of(strings, one); },
                              [&](const RecordsToGo& one) { return notes_for(directory, strings, one); }},
                   what);
    if (made)
        made->code = QrCode::of(made->code_text);
    return made;
}

} // namespace citynet::ui
