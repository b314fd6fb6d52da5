#include "app/ui/id_scope.h"
#include "app/ui/records/carried.h"
#include "app/ui/records/marking.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/views/views.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/page.h"
#include "app/ui/widgets/text.h"
#include "core/formats/icalendar/icalendar.h"
#include "core/formats/vcard/vcard.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

/// What is said of a record below its name.
std::string detail_of(const Scene& scene, const Reference& record) {
    if (const auto* organization = scene.directory.find(Id<Organization>(record.id));
        organization && record.kind == RecordKind::organization)
        return organization->summary;
    if (const auto* event = scene.directory.find(Id<Event>(record.id));
        event && record.kind == RecordKind::event) {
        const std::string when = period_words_of(*event);
        return when.empty() ? event->summary : when;
    }
    return {};
}

void row(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    const std::string title = title_of(scene.directory, record);
    const std::string gone = kit.strings.fill("favourites.gone", {{"id", record.id}});
    const std::string detail = detail_of(scene, record);
    const float star = kit.scaled(kit.theme.target);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = available_width();
    const float height = list_row_height(kit, !detail.empty());
    const OutlineGroup line(kit, Outline::Part::entry);
    {
        const Column column(0, width - star);
        if (list_row(kit, "open",
                     {.title = title.empty() ? std::string_view(gone) : std::string_view(title),
                      .detail = detail,
                      .icon = icon_of(record.kind),
                      .chevron = !title.empty()}))
            if (const auto route = route_to(record); route && !title.empty())
                scene.commands.open(*route);
    }
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + width - star, at.y + (height - star) / 2});
    favourite_button(scene, record.kind, record.id);
    ImGui::SetCursorScreenPos(below);
    gap(0);
}

/// The contacts of the organizations among the favourites, one vCard after the other.
std::string cards_of(const Scene& scene) {
    const CarriedTexts texts = carried_texts(scene.kit.strings);
    std::string cards;
    for (const Reference& record : scene.state.favourites.records())
        if (record.kind == RecordKind::organization)
            if (const auto card =
                    save_vcard(scene.directory, Id<Organization>(record.id), Extent::complete, texts))
                cards += *card;
    return cards;
}

/// The events among the favourites that a calendar can hold, one calendar after the other.
std::string calendars_of(const Scene& scene) {
    const CarriedTexts texts = carried_texts(scene.kit.strings);
    std::string calendars;
    for (const Reference& record : scene.state.favourites.records())
        if (record.kind == RecordKind::event)
            if (const auto calendar =
                    save_icalendar(scene.directory, Id<Event>(record.id), Extent::complete, texts))
                calendars += *calendar;
    return calendars;
}

bool has_kind(const std::vector<Reference>& records, RecordKind kind) {
    return std::any_of(records.begin(), records.end(),
                       [&](const Reference& record) { return record.kind == kind; });
}

/// What to take the favourites away as.
void export_buttons(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::vector<Reference>& records = scene.state.favourites.records();
    if (button(kit, "code", kit.text("favourites.carry"),
               {.kind = scene.state.caps.shared ? ButtonKind::filled : ButtonKind::outlined,
                .icon = icon::qr_code}))
        scene.commands.push(OpenSheet{RecordsToGo{records}});
    gap(kit.theme.space.s);
    if (scene.state.caps.paper) {
        if (button(kit, "print", kit.text("favourites.print"), {.icon = icon::print}))
            scene.commands.push(Print{AllFavourites{}});
        gap(kit.theme.space.s);
    }
    if (!scene.state.caps.files)
        return;
    if (has_kind(records, RecordKind::organization)) {
        if (button(kit, "cards", kit.text("favourites.save_cards"), {.icon = icon::download}))
            scene.commands.push(SaveFile{"city-networks-favourites.vcf", "text/vcard", cards_of(scene)});
        gap(kit.theme.space.s);
    }
    if (has_kind(records, RecordKind::event)) {
        if (button(kit, "calendar", kit.text("favourites.save_events"), {.icon = icon::download})) {
            std::string calendars = calendars_of(scene);
            if (calendars.empty())
                scene.commands.push(ShowMessage{std::string(kit.text("favourites.no_dates"))});
            else
                scene.commands.push(
                    SaveFile{"city-networks-favourites.ics", "text/calendar", std::move(calendars)});
        }
        gap(kit.theme.space.s);
    }
}

} // namespace

void favourites_view(const Scene& scene) {
    const Kit& kit = scene.kit;
    const std::vector<Reference>& records = scene.state.favourites.records();
    Page page(kit, "favourites", {.widest = 880, .from_top = scene.state.fresh});
    const bool shared = scene.state.caps.shared;
    text(kit, kit.text("favourites.title"), Style::title);
    if (records.empty()) {
        if (empty_state(kit, "none", icon::star_outline, kit.text("favourites.none"),
                        kit.text(shared ? "favourites.none_shared" : "favourites.none_what_next"),
                        kit.text("search.all_networks")))
            scene.commands.open({.view = View::networks});
        return;
    }
    muted_text(kit, kit.text(shared ? "favourites.lead_shared" : "favourites.lead"), Style::body);
    gap(kit.theme.space.m);
    export_buttons(scene);
    gap(kit.theme.space.s);
    for (const Reference& record : records) {
        const IdScope scope(record.text());
        row(scene, record);
    }
    gap(kit.theme.space.xl);
}

} // namespace citynet::ui
