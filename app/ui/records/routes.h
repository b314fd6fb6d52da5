#pragma once

#include "app/ui/route.h"
#include "core/model/directory.h"

#include <optional>

namespace citynet::ui {

/// The view that shows the record, or else the list that it stands in; nothing for kinds that have neither.
std::optional<Route> route_to(const Reference& record);

/// The organization, event or city that a view shows.
std::optional<Reference> record_of(const Directory& directory, const Route& route);

/// The view that lists what belongs to a theme.
Route route_to_theme(const Id<citynet::Theme>& theme);

/// The view that shows what the record is connected with.
Route route_to_links(const Reference& record);

/// Whether the directory has the record whose view the route is, where it is one of a record.
bool leads_somewhere(const Directory& directory, const Route& route);

/// An icon for a kind of record.
std::string_view icon_of(RecordKind kind);

} // namespace citynet::ui
