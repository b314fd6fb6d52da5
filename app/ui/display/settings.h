#pragma once

#include "app/platform/platform.h"
#include "app/ui/strings.h"
#include "core/model/directory.h"

#include <optional>
#include <string>

namespace citynet::ui {

enum class Face { now, question, carousel };

/// What a display shows, checked against the directory.
struct DisplaySettings {
    Face face = Face::now;
    Id<Event> event;                  ///< empty: all
    std::string room;                 ///< empty: all
    std::optional<PartialDate> clock; ///< to the minute; none: the machine's
    int seconds = 12;                 ///< for each network of the carousel
    int timer = 5;                    ///< minutes that a speaker has
};

/// Each mistake in a wish, with what would be right; its place is what the option and the part of the
/// address are called. Questions without an event are those of the only one that has some.
Result<DisplaySettings, Errors> read_settings(const platform::DisplayWish& wish, const Directory& directory,
                                              const Strings& strings);

/// The organizations that the carousel shows: who is named as taking part in the event or what is part of
/// it, or else as organizing it; without an event all networks. Each once, in the directory's order.
std::vector<const Organization*> networks_present(const Directory& directory, const Id<Event>& event);

} // namespace citynet::ui
