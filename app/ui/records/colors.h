#pragma once

#include "app/ui/theme.h"
#include "core/model/reference.h"

namespace citynet::ui {

/// The colour of a kind of record where kinds are told apart at a glance: on the map and among connections.
/// Text in `on_accent` can be read on it.
Color color_of(const Theme& theme, RecordKind kind);

} // namespace citynet::ui
