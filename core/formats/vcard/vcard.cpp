#include "core/formats/vcard/vcard.h"

#include "core/formats/content_lines/content_lines.h"
#include "core/text/safe_url.h"

namespace citynet {

namespace {

/// A card while it is written.
class Card {
  public:
    Card(const Directory& directory, Extent extent, const CarriedTexts& texts)
        : directory_(directory), texts_(texts), brief_(extent == Extent::brief),
          lines_(extent, "VCARD", "4.0") {}

    ContentLines& lines() { return lines_; }
    bool brief() const { return brief_; }

    /// What the card is of: `kind` is a word of RFC 6350, 6.1.4; `id` names the record and never changes.
    void begin(std::string_view kind, std::string_view id) {
        if (brief_)
            return;
        lines_.raw("PRODID", product_id);
        lines_.raw("KIND", kind);
        lines_.text("UID;VALUE=text", lasting_id(id));
    }

    void contacts(const std::vector<Contact>& contacts) {
        bool seen[6] = {};
        for (const Contact& contact : contacts) {
            bool& again = seen[static_cast<size_t>(contact.kind)];
            if (brief_ && again)
                continue;
            again = true;
            write(contact);
        }
    }

    /// Where it is, when no address is printed among the contacts.
    void place(const Place& place) {
        const std::string parts[] = {"",
                                     place.venue,
                                     place.address,
                                     title_of(directory_, reference_to(place.city)),
                                     "",
                                     "",
                                     title_of(directory_, reference_to(place.country))};
        std::string value;
        bool empty = true;
        for (const std::string& part : parts) {
            value += (&part == parts ? "" : ";") + escaped_text(part);
            empty = empty && part.empty();
        }
        if (!empty)
            lines_.raw("ADR", value);
    }

    void note(std::string_view line) { add_line(note_, line); }

    std::string end(const std::vector<Citation>& citations) {
        if (!brief_) {
            note(source_line(directory_, citations, texts_));
            lines_.text("NOTE", note_);
        }
        return lines_.take();
    }

  private:
    void write(const Contact& contact) {
        // A group ties the property to the name that print gives it; address books know that name by
        // X-ABLabel.
        const bool labelled = !brief_ && !contact.label.empty();
        const std::string group = labelled ? "item" + std::to_string(++groups_) + "." : "";
        if (!write_value(contact, group)) {
            note(texts_.contact_kinds[static_cast<size_t>(contact.kind)] + texts_.colon + contact.value +
                 (contact.label.empty() ? "" : " (" + contact.label + ")"));
        } else if (labelled) {
            lines_.text(group + "X-ABLabel", contact.label);
        }
        for (const Annotation& annotation : contact.annotations)
            note(contact.value + texts_.colon + annotation.text);
    }

    /// False when no property can hold the value.
    bool write_value(const Contact& contact, const std::string& group) {
        const std::string url = contact_url(contact);
        switch (contact.kind) {
        case ContactKind::website:
            return write_address(group + "URL", url);
        case ContactKind::social:
            return write_account(contact, group, url);
        case ContactKind::email:
            if (!url.empty())
                lines_.text(group + "EMAIL", contact.value);
            return !url.empty();
        case ContactKind::phone:
            return write_number(group + "TEL", "voice", url);
        case ContactKind::fax:
            return write_number(group + "TEL", "fax", phone_url(contact.value));
        case ContactKind::address:
            // One printed line: which words are street and which are town, print does not say. Most programs
            // show the parts and not the label, so the line stands in both.
            lines_.raw(group + "ADR" + (brief_ ? std::string() : ";LABEL=" + quoted_parameter(contact.value)),
                       ";;" + escaped_text(contact.value) + ";;;;");
            return true;
        }
        return false;
    }

    bool write_address(const std::string& name, const std::string& url) {
        if (!url.empty())
            lines_.raw(name, url);
        return !url.empty();
    }

    /// Only a number with its country code is an address by itself (RFC 3966, 5.1.4).
    bool write_number(const std::string& name, std::string_view type, const std::string& url) {
        if (url.empty())
            return false;
        const std::string parameters = name + ";TYPE=" + std::string(type);
        if (url.substr(0, 5) == "tel:+")
            lines_.raw(parameters + ";VALUE=uri", url);
        else
            lines_.text(parameters + ";VALUE=text", url.substr(4));
        return true;
    }

    /// RFC 9554 takes a bare handle only together with the name of its network.
    bool write_account(const Contact& contact, const std::string& group, const std::string& url) {
        if (contact.network.empty() && url.empty())
            return false;
        std::string name = group + "SOCIALPROFILE";
        if (!contact.network.empty())
            name += ";SERVICE-TYPE=" + quoted_parameter(contact.network);
        if (url.empty())
            lines_.text(name + ";VALUE=text", contact.value);
        else
            lines_.raw(name, url);
        return true;
    }

    const Directory& directory_;
    const CarriedTexts& texts_;
    bool brief_;
    ContentLines lines_;
    std::string note_;
    int groups_ = 0;
};

bool has_address(const std::vector<Contact>& contacts) {
    for (const Contact& contact : contacts)
        if (contact.kind == ContactKind::address)
            return true;
    return false;
}

std::string card_of(const Directory& directory, const Organization& organization, Extent extent,
                    const CarriedTexts& texts) {
    Card card(directory, extent, texts);
    card.begin("org", reference_to(organization).text());
    card.lines().text("FN", organization.name);
    if (!card.brief()) {
        card.lines().text("ORG", organization.name);
        card.lines().text("NICKNAME", organization.acronym);
    }
    card.contacts(organization.contacts);
    if (!has_address(organization.contacts))
        card.place(organization.headquarters);
    return card.end(organization.citations);
}

std::string card_of(const Directory& directory, const Organization& organization, const Person& person,
                    Extent extent, const CarriedTexts& texts) {
    Card card(directory, extent, texts);
    card.begin("individual", reference_to(organization).text() + "/" + person.id);
    card.lines().text("FN", person.name);
    card.lines().text("ORG", organization.name);
    card.lines().text("TITLE", person.role);
    card.contacts(person.contacts);
    card.note(person.note);
    for (const Annotation& annotation : person.annotations)
        card.note(annotation.text);
    return card.end(organization.citations);
}

Error no_such(const std::string& what) {
    return {ErrorCode::not_found, what, "there is no such record"};
}

} // namespace

Result<std::string> save_vcard(const Directory& directory, const Id<Organization>& id, Extent extent,
                               const CarriedTexts& texts) {
    const Organization* organization = directory.find(id);
    if (!organization)
        return no_such(reference_to(id).text());
    return card_of(directory, *organization, extent, texts);
}

Result<std::string> save_vcard(const Directory& directory, const Id<Organization>& id,
                               std::string_view person_id, Extent extent, const CarriedTexts& texts) {
    if (const Organization* organization = directory.find(id))
        for (const Person& person : organization->people)
            if (person.id == person_id)
                return card_of(directory, *organization, person, extent, texts);
    return no_such(reference_to(id).text() + "/" + std::string(person_id));
}

std::string save_vcards(const Directory& directory, const CarriedTexts& texts) {
    std::string cards;
    for (const Organization& organization : directory.all<Organization>()) {
        cards += card_of(directory, organization, Extent::complete, texts);
        for (const Person& person : organization.people)
            cards += card_of(directory, organization, person, Extent::complete, texts);
    }
    return cards;
}

} // namespace citynet
