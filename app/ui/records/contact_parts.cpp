#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/facts.h"
#include "app/ui/widgets/text.h"
#include "core/text/safe_url.h"
#include "icons.h"

#include <algorithm>

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
        contact_row(scene.kit, "contact",
                    {.icon = icon_of(contact.kind),
                     .value = contact.value,
                     .label = label,
                     .can_open = !url.empty(),
                     .can_copy = scene.state.caps.clipboard},
                    [&](ContactAction action) {
                        if (action == ContactAction::open && scene.state.caps.links)
                            scene.commands.push(OpenLink{url});
                        else if (action == ContactAction::copy)
                            scene.commands.push(CopyText{contact.value});
                        else
                            scene.commands.push(OpenSheet{ContactToGo{contact}});
                    });
        annotation_list(scene, "notes", contact.annotations);
    }
}

namespace {

/// Who somebody is; where `organization` says whose, with a button that carries the card away.
void person_heading(const Scene& scene, const Person& person, const Organization* organization) {
    const Kit& kit = scene.kit;
    const float width = available_width();
    const float target = organization ? kit.scaled(kit.theme.target) : 0;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    {
        const Column column(0, width - target);
        text(kit, person.name, Style::strong);
        if (!person.role.empty())
            muted_text(kit, person.role, Style::label);
    }
    if (!organization)
        return;
    const float bottom = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({at.x + width - target, at.y});
    if (icon_button(kit, "card", icon::qr_code, kit.text("contact.save")))
        scene.commands.push(OpenSheet{PersonToGo{organization->id, person.id}});
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, std::max(bottom - at.y, target)});
}

} // namespace

void people_list(const Scene& scene, std::string_view id, const std::vector<Person>& people,
                 const Organization* organization) {
    IdScope scope(id);
    const Kit& kit = scene.kit;
    for (const Person& person : people) {
        IdScope one(person.id);
        person_heading(scene, person, organization);
        if (!person.note.empty())
            muted_text(kit, person.note, Style::caption);
        contact_list(scene, "contacts", person.contacts);
        annotation_list(scene, "notes", person.annotations);
        gap(kit.theme.space.m);
    }
}

void contact_card(const Scene& scene, const std::vector<Contact>& contacts,
                  const Organization* organization) {
    if (contacts.empty())
        return;
    const Kit& kit = scene.kit;
    {
        Card card(kit, "contacts", {.pressable = false});
        section_heading(kit, "heading", kit.text("network.contacts"));
        contact_list(scene, "list", contacts);
        if (organization) {
            gap(kit.theme.space.s);
            if (button(kit, "save", kit.text("contact.save"),
                       {.kind = ButtonKind::tonal, .icon = icon::qr_code, .fill_width = true}))
                scene.commands.push(OpenSheet{OrganizationToGo{organization->id}});
        }
    }
    gap(kit.theme.space.m);
}

void people_card(const Scene& scene, const std::vector<Person>& people, std::string_view people_key,
                 const Organization* organization) {
    if (people.empty())
        return;
    const Kit& kit = scene.kit;
    {
        Card card(kit, "people", {.pressable = false});
        section_heading(kit, "heading", kit.text(people_key));
        gap(kit.theme.space.s);
        people_list(scene, "list", people, organization);
    }
    gap(kit.theme.space.m);
}

} // namespace citynet::ui
