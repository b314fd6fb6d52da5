#pragma once

#include "app/ui/strings.h"

#include <string>

namespace citynet::ui::kiosk {

/// The document of a kiosk where it is not the visitor's: how to begin, or (`asked`) whether they are still
/// there. Whatever is activated in it, somebody is. `text_size`: in per cent.
std::string own_document(const Strings& strings, bool asked, bool shown, int text_size);

} // namespace citynet::ui::kiosk
