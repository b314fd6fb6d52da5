#pragma once

#include "app/ui/scene.h"
#include "core/model/figure.h"

#include <string>

namespace citynet::ui {

/// Facts of records in the interface's words.
std::string place_words(const Directory& directory, const citynet::Place& place);
/// With the zone where a time is printed.
std::string period_words_of(const Event& event);
/// "more than 200 member cities".
std::string figure_words(const Figure& figure);
/// The same on the clock of whoever looks at it; empty where no clock time is printed, where its zone is not
/// one without doubt, and where both clocks show the same.
std::string viewer_time_words(const Event& event, const platform::Host& host);
std::string event_kind_words(const Scene& scene, EventKind kind);
/// Document, date and section.
std::string citation_words(const Scene& scene, const Citation& citation);

} // namespace citynet::ui
