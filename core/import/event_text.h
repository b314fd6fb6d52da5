#pragma once

#include "core/import/description.h"
#include "core/import/record_reader.h"
#include "core/model/event.h"

namespace citynet::importer {

/// Puts what was read of an event into its record: sessions, guiding questions with their prompts,
/// objectives, outcomes, and everything else as sections.
void fill(Event& event, RecordText text, Log& log);

} // namespace citynet::importer
