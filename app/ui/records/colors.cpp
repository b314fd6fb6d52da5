#include "app/ui/records/colors.h"

namespace citynet::ui {

Color color_of(const Theme& theme, RecordKind kind) {
    switch (kind) {
    case RecordKind::organization:
        return theme.accent;
    case RecordKind::event:
        // Far enough from the accent for those who confuse red and green.
        return theme.scheme == Scheme::contrast ? theme.success : theme.warning;
    default:
        return theme.text_muted;
    }
}

} // namespace citynet::ui
