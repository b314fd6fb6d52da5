#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/text.h"
#include "core/text/safe_url.h"
#include "icons.h"

namespace citynet::ui {

namespace {

std::string_view icon_of(ContactKind kind) {
    switch (kind) {
    case ContactKind::website:
        return icon::globe;
    case ContactKind::email:
        return icon::mail;
    case ContactKind::phone:
        return icon::phone;
    case ContactKind::fax:
        return icon::fax;
    case ContactKind::address:
        return icon::place;
    case ContactKind::social:
        return icon::share;
    }
    return icon::info;
}

} // namespace

void contact_list(const Scene& scene, std::string_view id, const std::vector<Contact>& contacts) {
    IdScope scope(id);
    for (size_t i = 0; i < contacts.size(); ++i) {
        IdScope one(i);
        const Contact& contact = contacts[i];
        const std::string url = contact_url(contact);
        std::string label = contact.network;
        if (!contact.label.empty())
            label += (label.empty() ? "" : " · ") + contact.label;
        const auto action = contact_row(scene.kit, "contact",
                                        {.icon = icon_of(contact.kind),
                                         .value = contact.value,
                                         .label = label,
                                         .can_open = !url.empty()});
        if (action == ContactAction::open)
            scene.commands.push(OpenLink{url});
        else if (action == ContactAction::copy)
            scene.commands.push(CopyText{contact.value});
        annotation_list(scene, "notes", contact.annotations);
    }
}

void people_list(const Scene& scene, std::string_view id, const std::vector<Person>& people) {
    IdScope scope(id);
    const Kit& kit = scene.kit;
    for (const Person& person : people) {
        IdScope one(person.id);
        text(kit, person.name, Style::strong);
        if (!person.role.empty())
            muted_text(kit, person.role, Style::label);
        if (!person.note.empty())
            muted_text(kit, person.note, Style::caption);
        contact_list(scene, "contacts", person.contacts);
        annotation_list(scene, "notes", person.annotations);
        gap(kit.theme.space.m);
    }
}

void contact_card(const Scene& scene, const std::vector<Contact>& contacts) {
    if (contacts.empty())
        return;
    const Kit& kit = scene.kit;
    {
        Card card(kit, "contacts", {.pressable = false});
        section_heading(kit, "heading", kit.text("network.contacts"));
        contact_list(scene, "list", contacts);
    }
    gap(kit.theme.space.m);
}

void people_card(const Scene& scene, const std::vector<Person>& people, std::string_view people_key) {
    if (people.empty())
        return;
    const Kit& kit = scene.kit;
    {
        Card card(kit, "people", {.pressable = false});
        section_heading(kit, "heading", kit.text(people_key));
        gap(kit.theme.space.s);
        people_list(scene, "list", people);
    }
    gap(kit.theme.space.m);
}

} // namespace citynet::ui
