#include "app/ui/id_scope.h"
#include "app/ui/records/parts.h"
#include "app/ui/records/routes.h"
#include "app/ui/records/words.h"
#include "app/ui/widgets/button.h"
#include "app/ui/widgets/chip.h"
#include "app/ui/widgets/list.h"
#include "app/ui/widgets/text.h"
#include "core/model/words.h"
#include "icons.h"

#include <algorithm>

namespace citynet::ui {

namespace {

/// The records of type T that speak of `record`.
template <class T>
std::vector<const T*> speaking_of(const Scene& scene, const Reference& record) {
    std::vector<const T*> found;
    for (const Reference& from : scene.derived.links().to(record))
        if (from.kind == RecordTraits<T>::kind)
            if (const T* one = scene.directory.find(Id<T>(from.id)))
                found.push_back(one);
    return found;
}

bool speaks_of(const Scene& scene, const Reference& record, RecordKind kind) {
    const auto& links = scene.derived.links().to(record);
    return std::any_of(links.begin(), links.end(), [&](const Reference& from) { return from.kind == kind; });
}

} // namespace

void party_line(const Scene& scene, std::string_view id, const Party& party) {
    const std::string name = name_of(scene.directory, party);
    const auto route = party.record ? route_to(*party.record) : std::nullopt;
    if (!route)
        text(scene.kit, name);
    else if (link(scene.kit, id, name))
        scene.commands.open(*route);
}

void party_list(const Scene& scene, std::string_view id, const std::vector<Party>& parties) {
    IdScope scope(id);
    for (size_t i = 0; i < parties.size(); ++i) {
        IdScope one(i);
        party_line(scene, "party", parties[i]);
    }
}

namespace {

void relation_list(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    for (const Relation* relation : speaking_of<Relation>(scene, record)) {
        IdScope scope(relation->id.text());
        const bool outward = relation->from.record == record;
        const Party& other = outward ? relation->to : relation->from;
        const std::string phrase(
            kit.text((outward ? "relation.out." : "relation.in.") + std::string(word(relation->type))));
        const auto route = other.record ? route_to(*other.record) : std::nullopt;
        const bool pressed =
            list_row(kit, "row",
                     {.title = name_of(scene.directory, other),
                      .detail = phrase,
                      .icon = other.record ? icon_of(other.record->kind) : std::string_view(),
                      .chevron = route.has_value()});
        if (pressed && route)
            scene.commands.open(*route);
        annotation_list(scene, "notes", relation->annotations);
    }
}

void cooperation_list(const Scene& scene, const Reference& record) {
    const Kit& kit = scene.kit;
    for (const Cooperation* cooperation : speaking_of<Cooperation>(scene, record)) {
        IdScope scope(cooperation->id.text());
        {
            ChipFlow flow(kit);
            badge(kit, kit.text("cooperation." + std::string(word(cooperation->status))));
        }
        if (!cooperation->subject.empty())
            text(kit, cooperation->subject, {.measure = true});
        for (size_t i = 0; i < cooperation->parties.size(); ++i) {
            IdScope one(i);
            if (cooperation->parties[i].record != record)
                party_line(scene, "party", cooperation->parties[i]);
        }
        if (const Event* event = scene.directory.find(cooperation->event);
            event && reference_to(*event) != record &&
            link(kit, "event", event->title, {.style = Style::label}))
            scene.commands.open({.view = View::event, .id = event->id.text()});
        annotation_list(scene, "notes", cooperation->annotations);
        gap(kit.theme.space.m);
    }
}

void event_list(const Scene& scene, const Reference& record) {
    for (const Event* event : speaking_of<Event>(scene, record)) {
        std::string detail = event_kind_words(scene, event->kind);
        if (const std::string when = period_words_of(*event); !when.empty())
            detail += " · " + when;
        if (list_row(scene.kit, event->id.text(),
                     {.title = event->title, .detail = detail, .icon = icon_of(RecordKind::event)}))
            scene.commands.open({.view = View::event, .id = event->id.text()});
    }
}

} // namespace

void connections(const Scene& scene, const Reference& record, std::string_view events_key) {
    if (speaks_of(scene, record, RecordKind::event)) {
        part_heading(scene, events_key);
        event_list(scene, record);
    }
    if (speaks_of(scene, record, RecordKind::cooperation)) {
        part_heading(scene, "record.cooperation");
        cooperation_list(scene, record);
    }
    if (speaks_of(scene, record, RecordKind::relation)) {
        part_heading(scene, "network.relations");
        relation_list(scene, record);
    }
}

} // namespace citynet::ui
