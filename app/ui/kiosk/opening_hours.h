#pragma once

#include "app/platform/platform.h"
#include "core/formats/kiosk/kiosk_settings.h"

namespace citynet::ui::kiosk {

/// On the clock on the wall there; on that of UTC where the machine knows no other.
int minute_of_day(const platform::Host& machine);

/// Whether the screen draws attention now. Hours may reach over midnight.
bool is_awake(const KioskSettings& settings, const platform::Host& machine);

} // namespace citynet::ui::kiosk
