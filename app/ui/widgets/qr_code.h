#pragma once

#include "app/ui/kit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace citynet::ui {

/// A QR code (ISO/IEC 18004): the square of dark and light modules that stands for a text.
class QrCode {
  public:
    /// Nothing when the text is longer than the largest code holds. The shorter the text, the more of its
    /// code may be damaged: up to a quarter for an address, 15 % for a card, 7 % for what fills a large code,
    /// whose modules would otherwise become too small to be photographed.
    static std::optional<QrCode> of(const std::string& text);

    /// How many modules a side has, without the quiet zone around them.
    int modules() const;
    bool dark(int column, int row) const;

  private:
    QrCode() = default;
    std::vector<std::uint8_t> code_; ///< as the library keeps it
};

/// Draws the code black on white, whatever the theme, with the quiet zone of four modules that readers need.
/// Each module is a whole number of device pixels, at least one; the square is as large as fits `size`. Moves
/// the cursor like an image.
void qr_code(const Kit& kit, const QrCode& code, float size);

/// The side of the square that `qr_code` draws for `size`.
float qr_code_side(const QrCode& code, float size);

} // namespace citynet::ui
