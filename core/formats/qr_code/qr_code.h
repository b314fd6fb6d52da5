#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet {

/// Light modules that readers need on each side of a code (ISO/IEC 18004).
inline constexpr int qr_quiet_zone = 4;

/// A QR code (ISO/IEC 18004): the square of dark and light modules that stands for a text. Here, not in the
/// interface: the window draws it, and paper carries it, also where there is no window.
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

/// The code as an SVG element, black, with the quiet zone; `label` is read aloud for it. It has no size of
/// its own and no style, which a page's policy may forbid.
std::string qr_code_svg(const QrCode& code, std::string_view label);

} // namespace citynet
