#pragma once

#include "app/ui/scene.h"

namespace citynet::ui {

struct RecordRowLook {
    std::string_view trailing = {}; ///< At the end, where there is room for it.
    bool chosen = false;
    bool chevron = true;
};

/// A record as a row of a list. True when activated.
bool network_row(const Scene& scene, const Organization& organization, const RecordRowLook& look = {});
bool event_row(const Scene& scene, const Event& event, const RecordRowLook& look = {});

} // namespace citynet::ui
