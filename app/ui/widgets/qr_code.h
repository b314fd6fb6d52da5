#pragma once

#include "app/ui/kit.h"
#include "core/formats/qr_code/qr_code.h"

namespace citynet::ui {

/// Draws the code black on white, whatever the theme, with the quiet zone of four modules that readers need.
/// Each module is a whole number of device pixels, at least one; the square is as large as fits `size`. Moves
/// the cursor like an image.
void qr_code(const Kit& kit, const QrCode& code, float size);

/// The side of the square that `qr_code` draws for `size`.
float qr_code_side(const QrCode& code, float size);

} // namespace citynet::ui
